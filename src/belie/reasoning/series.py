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
    return Spans(merge(_shift(span, every, steps) for span in spans)), date.soft


def _spans(times: Times) -> tuple[Span, ...]:
    """The spans of a date; a mask counts as all that lies from its first to its last day."""
    return times.spans if isinstance(times, Spans) else ((times.first, times.end),)


def _shift(span: Span, every: str, steps: int) -> Span:
    low, high = span
    if every in _SECONDS:
        return low + steps * _SECONDS[every], high + steps * _SECONDS[every]
    years = re.match(r"\d+", every)
    months = steps * (12 * int(years[0]) if years else _MONTHS[every])
    if _begins_a_month(low) and _begins_a_month(high):
        return _months_later(low, months, last=False), _months_later(high, months, last=False)
    return _months_later(low, months, last=False), _months_later(high - 1, months, last=True) + 1


def _begins_a_month(instant: float) -> bool:
    day, second = divmod(int(instant), DAY)
    return not second and civil_from_days(day)[2] == 1


def _months_later(instant: float, months: int, last: bool) -> int:
    """The same second of a day of the same number; of a day that the month does not have, the first second of the last
    day of the month, or the `last` second of the first day of the next."""
    day, second = divmod(int(instant), DAY)
    year, month, date = civil_from_days(day)
    year, month = year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1
    length = days_in_month(year, month)
    if date <= length:
        return days_from_civil(year, month, date) * DAY + second
    beyond = days_from_civil(year, month, length)
    return (beyond + 2) * DAY - 1 if last else beyond * DAY
