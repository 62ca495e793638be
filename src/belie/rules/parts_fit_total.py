"""The parts of a count fit into it."""

from collections import defaultdict
from collections.abc import Iterator

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction, undecided
from belie.model.rule import Group, rule
from belie.model.screening import Rows, Screen
from belie.model.wording import say
from belie.reasoning.counts import about_percent, days_of, quantity_of
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.totals import Totals
from belie.values.quantities import Percent


def by_total(corpus: Corpus) -> Iterator[Group]:
    """Each count with parts, other counts of the same, and those of its parts, of their parts, and so on."""
    for (of, what), claims in corpus.of_count.items():
        if any(claim.parts for claim in claims):
            found: dict[tuple[str, str], None] = {(of, what): None}
            queue = [(of, what)]
            while queue:
                for claim in corpus.of_count.get(queue.pop(), ()):
                    new = [part for part in claim.parts if part not in found]
                    found.update(dict.fromkeys(new))
                    queue += new
            members = [claim for key in found for claim in corpus.of_count.get(key, ())]
            members.sort(key=lambda claim: corpus.order[claim.id])
            yield Group({"of": of, "what": what}, tuple(members), corpus.entities)


_SCREEN = Screen((Rows(("count",), ("of", "what")),), linked="parts")


@rule(
    kinds=("count",),
    key=("of", "what"),
    groups=by_total,
    formed_of=("count",),
    compares=("value",),
    params=("about",),
    screen=_SCREEN,
)
def parts_fit_total(group: Group) -> Iterator[Finding]:
    """The parts of a count fit into it: the sum of their least numbers is at most the most that the total can be.

    Why: a breakdown that does not add up is a slip in one of its numbers. With `complete: true` nothing is missing from
    the parts, so the sum of their greatest numbers is at least the least that the total can be. A total may itself be
    a part.

    Vague values: every part may be any number that its claim allows.

    No contradiction: parts of another day than the total, and parts without a count unless they must be too many.
    """
    whole = (group.key["of"], group.key["what"])
    by_day: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in group.claims:
        days = days_of(claim)
        if days is not None and days[1] - days[0] == 1:
            by_day[days].append(claim)
    members = {claim.id: claim for claim in group.claims}
    try:
        for _, claims in sorted(by_day.items()):
            if len(claims) < 2 or not any("parts" in claim.fields for claim in claims):
                continue
            for conflict in Totals(claims, about_percent(group.params)).conflicts():
                found = [claim for name, claim in members.items() if name in conflict]
                if _outermost(found) == whole:
                    name = f"{group.entities.name(whole[0])}, {whole[1]}"
                    steps = [f"{claim.id}: {say(claim, group.entities)}" for claim in found]
                    figures, ending = _sum(found, about_percent(group.params))
                    yield contradiction(found, f"{name}: {figures}", *steps, ending)
    except SearchEnded as error:
        yield undecided(group.claims, f"{group.name}: {error}")


def _sum(claims: list[Claim], percent: Percent) -> tuple[str, str]:
    """What the parts make together beside the total, and why that is wrong; without figures for totals in totals."""
    totals = [claim for claim in claims if "parts" in claim.fields]
    parts = [quantity_of(claim, percent) for claim in claims if "parts" not in claim.fields]
    if len(totals) == 1:
        total, least = quantity_of(totals[0], percent), sum(part.low for part in parts)
        if total.high is not None and least > total.high:
            return (
                f"the parts make {least:,} or more, and the total is {total.describe()}",
                "parts are no more than the total",
            )
        most = sum(part.high or 0 for part in parts)
        if all(part.high is not None for part in parts) and most < total.low:
            figures = f"the parts make {most:,} or fewer, and the total is {total.describe()}"
            return figures, "complete: true says that no part is missing"
    return "the parts do not fit the total", "no whole numbers for the parts and the total fit all of this"


def _outermost(claims: list[Claim]) -> tuple[str, str] | None:
    """The total among some counts that is part of none of the others, the first of several by name."""
    totals = {(claim.ref("of"), claim.ref("what")) for claim in claims if claim.parts}
    parts = {part for claim in claims for part in claim.parts}
    return min(totals - parts or totals, default=None)
