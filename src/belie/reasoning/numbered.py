"""What the numbers of a series require of its items and their times."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from belie.model.claim import Claim, read_date
from belie.model.entity import Entity
from belie.reasoning.constraints import AtMost, Constraint, OneOf, Within
from belie.reasoning.decide import find_conflict
from belie.reasoning.event_times import EventTimes
from belie.reasoning.series import opening
from belie.reasoning.timeline import Timeline

IMPOSSIBLE = ()
"""A choice without alternatives: what rests on it cannot be true."""


def misnumbered(ordinals: Sequence[Claim], series: Entity, times: EventTimes) -> Iterator[frozenset[str]]:
    """The minimal sets of claims by which the numbers of a series cannot all be right.

    Where the order of the items is impossible already, each two numbers are looked at by themselves. Raises
    TooManyReadings and SearchEnded.
    """
    items = [claim.ref("item") for claim in ordinals]
    if all(times.is_consistent(item) for item in items if times.is_dated(item)):
        yield from _conflicts(ordinals, series, times, times.claims(items))
        return
    known: set[frozenset[str]] = set()
    for pair in combinations(ordinals, 2) if len(ordinals) > 1 else [tuple(ordinals)]:
        for world in times.backgrounds(claim.ref("item") for claim in pair):
            for conflict in _conflicts(pair, series, times, world.claims):
                if conflict not in known:
                    known.add(conflict)
                    yield conflict


def _conflicts(
    ordinals: Sequence[Claim], series: Entity, times: EventTimes, background: Sequence[Claim]
) -> Iterator[frozenset[str]]:
    timeline = Timeline([*ordinals, *background])
    constraints = list(numbering_constraints(ordinals, series, timeline, times))
    if constraints:
        yield from timeline.conflicts(constraints)


def numbering_constraints(
    ordinals: Sequence[Claim], series: Entity | None, timeline: Timeline, times: EventTimes
) -> Iterator[Constraint]:
    """One number, one item; and for items that have a time, the order of the numbers and the formula of the series, if
    it is given."""
    for one, other in combinations(ordinals, 2):
        same_item, same_number = one.ref("item") == other.ref("item"), one.number("number") == other.number("number")
        if same_item != same_number:
            yield OneOf(IMPOSSIBLE, (one.id, other.id))
    dated = [claim for claim in ordinals if times.is_dated(claim.ref("item"))]
    for claim in dated:
        formula = None if series is None else opening(series, claim.number("number") or 0)
        if formula is not None:
            yield Within(timeline.start(claim.ref("item")).local, formula[0], (claim.id,))
    for one, other in combinations(sorted(dated, key=lambda claim: claim.number("number") or 0), 2):
        if one.number("number") != other.number("number") and one.ref("item") != other.ref("item"):
            first, second = timeline.start(one.ref("item")), timeline.start(other.ref("item"))
            for constraint in timeline.at_most(first, second):
                if isinstance(constraint, AtMost):
                    yield AtMost(constraint.x, constraint.y, 0, False, (one.id, other.id))


def rests_on_soft_formula(conflict: Sequence[Claim], series: Entity, times: EventTimes) -> bool:
    """Whether claims can only not all be right because of when the series opens, and that is an uncertain date.

    Raises TooManyReadings.
    """
    opens = series.fields.get("opens")
    if opens is None or not read_date(opens).soft:
        return False
    timeline = Timeline(conflict)
    ordinals = [claim for claim in conflict if claim.kind == "ordinal"]
    others = list(numbering_constraints(ordinals, None, timeline, times))
    return find_conflict(timeline.system, frozenset(claim.id for claim in conflict), others) is None
