"""roles_in_force: somebody acts in an event as an office that others held, or outside their own terms."""

from itertools import combinations

import z3

from .oracle_corpus import Facts, Said
from .oracle_events import event, tell_roles, tell_times, tenure_of
from .oracle_roles import one_holder_at_a_time, tell_seats
from .oracle_world import World

Sets = set[frozenset[str]]


def roles_in_force(facts: Facts) -> tuple[Sets, Sets]:
    """Somebody acts as an office that others necessarily held then; or outside their own tenure, which is possible.

    What the office has seats for is known of those others too: a term that no act touches may leave less room.
    """
    if not any("as" in one for claim in facts.of_kind("event") for one in claim.fields.get("who", [])):
        return set(), set()
    seats, own = World(), World()
    for world in (seats, own):
        claims = tell_roles(world, facts.of_kind("role")) + tell_times(world, facts)
    for claim in facts.of_kind("event"):
        for one in claim.fields.get("who", []):
            if "as" in one:
                roles = [r for r in facts.of_kind("role") if r.fields["office"] == one["as"]]
                if one.get("present", True) and not _stands_beside(own, facts, claim, one, roles):
                    _others(seats, facts, claim, one, [role for role in roles if not role.fields.get("acting")])
                    _own(own, claim, one, roles)
    tell_seats(seats, facts)
    must = seats.minimal_sets(claims) - one_holder_at_a_time(facts)[0]
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
    """Acting lies within some term of one's own; a role `on` a date states no term, but may be of that moment."""
    terms = [role for role in roles if role.fields["holder"] == one["entity"]]
    if any("on" not in role.fields for role in terms):
        world.says([claim, *terms], z3.Or([_within(world, claim, role) for role in terms]))


def _within(world: World, claim: Said, role: Said) -> z3.BoolRef:
    here, tenure = event(world, claim.fields["event"]).start, tenure_of(world, role)
    return z3.And(tenure.start.until(here), here.until(tenure.end))


def _stands_beside(world: World, facts: Facts, claim: Said, one: dict[str, str], roles: list[Said]) -> bool:
    """Whether somebody who acts as an office may do so as its acting holder, who stands beside the holder.

    Where what is said of events cannot all be true, the date of this claim alone counts.
    """
    told = [event.id for event in facts.of_kind("event")]
    told = told if world.satisfiable(told) else [claim.id]
    acting = [r for r in roles if r.fields.get("acting") and r.fields["holder"] == one["entity"]]
    return any(world.satisfiable([*told, role.id], _within(world, claim, role)) for role in acting)
