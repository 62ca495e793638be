"""counts_agree and parts_fit_total."""

from itertools import combinations

import z3

from .oracle_corpus import Facts, Said
from .oracle_dates import bounds, days_of
from .oracle_world import World

Sets = set[frozenset[str]]


def counts_agree(facts: Facts) -> tuple[Sets, Sets]:
    """Counts of one thing for one day without a common number; and for spans that only overlap."""
    must: Sets = set()
    may: Sets = set()
    for one, other in combinations(facts.of_kind("count"), 2):
        days, other_days = _days(one), _days(other)
        if _thing(one) == _thing(other) and not _common_number(one, other) and days & other_days:
            one_day = len(days) == 1 and days == other_days
            (must if one_day else may).add(frozenset([one.id, other.id]))
    return must, may


def _days(claim: Said) -> frozenset[int]:
    on = claim.fields.get("on", claim.published)
    return frozenset() if on is None else days_of(on)


def _thing(claim: Said) -> tuple[str, str]:
    return claim.fields["of"], claim.fields["what"]


def _common_number(one: Said, other: Said) -> bool:
    number, solver = z3.Int("number"), z3.Solver()
    solver.add(_is(number, one), _is(number, other))
    return bool(solver.check() == z3.sat)


def _is(number: z3.ArithRef, claim: Said) -> z3.BoolRef:
    low, high, _ = bounds(claim.fields["value"])
    return z3.And(number >= low, z3.BoolVal(True) if high is None else number <= high)


def parts_fit_total(facts: Facts) -> Sets:
    """Minimal sets of counts for one day of which the parts are more than the total, or all parts are less."""
    world = World()
    counts = [claim for claim in facts.of_kind("count") if len(_days(claim)) == 1]
    if not any("parts" in claim.fields for claim in counts):
        return set()
    for claim in counts:
        world.says([claim], _is(_number(world, _thing(claim), claim), claim))
        if "parts" in claim.fields:
            total = _number(world, ("total", claim.id), claim)
            world.says([claim], _is(total, claim))
            parts = z3.Sum([_number(world, (part["of"], part["what"]), claim) for part in claim.fields["parts"]])
            world.says([claim], parts == total if claim.fields.get("complete") else parts <= total)
    return world.minimal_sets(counts)


def _number(world: World, thing: tuple[str, str], claim: Said) -> z3.ArithRef:
    """How many there are on the day of a claim; never less than none."""
    number = z3.Int(f"{thing} on {min(_days(claim))}")
    world.holds(number >= 0)
    return number
