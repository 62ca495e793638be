"""series_in_order: numbers, the order of dates, and the formula of a series."""

import re
from datetime import date, timedelta
from itertools import combinations

import z3

from .oracle_corpus import Facts, Fields, Said
from .oracle_dates import DAY
from .oracle_events import event, tell_times
from .oracle_world import World


def series_in_order(facts: Facts) -> set[frozenset[str]]:
    """Minimal sets of claims in which the numbers of a series cannot be right; each series for itself."""
    names = [name for name, fields in facts.entities.items() if fields["kind"] == "series"]
    return {found for name in names for found in _one_series(facts, name)}


def _one_series(facts: Facts, name: str) -> set[frozenset[str]]:
    ordinals = [claim for claim in facts.of_kind("ordinal") if claim.fields["series"] == name]
    if not ordinals:
        return set()
    world, series = World(), facts.entities[name]
    claims = tell_times(world, facts)
    for claim in ordinals:
        if {"every", "number", "opens"} <= set(series) and facts.is_kind(claim.fields["item"], "event"):
            here = event(world, claim.fields["item"]).start.local
            first, end = opening(series, claim.fields["number"])
            world.says([claim], z3.And(here >= _second(first), here < _second(end)))
    for one, other in combinations(ordinals, 2):
        _in_order(world, facts, *sorted((one, other), key=lambda claim: claim.fields["number"]))
    return world.minimal_sets([*claims, *ordinals])


def _in_order(world: World, facts: Facts, low: Said, high: Said) -> None:
    same_item = low.fields["item"] == high.fields["item"]
    same_number = low.fields["number"] == high.fields["number"]
    if same_item != same_number:
        world.says([low, high], z3.BoolVal(False))
    elif not same_item and all(facts.is_kind(claim.fields["item"], "event") for claim in (low, high)):
        first, second = (event(world, claim.fields["item"]).start for claim in (low, high))
        world.says([low, high], first.until(second))


def opening(series: Fields, number: int) -> tuple[date, date]:
    """The first day on which an item may open, and the day after the last, counted from the one that is given."""
    steps = number - series["number"]
    year, month, day = (int(part) for part in f"{series['opens']}-0-0".split("-")[:3])
    every = re.fullmatch(r"(?:(\d+) )?(day|week|month|year)s?", series["every"])
    assert every
    steps *= int(every[1] or 1)
    if every[2] in ("day", "week"):
        first = date(year, month, day) + timedelta(steps * (7 if every[2] == "week" else 1))
        return first, first + timedelta(1)
    if every[2] == "month":
        year, month = _month(year, month, steps)
    else:
        year += steps
    if not month:
        return date(year, 1, 1), date(year + 1, 1, 1)
    if not day:
        return date(year, month, 1), date(*_month(year, month, 1), 1)
    return date(year, month, day), date(year, month, day) + timedelta(1)


def _month(year: int, month: int, steps: int) -> tuple[int, int]:
    later = year * 12 + month - 1 + steps
    return later // 12, later % 12 + 1


def _second(day: date) -> int:
    return (day - date(1970, 1, 1)).days * DAY
