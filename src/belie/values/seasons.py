"""Seasons, quarters and halves of a year: the numbers 21 to 41 where a date has its month.

Seasons are read generously, by the calendar (spring from 1 March on) and by the sun (spring until 21 June). 21 to 24
name no hemisphere and are read in both, 25 to 28 are those of the north, 29 to 32 of the south. A winter that
crosses the new year may be named after either of its years. 33 to 36 are quarters, 37 to 39 thirds, 40 and 41
halves, by whole months.
"""

from belie.values.calendar_days import days_from_civil
from belie.values.times import DAY, Span, Spans, merge

FIRST, LAST = 21, 41
"""The numbers of the first and the last season."""

_NORTH = (((3, 1), (6, 21)), ((6, 1), (9, 23)), ((9, 1), (12, 22)), ((12, 1), (15, 21)))
"""Spring, summer, autumn, winter: first and last day, by the calendar or by the sun; month 15 is March."""


def season_spans(year: int, code: int) -> Spans:
    """The instants that a season of a year may mean; `code` is 21 to 41."""
    if code > 32:
        length, first = (3, code - 33) if code <= 36 else (4, code - 37) if code <= 39 else (6, code - 40)
        return Spans((_months(year, first * length, (first + 1) * length),))
    season = (code - FIRST) % 4
    southern = (season + 2) % 4
    seasons = (season, southern) if code <= 24 else (season,) if code <= 28 else (southern,)
    return Spans(merge(span for number in seasons for span in _sun_season(year, number)))


def _sun_season(year: int, season: int) -> list[Span]:
    (first_month, first_day), (last_month, last_day) = _NORTH[season]
    years = (year - 1, year) if last_month > 12 else (year,)
    return [
        (
            days_from_civil(first, first_month, first_day) * DAY,
            (days_from_civil(first + last_month // 13, (last_month - 1) % 12 + 1, last_day) + 1) * DAY,
        )
        for first in years
    ]


def _months(year: int, start: int, end: int) -> Span:
    """The months from the `start`-th after January up to before the `end`-th."""
    return (
        days_from_civil(year + start // 12, start % 12 + 1, 1) * DAY,
        days_from_civil(year + end // 12, end % 12 + 1, 1) * DAY,
    )
