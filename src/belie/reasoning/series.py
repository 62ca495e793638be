"""When the n-th of a series opens, by the formula of the series."""

import re
from math import inf

from belie.model.claim import read_date
from belie.model.entity import Entity
from belie.values.calendar_days import civil_from_days, days_from_civil, days_in_month
from belie.values.times import DAY, Span, Spans, Times, merge

_MONTHS = {"month": 1, "year": 12}
_SECONDS = {"day": DAY, "week": 7 * DAY}


def opening(series: Entity, number: int) -> tuple[Spans, bool] | None:
    """The instants at which the item of a number opens, and whether that is soft; None without a whole formula.

    The first instants are those of `opens`, for the item `number`; each step further is one `every`. A day that a month
    does not have is read as the last one of that month or the first of the next.
    """
    every, first, opens = (series.fields.get(key) for key in ("every", "number", "opens"))
    if not isinstance(every, str) or not isinstance(first, int) or opens is None:
        return None
    date = read_date(opens)
    starts = [reading.start for reading in date.readings if reading.start is not None]
    if len(starts) < len(date.readings) or any(inf in (-when.times.first, when.times.end) for when in starts):
        return None
    steps = number - first
    spans = [span for when in starts for span in _spans(when.times)]
    shifted = [(_shift(low, every, steps, last=False), _shift(high, every, steps, last=True)) for low, high in spans]
    return Spans(merge(iter(shifted))), date.soft


def _spans(times: Times) -> tuple[Span, ...]:
    """The spans of a date; a mask counts as all that lies from its first to its last day."""
    return times.spans if isinstance(times, Spans) else ((times.first, times.end),)


def _shift(instant: float, every: str, steps: int, last: bool) -> float:
    if every in _SECONDS:
        return instant + steps * _SECONDS[every]
    years = re.match(r"\d+", every)
    months = steps * (12 * int(years[0]) if years else _MONTHS[every])
    day, second = divmod(int(instant), DAY)
    year, month, date = civil_from_days(day)
    year, month = year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1
    length = days_in_month(year, month)
    if date <= length:
        return days_from_civil(year, month, date) * DAY + second
    beyond = days_from_civil(year, month, length) + (2 if last else 0)
    return beyond * DAY + second
