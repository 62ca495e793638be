"""events_in_order: strictness, lives, and what is only open."""

from itertools import combinations

from .judging import contradiction, found, report_on

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


def test_what_an_interval_says_is_a_step_where_it_contradicts():
    opening = """
source: {id: %s, published: 2024-05-10}
entities: {op: {kind: event, name: Opening}}
claims: [{id: o, kind: event, event: op, when: %s}]
"""
    files = {"facts/a.yaml": opening % ("a", "1964-10-05/1964-10-12"), "facts/b.yaml": opening % ("b", "1964-10-09")}
    steps = report_on(files).findings[0].steps

    said = "1964-10-05/1964-10-12 says that it began on 1964-10-05 and ended on 1964-10-12"
    assert any(step.startswith(said) and '"[1964-10-05..1964-10-12]"' in step for step in steps)
    assert sum("says that it began" in step for step in steps) == 1


def test_a_role_at_an_event_after_the_death_of_its_holder_belongs_to_the_event():
    role = "  - {id: chair, kind: role, holder: venn, office: chair, on: premiere}\n"
    died = "  - {id: died, kind: statement, subject: venn, property: died, value: 2020}\n"
    text = EVENTS.replace("claims:", "  chair: {kind: office, name: Chair}\nclaims:") + PREMIERE + role + died

    finding = next(one for one in report_on({"facts/a.yaml": text}).findings if one.rule == "events_in_order")
    assert {claim.id for claim in finding.claims} == {"a#premiere", "a#chair", "a#died"}
    assert finding.group == "premiere"
    assert finding.message == "Premiere and the life of Venn do not fit together"


def test_two_who_did_not_live_at_one_time_do_not_hold_posts_at_one_event():
    more = "  pask: {kind: person, name: Pask}\n  chair: {kind: office, name: Chair}\n  hall: {kind: place, name: H}\n"
    text = EVENTS.replace("claims:", more + "claims:") + "  - {id: hall, kind: event, event: premiere, where: hall}\n"
    for who, what, year in (("venn", "died", 1950), ("pask", "born", 1960)):
        text += f"  - {{id: {who}, kind: role, holder: {who}, office: chair, on: premiere}}\n"
        text += f"  - {{id: {what}, kind: statement, subject: {who}, property: {what}, value: {year}}}\n"

    finding = next(one for one in report_on({"facts/a.yaml": text}).findings if one.rule == "events_in_order")
    assert {claim.id for claim in finding.claims} == {"a#venn", "a#pask", "a#died", "a#born"}
    assert finding.message.startswith("Premiere and the life of ")


def test_a_post_before_a_birth_at_a_time_with_an_offset_is_outside_the_life():
    text = EVENTS.replace("claims:", "  chair: {kind: office, name: Chair}\nclaims:")
    text += "  - {id: born, kind: statement, subject: venn, property: born, value: %s-03-01T10:00+05:00}\n"
    text += "  - {id: chair, kind: role, holder: venn, office: chair, from: 1980, until: 1985}\n"

    assert found("events_in_order", text % "1960") == set()
    assert found("events_in_order", text % "1990") == contradiction("a#born", "a#chair")


def test_a_date_that_reaches_back_without_end_ends_before_a_later_one():
    earlier = '  - {id: earlier, kind: event, event: premiere, when: "[..%s]"}\n'

    assert found("events_in_order", EVENTS + PREMIERE + earlier % "2022-06") == set()
    assert found("events_in_order", EVENTS + PREMIERE + earlier % "1984") == contradiction("a#premiere", "a#earlier")


def test_an_event_that_is_before_itself_is_said_to_be():
    itself = "  - {id: itself, kind: event, event: premiere, before: premiere}\n"
    finding = report_on({"facts/a.yaml": EVENTS + itself}).findings[0]

    assert finding.message == "Premiere is said to be before itself"
    assert finding.steps[-1] == "no event is before itself, or after itself"
