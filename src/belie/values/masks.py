"""Dates of which some digits are open, such as XXXX-07-03 or 19XX-12: what they are, not one long span."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import inf

from belie.values.calendar_days import civil_from_days, first_day_of_year, months_of_year
from belie.values.times import DAY, Span, Spans, Times, merge

_OPEN_DIGITS = re.compile("X+").finditer
_MONTHS = range(1, 13)


def read_mask(sign: str, year: str, month: str | None, day: str | None) -> Times | None:
    """The days that fit a date with X for every open digit; None if no day of the calendar does.

    `sign` is "-" for the years before 0000; there is no year -0000. Where the open digits stand for whole years
    in a row, or the year is known, the days are listed.
    """
    years = _negative(fitting(year)) if sign else fitting(year)
    if month in (None, "XX") and day in (None, "XX") and isinstance(years, range) and years.step == 1:
        return Spans(((first_day_of_year(years[0]) * DAY, first_day_of_year(years[-1] + 1) * DAY),))
    months = fitting_from_1(month, 12) if month else _MONTHS
    days = fitting_from_1(day, 31) if day and day != "XX" else None
    if not _may_fit(months, days):
        return None
    if len(years) == 1:
        spans = _spans_of_year(years[0], months, days)
        return Spans(spans) if spans else None
    mask = Mask(years, months, days)
    return mask if mask.first < inf else None


def _may_fit(months: Sequence[int], days: Sequence[int] | None) -> bool:
    """Whether some month has some of the days in a leap year; only 29 February may then be missing."""
    lengths = months_of_year(0)
    return any(days is None or (days and days[0] <= lengths[month - 1][1]) for month in months)


def fitting(pattern: str) -> Sequence[int]:
    """The numbers whose digits fit a pattern such as 20X3, in order; a range if its open digits stand together."""
    low = int(pattern.replace("X", "0"))
    numbers: Sequence[int] = range(low, low + 1)
    for run in _OPEN_DIGITS(pattern):
        step = 10 ** (len(pattern) - run.end())
        span = step * 10 ** len(run[0])
        if len(numbers) == 1:
            numbers = range(low, low + span, step)
        else:
            numbers = [number + more for number in numbers for more in range(0, span, step)]
    return numbers


@lru_cache(maxsize=512)  # more than there are patterns of two digits
def fitting_from_1(pattern: str, high: int) -> tuple[int, ...]:
    """The numbers from 1 to `high` whose two digits fit a pattern such as 1X."""
    return tuple(number for number in fitting(pattern) if 1 <= number <= high)


def _negative(years: Sequence[int]) -> Sequence[int]:
    """The same years before 0000, in order."""
    if not isinstance(years, range):
        return [-year for year in reversed(years) if year]
    low = years[0] or years.step
    return range(-years[-1], -low + 1, years.step)


@dataclass(frozen=True)
class Mask:
    """The days of several years that fit a mask: years and months in order; `days` of a month, None for all."""

    years: Sequence[int]
    months: Sequence[int]
    days: Sequence[int] | None

    @cached_property
    def first(self) -> float:
        """The earliest instant; infinity if no day fits."""
        for year in self.years:
            spans = _spans_of_year(year, self.months, self.days)
            if spans:
                return spans[0][0]
        return inf

    @cached_property
    def end(self) -> float:
        """The instant after all."""
        for year in reversed(self.years):
            spans = _spans_of_year(year, self.months, self.days)
            if spans:
                return spans[-1][1]
        return -inf

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans: up to some 100,000."""
        return merge(span for year in self.years for span in _spans_of_year(year, self.months, self.days))

    def floor(self, instant: float) -> Span | None:
        """The last span that begins at or before an instant."""
        at = len(self.years) if instant == inf else bisect_right(self.years, _year(instant))
        for place in range(at - 1, -1, -1):
            for span in reversed(_spans_of_year(self.years[place], self.months, self.days)):
                if span[0] <= instant:
                    return span
        return None

    def ceil(self, instant: float) -> Span | None:
        """The first span that ends after an instant."""
        at = 0 if instant == -inf else bisect_left(self.years, _year(instant))
        for place in range(at, len(self.years)):
            for span in _spans_of_year(self.years[place], self.months, self.days):
                if span[1] > instant:
                    return span
        return None


def _year(instant: float) -> float:
    return instant if instant in (inf, -inf) else civil_from_days(int(instant) // DAY)[0]


def _spans_of_year(year: int, months: Sequence[int], days: Sequence[int] | None) -> tuple[Span, ...]:
    """The days of a year that fit, as spans that do not touch."""
    eve, known_months = first_day_of_year(year) - 1, months_of_year(year)
    spans: list[Span] = []
    end = None
    for month in months:
        before, length = known_months[month - 1]
        for day in (1,) if days is None else days:
            if day > length:
                break
            start = (eve + before + day) * DAY
            first = spans.pop()[0] if start == end else start
            end = start + (length if days is None else 1) * DAY
            spans.append((first, end))
    return tuple(spans)
