"""The ticks of a time line and of a number line: where they stand, and what is written at them."""

from collections.abc import Iterator
from itertools import count
from math import floor, log10

from belie.model.extent import Line
from belie.values.calendar_days import civil_from_days, days_from_civil
from belie.values.iso import iso_day
from belie.values.times import DAY

_STEPS = 5
"""How many steps from tick to tick fit at most; as steps are at most 2.5 times the next smaller ones, two always do."""

_MOST = 4
"""How many ticks are shown; of more, every second. Their labels must be read on a phone."""

_HOURS = (1, 2, 4, 8, 12)
_DAYS = (1, 2, 4, 8, 16)
_MONTHS = (1, 2, 4, 6)

Tick = tuple[float, str]
"""Where on the line, and the label."""


def ticks(line: Line, low: float, high: float) -> list[Tick]:
    """The ticks from `low` to `high` (which are apart), at round values, at least two of them."""
    found = list(_times(int(low), int(high)) if line is Line.TIMES else _numbers(low, high))
    return found[::2] if len(found) > _MOST else found


def _numbers(low: float, high: float) -> Iterator[Tick]:
    rough = (high - low) / _STEPS
    unit = 10 ** floor(log10(rough))
    step = next((unit * factor for factor in (1, 2, 5) if unit * factor >= rough), unit * 10)
    if isinstance(low, int) and isinstance(high, int):
        step = max(1, int(step))
    first = -(-low // step)
    for number in range(int(first), int(high // step) + 1):
        yield number * step, _written(number * step)


def _written(number: float) -> str:
    if isinstance(number, int) and abs(number) < 10**10:
        return f"{number:,}"
    return f"{number:.4g}"


def _times(low: int, high: int) -> Iterator[Tick]:
    span = high - low
    for hours in _HOURS:
        if span <= hours * 3600 * _STEPS:
            return _steps(low, high, hours * 3600)
    for days in _DAYS:
        if span <= days * DAY * _STEPS:
            return _steps(low, high, days * DAY)
    for months in _MONTHS:
        if span <= months * 30 * DAY * _STEPS:
            return _months(low, high, months)
    years = (10**power * factor for power in count() for factor in (1, 2, 5))
    return _months(low, high, 12 * next(step for step in years if span <= step * 365 * DAY * _STEPS))


def _steps(low: int, high: int, step: int) -> Iterator[Tick]:
    """Ticks at whole multiples of a step; those within a day show the time, those at midnight the day."""
    for instant in range(-(-low // step) * step, high + 1, step):
        day, second = divmod(instant, DAY)
        yield instant, f"{second // 3600:02d}:00" if second else iso_day(day)


def _months(low: int, high: int, step: int) -> Iterator[Tick]:
    """Ticks at the first of every so many months, counted from January of the year 0."""
    year, month, _ = civil_from_days(low // DAY)
    for number in count((year * 12 + month - 1) // step):
        year, month = divmod(number * step, 12)
        instant = days_from_civil(year, month + 1, 1) * DAY
        if instant > high:
            return
        if instant >= low:
            yield instant, _year(year) if step % 12 == 0 else f"{_year(year)}-{month + 1:02d}"


def _year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04d}"
