"""counts_agree and parts_fit_total."""

from collections.abc import Iterable
from itertools import combinations

import z3

from .oracle_corpus import Facts, Said
from .oracle_dates import ABOUT, bounds, days_of
from .oracle_minimal import minimal_sets
from .oracle_world import World

Sets = set[frozenset[str]]


def counts_agree(facts: Facts) -> tuple[Sets, Sets]:
    """Counts of one thing at one time without a common number: whatever days they are of, and on some days alone.

    One time is one day, or as many days apart as the `window` of the check allows. A count of one of several days, each
    of which has another count that it cannot agree with, contradicts these together.
    """
    must: Sets = set()
    may: Sets = set()
    for thing in {_thing(claim) for claim in facts.of_kind("count")}:
        key = dict(zip(("of", "what"), thing, strict=True))
        window = int(str(facts.setting("counts_agree", "window", 0, **key)).split()[0])
        about = facts.setting("counts_agree", "about", ABOUT, **key)
        counts = [claim for claim in facts.of_kind("count") if on_days(claim) and _thing(claim) == thing]
        clashes = [pair for pair in combinations(counts, 2) if not _common_number(*pair, about)]
        near = [pair for pair in clashes if _closest(*map(on_days, pair)) <= window]
        may |= {frozenset([one.id, other.id]) for one, other in near}
        must |= _whatever_days(near, window)
    return must, may - must


def on_days(claim: Said) -> frozenset[int]:
    """The days that a count may be of: those of its `on`, or of publication."""
    on = claim.fields.get("on", claim.published)
    return frozenset() if on is None else days_of(on)


def _closest(days: Iterable[int], others: Iterable[int]) -> int:
    """How many days lie between the nearest two of two sets of days."""
    marked = sorted([(day, 0) for day in days] + [(day, 1) for day in others])
    gaps = [later[0] - sooner[0] for sooner, later in zip(marked, marked[1:], strict=False) if sooner[1] != later[1]]
    return min(gaps)


def _whatever_days(clashes: list[tuple[Said, Said]], window: int) -> Sets:
    """The minimal sets of counts that no choice of days keeps apart."""
    claims = {claim.id: claim for pair in clashes for claim in pair}
    solver = z3.Solver()
    for claim in claims.values():
        day, days = z3.Int(f"day {claim.id}"), sorted(on_days(claim))
        ends = [at for at, one in enumerate(days) if at + 1 == len(days) or days[at + 1] > one + 1]
        spans = zip([0, *(end + 1 for end in ends)], ends, strict=False)
        solver.add(z3.Or([z3.And(day >= days[first], day <= days[last]) for first, last in spans]))
    for one, other in clashes:
        day, another = z3.Int(f"day {one.id}"), z3.Int(f"day {other.id}")
        apart = z3.Or(day - another > window, another - day > window)
        solver.add(z3.Implies(z3.And(z3.Bool(one.id), z3.Bool(other.id)), apart))
    return minimal_sets(list(claims), lambda ids: solver.check(*map(z3.Bool, ids)) == z3.sat)


def _thing(claim: Said) -> tuple[str, str]:
    return claim.fields["of"], claim.fields["what"]


def _common_number(one: Said, other: Said, about: str) -> bool:
    low, high, _ = bounds(one.fields["value"], about)
    other_low, other_high, _ = bounds(other.fields["value"], about)
    return (other_high is None or low <= other_high) and (high is None or other_low <= high)


def _is(number: z3.ArithRef, claim: Said, about: str) -> z3.BoolRef:
    low, high, _ = bounds(claim.fields["value"], about)
    return z3.And(number >= low, z3.BoolVal(True) if high is None else number <= high)


def parts_fit_total(facts: Facts) -> Sets:
    """Minimal sets of counts for one day of which the parts are more than the total, or all parts are less.

    A total may itself be a part, or have several breakdowns. What two counts of one thing say against each other is for
    `counts_agree`.
    """
    world = World()
    counts = [claim for claim in facts.of_kind("count") if len(on_days(claim)) == 1]
    if not any("parts" in claim.fields for claim in counts):
        return set()
    about = facts.setting("parts_fit_total", "about", ABOUT)
    for claim in counts:
        total = _number(world, _thing(claim), claim)
        world.says([claim], _is(total, claim, about))
        if "parts" in claim.fields:
            parts = z3.Sum([_number(world, (part["of"], part["what"]), claim) for part in claim.fields["parts"]])
            world.says([claim], parts == total if claim.fields.get("complete") else parts <= total)
    alike = [(one, other) for one, other in combinations(counts, 2) if _thing(one) == _thing(other)]
    pairs = {frozenset([one.id, other.id]) for one, other in alike if not _common_number(one, other, about)}
    return world.minimal_sets(counts) - pairs


def _number(world: World, thing: tuple[str, str], claim: Said) -> z3.ArithRef:
    """How many there are on the day of a claim; never less than none."""
    number = z3.Int(f"{thing} on {min(on_days(claim))}")
    world.holds(number >= 0)
    return number
