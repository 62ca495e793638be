"""count_matches_list: what is listed, and when."""

from .judging import contradiction, found

LIST = """
source: {id: a, published: 2023-05-02}
entities:
  library: {kind: organisation, name: Library}
  one: {kind: place, name: One}
  two: {kind: place, name: Two}
claims:
  - {id: one, kind: statement, subject: one, property: branch of, value: library}
  - {id: two, kind: statement, subject: two, property: branch of, value: library}
"""
COUNT = """
source: {id: b, published: 2023-05-02}
claims:
  - {id: n, kind: count, of: library, what: branch of, value: %s}
"""


def test_a_list_that_is_shorter_than_the_count_is_fine_unless_the_count_says_it_is_complete():
    assert found("count_matches_list", LIST, COUNT % "3") == set()
    assert found("count_matches_list", LIST, COUNT % "3, complete: true") == contradiction("b#n", "a#one", "a#two")


def test_one_subject_that_is_listed_twice_counts_once():
    again = LIST.replace("subject: two", "subject: one")

    assert found("count_matches_list", again, COUNT % "1") == set()
    assert found("count_matches_list", LIST, COUNT % "1") == contradiction("b#n", "a#one", "a#two")


def test_a_member_that_may_have_left_is_not_counted():
    left = LIST.replace("{id: two,", "{id: two, until: 2023,")

    assert found("count_matches_list", left, COUNT % "1") == set()
