"""What a date of a fact file means, in words: 2019-05 is any time in May 2019."""

import re
from math import isinf

from belie.model.claim import read_date
from belie.values.calendar_days import civil_from_days
from belie.values.dates import OPEN, DateError, Reading, When
from belie.values.times import DAY, Span, Spans

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SOME_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?").fullmatch
_MOST = 4
"""Times that are listed one by one."""

_STILL = "it still goes on when the source is published"


def date_meaning(value: object) -> str | None:
    """What a date means; None for what is no date."""
    try:
        date = read_date(value)
    except (DateError, LookupError, TypeError):
        return None
    words = " or ".join(dict.fromkeys(_reading(one, date.text) for one in date.readings))
    if isinstance(value, dict):
        words = f'"{value.get("said")}" is taken to mean: {words}'
    if date.soft:
        words += "; the source is not sure of it, so a finding that needs it is only possible"
    return words


def _reading(reading: Reading, text: str) -> str:
    if not reading.interval:
        return "any time" if reading.start is None else _times(reading.start, text)
    if reading.start is None and reading.end is OPEN and text == "..":
        return _STILL
    first, _, last = text.partition("/")
    start = "its start is not known" if reading.start is None else f"it begins {_at(reading.start, first)}"
    if reading.end is OPEN:
        return f"{start}; {_STILL}"
    end = "its end is not known" if reading.end is None else f"it ends {_at(reading.end, last)}"
    return f"{start}; {end}"


def _at(when: When, text: str) -> str:
    words = _times(when, text)
    return f"at {words}" if words.startswith("any") else words


def _times(when: When, text: str) -> str:
    """The times that a point in time may have."""
    found = _SOME_YEAR(text)
    if found:
        month = _MONTHS[int(found[1]) - 1]
        return f"on {int(found[2])} {month} of some year" if found[2] else f"in {month} of some year"
    if when.day is not None:
        return f"at the end of {_day(when.day)}"
    if not isinstance(when.times, Spans):
        first, last = (_year(_civil(edge)[0]) for edge in (when.times.first, when.times.end - 1))
        return f"at one of the times that fit {text}, from {first} to {last}"
    spans = when.times.spans
    if len(spans) > _MOST:
        return f"at one of {len(spans)} times that fit {text}; the first: {_span(spans[0])}"
    return " or ".join(map(_span, spans)) + _offset(when.offset)


def _span(span: Span) -> str:
    """A span by its largest units: "any time in May 2019"."""
    low, high = span
    if isinf(low) or isinf(high):
        if isinf(low) and isinf(high):
            return "any time"
        return f"any time up to {_point(high - 1)}" if isinf(low) else f"any time from {_point(low)} on"
    if low % DAY or high % DAY:
        return _of_day(int(low), int(high))
    (year, month, day), (end_year, end_month, end_day) = _civil(low), _civil(high)
    if day == end_day == 1:
        if month == end_month == 1:
            last = end_year - 1
            return f"any time in {_year(year)}" if last == year else f"any time from {_year(year)} to {_year(last)}"
        if (end_year * 12 + end_month) - (year * 12 + month) == 1:
            return f"any time in {_MONTHS[month - 1]} {_year(year)}"
        end_year, end_month, _ = _civil(high - DAY)
        first = f"{_MONTHS[month - 1]} {_year(year)}"
        return f"any time from {first} to {_MONTHS[end_month - 1]} {_year(end_year)}"
    if high - low == DAY:
        return f"any time on {_point(low)}"
    return f"any time from {_point(low)} to {_point(high - DAY)}"


def _of_day(low: int, high: int) -> str:
    clock = f"{low % DAY // 3600:02}:{low % 3600 // 60:02}"
    if high - low == 1:
        clock += f":{low % 60:02}"
    return f"at {clock} on {_point(low)}"


def _point(instant: float) -> str:
    return _day(int(instant // DAY))


def _day(number: int) -> str:
    year, month, day = civil_from_days(number)
    return f"{_WEEKDAYS[(number + 3) % 7]}, {day} {_MONTHS[month - 1]} {_year(year)}"


def _civil(instant: float) -> tuple[int, int, int]:
    return civil_from_days(int(instant // DAY))


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _offset(seconds: int | None) -> str:
    if seconds is None:
        return ""
    minutes = abs(seconds) // 60
    return f" (UTC{'-' if seconds < 0 else '+'}{minutes // 60:02}:{minutes % 60:02})"
