"""When counts hold and how many they say, with what a check may set."""

import re
from collections.abc import Mapping
from functools import lru_cache
from math import inf

from belie.model.claim import Claim, names_event
from belie.reasoning.instants import instants
from belie.values.dates import Date, parse_date
from belie.values.quantities import Percent, Quantity
from belie.values.times import DAY, Spans, Times

Days = tuple[int, int]
"""The first day and the one after the last (1970-01-01 is 0)."""


def days_of(claim: Claim) -> Days | None:
    """The days for which a count may hold: its `on`, or the day of publication. None where they are not known.

    A time of day denotes its calendar day as written.
    """
    on = claim.fields.get("on")
    if isinstance(on, str) and not names_event(on):
        return _days_of_text(on)
    date = claim.date("on") or claim.source.published
    return None if date is None else _days_of_date(date)


@lru_cache(maxsize=131_072)
def _days_of_text(text: str) -> Days | None:
    return _days_of_date(parse_date(text))


def _days_of_date(date: Date) -> Days | None:
    first, end = date.first_day, date.end_day
    return None if first == -inf or end == inf else (int(first), int(end))


def times_of(claim: Claim) -> list[Times]:
    """The local times that the days of a count may lie in, one set for each reading of its date, as written."""
    date = claim.date("on") or claim.source.published
    if date is None:
        return []
    found: list[Times] = []
    for when in instants(date):
        low, high = when.times.first // DAY * DAY, -(-when.times.end // DAY) * DAY
        found.append(when.times if high - low > DAY else Spans(((low, high),)))
    return found


def quantity_of(claim: Claim, percent: Percent) -> Quantity:
    """How many a count says; "about n" is n ± so many percent."""
    return claim.quantity("value", percent)


def window_days(params: Mapping[str, object]) -> int:
    """How many days may lie between two counts of one time: the parameter `window`, 0 unless set."""
    found = re.match(r"\d+", str(params.get("window", "0")))
    return int(found[0]) if found else 0


def about_percent(params: Mapping[str, object]) -> Percent:
    """How far "about n" reaches to either side, in percent: the parameter `about`, 10 unless set."""
    written = re.match(r"\d+(\.\d+)?", str(params.get("about", "10")))
    if written is None:
        return 10
    if written[1] is None:
        return int(written[0])
    from fractions import Fraction  # start-up is a feature

    return Fraction(written[0])
