"""single_value and unique_value."""

from collections.abc import Callable
from itertools import combinations

import z3

from .oracle_corpus import Facts, Said
from .oracle_events import tell_roles
from .oracle_overlap import may_overlap, overlap
from .oracle_world import World, lies_in

Sets = set[frozenset[str]]


def single_value(facts: Facts) -> tuple[Sets, Sets]:
    """Two different values of one property of one subject: those that must be at one time, those that may."""
    return _clash(facts, "single", lambda one, other: _two_values(facts, one, other))


def unique_value(facts: Facts) -> tuple[Sets, Sets]:
    """Two subjects with one value of a property: those that must be at one time, those that may."""
    return _clash(facts, "unique", _two_subjects)


def _clash(facts: Facts, declared: str, clash: Callable[[Said, Said], bool]) -> tuple[Sets, Sets]:
    names = {name for name, fields in facts.properties.items() if fields.get(declared)}
    statements = [claim for claim in facts.of_kind("statement") if claim.fields["property"] in names]
    world, base = World(), World()
    for each in (world, base):
        tell_roles(each, statements)
    may: Sets = set()
    for one, other in combinations(statements, 2):
        if one.fields["property"] == other.fields["property"] and clash(one, other):
            world.says([one, other], z3.Not(overlap(world, one, other)))
            if base.satisfiable([one.id, other.id], may_overlap(base, [one, other])):
                may.add(frozenset([one.id, other.id]))
    must = {ids for ids in world.minimal_sets(statements) if base.satisfiable(ids)}
    return must, may - must


def _two_values(facts: Facts, one: Said, other: Said) -> bool:
    value, other_value = one.fields["value"], other.fields["value"]
    if one.fields["subject"] != other.fields["subject"] or value == other_value:
        return False
    if facts.properties[one.fields["property"]].get("value") == "date":
        world = World()
        here = world.point("here")
        return not world.satisfiable([], lies_in(here, value), lies_in(here, other_value))
    both_places = facts.is_kind(value, "place") and facts.is_kind(other_value, "place")
    return not (both_places and facts.nest(value, other_value))


def _two_subjects(one: Said, other: Said) -> bool:
    return bool(one.fields["subject"] != other.fields["subject"] and one.fields["value"] == other.fields["value"])


def runs_backwards(claim: Said) -> bool:
    """Whether a statement's time ends before it starts; no rule has a word for that."""
    world = World()
    tell_roles(world, [claim])
    return not world.satisfiable([claim.id])
