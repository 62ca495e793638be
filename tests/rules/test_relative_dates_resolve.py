"""relative_dates_resolve: days of publication, and words that are not known."""

from .judging import contradiction, found

EVENT = """
source: {id: a%s}
entities: {repair: {kind: event, name: Repair}}
claims:
  - {id: repair, kind: event, event: repair, when: {said: %s, is: %s}}
"""


def test_words_are_read_against_the_day_of_publication():
    right, wrong = (EVENT % (", published: 2023-05-16", "yesterday", day) for day in ("2023-05-15", "2023-05-16"))

    assert found("relative_dates_resolve", right) == set()
    assert found("relative_dates_resolve", wrong) == contradiction("a#repair")


def test_a_date_that_is_less_precise_than_the_words_agrees_with_them():
    assert found("relative_dates_resolve", EVENT % (", published: 2023-05-16", "yesterday", "2023")) == set()


def test_any_day_of_a_vague_publication_may_be_the_one():
    assert found("relative_dates_resolve", EVENT % (", published: 2023", "last month", "2022-12")) == set()


def test_without_a_day_of_publication_nothing_is_said():
    assert found("relative_dates_resolve", EVENT % ("", "yesterday", "1950")) == set()


def test_words_outside_the_list_are_undecided():
    text = EVENT % (", published: 2023-05-16", "when the herring came", "2023")

    assert found("relative_dates_resolve", text) == {("undecided", frozenset({"a#repair"}))}
