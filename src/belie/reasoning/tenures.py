"""When a tenure (or a timed statement) holds: for certain, and as far as stated; by arithmetic on its own dates.

Instants are seconds on the local time line. A tenure runs from an instant within `from` to an instant within `until`;
one `on` a date is an instant of it. So the first and the last day may be shared with others. An end that is open
reaches the day of publication; an end that is unknown or not stated asserts nothing beyond what is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache, partial
from math import inf

from belie.model.claim import Claim, names_event, read_date
from belie.reasoning.instants import instants, still_open, widened
from belie.reasoning.timeline import Timeline
from belie.values.dates import Date, parse_date
from belie.values.times import DAY, Spans, Times, meet, unite


class Meeting(Enum):
    """How two tenures meet: not at all, perhaps, perhaps but for a handover in the same words, or for certain."""

    NONE = auto()
    POSSIBLE = auto()
    HANDOVER = auto()
    CERTAIN = auto()


@dataclass(slots=True, unsafe_hash=True)  # nobody changes one, but to make it a frozen one takes twice as long
class Tenure:
    """The bounds of a tenure. It ends at `earliest_end` or later and begins before `latest_start`, whatever its dates
    mean; `first` to `last` is the time in which it may hold as far as stated. `instants`: no tenure is stated, but one
    instant among these. Not `exact`: the bounds are wider than what the dates say, and only a timeline is exact.
    `solid`: neither the start nor the end has gaps in what it may mean, so the bounds say all.
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
        if max(self.first, other.first) >= min(self.last, other.last):
            return False
        if self.instants is None and other.instants is None:
            return True
        return meet(self.stated, other.stated)

    @property
    def stated(self) -> Times:
        """The instants at which it may hold as far as stated."""
        return self.instants or Spans(((self.first, self.last),))


def needs_timeline(claim: Claim) -> bool:
    """Whether a tenure's bounds do not follow from its own dates by arithmetic: it is `on` an event, a date has an
    offset, or can be read in several ways."""
    if claim.event("on") is not None:
        return True
    return any(read is not None and not read[1] for read in map(partial(_read, claim), ("from", "until", "on")))


@lru_cache(maxsize=131_072)
def measure(claim: Claim) -> Tenure | None:
    """The bounds of a tenure; None where it says nothing of time, is `on` an event, or ends before it starts."""
    on = _read(claim, "on")
    if on is not None:
        return measure_instant(claim, *on)
    start, end = _read(claim, "from"), _read(claim, "until")
    exact = (start is None or start[1]) and (end is None or end[1])
    return _between(claim, start and start[0], end and end[0], _is_open(claim), exact)


def starts_of(claim: Claim) -> Times | None:
    """The instants at which a tenure may begin by its `from`; None if it does not say."""
    read = _read(claim, "from")
    return read and read[0]


def ends_of(claim: Claim) -> Times | None:
    """The instants at which a tenure may end by its `until`; None if it does not say."""
    read = _read(claim, "until")
    return read and read[0]


def _read(claim: Claim, key: str) -> tuple[Times, bool] | None:
    """The instants of a date of a claim, and whether arithmetic on them is exact; None if it says nothing."""
    value = claim.fields.get(key)
    if value is None or names_event(value):
        return None
    if key == "until" and _is_open(claim):
        opened = still_open(claim)
        return None if opened is None else (opened.times, True)
    return _read_text(value) if isinstance(value, str) else _instants_of(read_date(value))


@lru_cache(maxsize=131_072)
def _read_text(text: str) -> tuple[Times, bool]:
    return _instants_of(parse_date(text))


def _instants_of(date: Date) -> tuple[Times, bool]:
    ends = [when for reading in date.readings for when in (reading.start, reading.end) if when is not None]
    plain = len(date.readings) == 1 and all(when.offset is None for when in ends)
    return unite(tuple(widened(when) for when in instants(date))), plain


def _is_open(claim: Claim) -> bool:
    return claim.fields.get("until") == ".."


def measure_instant(claim: Claim, times: Times, exact: bool = True) -> Tenure:
    """The bounds of what holds at some instant among those given."""
    if not exact:
        return Tenure(claim, -inf, inf, times.first, times.end, times, False)
    return Tenure(claim, times.first, times.end, times.first, times.end, times, solid=_is_solid(times))


def _between(claim: Claim, starts: Times | None, ends: Times | None, is_open: bool, exact: bool) -> Tenure | None:
    if starts is None and ends is None:
        return None
    if starts is None and ends is not None:  # known to hold at its end alone
        published = claim.source.published
        if not is_open or published is None:
            return measure_instant(claim, ends, exact)
        return Tenure(claim, ends.first, published.end_day * DAY, ends.first, ends.first, solid=True)
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


def hands_over(one: Claim, other: Claim) -> bool:
    """Whether one tenure ends and the other begins in the same words: that is how handovers are written."""
    return _same_words(one, other) or _same_words(other, one)


def _same_words(first: Claim, second: Claim) -> bool:
    return (end := _words(first, "until")) is not None and end == _words(second, "from")


def _words(claim: Claim, key: str) -> str | None:
    """The date that a key holds, as EDTF writes it; None if it is not there, or names an event."""
    value = claim.fields.get(key)
    if isinstance(value, str):
        return None if names_event(value) else value
    date = claim.date(key)
    return None if date is None else date.text


def may_all_meet(tenures: Sequence[Tenure]) -> bool:
    """Whether the stated times of some tenures, of which each two may meet, may all be one."""
    if sum(tenure.instants is not None and not tenure.solid for tenure in tenures) == 0:
        return True
    at = max(tenure.first for tenure in tenures)
    while True:
        spans = [tenure.stated.ceil(at) for tenure in tenures]
        ends = [span[1] for span in spans if span is not None]
        if len(ends) < len(spans):
            return False
        start = max(at, *(span[0] for span in spans if span is not None))
        if start < min(ends):
            return True
        at = start


def runs_backwards(claim: Claim) -> bool:
    """Whether every instant that `until` may mean lies before every instant that `from` may mean."""
    if "from" not in claim.fields or "until" not in claim.fields or _is_open(claim):
        return False
    if not needs_timeline(claim):
        return measure(claim) is None
    return next(Timeline([claim]).conflicts(()), None) is not None
