"""unique_value: subjects that nest, and times."""

from .judging import contradiction, found

STATEMENTS = """
source: {id: a}
properties: {capital of: {unique: true}}
entities:
  county: {kind: place, name: County}
  velm: {kind: place, name: Velm}
  old-town: {kind: place, name: Old Town, within: velm}
  osterby: {kind: place, name: Osterby}
claims:
  - {id: one, kind: statement, subject: velm, property: capital of, value: county%s}
  - {id: two, kind: statement, subject: %s, property: capital of, value: county%s}
"""


def test_a_subject_within_another_agrees_with_it():
    assert found("unique_value", STATEMENTS % ("", "old-town", "")) == set()


def test_statements_without_a_time_hold_at_all_times():
    assert found("unique_value", STATEMENTS % ("", "osterby", ", on: 1950")) == contradiction("a#one", "a#two")


def test_a_change_in_the_same_words_is_none():
    assert found("unique_value", STATEMENTS % (", until: 1950", "osterby", ", from: 1950")) == set()
