"""evidence_is_found: typography, changed words, and words that stand twice."""

from .judging import contradiction, found_by, possible, report_on

CLAIM = """
source: {id: a, text: ../texts/a.txt}
entities: {mill: {kind: place, name: Mill}}
claims:
  - {id: open, kind: statement, subject: mill, property: state, value: open%s, evidence: %s}
"""


def found(text: str, evidence: str, more: str = "") -> set:
    files = {"texts/a.txt": text, "facts/a.yaml": CLAIM % (more, evidence)}
    return found_by("evidence_is_found", report_on(files))


def test_typography_and_line_breaks_make_no_difference():
    assert found("The “mill” is open – at\nlast.", '"The \\"mill\\" is open - at last"') == set()


def test_a_changed_word_does():
    assert found("The mill is open at last.", '"The mill was open at last"') == contradiction("a#open")


def test_words_that_stand_twice_need_what_stands_before_or_after_them():
    text = "The mill is open. So they say: the mill is open. It is."

    assert found(text, '"mill is open"') == possible("a#open")
    assert found(text, '{exact: mill is open, prefix: "say: the "}') == set()


def test_inferred_claims_are_asked_too():
    assert found("The mill is shut.", '"The mill is open"', ", basis: inferred") == contradiction("a#open")
