"""relative_dates_resolve: what the clear phrases mean, by the calendar."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from .oracle_corpus import Facts, Said
from .oracle_dates import days_of

Sets = set[frozenset[str]]

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_EPOCH = date(1970, 1, 1)


def relative_dates_resolve(facts: Facts) -> Sets:
    """Claims whose relative date is taken to be what its words cannot mean on any day of publication."""
    return {frozenset([claim.id]) for claim in facts.claims if claim.published is not None and _is_wrong(claim)}


def _is_wrong(claim: Said) -> bool:
    given = [value for value in claim.fields.values() if isinstance(value, dict) and "said" in value]
    published = [_EPOCH + timedelta(day) for day in sorted(days_of(claim.published))]
    return any(not days_of(one["is"]) & _days(one["said"], published) for one in given)


def _days(said: str, published: list[date]) -> frozenset[int]:
    return frozenset((day - _EPOCH).days for today in published for day in meant(said, today))


def meant(said: str, today: date) -> Iterator[date]:
    """The days that a phrase may mean; weeks may begin on a Monday or on a Sunday, and "last week" be seven days.

    A weekday alone may be one within a week on either side, "last Monday" one of the two weeks before today.
    """
    near = [today + timedelta(days) for days in range(-400, 1200)]
    if said in ("today", "yesterday", "tomorrow"):
        yield today + timedelta({"today": 0, "yesterday": -1, "tomorrow": 1}[said])
    elif found := re.fullmatch("(last|this|next) (month|year)", said):
        step = {"last": -1, "this": 0, "next": 1}[found[1]]
        yield from (day for day in near if _unit(day, found[2]) == _unit(today, found[2]) + step)
    elif found := re.fullmatch("earlier this (month|year)", said):
        yield from (day for day in near if day <= today and _unit(day, found[1]) == _unit(today, found[1]))
    elif found := re.fullmatch(r"(\d+) days ago", said):
        yield today - timedelta(int(found[1]))
    elif found := re.fullmatch(r"in (\d+) days", said):
        yield today + timedelta(int(found[1]))
    elif found := re.fullmatch("(on|last|next)? ?(.+day)", said):
        reach = {"on": range(-7, 8), "last": range(-14, 0), "next": range(1, 15)}[found[1] or "on"]
        yield from (day for step in reach if _DAYS[(day := today + timedelta(step)).weekday()] == found[2])
    else:
        raise ValueError(f"the judge does not read {said!r}")


def _unit(day: date, unit: str) -> int:
    return day.year if unit == "year" else 12 * day.year + day.month
