"""one_holder_at_a_time: handovers, seats, and acting holders."""

from .judging import contradiction, found, possible, report_on

OFFICE = """
source: {id: a, published: 2021-09-01}
entities:
  librarian: {kind: office, name: Librarian, seats: %d}
  venn: {kind: person, name: Venn}
  pask: {kind: person, name: Pask}
  tolva: {kind: person, name: Tolva}
claims:
  - {id: venn, kind: role, holder: venn, office: librarian, from: 2009, until: %s}
  - {id: pask, kind: role, holder: pask, office: librarian, from: %s, until: 2020}
"""


def test_the_day_of_a_handover_may_be_shared():
    assert found("one_holder_at_a_time", OFFICE % (1, "2016-03-01", "2016-03-01")) == set()


def test_a_year_beside_a_day_of_it_is_possible_only():
    text = OFFICE % (1, "2016", "2016-03-01")

    assert found("one_holder_at_a_time", text) == possible("a#venn", "a#pask")


def test_an_acting_holder_stands_beside_the_holder():
    text = (OFFICE % (1, "2018", "2012")).replace("{id: pask,", "{id: pask, acting: true,")

    assert found("one_holder_at_a_time", text) == set()


def test_two_seats_are_too_few_for_three_holders():
    third = "  - {id: tolva, kind: role, holder: tolva, office: librarian, from: 2010, until: 2019}\n"
    text = OFFICE % (2, "2018", "2012")

    assert found("one_holder_at_a_time", text) == set()
    assert found("one_holder_at_a_time", text + third) == contradiction("a#venn", "a#pask", "a#tolva")


def test_two_holders_on_one_event_coincide():
    text = """
source: {id: a}
entities:
  fair: {kind: event, name: Fair}
  mayor: {kind: office, name: Mayor, seats: 1}
  venn: {kind: person, name: Venn}
  pask: {kind: person, name: Pask}
claims:
  - {id: venn, kind: role, holder: venn, office: mayor, on: fair}
  - {id: pask, kind: role, holder: pask, office: mayor, on: fair}
"""

    assert found("one_holder_at_a_time", text) == contradiction("a#venn", "a#pask")


def test_the_first_step_says_how_many_seats_there_are():
    def first_step(text):
        return report_on({"facts/a.yaml": text}).findings[0].steps[0]

    third = "  - {id: tolva, kind: role, holder: tolva, office: librarian, from: 2010, until: 2019}\n"

    assert first_step(OFFICE % (1, "2018", "2012")) == "Librarian has 1 seat"
    assert first_step(OFFICE % (2, "2018", "2012") + third) == "Librarian has 2 seats"
