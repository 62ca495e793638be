"""Dates and quantities as the judge reads them, written apart from belie.values: by comparing texts, day by day.

A date without a time denotes the days from 1950 to 2049 whose ISO text fits it; nothing that is generated lies outside,
but for years and days that are written without a mask, which are reckoned.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor, inf

DAY = 86_400
"""Seconds."""

Spans = tuple[tuple[float, float], ...]
"""Half-open, in seconds since 1970 on one time line."""

_FIRST = date(1950, 1, 1)
_ISO_DAYS = [((_FIRST + timedelta(n)).isoformat(), (_FIRST - date(1970, 1, 1)).days + n) for n in range(36_525)]


@dataclass(frozen=True)
class When:
    """The moments that a date leaves open: on the universal time line if it has an offset, else on the local one."""

    spans: Spans
    universal: bool = False


@dataclass(frozen=True)
class Reading:
    """One way to read a date. None says nothing; `open_end`: it goes on when the source is published."""

    start: When | None
    end: When | None = None
    open_end: bool = False


def is_soft(value: object) -> bool:
    """Whether a date is uncertain or approximate."""
    return any(mark in str(value) for mark in "?~%")


def readings(value: object) -> list[Reading]:
    """All ways to read a date of a fact file: one for each member of a YAML list."""
    if isinstance(value, dict):
        return readings(value["is"])
    if isinstance(value, list):
        return [reading for item in value for reading in readings(item)]
    text = re.sub("[?~%]", "", f"{value:04d}" if isinstance(value, int) else str(value))
    if text.startswith("["):
        return [Reading(_member(part.strip())) for part in text[1:-1].split(",")]
    if text.startswith("{"):
        parts = sorted((moments(part.strip()) for part in text[1:-1].split(",")), key=lambda when: when.spans)
        return [Reading(parts[0], parts[-1])]
    if "/" in text:
        start, end = text.split("/")
        known = end not in ("", "..")
        return [Reading(None if start in ("", "..") else moments(start), moments(end) if known else None, end == "..")]
    return [Reading(None, None, True)] if text == ".." else [Reading(moments(text))]


def _member(text: str) -> When:
    first, dots, last = text.partition("..")
    if not dots:
        return moments(text)
    low = moments(first).spans[0][0] if first else -inf
    return When(((low, moments(last).spans[-1][1] if last else inf),))


@lru_cache
def moments(text: str) -> When:
    """The moments of one date, without interval, set or qualification."""
    if "T" not in text:
        if (reckoned := _reckoned(text)) is not None:
            return When((reckoned,))
        pattern = re.compile(text.replace("X", "[0-9]") + ("" if text.count("-") == 2 else "-"))
        return When(_join(day for iso, day in _ISO_DAYS if pattern.match(iso)))
    moment = datetime.fromisoformat(text)
    start = int((moment.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds())
    length = 1 if re.search(r"T\d\d:\d\d:\d\d", text) else 60
    offset = moment.utcoffset()
    start -= 0 if offset is None else int(offset.total_seconds())
    return When(((start, start + length),), offset is not None)


_PARTS = {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 37: (1, 4), 38: (5, 4), 39: (9, 4), 40: (1, 6), 41: (7, 6)}
"""Quarters, thirds and halves of a year: the first month, and how many."""
_SPRING, _AUTUMN = ((3, 1), (6, 22)), ((9, 1), (12, 23))
_SEASONS = {25: _SPRING, 27: _AUTUMN, 29: _AUTUMN, 31: _SPRING}
"""Spring and autumn of the north and of the south, from a first day up to before another, by month or by sun."""


def _reckoned(text: str) -> tuple[int, int] | None:
    """The span of a long, negative or early year, of a day or a month in one, or of a part of a year."""
    if found := re.fullmatch(r"(?:Y(-?\d+)(?:E(\d+))?|(-?\d{4}))(?:S(\d))?(?:-(\d\d))?(?:-(\d\d))?", text):
        long, power, short, known, month, day = found.groups()
        year = int(long or short) * 10 ** int(power or 0)
        if known:
            size = 10 ** (len(str(abs(year))) - int(known))
            first = abs(year) // size * size
            low, high = (first, first + size) if year >= 0 else (1 - first - size, 1 - first)
            return second_of(low), second_of(high)
        if month and int(month) in _PARTS:
            first_month, length = _PARTS[int(month)]
            return second_of(year, first_month), second_of(year, first_month + length)
        if month and int(month) in _SEASONS:
            start, end = _SEASONS[int(month)]
            return second_of(year, *start), second_of(year, *end)
        if 1950 <= year < 2050:
            return None
        if day:
            start = second_of(year, int(month), int(day))
            return start, start + DAY
        if month:
            return second_of(year, int(month)), second_of(year, int(month) + 1)
        return second_of(year), second_of(year + 1)
    return None


def second_of(year: int, month: int = 1, day: int = 1) -> int:
    """The first second of a day of the Gregorian calendar, reckoned on to any year; month 13 is the next January."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    before = 365 * (year - 1) + (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400 - 719_162
    lengths = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return (before + sum(lengths[: month - 1]) + day - 1) * DAY


def _join(days: Iterable[int]) -> Spans:
    spans: list[tuple[float, float]] = []
    for day in days:
        joined = bool(spans) and spans[-1][1] == day * DAY
        spans[len(spans) - joined :] = [(spans[-1][0] if joined else day * DAY, (day + 1) * DAY)]
    return tuple(spans)


def days_of(value: object) -> frozenset[int]:
    """The calendar days that a date leaves open, as written: an offset does not move them."""
    if isinstance(value, str):
        value = re.sub(r"T[^,\]/]*", "", value)
    spans = [span for reading in readings(value) if reading.start for span in reading.start.spans]
    first, last = _ISO_DAYS[0][1] * DAY, _ISO_DAYS[-1][1] * DAY
    cut = [(first if low == -inf else low, last if high == inf else high) for low, high in spans]
    return frozenset(day for low, high in cut for day in range(int(low) // DAY, -(-int(high) // DAY)))


ABOUT = "10 %"
"""How far "about n" reaches to either side, unless a check says otherwise."""


def bounds(value: object, about: str = ABOUT) -> tuple[int, int | None, bool]:
    """The least and the greatest number that a quantity denotes, and whether it is vague."""
    text = str(value)
    if text == "eighteen":
        return 18, 18, False
    if text == "dozens":
        return 24, None, True
    first, *rest = (int(number) for number in re.findall(r"\d+", text))
    if rest:
        return first, rest[0], False
    match re.sub(r"[ \d]", "", text):
        case ">" | "morethan":
            return first + 1, None, False
        case ">=" | "atleast":
            return first, None, False
        case "<" | "fewerthan" | "lessthan":
            return 0, first - 1, False
        case "<=" | "atmost" | "upto":
            return 0, first, False
        case "~" | "about":
            share = Fraction(about.split()[0].rstrip("%")) / 100
            return ceil(first * (1 - share)), floor(first * (1 + share)), True
        case "nearly":
            return -(-first * 9 // 10), first - 1, True
        case "":
            return first, first, False
    raise ValueError(f"the judge does not read {text!r}")
