"""evidence_agrees: which claims are asked, how findings are worded, and what quotes need of the text."""

from .judging import contradiction, found, found_by, possible, report_on

COUNT = """
source: {id: a, published: 2024-07-03%s}
entities: {ferry: {kind: thing, name: Ferry}}
claims:
  - {id: one, kind: count, of: ferry, what: passengers, value: %s, basis: %s, evidence: %s}
"""
QUOTE = """
source: {id: a, published: 2024-07-03, text: ../texts/a.txt}
entities:
  ann: {kind: person, name: Ann Reed, aliases: [Reed]}
  bo: {kind: person, name: Bo Lind}
claims:
  - {id: one, kind: quote, speaker: %s, words: %s, on: 2024-07-03, evidence: %s}
"""


def test_only_stated_claims_are_held_against_their_evidence():
    texts = {basis: COUNT % ("", 19, basis, "It had 18 passengers") for basis in ("stated", "inferred", "reference")}

    assert found("evidence_agrees", texts["stated"]) == contradiction("a#one")
    assert found("evidence_agrees", texts["inferred"]) == found("evidence_agrees", texts["reference"]) == set()


def test_the_words_of_a_prefix_are_no_evidence():
    evidence = "{exact: passengers were saved, prefix: All 18 }"

    assert found("evidence_agrees", COUNT % ("", 19, "stated", evidence)) == set()


def test_a_finding_says_what_is_claimed_and_what_its_evidence_says():
    finding = report_on({"facts/a.yaml": COUNT % ("", 19, "stated", "It had eighteen passengers")}).findings[0]

    assert finding.message == 'value: 19 against "eighteen" in its own evidence'
    assert finding.steps == (
        "a#one: Ferry: 19 passengers on 2024-07-03",
        'its evidence: "It had eighteen passengers"',
        '"eighteen" is exactly 18, not exactly 19',
    )


def test_a_source_in_another_language_is_not_read():
    french = COUNT % (", language: fr", 19, "stated", "18 passagers")
    british = COUNT % (", language: en-GB", 19, "stated", "18 passengers")

    assert found("evidence_agrees", french) == set()
    assert found("evidence_agrees", british) == contradiction("a#one")


def test_a_soft_claim_is_possible_at_most():
    assert found("evidence_agrees", COUNT % ("", "about 40", "stated", "It had 18 passengers")) == possible("a#one")


def quoted(speaker: str, words: str, evidence: str, text: str) -> set:
    return found_by(
        "evidence_agrees", report_on({"texts/a.txt": text, "facts/a.yaml": QUOTE % (speaker, words, evidence)})
    )


def test_the_speaker_may_stand_in_the_text_beside_the_evidence():
    text = "At noon the talks ended. “We shall sing,” said Ann Reed. Others left."

    assert quoted("ann", "We shall sing", '"“We shall sing,”"', text) == set()
    assert quoted("bo", "We shall sing", '"“We shall sing,”"', text) == contradiction("a#one")


def test_words_that_the_text_does_not_mark_as_a_quotation_are_possible():
    text = "Reed called it “grand”, and she spoke of a fine day for the town."

    assert quoted("ann", "a fine day for the town", "she spoke of a fine day for the town", text) == possible("a#one")
    assert quoted("ann", "grand", "she spoke of a fine day for the town", text) == set()


def test_a_text_without_any_quotation_marks_may_quote_all_the_same():
    text = "Reed: It is a fine day for the town."

    assert quoted("ann", "It is a fine day for the town", "It is a fine day for the town", text) == set()
