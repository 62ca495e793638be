"""All minimal conflicts of small systems, as trying all sets of claims gives them, on every way through the search."""

from contextlib import contextmanager
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.reasoning import questions, reasons
from belie.reasoning.constraints import OneOf, System, Within
from belie.reasoning.decide import Decision
from belie.reasoning.reasons import minimal_conflicts
from belie.values.times import DAY, Spans

CLAIMS = "abcdefg"
tags = st.sampled_from([(), *((name,) for name in CLAIMS), *((name,) for name in CLAIMS), ("a", "b")])
points = st.integers(0, 5)
orders = st.tuples(points, points, st.sampled_from([0, 0, 0, -DAY, DAY, 3600]), st.booleans(), tags)
spans = st.sampled_from([((0, DAY),), ((DAY, 2 * DAY),), ((0, 3 * DAY),), ((0, 1), (2 * DAY, 3 * DAY)), ((-DAY, 10),)])
domains = st.tuples(points, spans, tags)


@st.composite
def systems(draw):
    """Six points, the last two of which begin days, and what claims say of them."""
    system = System()
    for number in range(6):
        system.add_point(begins_day=number > 3)
    for x, y, seconds, strict, names in draw(st.lists(orders, max_size=10)):
        if names or x != y:
            system.order(x, y, names, seconds, strict)
    for point, parts, names in draw(st.lists(domains, max_size=6)):
        system.place(point, Spans(parts), names)
    return system


def fails(system, names):
    return Decision(system.restricted(frozenset(names))).conflict is not None


def by_trying_all(system):
    every = chain.from_iterable(combinations(CLAIMS, size) for size in range(1, len(CLAIMS) + 1))
    found = []
    for names in map(frozenset, every):
        if not any(known <= names for known in found) and fails(system, names):
            found.append(names)
    return found


def listed(system, required=frozenset()):
    return list(minimal_conflicts(system, CLAIMS, Decision(system).conflict, required))


WAYS = pytest.mark.parametrize("sizes", [(10_000, 10_000), (0, 10_000), (0, 0)], ids=["small", "large", "chains"])


@contextmanager
def from_sizes(large, long):
    """Systems are large, and conflicts long, from these sizes on."""
    before = questions.LARGE, reasons.LONG
    questions.LARGE, reasons.LONG = large, long
    try:
        yield
    finally:
        questions.LARGE, reasons.LONG = before


@WAYS
@given(system=systems().filter(lambda system: not fails(system, "")))
def test_every_minimal_conflict_is_listed_once(sizes, system):
    with from_sizes(*sizes):
        found = listed(system)

    assert sorted(map(sorted, found)) == sorted(map(sorted, by_trying_all(system)))


@WAYS
@given(system=systems().filter(lambda system: not fails(system, "")))
def test_with_claims_required_only_conflicts_that_hold_them_are_listed(sizes, system):
    with from_sizes(*sizes):
        found = listed(system, frozenset("a"))

    assert sorted(map(sorted, found)) == sorted(sorted(names) for names in by_trying_all(system) if "a" in names)


@given(system=systems().filter(lambda system: fails(system, CLAIMS) and not fails(system, "")))
def test_the_conflict_that_is_found_first_is_one(system):
    assert fails(system, Decision(system).conflict)


def test_distinct_reasons_come_before_variations_of_one():
    system = System()
    first, second = system.add_point(), system.add_point()
    for name in "abc":
        system.place(first, Spans(((0, DAY),)), (name,))
    system.place(first, Spans(((DAY, 2 * DAY),)), ("d",))
    system.order(first, second, ("e",), strict=True)
    system.order(second, first, ("f",), strict=True)

    found = listed(system)

    assert set(found[:2]) == {frozenset("ad"), frozenset("ef")}
    assert set(found[2:]) == {frozenset("bd"), frozenset("cd")}


def test_a_circle_of_thousands_of_orders_is_one_reason():
    system = System()
    names = [f"c{number}" for number in range(5_000)]
    circle = [system.add_point() for _ in names]
    for place, name in enumerate(names):
        system.order(circle[place - 1], circle[place], (name,), strict=True)

    assert list(minimal_conflicts(system, names, Decision(system).conflict)) == [frozenset(names)]


def test_circles_that_fall_for_ever_only_together_are_a_conflict():
    system = System()
    middle, one, other = system.add_point(), system.add_point(begins_day=True), system.add_point(begins_day=True)
    system.order(one, middle, ("a",), strict=True)
    system.order(middle, one, ("b",), DAY, strict=True)
    system.order(other, middle, ("c",))
    system.order(middle, other, ("d",))

    assert listed(system) == [frozenset("abcd")]


@WAYS
def test_a_choice_of_readings_takes_part_in_a_conflict_whatever_the_size(sizes):
    system = System()
    point, other = system.add_point(), system.add_point()
    early, late = (Within(point, Spans(((day * DAY, day * DAY + DAY),)), ("a",)) for day in (0, 4))
    system.require(OneOf(((early,), (late,)), ("a",)))
    system.place(point, Spans(((2 * DAY, 3 * DAY),)), ("b",))
    system.place(other, Spans(((0, DAY),)), ("c",))
    system.place(other, Spans(((DAY, 2 * DAY),)), ("d",))
    with from_sizes(*sizes):
        found = listed(system)

    assert set(found) == {frozenset("ab"), frozenset("cd")}
