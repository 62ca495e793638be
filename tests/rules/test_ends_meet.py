"""ends_meet: what is a gap, and what fills it."""

from .judging import contradiction, found

OFFICE = """
source: {id: a, published: 2022-01-10}
entities:
  master: {kind: office, name: Master, seats: 1, vacant: never}
  tolva: {kind: person, name: Tolva}
  pask: {kind: person, name: Pask}
claims:
  - {id: tolva, kind: role, holder: tolva, office: master, from: 2014-02, until: %s}
  - {id: pask, kind: role, holder: pask, office: master, from: %s, until: ..}
"""


def test_a_gap_that_vague_dates_can_close_is_none():
    assert found("ends_meet", OFFICE % ("2019", "2019-06")) == set()
    assert found("ends_meet", OFFICE % ("2019-05", "2019-06-02")) == contradiction("a#tolva", "a#pask")


def test_an_acting_holder_fills_the_gap():
    role = "kind: role, holder: tolva, office: master, acting: true, from: 2019-05, until: 2019-07"

    assert found("ends_meet", OFFICE % ("2019-05", "2019-07") + f"  - {{id: acting, {role}}}\n") == set()


def test_an_office_may_be_vacant_unless_it_says_never():
    text = (OFFICE % ("2019-05", "2019-07")).replace(", vacant: never", "")

    assert found("ends_meet", text) == set()
