"""When counts hold and how many they say, with what a check may set."""

import re
from collections.abc import Mapping
from math import inf

from belie.model.claim import Claim
from belie.reasoning.instants import instants
from belie.values.quantities import Quantity
from belie.values.times import DAY, Spans, Times

Days = tuple[int, int]
"""The first day and the one after the last (1970-01-01 is 0)."""


def days_of(claim: Claim) -> Days | None:
    """The days for which a count may hold: its `on`, or the day of publication. None where they are not known.

    A time of day denotes its calendar day as written.
    """
    date = claim.date("on") or claim.source.published
    if date is None or date.first_day == -inf or date.end_day == inf:
        return None
    return int(date.first_day), int(date.end_day)


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


def quantity_of(claim: Claim, percent: int) -> Quantity:
    """How many a count says; "about n" is n ± so many percent."""
    return claim.quantity("value", percent)


def window_days(params: Mapping[str, object]) -> int:
    """How many days may lie between two counts of one time: the parameter `window`, 0 unless set."""
    found = re.match(r"\d+", str(params.get("window", "0")))
    return int(found[0]) if found else 0


def about_percent(params: Mapping[str, object]) -> int:
    """How far "about n" reaches to either side, in percent: the parameter `about`, 10 unless set."""
    found = re.match(r"\d+", str(params.get("about", "10")))
    return int(found[0]) if found else 10
