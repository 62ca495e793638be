"""Which spans of a text the rules find, and what they are about."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from belie.evidence.spans.finding import find_spans
from belie.evidence.spans.proposing import NoModel, load_model, propose
from belie.model.coverage import Span, SpanKind
from belie.model.entities import Entities
from belie.model.entity import Entity

CASES = yaml.safe_load((Path(__file__).parent / "cases_spans.yaml").read_text(encoding="utf-8"))
ALWAYS = ("date", "count", "ordinal")

PEOPLE = [
    ("Mary O'Brien, the mayor, left.", "Mary O'Brien", "the mayor"),
    ("Mary O'Brien, 45, a nurse from Cork, left.", "Mary O'Brien", "a nurse from Cork"),
    ("Foreign Minister Akan Serik left.", "Akan Serik", "Foreign Minister"),
    ("The mayor, Paolo De Santis, told me.", "Paolo De Santis", "The mayor"),
    ("Dr Björn Aas-Hagen, who leads the dig, left.", "Björn Aas-Hagen", "Dr"),
    ("former aide Luis Ortega-Bain recalled", "Luis Ortega-Bain", "aide"),
    ("Ludwig van Horn, president of the Bakers' Union, left.", "Ludwig van Horn", "president of the Bakers' Union"),
]
NO_PEOPLE = ["Harrow Vale came from behind.", "The Unity Party left.", "It was on Via Roma, or what is left of it."]
PLACES = [
    ("They met in Stavelund on Monday.", ["Stavelund"]),
    ("It stands on Beacon Street.", ["Beacon Street"]),
    ("They met at St Anne's Church, on Monday.", ["St Anne's Church"]),
    ("They met in St Albans' park, then in Oxley's square.", ["St Albans", "Oxley"]),
    ("The River Sella burst its banks in Montferro.", ["River Sella", "Montferro"]),
    ("Trains between Kelso Junction and Port Ansel stopped.", ["Kelso Junction", "Port Ansel"]),
    ("PORT ALDEN, July 3 - Nothing happened.", ["PORT ALDEN"]),
    ("It happened in May. Ann spoke in English.", []),
    ("She lives in Oxley. Oxley is small.", ["Oxley", "Oxley"]),
]
QUOTES = [
    ("\u201cWe left,\u201d said Ingrid Moe, the mayor.", "We left,", "Ingrid Moe"),
    ('Ann Lee said: "We left."', "We left.", "Ann Lee"),
    ('"We left," the official told reporters.', "We left,", "the official"),
    ("Lind called it a \u201cbridge builder\u201d.", "bridge builder", "Lind"),
]


def spans_of(text, kind, entities=None):
    return [span for span in find_spans(text, entities) if span.kind == kind]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_the_spans_of_a_sentence_are_found_and_no_others(case):
    wanted = {kind: case.get(kind, []) for kind in (*ALWAYS, *case) if kind != "text"}

    assert {kind: [span.text for span in spans_of(case["text"], kind)] for kind in wanted} == wanted


@pytest.mark.parametrize(("text", "name", "role"), PEOPLE)
def test_people_are_found_with_their_role(text, name, role):
    assert [(span.text, span.about) for span in spans_of(text, "person")] == [(name, role)]


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_names_of_other_things_are_no_people(text):
    assert spans_of(text, "person") == []


@pytest.mark.parametrize(("text", "names"), PLACES)
def test_places_are_found_by_the_words_around_them(text, names):
    assert [span.text for span in spans_of(text, "place")] == names


def test_a_known_place_is_found_wherever_it_stands():
    almaty = Entity("almaty", {"kind": "place", "name": "Almaty"}, ())

    found = spans_of("Almaty slept.", "place", Entities({"almaty": almaty}))

    assert [span.text for span in found] == ["Almaty"]


@pytest.mark.parametrize(("text", "words", "speaker"), QUOTES)
def test_quotes_are_found_with_their_speaker(text, words, speaker):
    assert [(span.text, span.about) for span in spans_of(text, "quote")] == [(words, speaker)]


def test_a_title_between_quotation_marks_is_no_quote():
    assert spans_of('The band played "Half Seas Over" twice.', "quote") == []


def test_counts_know_what_they_count():
    assert [span.about for span in spans_of("It houses 18 new agencies.", "count")] == ["new agencies"]


def test_spans_do_not_reach_over_paragraphs():
    assert [span.text for span in find_spans("It was in May\n\n2019 people came.")][0] == "May"


@given(st.text(alphabet="ab 1,.9:-\u2013\"'\u201c\u201dMayJulyOn the3rd of\n", max_size=80))
def test_a_span_is_what_stands_at_its_place(text):
    spans = find_spans(text)

    assert all(span.text == text[span.start : span.end] and span.text.strip() for span in spans)
    for kind in SpanKind:
        of_kind = [span for span in spans if span.kind is kind]
        assert all(one.end <= other.start for one, other in zip(of_kind, of_kind[1:], strict=False))


class Found:
    """A name as a model finds it."""

    def __init__(self, text, words, label):
        self.start_char, self.label_ = text.index(words), label
        self.end_char = self.start_char + len(words)


class Doc:
    def __init__(self, *ents):
        self.ents = ents


def test_a_model_proposes_names_where_the_rules_find_none():
    text = "Sela met Ann in Apia in 2019."
    known = Span(9, 12, SpanKind.PERSON, "Ann")
    doc = Doc(Found(text, "Sela", "PERSON"), Found(text, "Ann", "PERSON"), Found(text, "2019", "DATE"))

    assert list(propose(doc, text, [known])) == [Span(0, 4, SpanKind.PERSON, "Sela", proposed=True)]


def test_a_model_that_is_not_there_is_named(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)

    with pytest.raises(NoModel, match=r"pip install 'belie\[nlp\]'"):
        load_model("en_core_web_sm")
