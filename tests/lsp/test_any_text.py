"""Whatever somebody types, the server has an answer or none, and never breaks."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from belie.engine import standard_rules
from belie.loading.corpus import load_corpus
from belie.loading.schemas import standard_schemas
from belie.lsp.cursor import cursor_at
from belie.lsp.edits import text_edits
from belie.lsp.guide import Guide
from belie.lsp.offers import keys_offered, values_offered
from belie.lsp.open_document import open_document
from belie.lsp.ruler import Ruler
from belie.lsp.subjects import subject_at
from belie.lsp.symbols import outline
from belie.lsp.texts import Sort, Text

from .corpora import ENTITIES, GAZETTE, HERALD, write
from .editor import edited

MORE = """\
checks:
  - {rule: counts_agree, window: 3 days, only: {of: [plaza]}}
waivers:
  - {rule: counts_agree, claims: [gazette#stalls, plaza], reason: "é\N{GRINNING FACE}", by: d, until: 2030}
claims:
  - {kind: count, parts: [{of: plaza, what: x}, {}], who: {}, value: [1, {a: b}], on: {said: last year, is: 2023}}
  - {kind: event, who: [plaza, {entity: [], as: {}}], before: {x: y}, when: [[2019]], corrects: a#b}
  - {kind: [statement], property: {}, value: *x}
  - {kind: statement, subject: &x plaza, property: [], value: {said: {}, is: []}}
entities: {a: {kind: {}, within: [1]}, b: 3, ~: {}}
"""
BITS = ["{", "}", "[", "]", ": ", "- ", "\n", "  ", "#", "'", '"', "&a ", "*a", "|", ">", "? ", "é\N{GRINNING FACE}"]
BITS += ["\r\n", "\u2028", "\t", "kind: ", "who:\n  - ", "null", "~", "!!x ", "---\n", "\ufeff"]


@st.composite
def spoilt_texts(draw):
    """A fact file or a file of checks in which some pieces are cut out and others put in."""
    text = draw(st.sampled_from([ENTITIES, GAZETTE, HERALD, MORE]))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        text = text[:start] + draw(st.sampled_from(BITS)) + text[end:]
    return text.removeprefix("\ufeff")  # editors keep that to themselves


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return load_corpus(write(tmp_path_factory.mktemp("any")), False, standard_rules())


@settings(max_examples=300, deadline=None)
@given(text=spoilt_texts(), sort=st.sampled_from(Sort), line=st.integers(1, 20), column=st.integers(1, 60))
@example(text=MORE.replace("*x", "x"), sort=Sort.FACTS, line=8, column=13)
def test_every_place_of_every_text_can_be_asked(corpus, text, sort, line, column):
    guide = Guide(standard_schemas())
    document = open_document("file:///x", "facts/x.yaml", sort, 1, text)
    lines = document.text.lines
    column = min(column, len(lines.line(line)) + 1)
    spot = document.spot(line, column)
    if spot is not None:
        subject = subject_at(spot, sort, guide, corpus.entities)

        assert subject is None or subject.about
    cursor = cursor_at(document.text, line, column)
    if cursor is not None:
        offers = (keys_offered if cursor.key else values_offered)(cursor, sort, guide, corpus)

        assert all(offer.word for offer in offers)
        assert lines.line(line)[cursor.start - 1 : column - 1] == cursor.begun
    assert all(symbol.name for symbol in outline(document.text, Ruler()))


@settings(max_examples=200, deadline=None)
@given(old=spoilt_texts(), new=spoilt_texts())
def test_edits_lead_from_any_text_to_any_other(old, new):
    edits = text_edits(Text(old, "facts/x.yaml"), new, Ruler())

    assert edited(old, edits) == new


def test_a_text_that_comes_back_is_no_edit():
    assert text_edits(Text(GAZETTE, "facts/x.yaml"), GAZETTE, Ruler()) == []
