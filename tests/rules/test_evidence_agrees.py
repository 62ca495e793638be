"""evidence_agrees: what the words mention, and which claims are asked."""

from .judging import contradiction, found

COUNT = """
source: {id: a, published: 2023-09-12}
entities: {fair: {kind: event, name: Fair}}
claims:
  - {id: n, kind: count, of: fair, what: stalls, value: %s, evidence: "%s"%s}
"""
EVENT = """
source: {id: a, published: 2023-09-12}
entities: {fair: {kind: event, name: Fair}}
claims:
  - {id: day, kind: event, event: fair, when: %s, evidence: "%s"}
"""


def test_number_words_count_as_numbers():
    assert found("evidence_agrees", COUNT % ("42", "There were forty-two stalls", "")) == set()
    assert found("evidence_agrees", COUNT % ("24", "There were forty-two stalls", "")) == contradiction("a#n")


def test_evidence_without_a_number_says_nothing_against_one():
    assert found("evidence_agrees", COUNT % ("24", "The stalls reached from the quay to the church", "")) == set()


def test_a_claim_that_the_desk_inferred_is_not_asked():
    assert found("evidence_agrees", COUNT % ("24", "There were forty-two stalls", ", basis: inferred")) == set()


def test_a_less_precise_date_agrees_with_the_day_of_the_evidence():
    assert found("evidence_agrees", EVENT % ("2023-09", "The fair opened on 9 September 2023")) == set()
    assert found("evidence_agrees", EVENT % ("2023-08", "The fair opened on 9 September 2023")) == contradiction(
        "a#day"
    )
