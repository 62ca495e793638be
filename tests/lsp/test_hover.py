"""What the editor says of a word."""

import pytest
from lsprotocol import types as lsp

from .corpora import fact, write
from .editor import BARE, Editor, document

NOTES = """\
source:
  id: notes
  published: 2024-07
  derived_from: [gazette]
entities:
  bridge: {kind: thing, name: "The *old* [bridge]", aliases: [it_was_here]}
properties:
  twin_of: {single: true, value: entity}
claims:
  - {id: more, kind: count, of: plaza, what: stalls, value: more than 15, on: 2019-05/2019-06}
  - {id: some, kind: count, of: plaza, what: lamps, value: about 100, corrects: [gazette#stalls]}
  - {id: twin, kind: statement, subject: harbour, property: twin_of, value: plaza}
  - {id: born, kind: statement, subject: ada, property: born, value: 1970-02}
  - {id: when, kind: event, event: opening, when: {said: last year, is: 2023}, during: [opening]}
  - {id: like, kind: statement, subject: ada, property: likes, value: harbour}
"""

CHECKS = "checks:\n  - {rule: counts_agree, severity: error, only: {of: [plaza]}}\n"


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    root = write(tmp_path_factory.mktemp("hover"), notes=NOTES)
    (root / "checks").mkdir()
    (root / "checks" / "checks.yaml").write_text(CHECKS, encoding="utf-8")
    with Editor(root) as editor:
        editor.root = root
        for name in ("entities", "gazette", "herald", "notes"):
            editor.open(fact(root, name))
        editor.open(root / "checks" / "checks.yaml")
        editor.wait(fact(root, "herald"))
        yield editor


def hover(editor, path, words, within=0, number=0):
    there = editor.at(path, words, within, number)
    found = editor.ask("text_document_hover", lsp.HoverParams(document(path), there))
    return found and (found.contents.value, editor.marked(path, found.range))


CASES = [
    ("gazette", "of: plaza", 5, "plaza", "**Market Plaza**\n\nplaza: place\n\nalso called the plaza\n\n"),
    ("gazette", "of: plaza", 5, "plaza", "within: Harbour Town (harbour)"),
    ("gazette", "of: plaza", 5, "plaza", "defined in facts/entities.yaml:2"),
    ("gazette", "as: mayor", 5, "mayor", "seats: 1"),
    ("entities", "plaza: ", 2, "plaza", "Market Plaza"),
    ("entities", "within: harbour", 9, "harbour", "Harbour Town"),
    ("gazette", "2019-05", 2, "2019-05", "Any time in May 2019"),
    ("gazette", "2024-07-03", 2, "2024-07-03", "Any time on Wednesday, 3 July 2024"),
    ("notes", "2024-07\n", 0, "2024-07", "Any time in July 2024"),
    ("notes", "2019-05/2019-06", 0, "2019-05/2019-06", "It begins at any time in May 2019; it ends at any time in"),
    ("notes", "is: 2023", 5, "2023", '"last year" is taken to mean: any time in 2023'),
    ("notes", "last year", 0, "last year", "any time in 2023"),
    ("notes", "1970-02", 0, "1970-02", "Any time in February 1970"),
    ("gazette", "value: 18", 8, "18", "exactly 18"),
    ("notes", "more than 15", 0, "more than 15", "16 or more"),
    ("notes", "about 100", 0, "about 100", "from 90 to 110"),
    ("notes", "about 100", 0, "about 100", "only possible"),
    ("herald", "id: stalls", 5, "stalls", "16 stalls"),
    ("herald", "id: stalls", 5, "stalls", "possible (counts\\_agree): Market Plaza, stalls"),
    ("notes", "gazette#stalls", 3, "gazette#stalls", "18 stalls"),
    ("notes", "derived_from: [gazette", 16, "gazette", "**The plaza opens**"),
    ("notes", "property: twin_of", 12, "twin_of", "one value of it at a time"),
    ("notes", "value: plaza", 8, "plaza", "Market Plaza"),
    ("notes", "value: harbour", 8, "harbour", "Harbour Town"),
    ("notes", "during: [opening", 10, "opening", "Opening of the Market Plaza"),
    ("gazette", "kind: count", 7, "count", "this claim says how many"),
    ("entities", "kind: office", 7, "office", "a post that somebody holds for a time"),
    ("gazette", "what: ", 1, "what", "The thing counted"),
    ("notes", "bridge: {", 1, "bridge", "**The \\*old\\* \\[bridge\\]**"),
]


@pytest.mark.parametrize(("name", "words", "within", "marked", "says"), CASES)
def test_a_word_is_explained(editor, name, words, within, marked, says):
    text, range_ = hover(editor, fact(editor.root, name), words, within)

    assert says in text
    assert range_ == marked


@pytest.mark.parametrize(("words", "says"), [("counts_agree", "rule"), ("severity", "contradiction weighs")])
def test_words_of_checks_are_explained(editor, words, says):
    text, _ = hover(editor, editor.root / "checks" / "checks.yaml", words, 2)

    assert says in text


def test_of_comments_and_of_text_nothing_is_said(editor):
    path = fact(editor.root, "herald")

    assert hover(editor, path, "What the Herald", 2) is None
    assert hover(editor, path, "those in use", 2) is None


def test_a_client_that_shows_no_markdown_gets_plain_text(tmp_path):
    write(tmp_path, notes=NOTES)
    with Editor(tmp_path, capabilities=BARE) as editor:
        editor.open(fact(tmp_path, "notes"))
        editor.wait(fact(tmp_path, "gazette"))
        there = editor.at(fact(tmp_path, "notes"), "bridge: {")
        found = editor.ask("text_document_hover", lsp.HoverParams(document(fact(tmp_path, "notes")), there))

        assert found.contents.kind == lsp.MarkupKind.PlainText
        assert found.contents.value.startswith("The *old* [bridge]\nbridge: thing\n")
