"""The times that dates may mean as they are named in a text: alone, and as the ends of a span."""

import re
from dataclasses import replace
from functools import lru_cache
from math import inf

from belie.evidence.mentions.calendar_words import Named
from belie.values.calendar_days import civil_from_days
from belie.values.date_errors import DateError
from belie.values.dates import parse_date
from belie.values.times import Spans, Times, unite

_NEAR = re.compile(r"(?i)\b(last|next)\s+$")

Published = tuple[int, int] | None
"""The first day of publication and the one after the last (1970-01-01 is 0); None where it is not known."""


def of_near_year(text: str, date: Named, published: tuple[int, int]) -> Times | None:
    """The times of "last March" and "next March": the one nearest to publication, or that of the year beyond."""
    before = _NEAR.search(text, max(0, date.start - 6), date.start)
    year = civil_from_days(published[0])[0]
    if before is None or year != civil_from_days(published[1] - 1)[0]:
        return None
    years = (year - 1, year) if before[1].lower() == "last" else (year, year + 1)
    day = f"-{date.day:02d}" if date.day else ""
    known = [times for one in years if (times := _read(f"{one:04d}-{date.month:02d}{day}"))]
    return unite(tuple(known)) if known else None


def meaning(date: Named) -> tuple[str | None, Times | None]:
    """The date in EDTF, and the times that it may mean; None for both where no calendar has it."""
    if date.edtf:
        return date.edtf, _read(date.edtf)
    if date.last_year:
        return f"{date.year}/{date.last_year}", _hull(_read(f"{date.year:04d}"), _read(f"{date.last_year:04d}"))
    year = "XXXX" if date.year is None else f"{date.year:04d}"
    month = "" if date.month is None else f"-{date.month:02d}"
    if date.day is None or not date.last_day:
        edtf = year + month + ("" if date.day is None else f"-{date.day:02d}")
        return edtf, _read(edtf)
    days = [_read(f"{year}{month}-{day:02d}") for day in range(date.day, date.last_day + 1)]
    known = tuple(day for day in days if day is not None)
    edtf = f"{year}{month}-{date.day:02d}"
    return (f"{edtf}/{year}{month}-{date.last_day:02d}" if date.year else edtf), unite(known) if known else None


def span(first: Named, last: Named) -> tuple[str | None, Times | None, tuple[Times, Times] | None]:
    """From one date to another; the first has the year, or the month and the year, of the last if it names none."""
    if first.year is None:
        first = replace(first, year=last.year)
    if first.year is None or last.year is None:
        return None, *_of_any_year(first, last)
    (one, start), (other, end) = meaning(first), meaning(last)
    if start is None or end is None or start.first > end.end:
        return None, None, None
    return f"{one}/{other}", _hull(start, end), (start, end)


def _of_any_year(first: Named, last: Named) -> tuple[Times | None, tuple[Times, Times] | None]:
    """The times from a day to another that both name no year, and those of both ends: "from June 3 to July 7"."""
    ends = meaning(first)[1], meaning(last)[1]
    if last.year is not None or not (first.month and last.month and first.day and last.day) or None in ends:
        return None, None
    month, months = first.month, [first.month]
    while month != last.month:
        month = month % 12 + 1
        months.append(month)
    if len(months) == 1 and first.day > last.day:
        return None, None
    days = [
        _read(f"XXXX-{one:02d}-{day:02d}")
        for at, one in enumerate(months)
        for day in range(first.day if at == 0 else 1, (last.day if at == len(months) - 1 else 31) + 1)
    ]
    start, end = ends
    return unite(tuple(day for day in days if day)), (start, end) if start and end else None


def _hull(start: Times | None, end: Times | None) -> Times | None:
    return None if start is None or end is None else Spans(((start.first, max(start.end, end.end)),))


def bounded(times: Times, way: str, has_year: bool) -> Times | None:
    """The times that a date stands for after "since" or "until"; open where it names no year."""
    if way in ("since", "until") and not has_year:
        return None
    if way == "since":
        return Spans(((times.first, inf),))
    return Spans(((-inf, times.end),)) if way == "until" else times


@lru_cache(maxsize=4096)
def _read(edtf: str) -> Times | None:
    try:
        date = parse_date(edtf)
    except DateError:
        return None
    return unite(tuple(reading.start.times for reading in date.readings if reading.start))
