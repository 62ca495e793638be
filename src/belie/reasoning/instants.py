"""What dates say of one instant, on the local and on the universal time line."""

from dataclasses import dataclass
from math import inf

from belie.model.claim import Claim
from belie.reasoning.constraints import Tags, Within
from belie.values.dates import OPEN, Date, When
from belie.values.times import DAY, MOST_OFFSET, Spans, Times


@dataclass(frozen=True, slots=True)
class Point:
    """An instant that is looked for: its place on the local time line and, if used, on the universal one."""

    local: int
    universal: int | None = None


def placed(point: Point, when: When, tags: Tags = ()) -> Within:
    """What it means that an instant lies in a date."""
    if when.offset is None or point.universal is None:
        return Within(point.local, when.times, tags)
    return Within(point.universal, when.universal, tags)


def still_open(claim: Claim) -> When | None:
    """When something ends that still goes on when the claim's source is published; None if that is not known."""
    published = claim.source.published
    if published is None or published.first_day == -inf:
        return None
    return When(Spans(((published.first_day * DAY, inf),)))


def instants(date: Date) -> list[When]:
    """The instants that a date may mean where one instant is meant; an interval covers all that it spans."""
    found = list[When]()
    for reading in date.readings:
        start, end = reading.start, reading.end
        if start is not None and end is None and not reading.interval:
            found.append(start)
        else:
            found.append(When(Spans(((_first(start), _last(end)),))))
    return found


def _first(when: When | None) -> float:
    return -inf if when is None else widened(when).first


def _last(when: When | None) -> float:
    return inf if when is None or when is OPEN else widened(when).end


def widened(when: When) -> Times:
    """The local instants that a date may mean; one with an offset may lie 14 hours to either side.

    One without an end is widened to all time to come.
    """
    if when.offset is None or when is OPEN:
        return when.times
    times = when.universal
    return Spans(((times.first - MOST_OFFSET, times.end + MOST_OFFSET),))


def has_offset(claim: Claim) -> bool:
    """Whether a date that a timeline reads of the claim gives an offset."""
    keys = ["when"] if claim.kind == "event" else ["from", "until", "on"]
    if claim.kind == "statement" and claim.text("property") in ("born", "died"):
        keys.append("value")
    return any(_gives_offset(claim, key) for key in keys)


def _gives_offset(claim: Claim, key: str) -> bool:
    value = claim.fields.get(key)
    if value is None or (isinstance(value, str) and "T" not in value):  # only a time of day has an offset
        return False
    date = claim.date(key)
    return date is not None and any(
        when is not None and when.offset is not None
        for reading in date.readings
        for when in (reading.start, reading.end)
    )
