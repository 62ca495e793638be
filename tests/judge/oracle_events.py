"""events_in_order: what claims on events, lives and roles say of the order of things."""

import z3

from .oracle_corpus import Facts, Said, is_event_id
from .oracle_world import Stretch, World, goes_on, lies_in, spans_as


def event(world: World, name: str) -> Stretch:
    """The stretch of an event."""
    return world.stretch(f"event {name}")


def tell_events(world: World, facts: Facts) -> list[Said]:
    """Let the world hold what event claims say of time; the claims that it holds then."""
    claims = facts.of_kind("event")
    for claim in claims:
        world.says([claim], _event(world, claim))
    return claims


def _event(world: World, claim: Said) -> z3.BoolRef:
    this = event(world, claim.fields["event"])
    said = [spans_as(this, claim.fields["when"], claim)] if "when" in claim.fields else []
    for other in (event(world, name) for name in claim.list("before")):
        said.append(this.end.before(other.start))
    for other in (event(world, name) for name in claim.list("after")):
        said.append(other.end.before(this.start))
    for other in (event(world, name) for name in claim.list("during")):
        said += [other.start.until(this.start), this.end.until(other.end)]
    for other in (event(world, name) for name in claim.list("same_day_as")):
        said.append(this.start.same_day(other.start))
    return z3.And(said)


def tell_lives(world: World, facts: Facts) -> list[Said]:
    """Let the world hold births, deaths, and that whoever acts is alive."""
    claims = tell_lives_at_events(world, facts)
    for claim in facts.of_kind("role"):
        if facts.is_kind(claim.fields["holder"], "person"):
            life, tenure = life_of(world, claim.fields["holder"]), tenure_of(world, claim)
            world.says([claim], z3.And(life.start.until(tenure.start), tenure.end.until(life.end)))
    return claims


def tell_lives_at_events(world: World, facts: Facts) -> list[Said]:
    """The same, but for the roles that people hold: what lives say of the times of events."""
    claims = [c for c in facts.of_kind("statement") if c.fields["property"] in ("born", "died")]
    if not claims:
        return []
    for claim in claims:
        life = life_of(world, claim.fields["subject"])
        point = life.start if claim.fields["property"] == "born" else life.end
        world.says([claim], lies_in(point, claim.fields["value"]))
    for claim in facts.of_kind("event"):
        here = event(world, claim.fields["event"]).start
        for one in claim.fields.get("who", []):
            if facts.is_kind(one["entity"], "person") and one.get("present", True):
                life = life_of(world, one["entity"])
                world.says([claim], z3.And(life.start.until(here), here.until(life.end)))
    return claims


def tell_times(world: World, facts: Facts) -> list[Said]:
    """Let the world hold all that says when events begin: what is claimed of them, and who was alive at them."""
    return tell_events(world, facts) + tell_lives_at_events(world, facts)


def life_of(world: World, person: str) -> Stretch:
    """The stretch of a life."""
    return world.stretch(f"life of {person}")


def tell_roles(world: World, claims: list[Said]) -> list[Said]:
    """Let the world hold when each role, or each timed statement, starts and ends."""
    for claim in claims:
        tenure, fields = tenure_of(world, claim), claim.fields
        if "on" in fields:
            if not is_event_id(fields["on"]):
                world.says([claim], lies_in(tenure.start, fields["on"]))
            continue
        if "from" in fields:
            world.says([claim], lies_in(tenure.start, fields["from"]))
        if fields.get("until") == "..":
            world.says([claim], goes_on(tenure.end, claim))
        elif "until" in fields:
            world.says([claim], lies_in(tenure.end, fields["until"]))
    return claims


def tenure_of(world: World, claim: Said) -> Stretch:
    """The stretch of a role: from its start to its end; `on` is one moment, that of an event its start."""
    on = claim.fields.get("on")
    if on is None:
        return world.stretch(f"tenure {claim.id}")
    moment = event(world, on).start if is_event_id(on) else world.point(f"moment {claim.id}")
    return Stretch(moment, moment)


def events_in_order(facts: Facts) -> set[frozenset[str]]:
    """Minimal sets of claims whose dates, relations and lives cannot all hold.

    Two dates of birth of one person, or two of death, are no order of events; `single_value` has them.
    """
    world = World()
    claims = tell_events(world, facts) + tell_lives(world, facts) + tell_roles(world, facts.of_kind("role"))
    by_id = {claim.id: claim for claim in claims}
    return {
        found
        for found in world.minimal_sets(claims)
        if len({by_id[name].fields.get("property") for name in found}) > 1 or by_id[min(found)].kind != "statement"
    }
