"""Dates: EDTF (ISO 8601-2:2019, the Library of Congress profile), and what a date says of start and end."""

from dataclasses import dataclass
from functools import lru_cache
from math import inf

from belie.values.date_parts import DateError, parse_part
from belie.values.times import DAY, Shifted, Spans, Times, unite

__all__ = ["OPEN", "Date", "DateError", "Reading", "When", "one_of", "parse_date"]


@dataclass(frozen=True, slots=True)
class When:
    """When a point in time may lie: instants on the local time line, and the offset (seconds) if one is given.

    Without an offset the date fixes the local time; with one it fixes the universal time.
    """

    times: Times
    offset: int | None = None

    @property
    def universal(self) -> Times:
        """The instants on the universal time line, for a date with an offset."""
        return Shifted(self.times, -(self.offset or 0))


OPEN = When(Spans(((inf, inf),)))
"""The end of `A/..`: it still goes on when the source is published."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a date. None where it says nothing; an `end` is there only if the date gives one."""

    start: When | None
    end: When | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """What a date denotes: one of its readings (almost always there is just one), and whether it is soft."""

    text: str
    soft: bool
    readings: tuple[Reading, ...]

    @property
    def first_day(self) -> float:
        """The earliest day (1970-01-01 is 0) of the start, or of all where no start is given; as written."""
        starts = [(r.start or r.end) for r in self.readings]
        return min((w.times.first if w and r.start else -inf) // DAY for w, r in zip(starts, self.readings))

    @property
    def end_day(self) -> float:
        """The day after the last one of the date; infinity where no end is given but a start is open."""
        return max(_last_day(reading) for reading in self.readings)


def _last_day(reading: Reading) -> float:
    last = reading.end or reading.start
    if last is None or last is OPEN:
        return inf
    return last.times.end if last.times.end in (inf, -inf) else -(-last.times.end // DAY)


@lru_cache(maxsize=65_536)
def parse_date(text: str) -> Date:
    """Read a date; `..` alone is what `until` may say. Raises DateError with a message and a hint."""
    if text[:1] in ("[", "{"):
        return _parse_set(text)
    if "/" in text:
        return _parse_interval(text)
    if text == "..":
        return Date(text, False, (Reading(None, OPEN),))
    times, soft, offset = parse_part(text)
    return Date(text, soft, (Reading(When(times, offset)),))


def _parse_interval(text: str) -> Date:
    first, slash, last = text.partition("/")
    if "/" in last:
        raise DateError(f"{text}: an interval has one slash", "write 2019-05/2019-06")
    soft, ends = False, list[When | None]()
    for part in (first, last):
        if part in ("", ".."):
            ends.append(OPEN if part and ends else None)
            continue
        times, part_soft, offset = parse_part(part)
        soft = soft or part_soft
        ends.append(When(times, offset))
    start, end = ends
    if start and end and end is not OPEN:
        shift = (start.offset or 0) - (end.offset or 0) if None not in (start.offset, end.offset) else 0
        if start.times.first - shift >= end.times.end or _seasons_reversed(first, last):
            raise DateError(f"{text}: it ends before it begins", "put the earlier date first")
    return Date(text, soft, (Reading(start, end),))


def _seasons_reversed(first: str, last: str) -> bool:
    """Whether both are seasons of one year, the later one first; their spans alone would not tell."""
    same_year = first[:-2] == last[:-2] and first[-3:-2] == "-" and first[-2:].isdigit() and last[-2:].isdigit()
    return same_year and 20 < int(last[-2:]) < int(first[-2:]) < 25


def _parse_set(text: str) -> Date:
    closing = "]" if text[0] == "[" else "}"
    if text[-1] != closing or len(text) < 3:
        raise DateError(f"{text}: the closing {closing} is missing", f"end it with {closing}")
    members = [_parse_member(text, part.strip(" ")) for part in text[1:-1].split(",")]
    soft = any(member_soft for _, _, member_soft in members)
    if closing == "]":
        return Date(text, soft, (Reading(When(unite(tuple(_cover(a, b) for a, b, _ in members)))),))
    members.sort(key=lambda member: member[0].first if member[0] else -inf)
    start = members[0][0]
    end = max((last for _, last, _ in members), key=lambda times: times.end if times else inf)
    return Date(text, soft, (Reading(start and When(start), end and When(end)),))


def _parse_member(text: str, part: str) -> tuple[Times | None, Times | None, bool]:
    if not part or part == "..":
        raise DateError(f"{text}: a date is missing between the commas", "take away the comma, or add the date")
    first, dots, last = part.partition("..")
    ends: list[Times | None] = []
    soft = False
    for end in (first, last) if dots else (first,):
        times = None
        if end:
            times, end_soft, offset = parse_part(end)
            soft = soft or end_soft
            if offset is not None:
                raise DateError(f"{text}: an offset has no place in a set", "write the members as a YAML list")
        ends.append(times)
    return ends[0], ends[-1], soft


def _cover(first: Times | None, last: Times | None) -> Times:
    """All instants from a first to a last member of a range; a single member is just itself."""
    if first is last and first is not None:
        return first
    return Spans(((first.first if first else -inf, last.end if last else inf),))


def one_of(dates: tuple[Date, ...]) -> Date:
    """The date that is one of several: what a YAML list says."""
    text = "[" + ", ".join(date.text for date in dates) + "]"
    soft = any(date.soft for date in dates)
    readings = [reading for date in dates for reading in date.readings]
    plain = [r.start for r in readings if r.start and r.end is None and r.start.offset is None]
    if len(plain) == len(readings):
        return Date(text, soft, (Reading(When(unite(tuple(when.times for when in plain)))),))
    return Date(text, soft, tuple(readings))
