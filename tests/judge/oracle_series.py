"""series_in_order: numbers, the order of dates, and the formula of a series."""

import re
from itertools import combinations

import z3

from .oracle_corpus import Facts, Fields, Said
from .oracle_dates import DAY, is_soft, second_of
from .oracle_events import event, tell_times
from .oracle_world import World

Sets = set[frozenset[str]]


def series_in_order(facts: Facts) -> tuple[Sets, Sets]:
    """Minimal sets of claims in which the numbers of a series cannot be right; each series for itself.

    Those that need the formula of a series which opens on an uncertain date are only possible.
    """
    must: Sets = set()
    may: Sets = set()
    for name, series in facts.entities.items():
        if series["kind"] == "series":
            found = _one_series(facts, name)
            needing = found - _one_series(facts, name, formula=False) if is_soft(series.get("opens")) else set()
            must |= found - needing
            may |= needing
    return must, may


def _one_series(facts: Facts, name: str, formula: bool = True) -> Sets:
    ordinals = [claim for claim in facts.of_kind("ordinal") if claim.fields["series"] == name]
    if not ordinals:
        return set()
    world, series = World(), facts.entities[name]
    claims = tell_times(world, facts)
    for claim in ordinals:
        if formula and {"every", "number", "opens"} <= set(series) and facts.is_kind(claim.fields["item"], "event"):
            here = event(world, claim.fields["item"]).start.local
            first, end = opening(series, claim.fields["number"])
            world.says([claim], z3.And(here >= first, here < end))
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


def opening(series: Fields, number: int) -> tuple[int, int]:
    """The first second at which an item may open, and the one after the last, counted from the one that is given.

    A day that a month does not have is its last one, or the first of the next.
    """
    steps = number - series["number"]
    parts = re.findall(r"\d+", series["opens"])
    year, month, day = (int(part) for part in (*parts, 0, 0)[:3])
    every = re.fullmatch(r"(?:(\d+) )?(day|week|month|year)s?", series["every"])
    assert every
    steps *= int(every[1] or 1)
    if every[2] in ("day", "week"):
        first = second_of(year, month, day) + steps * DAY * (7 if every[2] == "week" else 1)
        return first, first + DAY
    if not month:
        return second_of(year + steps), second_of(year + steps + 1)
    year, month = _month(year, month, steps * (12 if every[2] == "year" else 1))
    first, end = second_of(year, month), second_of(*_month(year, month, 1))
    if not day:
        return first, end
    first += (day - 1) * DAY
    return (first, first + DAY) if first < end else (end - DAY, end + DAY)


def _month(year: int, month: int, steps: int) -> tuple[int, int]:
    later = year * 12 + month - 1 + steps
    return later // 12, later % 12 + 1
