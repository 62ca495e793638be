"""count_matches_list: what is counted, held against those who are listed."""

from itertools import combinations

import z3

from .oracle_corpus import Facts, Said
from .oracle_counts import on_days
from .oracle_dates import ABOUT, DAY, bounds
from .oracle_events import tell_roles, tenure_of
from .oracle_overlap import is_timed
from .oracle_statements import runs_backwards
from .oracle_world import World

Sets = set[frozenset[str]]


def count_matches_list(facts: Facts) -> Sets:
    """Counts with more members listed at their time than they can be; or with fewer, where the list is complete."""
    found: Sets = set()
    for count in facts.of_kind("count"):
        members = [
            claim
            for claim in facts.of_kind("statement")
            if (claim.fields["value"], claim.fields["property"]) == (count.fields["of"], count.fields["what"])
        ]
        if members and on_days(count):
            key = {"of": count.fields["of"], "what": count.fields["what"]}
            low, high, _ = bounds(count.fields["value"], facts.setting("count_matches_list", "about", ABOUT, **key))
            found |= _too_many(count, high, members)
            if count.fields.get("complete"):
                found |= _too_few(count, low, members)
    return found


def _too_many(count: Said, high: int | None, members: list[Said]) -> Sets:
    if high is None or high >= len(members):
        return set()
    world, base = World(), World()
    for each in (world, base):
        tell_roles(each, members)
        _tell_day(each, count)
    for group in combinations(members, high + 1):
        if len({claim.fields["subject"] for claim in group}) == len(group):
            listed = z3.And([_is_listed(world, count, claim) for claim in group])
            world.says([count, *group], z3.Not(listed))
    return {ids for ids in world.minimal_sets([count, *members]) if base.satisfiable(ids)}


def _too_few(count: Said, low: int, members: list[Said]) -> Sets:
    """The count and the first statement, by id, of each who may be listed at its time, if they are too few.

    A statement that ends before it starts tells nothing of its time.
    """
    world = World()
    tell_roles(world, members)
    _tell_day(world, count)
    listed: dict[str, Said] = {}
    for claim in sorted(members, key=lambda claim: claim.id):
        if runs_backwards(claim) or world.satisfiable([claim.id], _is_listed(world, count, claim)):
            listed.setdefault(claim.fields["subject"], claim)
    if len(listed) >= low:
        return set()
    return {frozenset([count.id, *(claim.id for claim in listed.values())])}


def _tell_day(world: World, count: Said) -> None:
    """The count is of one day; its moment is any of that day."""
    moment, days = world.point(f"count {count.id}"), on_days(count)
    world.holds(z3.Or([z3.And(moment.local >= day * DAY, moment.local < (day + 1) * DAY) for day in sorted(days)]))


def _is_listed(world: World, count: Said, claim: Said) -> z3.BoolRef:
    """A statement holds at every moment of the count's day, or is one of that day."""
    if not is_timed(claim):
        return z3.BoolVal(True)
    moment, tenure = world.point(f"count {count.id}"), tenure_of(world, claim)
    if "on" in claim.fields:
        return moment.same_day(tenure.start)
    return z3.And(tenure.start.local <= moment.local, moment.local < tenure.end.local)
