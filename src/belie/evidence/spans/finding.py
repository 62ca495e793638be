"""All checkable spans of a text, paragraph by paragraph."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from belie.evidence.mentions.names import is_longer, known_names, read_names
from belie.evidence.mentions.tokens import plain, tokenise
from belie.evidence.spans.count_spans import count_spans
from belie.evidence.spans.date_spans import date_spans
from belie.evidence.spans.fractions import fractions
from belie.evidence.spans.names import NameRun, read_runs
from belie.evidence.spans.ordinal_spans import ordinal_spans
from belie.evidence.spans.passage import Found, Taken, apart
from belie.evidence.spans.people_spans import people_spans
from belie.evidence.spans.place_spans import place_spans, places_named
from belie.evidence.spans.quote_spans import quote_spans, titles
from belie.model.coverage import Span, SpanKind
from belie.model.entities import Entities

_BETWEEN = re.compile(r"\n[ \t\r]*\n|\u2029")


def find_spans(text: str, entities: Entities | None = None) -> list[Span]:
    """The spans of a text as its readers see it, in order. The places among `entities` are always known."""
    paragraphs = list(_paragraphs(text, entities or Entities()))
    named = {name for one in paragraphs for name in places_named(one.text, one.runs, one.no_places)}
    found = [
        Span(one.start + span.start, one.start + span.end, kind, one.written[span.start : span.end], span.about)
        for one in paragraphs
        for kind, spans in _find(one, named).items()
        for span in spans
    ]
    return sorted(found, key=lambda span: (span.start, -span.end, span.kind))


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph: where it begins, how it is written, the same in plain signs, and what is found in it first."""

    start: int
    written: str
    text: str
    runs: list[NameRun]
    dates: list[Found]
    people: list[Found]
    places: list[Found]
    titles: Taken
    no_places: Taken


def _paragraphs(text: str, entities: Entities) -> Iterator[_Paragraph]:
    start = 0
    for end, following in (*(joint.span() for joint in _BETWEEN.finditer(text)), (len(text), len(text))):
        written = text[start:end]
        if written.strip():
            yield _read(start, written, entities)
        start = following


def _read(start: int, written: str, entities: Entities) -> _Paragraph:
    text = plain(written)
    names = Taken(tuple(titles(written)))
    runs, dates = read_runs(text), [date for date in date_spans(text) if not names.meets(*date[:2])]
    people = list(apart(people_spans(text, runs)))
    places, others = list[Found](), list[Found]()
    for name in _known(text, entities):
        is_place = any(entities[one].kind == "place" for one in name[2])
        (places if is_place else others).append(Found(*name[:2]))
    return _Paragraph(start, written, text, runs, dates, people, places, names, _taken([*dates, *people, *others]))


def _find(one: _Paragraph, named: Collection[str]) -> dict[SpanKind, list[Found]]:
    """The spans of a paragraph, by kind; `named` are the places that the text names anywhere."""
    text, dates = one.text, one.dates
    shares = [Found(*place) for place in fractions(text)]
    ordinals = list(ordinal_spans(text, _taken([*dates, *shares])))
    return {
        SpanKind.DATE: dates,
        SpanKind.COUNT: list(
            count_spans(text, _taken([*dates, *ordinals, *(Found(*place) for place in one.titles.passages)]))
        ),
        SpanKind.ORDINAL: [ordinal for ordinal in ordinals if not one.titles.meets(*ordinal[:2])],
        SpanKind.QUOTE: list(quote_spans(one.written, one.runs)),
        SpanKind.PERSON: one.people,
        SpanKind.PLACE: list(apart([*one.places, *place_spans(text, one.runs, one.no_places, named)])),
    }


def _known(text: str, entities: Entities) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The names of entities in a plain paragraph, as long as no other word makes another name of them."""
    tokens = tokenise(text)
    for name in read_names(text, tokens, known_names(entities)) if entities else ():
        if not is_longer(tokens, name):
            yield name.start, name.end, name.entities


def _taken(spans: Iterable[Found]) -> Taken:
    return Taken(tuple((one.start, one.end) for one in spans))
