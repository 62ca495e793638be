"""A count fits the list of what is counted."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction
from belie.model.rule import Group, rule
from belie.model.screening import NamesEntity, Rows, Screen
from belie.model.wording import say
from belie.reasoning.counts import about_percent, days_of, quantity_of, times_of
from belie.reasoning.members import may_belong, must_belong
from belie.values.times import unite


def by_count(corpus: Corpus) -> Iterator[Group]:
    """The counts of what a property lists, and the statements that list it: their value is what the count is of."""
    listed: dict[tuple[object, str], list[Claim]] = defaultdict(list)
    for name, claims in corpus.with_property.items():
        for claim in claims:
            value = claim.fields["value"]
            if isinstance(value, str) and value in corpus.entities:
                listed[value, name].append(claim)
    for (of, what), counts in corpus.of_count.items():
        members = listed.get((of, what), [])
        if members:
            claims = tuple(sorted([*counts, *members], key=lambda claim: corpus.order[claim.id]))
            yield Group({"of": of, "what": what}, claims, corpus.entities)


_SCREEN = Screen(
    rows=(Rows(("count",), ("of", "what")), Rows(("statement",), ("value", "property"), (NamesEntity("value"),))),
    needs=("count", "statement"),
)


@rule(
    kinds=("count", "statement"),
    key=("of", "what"),
    groups=by_count,
    formed_of=("count", "statement"),
    compares=("value", "subject"),
    params=("about",),
    screen=_SCREEN,
)
def count_matches_list(group: Group) -> Iterator[Finding]:
    """A count fits the list of what is counted: the statements with the property that the count names as its `what`,
    and with what it is of as their value.

    Why: a number and a list in one article are written by two hands. With `complete: true` the count says that nothing
    is missing from the list.

    Vague values: a member counts as listed at the time of the count only if its statement holds then whatever the dates
    mean; as missing only if it cannot hold then.

    No contradiction: a list that is shorter than a count that does not say `complete`.
    """
    percent = about_percent(group.params)
    statements = [claim for claim in group.claims if claim.kind == "statement"]
    for count in (claim for claim in group.claims if claim.kind == "count"):
        days, quantity = days_of(count), quantity_of(count, percent)
        if days is None:
            continue
        what = f"{group.entities.name(count.ref('of'))}, {count.ref('what')}"
        certain = _by_subject(claim for claim in statements if must_belong(claim, days))
        if quantity.high is not None and len(certain) > quantity.high:
            message = f"{what}: {len(certain)} are listed, and the count is {quantity.describe()}"
            for subjects in combinations(certain, quantity.high + 1):
                for members in product(*(certain[subject] for subject in subjects)):
                    yield contradiction([count, *members], message, *_steps(group, [count, *members]))
        listed = _by_subject(claim for claim in statements if may_belong(claim, unite(tuple(times_of(count)))))
        if count.flag("complete") and len(listed) < quantity.low:
            members = tuple(min(claims, key=lambda claim: claim.id) for claims in listed.values())
            message = f"{what}: {len(listed)} are listed in full, and the count is {quantity.describe()}"
            yield contradiction([count, *members], message, *_steps(group, [count, *members]))


def _by_subject(claims: Iterator[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.ref("subject")].append(claim)
    return found


def _steps(group: Group, claims: list[Claim]) -> list[str]:
    return [f"{claim.id}: {say(claim, group.entities)}" for claim in claims]
