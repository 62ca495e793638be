"""When a tenure (or a timed statement) holds: for certain, and as far as stated; by arithmetic on its own dates.

Instants are seconds on the local time line. A tenure runs from an instant within `from` to an instant within `until`;
one `on` a date is an instant of it. So the first and the last day may be shared with others. An end that is open
reaches the day of publication; an end that is unknown or not stated asserts nothing beyond what is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from math import inf

from belie.model.claim import Claim
from belie.reasoning.instants import has_offset, instants, still_open, widened
from belie.reasoning.timeline import Timeline
from belie.values.dates import Date
from belie.values.times import DAY, Spans, Times, meet, unite


class Meeting(Enum):
    """How two tenures meet: not at all, perhaps, perhaps but for a handover in the same words, or for certain."""

    NONE = auto()
    POSSIBLE = auto()
    HANDOVER = auto()
    CERTAIN = auto()


@dataclass(frozen=True, slots=True)
class Tenure:
    """The bounds of a tenure. It ends at `earliest_end` or later and begins before `latest_start`, whatever its dates
    mean; `first` to `last` is the time in which it may hold as far as stated. `instants`: no tenure is stated, but one
    instant among these. Not `exact`: the bounds are wider than what the dates say, and only a timeline is exact.
    `solid`: neither the start nor the end has gaps in what it may mean.
    """

    claim: Claim
    earliest_end: float
    latest_start: float
    first: float
    last: float
    instants: Times | None = None
    exact: bool = True
    solid: bool = False

    def must_meet(self, other: "Tenure") -> bool:
        """Whether both hold at one instant whatever their dates mean; a shared first or last instant does not count."""
        return self.latest_start <= other.earliest_end and other.latest_start <= self.earliest_end

    def may_meet(self, other: "Tenure") -> bool:
        """Whether their stated times may have more than an end in common."""
        if not (self.first < other.last and other.first < self.last):
            return False
        here = self.instants or Spans(((self.first, self.last),))
        return meet(here, other.instants or Spans(((other.first, other.last),)))


def needs_timeline(claim: Claim) -> bool:
    """Whether a tenure's bounds do not follow from its own dates by arithmetic: it is `on` an event, a date has an
    offset, or can be read in several ways."""
    if claim.event("on") is not None or has_offset(claim):
        return True
    dates = (claim.date(key) for key in ("from", "until", "on") if key in claim.fields)
    return any(date is not None and len(date.readings) > 1 for date in dates)


@lru_cache(maxsize=65_536)
def measure(claim: Claim) -> Tenure | None:
    """The bounds of a tenure; None where it says nothing of time, is `on` an event, or ends before it starts."""
    exact = not needs_timeline(claim)
    on, start, end = claim.date("on"), claim.date("from"), claim.date("until")
    if on is not None:
        return measure_instant(claim, _times(on), exact)
    is_open = end is not None and end.text == ".."
    starts, ends = _times(start) if start else None, _times(end) if end and not is_open else None
    if is_open and (opened := still_open(claim)):
        ends = opened.times
    return _between(claim, starts, ends, is_open, exact)


def measure_instant(claim: Claim, times: Times, exact: bool = True) -> Tenure:
    """The bounds of what holds at some instant among those given."""
    if not exact:
        return Tenure(claim, -inf, inf, times.first, times.end, times, False)
    return Tenure(claim, times.first, times.end, times.first, times.end, times)


def _between(claim: Claim, starts: Times | None, ends: Times | None, is_open: bool, exact: bool) -> Tenure | None:
    if starts is None and ends is None:
        return None
    if starts is None and ends is not None:  # known to hold at its end alone
        published = claim.source.published
        if not is_open or published is None:
            return measure_instant(claim, ends, exact)
        return Tenure(claim, ends.first, published.end_day * DAY, ends.first, ends.first)
    assert starts is not None
    if ends is None:
        return measure_instant(claim, starts, exact)
    last = ends.end
    if is_open:  # what still goes on at publication has begun by then, if it can have
        last = ends.first if starts.first < ends.first else starts.end
    if not exact:
        return Tenure(claim, -inf, inf, starts.first, last, None, False)
    span = ends.ceil(starts.first)
    if span is None:
        return None
    latest_start = starts.end
    if ends.end < latest_start:
        begins = starts.floor(ends.end - 1)
        latest_start = min(begins[1], ends.end) if begins else starts.first
    solid = _is_solid(starts) and _is_solid(ends)
    return Tenure(claim, max(span[0], starts.first), latest_start, starts.first, last, solid=solid)


def _is_solid(times: Times) -> bool:
    return isinstance(times, Spans) and len(times.spans) == 1


def _times(date: Date) -> Times:
    return unite(tuple(widened(when) for when in instants(date)))


def hands_over(one: Claim, other: Claim) -> bool:
    """Whether one tenure ends and the other begins in the same words: that is how handovers are written."""
    return _same_words(one, other) or _same_words(other, one)


def _same_words(first: Claim, second: Claim) -> bool:
    end, start = first.date("until"), second.date("from")
    return end is not None and start is not None and end.text == start.text


def meetings(tenures: Iterable[Tenure]) -> Iterator[tuple[Tenure, Tenure]]:
    """All pairs that may or must meet, the earlier one first; in time near linear in tenures and pairs."""
    running: list[Tenure] = []
    for tenure in sorted(tenures, key=lambda one: (min(one.first, one.latest_start), one.claim.id)):
        begin = min(tenure.first, tenure.latest_start)
        running = [one for one in running if max(one.last, one.earliest_end) >= begin]
        for one in running:
            if one.must_meet(tenure) or one.may_meet(tenure):
                yield one, tenure
        running.append(tenure)


def runs_backwards(claim: Claim) -> bool:
    """Whether every instant that `until` may mean lies before every instant that `from` may mean."""
    start, end = claim.date("from"), claim.date("until")
    if start is None or end is None or end.text == "..":
        return False
    if not needs_timeline(claim):
        return measure(claim) is None
    return next(Timeline([claim]).conflicts(()), None) is not None
