"""roles_in_force: the own tenure, the others' seats, and those who only act for the holder."""

from .judging import contradiction, found, possible

CHOIR = """
source: {id: a}
entities:
  conductor: {kind: office, name: Conductor, seats: 1}
  concert: {kind: event, name: Concert}
  tolva: {kind: person, name: Tolva}
  pask: {kind: person, name: Pask}
claims:
  - {id: concert, kind: event, event: concert, when: 2015-07-04, who: [{entity: pask, as: conductor%s}]}
"""
TOLVA = "  - {id: tolva, kind: role, holder: tolva, office: conductor, from: %s, until: %s}\n"
PASK = "  - {id: pask, kind: role, holder: pask, office: conductor, from: 2019, until: 2021%s}\n"


def test_an_office_that_nobody_else_held_may_be_anybodys():
    assert found("roles_in_force", CHOIR % "") == set()


def test_acting_outside_the_own_tenure_is_possible():
    assert found("roles_in_force", CHOIR % "" + PASK % "") == possible("a#concert", "a#pask")


def test_others_who_may_have_left_by_then_prove_nothing():
    assert found("roles_in_force", CHOIR % "" + TOLVA % ("2010", "2015")) == set()
    assert found("roles_in_force", CHOIR % "" + TOLVA % ("2010", "2016")) == contradiction("a#concert", "a#tolva")


def test_those_who_are_not_present_do_not_act():
    assert found("roles_in_force", CHOIR % ", present: false" + TOLVA % ("2010", "2016")) == set()
