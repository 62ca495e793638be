"""The items of a series have one number each, in the order of their dates."""

from collections.abc import Iterator

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, Verdict, undecided
from belie.model.rule import Group, rule
from belie.model.screening import Rows, Screen
from belie.model.wording import say
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.event_times import EventTimes, gather
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.numbered import misnumbered, rests_on_soft_formula


def by_series(corpus: Corpus) -> Iterator[Group]:
    """The ordinals of each series, and the claims that date its items."""
    for series, claims in corpus.of_series.items():
        items = [claim.ref("item") for claim in claims]
        yield Group({"series": series}, gather(corpus, claims, items), corpus.entities)


_SCREEN = Screen((Rows(("ordinal",), ("series",)),), dated_by=("item",))


@rule(
    kinds=("ordinal", "event"),
    key=("series",),
    groups=by_series,
    formed_of=("ordinal", "event", "statement"),
    compares=("number", "item", "when", "before", "after", "during", "same_day_as"),
    least=1,
    screen=_SCREEN,
)
def series_in_order(group: Group) -> Iterator[Finding]:
    """The items of a series have one number each, in the order of their dates, and at the times of its formula.

    Why: sessions and editions are counted by hand, and the count slips by one.

    Vague values: two numbers contradict dates only if no reading of these is in the order of the numbers. A series that
    says `every`, `number` and `opens` dates each of its items.

    No contradiction: items without a date; two items that begin at the same time.
    """
    name = group.entities.name(group.key["series"])
    ordinals = [claim for claim in group.claims if claim.kind == "ordinal"]
    series = group.entities[group.key["series"]]
    members = {claim.id: claim for claim in group.claims}
    try:
        times = EventTimes(group.claims)
        for conflict in misnumbered(ordinals, series, times):
            claims = [claim for key, claim in members.items() if key in conflict]
            soft = rests_on_soft_formula(claims, series, times)
            verdict = Verdict.POSSIBLE if soft else Verdict.CONTRADICTION
            yield Finding(verdict, tuple(claims), *_words(group, claims, name))
    except (TooManyReadings, SearchEnded) as error:
        yield undecided(ordinals, f"{name}: {error}")


def _numbered(claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.kind == "ordinal"]


def _words(group: Group, claims: list[Claim], name: str) -> tuple[str, tuple[str, ...]]:
    steps = [f"{claim.id}: {say(claim, group.entities)}" for claim in claims]
    numbered = _numbered(claims)
    items = [group.entities.name(claim.ref("item")) for claim in numbered]
    numbers = [f"number {claim.number('number')}" for claim in numbered]
    if len(claims) == len(numbered) == 2 and items[0] == items[1]:
        return f"{items[0]} is {numbers[0]} and {numbers[1]} of {name}", (*steps, "an item has one number")
    if len(claims) == len(numbered) == 2:
        return f"{items[0]} and {items[1]} are both {numbers[0]} of {name}", (*steps, "a number has one item")
    if len(numbered) == 2:
        return f"{items[0]} and {items[1]}: the numbers in {name} are against their dates", tuple(steps)
    series = group.entities[group.key["series"]].fields
    every = f"then every {series.get('every')}"
    formula = f"by its formula number {series.get('number')} opens {series.get('opens')}, {every}"
    return f"{items[0]} is not dated as {numbers[0]} of {name} would be", (*steps, formula)
