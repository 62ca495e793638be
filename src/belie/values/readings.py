"""What a date denotes: the ways to read it, and when start and end may lie in each."""

from dataclasses import dataclass
from math import inf

from belie.values.times import DAY, Shifted, Spans, Times


@dataclass(frozen=True, slots=True)
class When:
    """When a point in time may lie: instants on the local time line, and the offset (seconds) if one is given.

    Without an offset the date fixes the local time; with one it fixes the universal time. `day` is the number of the
    calendar day as written, given for 24:00 alone: its instants lie on both sides of midnight, so that it is
    within its own day and also the first instant of the next.
    """

    times: Times
    offset: int | None = None
    day: int | None = None

    @property
    def universal(self) -> Times:
        """The instants on the universal time line, for a date with an offset."""
        return Shifted(self.times, -(self.offset or 0))

    @property
    def first_day(self) -> float:
        """The earliest calendar day as written; 1970-01-01 is 0."""
        if self.day is not None:
            return self.day
        first = self.times.first
        return first if first in (inf, -inf) else first // DAY

    @property
    def end_day(self) -> float:
        """The calendar day after the last one as written."""
        if self.day is not None:
            return self.day + 1
        end = self.times.end
        return end if end in (inf, -inf) else -(-end // DAY)


OPEN = When(Spans(((inf, inf),)))
"""The end of `A/..`: it still goes on when the source is published."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a date. None where it says nothing; an `end` is there only if the date gives one.

    `interval`: the date speaks of an end, even if only to say that it is not known, as `A/` does.
    """

    start: When | None
    end: When | None = None
    interval: bool = False


@dataclass(frozen=True, slots=True)
class Date:
    """What a date denotes: one of its readings (almost always there is just one), and whether it is soft."""

    text: str
    soft: bool
    readings: tuple[Reading, ...]

    @property
    def first_day(self) -> float:
        """The earliest day of the start as written (1970-01-01 is 0); minus infinity where no start is given."""
        return min([-inf if reading.start is None else reading.start.first_day for reading in self.readings])

    @property
    def end_day(self) -> float:
        """The day after the last one of the date as written; infinity where its end is open or not known."""
        return max([_end_day(reading) for reading in self.readings])

    def __str__(self) -> str:
        return self.text


def _end_day(reading: Reading) -> float:
    last = reading.end if reading.interval or reading.end else reading.start
    return inf if last is None else last.end_day
