"""Dates and quantities as the judge reads them, written apart from belie.values: by comparing texts, day by day.

A date without a time denotes the days from 1950 to 2049 whose ISO text fits it; nothing that is generated lies outside.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from math import inf

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
        pattern = re.compile(text.replace("X", "[0-9]") + ("" if text.count("-") == 2 else "-"))
        return When(_join(day for iso, day in _ISO_DAYS if pattern.match(iso)))
    moment = datetime.fromisoformat(text)
    start = int((moment.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds())
    length = 1 if re.search(r"T\d\d:\d\d:\d\d", text) else 60
    offset = moment.utcoffset()
    start -= 0 if offset is None else int(offset.total_seconds())
    return When(((start, start + length),), offset is not None)


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
    cut = [(max(low, _ISO_DAYS[0][1] * DAY), min(high, _ISO_DAYS[-1][1] * DAY)) for low, high in spans]
    return frozenset(day for low, high in cut for day in range(int(low) // DAY, -(-int(high) // DAY)))


def bounds(value: object) -> tuple[int, int | None, bool]:
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
            return -(-first * 9 // 10), first * 11 // 10, True
        case "nearly":
            return -(-first * 9 // 10), first - 1, True
        case "":
            return first, first, False
    raise ValueError(f"the judge does not read {text!r}")
