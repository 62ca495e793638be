"""quotes_agree: short words, and occasions."""

from .judging import contradiction, found, possible

QUOTES = """
source: {id: a}
entities:
  session: {kind: event, name: Session}
  dinner: {kind: event, name: Dinner}
  tolva: {kind: person, name: Tolva}
  pask: {kind: person, name: Pask}
claims:
  - {id: one, kind: quote, speaker: tolva, words: "%s", at: session}
  - {id: two, kind: quote, speaker: pask, words: "%s", at: %s}
"""


def test_fewer_than_five_words_may_be_said_by_both():
    assert found("quotes_agree", QUOTES % ("We will see it", "We will see it", "session")) == possible("a#one", "a#two")


def test_marks_without_a_word_are_no_utterance():
    assert found("quotes_agree", QUOTES % ("...", "!", "session")) == set()


def test_five_words_are_said_by_one():
    words = "We will see it soon"

    assert found("quotes_agree", QUOTES % (words, words, "session")) == contradiction("a#one", "a#two")


def test_case_and_punctuation_make_no_difference():
    text = QUOTES % ("We will see it soon.", "we will – see it soon", "session")

    assert found("quotes_agree", text) == contradiction("a#one", "a#two")


def test_two_occasions_may_hear_the_same_words():
    words = "We will see it soon"

    assert found("quotes_agree", QUOTES % (words, words, "dinner")) == set()
