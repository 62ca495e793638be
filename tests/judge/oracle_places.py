"""one_place_at_a_time: an event in two places, a person in two places with too little time between."""

from itertools import combinations
from math import asin, cos, radians, sin, sqrt

import z3

from .oracle_corpus import Facts, Said
from .oracle_events import event, tell_times
from .oracle_world import Point, World

EARTH = 6371.0
"""Mean radius in kilometres."""
SPHERE = 0.995
"""The earth is no sphere: a way over it may be half a percent shorter than one over a sphere."""
SPEED = 1000.0
"""Kilometres an hour."""


def events_in_two_places(facts: Facts) -> set[frozenset[str]]:
    """Pairs of claims that give one event two places, neither within the other."""
    return {
        frozenset([one.id, other.id])
        for one, other in _places_apart(facts)
        if one.fields["event"] == other.fields["event"]
    }


def persons_in_two_places(facts: Facts) -> set[frozenset[str]]:
    """Minimal sets of event claims that leave somebody too little time between two places."""
    apart = _places_apart(facts)
    if not apart:
        return set()
    world = World()
    claims = tell_times(world, facts)
    for one, other in apart:
        if one.fields["event"] == other.fields["event"]:
            world.says([one, other], z3.BoolVal(False))
        else:
            _travel(world, facts, one, other)
    return world.minimal_sets(claims) - events_in_two_places(facts)


def _places_apart(facts: Facts) -> list[tuple[Said, Said]]:
    placed = [claim for claim in facts.of_kind("event") if "where" in claim.fields]
    return [
        (one, other)
        for one, other in combinations(placed, 2)
        if not facts.nest(one.fields["where"], other.fields["where"])
    ]


def _travel(world: World, facts: Facts, one: Said, other: Said) -> None:
    """Whoever takes part in both events needs the time to get from one place to the other, however little.

    The time that passes is that of the universal line; the local places of two events may be in any order.
    """
    first, second = (event(world, claim.fields["event"]).start for claim in (one, other))
    for here in _attending(facts, one.fields["event"]):
        for there in _attending(facts, other.fields["event"]):
            for person in sorted(_present(facts, here) & _present(facts, there)):
                speed = facts.setting("one_place_at_a_time", "speed_kmh", SPEED, person=person)
                needed = seconds_between(facts, one.fields["where"], other.fields["where"], speed)
                if needed is not None:
                    world.says([one, other, here, there], _passes(first, second, needed))


def _passes(first: Point, second: Point, needed: int) -> z3.BoolRef:
    return z3.Or(
        z3.And(first.universal < second.universal, second.universal - first.universal >= needed),
        z3.And(second.universal < first.universal, first.universal - second.universal >= needed),
    )


def _attending(facts: Facts, name: str) -> list[Said]:
    return [claim for claim in facts.of_kind("event") if claim.fields["event"] == name and claim.fields.get("who")]


def _present(facts: Facts, claim: Said) -> set[str]:
    return {
        one["entity"]
        for one in claim.fields["who"]
        if one.get("present", True) and facts.is_kind(one["entity"], "person")
    }


def seconds_between(facts: Facts, one: str, other: str, speed: float = SPEED) -> int | None:
    """The least time from one place to the other at so many kilometres an hour.

    It may be next to nothing where a place has no coordinates; None where they reach each other and may be one place.
    """
    here, there = facts.entities[one], facts.entities[other]
    if "at" not in here or "at" not in there:
        return 0
    distance = SPHERE * _great_circle(*here["at"], *there["at"])
    distance -= here.get("radius_km", 25) + there.get("radius_km", 25)
    return int(distance / speed * 3600) if distance > 0 else None


def _great_circle(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres over the sphere, by the haversine formula."""
    lat, lon, other_lat, other_lon = map(radians, (lat, lon, other_lat, other_lon))
    half = sin((other_lat - lat) / 2) ** 2 + cos(lat) * cos(other_lat) * sin((other_lon - lon) / 2) ** 2
    return 2 * EARTH * asin(sqrt(half))
