"""Dates: EDTF (ISO 8601-2:2019, the Library of Congress profile), and what a date says of start and end."""

import re
from functools import lru_cache

from belie.values.date_errors import DateError, shown
from belie.values.date_parts import parse_part
from belie.values.date_sets import one_of, parse_set
from belie.values.readings import OPEN, Date, Reading, When
from belie.values.times import MOST_OFFSET

__all__ = ["OPEN", "Date", "DateError", "Reading", "When", "one_of", "parse_date"]

_SEASON = re.compile(r"[?~%]?(-?[0-9]{4})[?~%]?-[?~%]?(2[1-4])[?~%]?").fullmatch
_SLASHED = re.compile(r"[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}").fullmatch


@lru_cache(maxsize=131_072)
def parse_date(text: str) -> Date:
    """Read a date; `..` alone is what `until` may say. Raises DateError with a message and a hint."""
    if "/" in text:
        return _parse_interval(text)
    if text[:1] in ("[", "{"):
        return parse_set(text)
    if text == "..":
        return Date(text, False, (Reading(None, OPEN, True),))
    when, soft = parse_part(text)
    return Date(text, soft, (Reading(when),))


def _parse_interval(text: str) -> Date:
    first, _, last = text.partition("/")
    if text[0] in "[{":
        raise DateError(f"{shown(text)}: a set has no intervals", "write the intervals as a YAML list")
    if "/" in last:
        hint = "write year-month-day, as in 2024-07-03" if _SLASHED(text) else "write 2019-05/2019-06"
        raise DateError(f"{shown(text)}: an interval has one slash", hint)
    start = end = None
    soft = last_soft = False
    if first not in ("", ".."):
        start, soft = parse_part(first)
    if last == "..":
        end = OPEN
    elif last:
        end, last_soft = parse_part(last)
        if start is not None and (_runs_backwards(start, end) or _seasons_reversed(first, last)):
            raise DateError(f"{shown(text)}: it ends before it begins", "put the earlier date first")
    return Date(text, soft or last_soft, (Reading(start, end, True),))


def _runs_backwards(start: When, end: When) -> bool:
    """Whether the end is before the start whatever they mean; of two time lines they may be 14 hours apart."""
    apart = 0
    if (start.offset is None) != (end.offset is None):
        apart = MOST_OFFSET
    return start.times.first - (start.offset or 0) >= end.times.end - (end.offset or 0) + apart


def _seasons_reversed(first: str, last: str) -> bool:
    """Whether both are seasons of one year, the later one first; their spans alone would not tell."""
    if "-" not in first or "-" not in last:
        return False
    start, end = _SEASON(first), _SEASON(last)
    return start is not None and end is not None and start[1] == end[1] and start[2] > end[2]
