"""What may be written where."""

import pytest
from lsprotocol import types as lsp

from .corpora import fact, write
from .editor import Editor, document

WORKS = """\
source: {id: a-works, published: 2024-07-03}
entities:
  pier: {kind: place, name: Pier}
claims:
  - {id: last, kind: count, of: plaza, what: boats, value: 3}
"""
"""What is offered stands in files that no test changes: what others typed into the draft may just be judged."""

HEAD = """\
source: {id: draft, published: 2024-07-03}
claims:
"""

TAIL = "  - {id: end, kind: ordinal, item: plaza, series: plaza, number: 3}\n"

CASES = [
    ("  - ^", ["id", "kind", "basis"]),
    ("  - id: a\n    kind: ^", ["event", "role", "count", "statement", "quote", "ordinal"]),
    ("  - {id: a, kind: co^", ["count"]),
    ("  - id: a\n    kind: count\n    ^", ["of", "what", "value", "on", "parts", "complete"]),
    ("  - id: a\n    kind: count\n    of: p^", ["pier", "plaza", "opening"]),
    ("  - id: a\n    kind: event\n    event: ^", ["opening"]),
    ("  - id: a\n    kind: event\n    event: opening\n    where: ^", ["harbour", "pier", "plaza"]),
    ("  - id: a\n    kind: event\n    event: opening\n    who: [{entity: ^", ["ada", "harbour", "pier", "plaza"]),
    ("  - id: a\n    kind: event\n    event: opening\n    who: [{entity: ada, ^", ["as", "present"]),
    ("  - id: a\n    kind: event\n    event: opening\n    who:\n      - entity: ada\n        as: ^", ["mayor"]),
    ("  - id: a\n    kind: event\n    event: opening\n    after: [^]", ["opening"]),
    ("  - {id: a, kind: role, holder: ada, office: ^}", ["mayor"]),
    ("  - {id: a, kind: role, holder: ada, office: mayor, on: op^}", ["opening"]),
    ("  - {id: a, kind: role, holder: ada, office: mayor, acting: ^}", ["true", "false"]),
    ("  - {id: a, kind: count, of: plaza, what: ^}", ["boats", "stalls"]),
    ("  - {id: a, kind: statement, subject: ada, property: ^}", ["born", "died", "located_in"]),
    ("  - {id: a, kind: statement, subject: pier, property: located_in, value: ^}", ["harbour", "pier", "plaza"]),
    ("  - {id: a, kind: count, corrects: [^]}", ["a-works#last", "gazette#stalls", "gazette#opened", "herald#stalls"]),
    ("  - {id: a, kind: count, corrects: [gazette#^]}", ["gazette#stalls", "gazette#opened"]),
    ("  - {id: a, kind: count, basis: ^}", ["stated", "inferred", "reference"]),
    ("  - {id: a, kind: count, credited_to: Ada H^}", ["ada"]),
    ("  - {id: a, kind: count, credited_to: Hol^}", ["ada"]),
    ("  - {id: a, kind: event, event: opening, when: ^}", []),
    ("  - id: a\n    kind: event\n    # wh^", None),
    ('  - id: a\n    kind: event\n    evidence: "in the pla^', []),
]


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    root = write(tmp_path_factory.mktemp("completion"), draft=HEAD + TAIL, aworks=WORKS)
    (root / "checks").mkdir()
    with Editor(root) as editor:
        editor.root = root
        editor.open(fact(root, "draft"))
        editor.wait(fact(root, "herald"))
        yield editor


def complete(editor, path, text):
    """The words offered where ^ stands in a text."""
    editor.type(path, text.replace("^", ""))
    before = text[: text.index("^")]
    there = lsp.Position(before.count("\n"), len(before.rpartition("\n")[2]))
    return editor.ask("text_document_completion", lsp.CompletionParams(document(path), there))


@pytest.mark.parametrize(("written", "offered"), CASES)
def test_what_may_stand_there_is_offered(editor, written, offered):
    found = complete(editor, fact(editor.root, "draft"), HEAD + written + "\n" + TAIL)
    words = None if found is None else [item.label for item in found.items]

    assert words == offered if not offered else words[: len(offered)] == offered


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("^", ["format", "source", "entities", "properties", "claims"]),
        ("source: {id: draft, ^}", ["title", "publisher", "author", "url"]),
        ("source: {id: draft, derived_from: [her^]}", ["herald"]),
        ("entities:\n  quay: {kind: ^}", ["person", "organisation", "place", "office", "event", "series", "thing"]),
        ("entities:\n  quay: {kind: office, ^}", ["name", "aliases", "seats", "of", "conflicts_with", "vacant"]),
        ("entities:\n  quay: {kind: place, within: ^}", ["harbour", "pier", "plaza"]),
        ("entities:\n  quay:\n    kind: office\n    conflicts_with: [^]", ["mayor"]),
        ("entities:\n  quay: {kind: series, every: ^}", ["year", "4 years"]),
        ("properties:\n  twin_of: {^}", ["single", "unique", "value"]),
        ("properties:\n  twin_of: {value: ^}", ["entity", "text", "number", "date"]),
    ],
)
def test_outside_of_claims_too(editor, text, offered):
    found = complete(editor, fact(editor.root, "draft"), text + "\n")

    assert [item.label for item in found.items][: len(offered)] == offered


@pytest.mark.parametrize(
    ("name", "text", "offered"),
    [
        ("checks", "checks:\n  - rule: counts^", ["counts_agree"]),
        ("checks", "checks:\n  - rule: counts_agree\n    ^", ["severity", "only", "window", "about", "cap"]),
        ("checks", "checks:\n  - rule: counts_agree\n    severity: ^", ["error", "warning", "off"]),
        ("checks", "checks:\n  - rule: counts_agree\n    only: {^}", ["of", "what"]),
        ("checks", "checks:\n  - rule: counts_agree\n    only: {of: [pl^]}", ["plaza"]),
        ("waivers", "waivers:\n  - rule: counts_agree\n    claims: [her^]", ["herald#stalls"]),
        ("waivers", "waivers:\n  - rule: counts_agree\n    ^", ["reason", "by", "until", "claims"]),
    ],
)
def test_in_checks_and_waivers_too(editor, name, text, offered):
    path = editor.root / "checks" / f"{name}.yaml"
    editor.open(path, "checks: []\n")
    found = complete(editor, path, text + "\n")
    editor.close(path)

    assert [item.label for item in found.items][: len(offered)] == offered


def test_the_word_that_was_begun_is_replaced_and_a_key_gets_its_colon(editor):
    path = fact(editor.root, "draft")
    text = HEAD + "  - id: a\n    kind: count\n    wh^\n" + TAIL
    (item,) = complete(editor, path, text).items

    assert item.label == "what"
    assert item.text_edit.new_text == "what: "
    assert editor.marked(path, item.text_edit.range) == "wh"


def test_an_entity_is_found_by_its_name_and_told_by_it(editor):
    found = complete(editor, fact(editor.root, "draft"), HEAD + "  - {id: a, kind: count, of: Mark^}\n" + TAIL)
    plaza = next(item for item in found.items if item.label == "plaza")

    assert plaza.detail == "Market Plaza"
    assert "Market Plaza" in plaza.filter_text
    assert plaza.text_edit.new_text == "plaza"
