"""The rules on roles: tenures_run_forward, one_holder_at_a_time, roles_compatible."""

from collections.abc import Iterable, Sequence
from itertools import combinations

import z3

from .oracle_corpus import Facts, Said, is_event_id
from .oracle_dates import readings
from .oracle_events import tell_roles, tell_times
from .oracle_overlap import may_overlap, overlap
from .oracle_world import World

Sets = set[frozenset[str]]


def tenures_run_forward(facts: Facts) -> Sets:
    """Role claims that end before they start, each by itself."""
    world = World()
    roles = tell_roles(world, [c for c in facts.of_kind("role") if "on" not in c.fields])
    return {frozenset([role.id]) for role in roles if not world.satisfiable([role.id])}


def one_holder_at_a_time(facts: Facts) -> tuple[Sets, Sets]:
    """More than n distinct holders of an office with n seats: those that must be at one time, those that may."""
    return _at_one_time(facts, list(_too_many(facts)))


def _too_many(facts: Facts) -> Iterable[tuple[Said, ...]]:
    for office, fields in facts.entities.items():
        roles = [r for r in facts.of_kind("role") if r.fields["office"] == office and not r.fields.get("acting")]
        if "seats" in fields:
            for group in combinations(roles, fields["seats"] + 1):
                if len({role.fields["holder"] for role in group}) == len(group):
                    yield group


def tell_seats(world: World, facts: Facts) -> None:
    """Let the world hold that no office has more distinct holders at one time than it has seats."""
    for group in _too_many(facts):
        _not_at_one_time(world, group)


def _not_at_one_time(world: World, group: Sequence[Said]) -> None:
    world.says(group, z3.Not(z3.And([overlap(world, one, other) for one, other in combinations(group, 2)])))


def roles_compatible(facts: Facts) -> tuple[Sets, Sets]:
    """Two offices that are declared to conflict, held by one person: what must be at one time, what may."""
    pairs = combinations(facts.of_kind("role"), 2)
    return _at_one_time(facts, [pair for pair in pairs if _conflict(facts, *pair)])


def _conflict(facts: Facts, one: Said, other: Said) -> bool:
    offices = one.fields["office"], other.fields["office"]
    declared = [facts.entities[office].get("conflicts_with", []) for office in offices]
    return one.fields["holder"] == other.fields["holder"] and (offices[1] in declared[0] or offices[0] in declared[1])


def _at_one_time(facts: Facts, groups: Sequence[tuple[Said, ...]]) -> tuple[Sets, Sets]:
    """Minimal sets with which a group is necessarily at one time, and the groups that may be.

    A group whose time events tell is one of its roles with `DATED`: which claims on the events a finding names, as long
    as they date them, is left open. An event's time is what all its claims together entail.
    """
    if not groups:
        return set(), set()
    world, base = World(), World()
    for each in (world, base):
        tell_roles(each, facts.of_kind("role"))
        events = tell_times(each, facts)
    may: Sets = set()
    for group in groups:
        _not_at_one_time(world, group)
        tied = tied_events(group)
        told = [claim.id for claim in (*group, *(events if tied else ()))]
        if not all(_is_dated(facts, name) for name in tied) or not base.satisfiable(told, may_overlap(base, group)):
            continue
        if not tied or world.satisfiable([], *map(z3.Bool, told)):
            may.add(frozenset([*(role.id for role in group), *([DATED] if tied else [])]))
    must = world.minimal_sets([*facts.of_kind("role"), *events])
    return must, {ids for ids in may if not any(found <= ids for found in must)}


DATED = "… and what dates the events"
"""Stands for the claims on events in a finding that is only possible."""


def tied_events(roles: Iterable[Said]) -> set[str]:
    """The events that some roles are `on`."""
    return {role.fields["on"] for role in roles if role.kind == "role" and is_event_id(role.fields.get("on"))}


def _is_dated(facts: Facts, name: str) -> bool:
    """Whether a claim says when an event begins."""
    return any(claim.fields["event"] == name and says_when(claim) for claim in facts.of_kind("event"))


def says_when(claim: Said) -> bool:
    """Whether an event claim gives the event a start."""
    return "when" in claim.fields and all(reading.start for reading in readings(claim.fields["when"]))
