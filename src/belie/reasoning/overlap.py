"""Whether two tenures may overlap as far as stated, where it takes both time lines to say so; and whether two dates
may mean one instant."""

from collections.abc import Sequence
from itertools import permutations
from math import inf

from belie.model.claim import Claim
from belie.reasoning.constraints import Constraint, OneOf, System, Within
from belie.reasoning.decide import find_conflict
from belie.reasoning.instants import Point, instants, placed, still_open
from belie.reasoning.timeline import Timeline
from belie.values.dates import Date
from belie.values.times import MOST_OFFSET, Spans


def may_overlap(claims: Sequence[Claim], background: Sequence[Claim] = ()) -> bool:
    """Whether some tenures can all hold at one instant within what they state of their ends, and what the background
    says of events.

    Raises TooManyReadings.
    """
    timeline = Timeline([*claims, *background])
    extra: list[Constraint] = [constraint for claim in claims for constraint in _as_stated(timeline, claim)]
    for one, other in permutations(claims, 2):
        strict = not (_is_instant(one) and _is_instant(other))
        extra += timeline.at_most(timeline.tenure(one)[0], timeline.tenure(other)[1], strict=strict)
    return find_conflict(timeline.system, frozenset(claim.id for claim in timeline.claims), extra) is None


def must_overlap(one: Claim, other: Claim) -> bool:
    """Whether two tenures hold at one instant whatever their dates mean. Raises TooManyReadings."""
    timeline = Timeline([one, other])
    (start, end), (begin, finish) = timeline.tenure(one), timeline.tenure(other)
    apart = OneOf((timeline.at_most(end, begin), timeline.at_most(finish, start)))
    both = frozenset((one.id, other.id))
    return find_conflict(timeline.system, both, [apart]) is not None


def may_be_one(one: Date, other: Date) -> bool:
    """Whether two dates may mean one instant; one with an offset lies within 14 hours of its local time."""
    system = System()
    point = Point(system.add_point(), system.add_point())
    system.order(point.local, point.universal or 0, seconds=MOST_OFFSET)
    system.order(point.universal or 0, point.local, seconds=MOST_OFFSET)
    choices = [OneOf(tuple((placed(point, when),) for when in instants(date))) for date in (one, other)]
    return find_conflict(system, frozenset(), choices) is None


def _is_instant(claim: Claim) -> bool:
    return "on" in claim.fields or claim.date("from") is None or claim.date("until") is None


def _as_stated(timeline: Timeline, claim: Claim) -> list[Constraint]:
    """An end (or a start) that is not stated lies where the other does; an open one at publication."""
    start, end = timeline.tenure(claim)
    until, begun = claim.date("until"), claim.date("from")
    if until is not None and until.text == "..":
        opened = still_open(claim)
        if opened is None or begun is None:
            return []
        starts = [when.times for when in instants(begun)]
        latest = opened.times.first
        if min(times.first for times in starts) >= latest:
            latest = max(times.end for times in starts)
        return [Within(end.local, Spans(((-inf, latest + 1),)))]
    return [*timeline.at_most(end, start)] if _is_instant(claim) else []
