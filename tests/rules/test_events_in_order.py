"""events_in_order: strictness, lives, and what is only open."""

from itertools import combinations

from .judging import contradiction, found

EVENTS = """
source: {id: a, published: 2022-06-03}
entities:
  premiere: {kind: event, name: Premiere}
  rehearsal: {kind: event, name: Rehearsal}
  venn: {kind: person, name: Venn}
claims:
"""
PREMIERE = "  - {id: premiere, kind: event, event: premiere, when: 2022-05-14}\n"
BEFORE = "  - {id: before, kind: event, event: rehearsal, before: premiere}\n"


def test_before_is_possible_within_one_day_but_not_within_itself():
    same_day = "  - {id: day, kind: event, event: rehearsal, same_day_as: premiere}\n"
    itself = "  - {id: itself, kind: event, event: premiere, before: premiere}\n"

    assert found("events_in_order", EVENTS + PREMIERE + BEFORE + same_day) == set()
    assert found("events_in_order", EVENTS + PREMIERE + itself) == contradiction("a#itself")


def test_two_orders_that_exclude_each_other_need_no_dates():
    after = "  - {id: after, kind: event, event: rehearsal, after: premiere}\n"

    assert found("events_in_order", EVENTS + BEFORE + after) == contradiction("a#before", "a#after")


def test_a_vague_date_that_holds_the_other_agrees_with_it():
    year = "  - {id: year, kind: event, event: premiere, when: 2022}\n"
    mask = "  - {id: mask, kind: event, event: premiere, when: XXXX-05-14}\n"

    assert found("events_in_order", EVENTS + PREMIERE + year + mask) == set()


def test_nobody_acts_before_their_birth():
    born = "  - {id: born, kind: statement, subject: venn, property: born, value: 2023}\n"
    acts = PREMIERE.replace("}", ", who: [{entity: venn}]}")
    absent = PREMIERE.replace("}", ", who: [{entity: venn, present: false}]}")

    assert found("events_in_order", EVENTS + acts + born) == contradiction("a#premiere", "a#born")
    assert found("events_in_order", EVENTS + absent + born) == set()


def test_many_sources_of_one_reason_do_not_crowd_out_another():
    dated = "".join(f"  - {{id: d{number}, kind: event, event: premiere, when: 2022-05-14}}\n" for number in range(12))
    other = "  - {id: other, kind: event, event: premiere, when: 2023}\n"
    after = "  - {id: after, kind: event, event: rehearsal, after: premiere}\n"

    ids = [ids for _, ids in found("events_in_order", EVENTS + dated + other + BEFORE + after)]

    assert len(ids) == 10
    assert {"a#before", "a#after"} in ids
    assert sum("a#other" in one for one in ids) == 9


def test_every_two_of_five_dates_are_a_reason_of_their_own():
    days = ["2019-05-01", "2019-05-02", "2019-06", "2020", "2018-02-03"] * 2
    dated = "".join(f"  - {{id: d{n}, kind: event, event: premiere, when: {day}}}\n" for n, day in enumerate(days))

    ids = [ids for _, ids in found("events_in_order", EVENTS + dated)]

    assert {frozenset(days[int(name.removeprefix("a#d"))] for name in one) for one in ids} == {
        frozenset(pair) for pair in combinations(days[:5], 2)
    }
