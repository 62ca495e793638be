"""One calendar date of EDTF (no interval, no set): which instants it may denote.

The grammar is that of the Library of Congress profile of ISO 8601-2:2019, levels 0 to 2, and minutes without
seconds.
"""

import re

from belie.values.calendar_days import days_from_civil, days_in_month, first_day_of_year
from belie.values.clock_times import read_time
from belie.values.date_errors import DateError, shown
from belie.values.long_years import read_long_year
from belie.values.masks import read_mask
from belie.values.readings import When
from belie.values.seasons import FIRST, LAST, season_spans
from belie.values.times import DAY, Span, Spans, Times

_PLAIN = re.compile(r"(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?", re.ASCII).fullmatch
_DATE = re.compile(
    r"[?~%]?(-?)([0-9X]{4})[?~%]?(?:-[?~%]?([0-9X]{2})[?~%]?(?:-[?~%]?([0-9X]{2})[?~%]?)?)?(T.*)?"
).fullmatch
_NOT_KNOWN = "leave out what is not known, or write XX for it"
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def parse_part(text: str) -> tuple[When, bool]:
    """When a date may lie, and whether it is soft. Raises DateError."""
    plain = _PLAIN(text)
    if plain:
        year, month, day = plain.groups()
        return When(Spans((_plain_span(text, int(year), month, day),))), False
    soft = "?" in text or "~" in text or "%" in text
    match = _DATE(text)
    if match is None:
        return When(Spans((read_long_year(text),))), soft
    sign, year, month, day, time = match.groups()
    if sign and year == "0000":
        raise DateError(f"{shown(text)}: there is no year -0000", "write 0000, which is 1 BC")
    if time is None:
        return When(_read_date(text, sign, year, month, day)), soft
    if day is None or soft or "X" in year + month + day:
        raise DateError(f"{shown(text)}: a time needs a whole date before it", "write 2024-07-03T10:00, or no time")
    return _timed(text, _plain_span(text, int(sign + year), month, day)[0], time), soft


def _timed(text: str, day: float, time: str) -> When:
    start, end, offset = read_time(text, time)
    if start == DAY:
        return When(Spans(((day + DAY - 1, day + end),)), offset, int(day) // DAY)
    return When(Spans(((day + start, day + end),)), offset)


def _read_date(text: str, sign: str, year: str, month: str | None, day: str | None) -> Times:
    if month is not None and "X" not in month and FIRST <= int(month) <= LAST:
        if "X" in year or day:
            raise DateError(f"{shown(text)}: a season has a plain year and no day", "write 2001-21, or a month")
        return season_spans(int(sign + year), int(month))
    if "X" not in text:
        return Spans((_plain_span(text, int(sign + year), month, day),))
    times = read_mask(sign, year, month, day)
    if times is None:
        raise DateError(f"{shown(text)}: no day of the calendar fits this mask", "look at the month and the day")
    return times


def _plain_span(text: str, year: int, month: str | None, day: str | None) -> Span:
    if month is None:
        return first_day_of_year(year) * DAY, first_day_of_year(year + 1) * DAY
    number = int(month)
    if not 1 <= number <= 12:
        raise _no_month(text, number)
    first, length = days_from_civil(year, number, 1), days_in_month(year, number)
    if day is None:
        return first * DAY, (first + length) * DAY
    if not 1 <= int(day) <= length:
        hint = _NOT_KNOWN if day == "00" else "look the day up in the source"
        raise DateError(f"{shown(text)}: {_MONTHS[number - 1]} {year} has {length} days", hint)
    return (first + int(day) - 1) * DAY, (first + int(day)) * DAY


def _no_month(text: str, number: int) -> DateError:
    message = f"{shown(text)}: there is no month {number}"
    if number > LAST:
        return DateError(message + f", nor a season {number}", f"months are 01 to 12, seasons {FIRST} to {LAST}")
    return DateError(message, "write year-month-day, as in 2024-07-03" if number else _NOT_KNOWN)
