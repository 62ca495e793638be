"""All minimal conflicts, and nothing but them, whatever conflict is found first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.reasoning.minimal import MAX_BRANCHES, SearchEnded, minimal_sets, shrink

MEMBERS = frozenset("abcdefgh")
families = st.sets(st.frozensets(st.sampled_from(sorted(MEMBERS)), min_size=1, max_size=4), max_size=6).map(
    lambda sets: {one for one in sets if not any(other < one for other in sets)}
)


def finder(family):
    """Finds all that is left as soon as it holds a conflict: as imprecise as a finder may be."""
    return lambda some: some if any(conflict <= some for conflict in family) else None


@given(families)
def test_every_minimal_conflict_is_given_once(family):
    found = list(minimal_sets(MEMBERS, finder(family)))

    assert sorted(found, key=sorted) == sorted(family, key=sorted)


@given(families, st.frozensets(st.sampled_from("ab")))
def test_with_members_required_only_conflicts_that_hold_them_are_given(family, required):
    found = set(minimal_sets(MEMBERS, finder(family), required))

    assert found == {conflict for conflict in family if required <= conflict}


@given(families.filter(bool))
def test_a_shrunk_conflict_has_no_member_too_many(family):
    shrunk = shrink(MEMBERS, finder(family))

    assert shrunk in family


def test_members_that_are_kept_stay_where_something_else_will_go():
    family = [frozenset("ab"), frozenset("cd")]

    assert shrink(MEMBERS, finder(family), frozenset("ab")) == frozenset("ab")
    assert shrink(MEMBERS, finder(family), frozenset("cd")) == frozenset("cd")


def test_a_search_without_end_is_given_up():
    pairs = [frozenset((number, number + 1)) for number in range(0, 60, 2)]

    with pytest.raises(SearchEnded):
        list(minimal_sets(frozenset(range(60)), finder(pairs)))
    assert MAX_BRANCHES >= 1_000
