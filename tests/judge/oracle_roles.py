"""The rules on roles: tenures_run_forward, one_holder_at_a_time, roles_compatible, roles_in_force."""

from collections.abc import Iterable, Sequence
from itertools import combinations

import z3

from .oracle_corpus import Facts, Said, is_event_id
from .oracle_events import event, tell_events, tell_roles, tenure_of
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


def roles_compatible(facts: Facts) -> tuple[Sets, Sets]:
    """Two offices that are declared to conflict, held by one person: what must be at one time, what may."""
    pairs = combinations(facts.of_kind("role"), 2)
    return _at_one_time(facts, [pair for pair in pairs if _conflict(facts, *pair)])


def _conflict(facts: Facts, one: Said, other: Said) -> bool:
    offices = one.fields["office"], other.fields["office"]
    declared = [facts.entities[office].get("conflicts_with", []) for office in offices]
    return one.fields["holder"] == other.fields["holder"] and (offices[1] in declared[0] or offices[0] in declared[1])


def _at_one_time(facts: Facts, groups: Sequence[tuple[Said, ...]]) -> tuple[Sets, Sets]:
    """Minimal sets with which a group is necessarily at one time, and sets with which it may be."""
    if not groups:
        return set(), set()
    world, base = World(), World()
    for each in (world, base):
        tell_roles(each, facts.of_kind("role"))
        tell_events(each, facts)
    for group in groups:
        meets = z3.And([overlap(world, one, other) for one, other in combinations(group, 2)])
        world.says(group, z3.Not(meets))
    must = world.minimal_sets(list(facts.of_kind("role", "event")))
    may = {frozenset(c.id for c in told) for group in groups for told in _that_may(base, facts, group)}
    return must, {ids for ids in may if not any(found <= ids for found in must)}


def _that_may(base: World, facts: Facts, group: tuple[Said, ...]) -> Iterable[list[Said]]:
    """The roles of a group with a dated claim for each event that they are tied to, where all may be at one time."""
    tied = sorted({role.fields["on"] for role in group if is_event_id(role.fields.get("on"))})
    choices: list[list[Said]] = [[]]
    for name in tied:
        dated = [c for c in facts.of_kind("event") if c.fields["event"] == name and "when" in c.fields]
        choices = [[*choice, claim] for choice in choices for claim in dated]
    for choice in choices:
        told = [*group, *choice]
        if base.satisfiable([c.id for c in told], may_overlap(base, group)):
            yield told


def roles_in_force(facts: Facts) -> tuple[Sets, Sets]:
    """Somebody acts as an office that others necessarily held then; or outside their own tenure, which is possible."""
    if not any("as" in one for claim in facts.of_kind("event") for one in claim.fields.get("who", [])):
        return set(), set()
    seats, own = World(), World()
    for world in (seats, own):
        tell_roles(world, facts.of_kind("role"))
        tell_events(world, facts)
    for claim in facts.of_kind("event"):
        for one in claim.fields.get("who", []):
            if "as" in one:
                roles = [r for r in facts.of_kind("role") if r.fields["office"] == one["as"]]
                roles = [role for role in roles if not role.fields.get("acting")]
                _others(seats, facts, claim, one, roles)
                _own(own, claim, one, roles)
    claims = facts.of_kind("role", "event")
    must = seats.minimal_sets(claims)
    return must, own.minimal_sets(claims) - must


def _others(world: World, facts: Facts, claim: Said, one: dict[str, str], roles: list[Said]) -> None:
    seats = facts.entities[one["as"]].get("seats")
    others = [role for role in roles if role.fields["holder"] != one["entity"]]
    for group in combinations(others, seats) if seats else ():
        if len({role.fields["holder"] for role in group}) == seats:
            world.says([claim, *group], z3.Not(z3.And([_in_office(world, claim, role) for role in group])))


def _in_office(world: World, claim: Said, role: Said) -> z3.BoolRef:
    """The role is held at the start of the claim's event, and not only from then or up to then."""
    here, tenure = event(world, claim.fields["event"]).start, tenure_of(world, role)
    if "on" in role.fields:
        return here.same_moment(tenure.start)
    return z3.And(z3.Not(here.until(tenure.start)), z3.Not(tenure.end.until(here)))


def _own(world: World, claim: Said, one: dict[str, str], roles: list[Said]) -> None:
    here = event(world, claim.fields["event"]).start
    tenures = [r for r in roles if r.fields["holder"] == one["entity"] and "on" not in r.fields]
    if len(tenures) == 1:
        tenure = tenure_of(world, tenures[0])
        world.says([claim, tenures[0]], z3.And(tenure.start.until(here), here.until(tenure.end)))
