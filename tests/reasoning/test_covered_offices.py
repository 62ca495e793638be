"""An office that one holder or another has at all times: whoever comes on some day of several meets one of them."""

import pytest

from tests.rules.judging import contradiction, found

OFFICE = """
source: {id: a, published: 2024-01-01}
entities:
  head: {kind: office, name: Head, seats: 1}
  race: {kind: event, name: Race}
  ann: {kind: person, name: Ann}
  ben: {kind: person, name: Ben}
  cid: {kind: person, name: Cid}
claims:
  - {id: first, kind: role, holder: ann, office: head, from: 2019, until: 2020-06-15}
  - {id: second, kind: role, holder: ben, office: head, from: 2020-06-15, until: 2021-03-01}
"""
DATED = "  - {id: race, kind: event, event: race, when: %s}\n"
NEVER_FREE = ['"2020-XX-01"', "[2020-03-01, 2020-09-01]", "[2020-03-01/2020-03-02, 2020-09-01T10:00Z]"]


def contradictions(rule, text):
    return {ids for verdict, ids in found(rule, text) if verdict == "contradiction"}


@pytest.mark.parametrize("date", NEVER_FREE)
def test_nobody_else_holds_it_on_one_of_several_days(date):
    role = f"  - {{id: other, kind: role, holder: cid, office: head, on: {date}}}\n"

    assert contradictions("one_holder_at_a_time", OFFICE + role) == {frozenset(("a#first", "a#second", "a#other"))}


@pytest.mark.parametrize("date", NEVER_FREE)
def test_nobody_else_holds_it_on_an_event_of_one_of_several_days(date):
    role = "  - {id: other, kind: role, holder: cid, office: head, on: race}\n"
    all_four = frozenset(("a#first", "a#second", "a#other", "a#race"))

    assert contradictions("one_holder_at_a_time", OFFICE + role + DATED % date) == {all_four}


@pytest.mark.parametrize("date", NEVER_FREE)
def test_nobody_else_acts_as_it_on_one_of_several_days(date):
    act = "  - {id: act, kind: event, event: race, who: [{entity: cid, as: head}]}\n"
    all_four = frozenset(("a#first", "a#second", "a#act", "a#race"))

    assert contradictions("roles_in_force", OFFICE + act + DATED % date) == {all_four}


def test_the_day_of_the_handover_is_free():
    role = "  - {id: other, kind: role, holder: cid, office: head, on: [2020-03-01, 2020-06-15]}\n"

    assert contradictions("one_holder_at_a_time", OFFICE + role) == set()


def test_two_terms_of_one_holder_leave_no_gap_between_them():
    terms = OFFICE.replace("ben, office", "ann, office").replace("until: 2020-06-15", "until: 2020-07-15")
    act = "  - {id: act, kind: event, event: race, when: 2020, who: [{entity: cid, as: head}]}\n"

    assert found("roles_in_force", terms + act) == contradiction("a#first", "a#second", "a#act")


def test_days_of_which_each_two_may_be_one_need_not_all_be_one():
    days = ("[2020-01-01, 2020-01-03]", "[2020-01-01, 2020-01-05]", "[2020-01-03, 2020-01-05]")
    head, _, _ = OFFICE.replace("seats: 1", "seats: 2").partition("  - {id: first")
    roles = "".join(
        f"  - {{id: {holder}, kind: role, holder: {holder}, office: head, on: {day}}}\n"
        for holder, day in zip(("ann", "ben", "cid"), days, strict=True)
    )

    assert found("one_holder_at_a_time", head + roles) == set()
