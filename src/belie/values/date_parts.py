"""One calendar date of EDTF (no interval, no set): which instants it may denote.

The grammar is that of the Library of Congress profile of ISO 8601-2:2019, levels 0 to 2, and minutes without
seconds. Seasons are read generously, by the calendar and by the sun, and where no hemisphere is named in both.
"""

import re
from functools import lru_cache

from belie.values.calendar_days import days_from_civil, days_in_month
from belie.values.times import DAY, Mask, Span, Spans, Times, merge

_QUALIFIERS = re.compile(r"[?~%]")
_DATE = re.compile(
    r"[?~%]?(?P<sign>-?)(?P<year>[0-9X]{4})[?~%]?"
    r"(?:-[?~%]?(?P<month>[0-9X]{2})[?~%]?(?:-[?~%]?(?P<day>[0-9X]{2})[?~%]?)?)?"
    r"(?P<time>T.*)?"
)
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_TIME = re.compile(r"T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::?\d\d)?)?")
_LONG_YEAR = re.compile(r"Y(-?[1-9]\d*)(?:E([1-9]\d?))?(?:S([1-9]\d*))?[?~%]?")
_ROUND_YEAR = re.compile(r"(-?\d{4})S([1-9]\d*)[?~%]?")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NORTH = (((3, 1), (6, 21)), ((6, 1), (9, 23)), ((9, 1), (12, 22)), ((12, 1), (15, 21)))
"""Spring, summer, autumn, winter: first and last day, by the calendar or by the sun; month 15 is March."""


class DateError(ValueError):
    """A text that is no date. `message` says why, `hint` what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def parse_part(text: str) -> tuple[Times, bool, int | None]:
    """The instants on the local time line, whether the date is soft, and its offset in seconds if it has one.

    Raises DateError.
    """
    plain = _PLAIN.fullmatch(text)
    if plain:
        year, month, day = plain.groups()
        if month is None or month < "13":
            return Spans((_plain_span(text, int(year), month, day),)), False, None
    soft = bool(_QUALIFIERS.search(text))
    match = _DATE.fullmatch(text)
    if match is None:
        return Spans((_year_span(text),)), soft, None
    if match["sign"] and match["year"] == "0000":
        raise DateError(f"{text}: there is no year -0000", "write 0000, which is 1 BC")
    if match["time"] is None:
        return _masked(text, match), soft, None
    day = match["day"]
    if day is None or "X" in match[0] or soft:
        raise DateError(f"{text}: a time needs a whole date before it", "write 2024-07-03T10:00, or no time")
    year = int(match["sign"] + match["year"])
    start = _plain_span(text, year, match["month"], day)[0]
    span, offset = _time_span(text, match["time"])
    return Spans(((start + span[0], start + span[1]),)), soft, offset


def _plain_span(text: str, year: int, month: str | None, day: str | None) -> Span:
    if month is None:
        return days_from_civil(year, 1, 1) * DAY, days_from_civil(year + 1, 1, 1) * DAY
    _check_month(text, int(month))
    first, length = days_from_civil(year, int(month), 1), days_in_month(year, int(month))
    if day is None:
        return first * DAY, (first + length) * DAY
    if not 1 <= int(day) <= length:
        raise DateError(
            f"{text}: {_MONTHS[int(month) - 1]} {year} has {length} days", "look the day up in the source"
        )
    return (first + int(day) - 1) * DAY, (first + int(day)) * DAY


def _check_month(text: str, month: int) -> None:
    if not 1 <= month <= 12:
        raise DateError(f"{text}: there is no month {month}", "write year-month-day, as in 2024-07-03")


def _masked(text: str, match: re.Match[str]) -> Times:
    sign, month, day = match["sign"], match["month"], match["day"]
    low, high = int(match["year"].replace("X", "0")), int(match["year"].replace("X", "9"))
    if month and "X" not in month and int(month) > 20:
        if "X" in match["year"] or day:
            raise DateError(f"{text}: a season has a plain year and no day", "write 2001-21, or a month")
        return _season(text, -low if sign else low, int(month))
    if "X" not in text:
        return Spans((_plain_span(text, -low if sign else low, month, day),))
    whole_year = month in (None, "XX") and day in (None, "XX")
    if match["year"].rstrip("X").isdigit() and whole_year or match["year"] == "XXXX" and whole_year:
        first, last = (-high, -low) if sign else (low, high)
        return Spans(((days_from_civil(first, 1, 1) * DAY, days_from_civil(last + 1, 1, 1) * DAY),))
    years = _fitting(match["year"], 0, 9999)
    if sign:
        years = tuple(-year for year in reversed(years))
    months = _fitting(month, 1, 12) if month else tuple(range(1, 13))
    days = _fitting(day, 1, 31) if day and day != "XX" else None
    mask = Mask(years, months, days)
    if not months or mask.ceil(float("-inf")) is None:
        raise DateError(f"{text}: no day of the calendar fits this mask", "look at the month and the day")
    if len(years) == 1:
        return Spans(mask.spans)
    return mask


@lru_cache(maxsize=1024)
def _fitting(pattern: str, low: int, high: int) -> tuple[int, ...]:
    """The numbers from low to high whose digits fit the pattern."""
    numbers = [""]
    for char in pattern:
        numbers = [head + digit for head in numbers for digit in ("0123456789" if char == "X" else char)]
    return tuple(number for number in map(int, numbers) if low <= number <= high)


def _season(text: str, year: int, code: int) -> Times:
    if code > 41:
        raise DateError(f"{text}: there is no month or season {code}", "months are 01 to 12, seasons 21 to 41")
    if code <= 32:
        season = (code - 21) % 4
        seasons = [season] if 25 <= code <= 28 else [(season + 2) % 4]
        if code <= 24:
            seasons = [season, (season + 2) % 4]
        return Spans(merge(span for number in seasons for span in _sun_season(year, number)))
    length, first = (3, code - 33) if code <= 36 else (4, code - 37) if code <= 39 else (6, code - 40)
    return Spans((_months(year, first * length, (first + 1) * length),))


def _sun_season(year: int, season: int) -> list[Span]:
    (first_month, first_day), (last_month, last_day) = _NORTH[season]
    years = (year - 1, year) if last_month > 12 else (year,)  # the winter of 2010 began in 2009 or in 2010
    return [
        (
            days_from_civil(first, first_month, first_day) * DAY,
            (days_from_civil(first + last_month // 13, (last_month - 1) % 12 + 1, last_day) + 1) * DAY,
        )
        for first in years
    ]


def _months(year: int, start: int, end: int) -> Span:
    return (
        days_from_civil(year + start // 12, start % 12 + 1, 1) * DAY,
        days_from_civil(year + end // 12, end % 12 + 1, 1) * DAY,
    )


def _year_span(text: str) -> Span:
    match = _LONG_YEAR.fullmatch(text)
    if match:
        year = int(match[1]) * 10 ** int(match[2] or 0)
        if abs(year) < 10_000:
            raise DateError(f"{text}: a year after Y has more than four digits", "leave out the Y")
        digits = int(match[3]) if match[3] else None
    else:
        match = _ROUND_YEAR.fullmatch(text)
        if match is None:
            raise _no_date(text)
        year, digits = int(match[1]), int(match[2])
    size = 1
    if digits is not None:
        size = 10 ** max(0, len(str(abs(year))) - digits)
    low = abs(year) // size * size
    first, last = (low, low + size - 1) if year >= 0 else (-low - size + 1, -low)
    return days_from_civil(first, 1, 1) * DAY, days_from_civil(last + 1, 1, 1) * DAY


def _time_span(text: str, time: str) -> tuple[tuple[int, int], int | None]:
    match = _TIME.fullmatch(time)
    if match is None:
        raise DateError(f"{text}: {time[1:]!r} is no time of day", "write T10:00 or T10:00:00+05:00")
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        raise DateError(f"{text}: there is no time {time[1:9]}", "hours go to 23, minutes and seconds to 59")
    start = hour * 3600 + minute * 60 + second
    offset = None if match[4] is None else _offset(text, match[4])
    return (start, start + (1 if match[3] else 60)), offset


def _offset(text: str, offset: str) -> int:
    if offset == "Z":
        return 0
    digits = offset[1:].replace(":", "").ljust(4, "0")
    seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    limit = 14 if offset[0] == "+" else 12
    if int(digits[2:]) > 59 or seconds > limit * 3600 or (offset[0] == "-" and not seconds):
        raise DateError(f"{text}: there is no offset {offset}", "offsets go from -12:00 to +14:00; UTC is Z")
    return seconds if offset[0] == "+" else -seconds


def _no_date(text: str) -> DateError:
    hint = "write it as in 2019, 2019-05, 2019-05-14, 2019-05/2019-06 or XXXX-07-03"
    parts = re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", text.strip())
    if parts:
        hint = f"write year-month-day: {parts[3]}-{int(parts[2]):02d}-{int(parts[1]):02d}, if the day is first"
    elif text != text.strip():
        hint = "take away the spaces around it"
    elif "T" in text or ":" in text:
        hint = "write a time as in 2024-07-03T10:00:00+05:00"
    return DateError(f"{text!r} is no date", hint)
