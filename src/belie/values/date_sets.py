"""Sets of dates: "[a, b]" is one of them, as a YAML list is; "{a, b}" is all of them."""

from dataclasses import dataclass
from math import inf

from belie.values.date_errors import DateError, shown
from belie.values.date_parts import parse_part
from belie.values.readings import Date, Reading, When
from belie.values.times import Spans, Times, unite


@dataclass(frozen=True, slots=True)
class _Member:
    """A date of a set, which is its own first and last, or a range; None where a range is open."""

    first: Times | None
    last: Times | None
    soft: bool

    @property
    def cover(self) -> Times:
        """All instants from the first to the last."""
        if self.first is self.last and self.first is not None:
            return self.first
        return Spans(((self.first.first if self.first else -inf, self.last.end if self.last else inf),))


def parse_set(text: str) -> Date:
    """Read a date that begins with [ or {. Raises DateError."""
    closing = "]" if text[0] == "[" else "}"
    if text == "[" + closing or text == "{" + closing:
        raise DateError(f"{text}: the set has no date", "write at least one date in it")
    if text[-1] != closing:
        raise DateError(f"{shown(text)}: the closing {closing} is missing", f"end it with {closing}")
    members = [_parse_member(text, part.strip(" ")) for part in text[1:-1].split(",")]
    soft = any(member.soft for member in members)
    if closing == "]":
        return Date(text, soft, (Reading(When(unite(tuple(member.cover for member in members)))),))
    return Date(text, soft, (_all_of(members),))


def _all_of(members: list[_Member]) -> Reading:
    """It begins in the first and ends in the last; where members overlap, each that may be first, or last.

    The open end of a range is not known.
    """
    start = end = None
    firsts = [member.first for member in members if member.first is not None]
    if len(firsts) == len(members):
        earliest = min(first.end for first in firsts)
        start = When(unite(tuple(first for first in firsts if first.first < earliest)))
    lasts = [member.last for member in members if member.last is not None]
    if len(lasts) == len(members):
        latest = max(last.first for last in lasts)
        end = When(unite(tuple(last for last in lasts if last.end > latest)))
    return Reading(start, end, True)


def _parse_member(text: str, part: str) -> _Member:
    if not part or part == "..":
        raise DateError(f"{shown(text)}: a date is missing between the commas", "take away the comma, or add the date")
    first, dots, last = part.partition("..")
    ends: list[Times | None] = []
    soft = False
    for end in (first, last) if dots else (first,):
        times = None
        if end:
            when, end_soft = parse_part(end)
            soft = soft or end_soft
            if when.offset is not None or when.day is not None:
                what = "24:00" if when.offset is None else "an offset"
                raise DateError(f"{shown(text)}: {what} has no place in a set", "write the dates as a YAML list")
            times = when.times
        ends.append(times)
    if ends[0] and ends[-1] and ends[0].first >= ends[-1].end:
        raise DateError(f"{shown(text)}: {shown(part)} ends before it begins", "put the earlier date first")
    return _Member(ends[0], ends[-1], soft)


def one_of(dates: tuple[Date, ...]) -> Date:
    """The date that is one of several: what a YAML list says. Raises DateError for none at all, and for `..`."""
    text = "[" + ", ".join(date.text for date in dates) + "]"
    if not dates:
        raise DateError("the list has no date", "write at least one date in it")
    if any(date.text == ".." for date in dates):
        raise DateError(f"{shown(text)}: .. is no date of a list", 'write an open range, as in "[2020..]"')
    soft = any(date.soft for date in dates)
    readings = [reading for date in dates for reading in date.readings]
    starts = [r.start for r in readings if r.start and not r.interval and r.start.offset is None]
    if len(starts) == len(readings) and all(when.day is None for when in starts):
        return Date(text, soft, (Reading(When(unite(tuple(when.times for when in starts)))),))
    return Date(text, soft, tuple(readings))
