"""Claims on how people, and what people made, began and ended: births, deaths, foundings."""

import re
from collections.abc import Iterator
from functools import cache

from belie.drafting.material import Material
from belie.drafting.parts import NewClaim, Value
from belie.drafting.prose import Sentence
from belie.drafting.subjects import Form, Subject
from belie.drafting.times import When
from belie.model.coverage import SpanKind

_LIVES = {"born": "born", "died": "died", "dies": "died"}
_FOUNDINGS = {"founded": "Founding", "established": "Founding", "built": "Building", "opened": "Opening"}


def draft_life(
    material: Material, sentence: Sentence, when: When, clause: tuple[int, int], subject: Subject | None
) -> NewClaim | None:
    """A birth or a death, as a statement on a person."""
    text = material.prose.masked[clause[0] : when.start]
    verb = _patterns()["life"].search(text)
    if verb is None:
        return None
    person: tuple[str, str] | None = None
    if subject and material.prose.masked[slice(*subject.verb)].lower() in (verb[1].lower(), "was", "has"):
        person = material.entity_of(subject, sentence)
        if person is None and subject.form is Form.PRONOUN:
            return None
    elif re.match(r"Born\b", material.prose.masked[clause[0] : clause[1]]):
        people = material.people_before(sentence.start)
        follows = _patterns()["comma pronoun"].match(material.prose.masked, clause[1], sentence.end)
        if len(people) == 1 and (follows or "," in material.prose.masked[when.end : sentence.end]):
            person = people[0], "the sentence does not name the person"
    if person is None or material.cast.kind(person[0]) != "person":
        return None
    name = _LIVES[verb[1].lower()]
    fields: dict[str, Value] = {
        "kind": "statement", "subject": person[0], "property": name, "value": when.value,
    }  # fmt: skip
    decide = {"subject": person[1]} if person[1] else {}
    if when.inferred:
        fields["basis"] = "inferred"
    if when.doubt:
        decide["value"] = when.doubt
    start = clause[0] if subject is None else min(clause[0], subject.start)
    return material.claim(f"{name}-{person[0]}", start, when.end, fields, decide)


def draft_birthplaces(material: Material) -> Iterator[NewClaim]:
    """ "Born in Riga": where somebody was born, as a statement with a place."""
    for span in material.of_kind(SpanKind.PLACE):
        sentence = material.prose.sentence_at(span.start)
        born = _patterns()["born in"].search(material.prose.masked, max(0, span.start - 24), span.start)
        place = material.cast.find(span.text, ("place",))
        if sentence is None or born is None or place is None:
            continue
        named = material.people_before(span.start, sentence.start)
        person = named[0] if len(named) == 1 else material.person_meant(born.start(), sentence.start)
        if person is None:
            continue
        fields: dict[str, Value] = {
            "kind": "statement", "subject": person, "property": "birthplace", "value": place,
        }  # fmt: skip
        decide = {} if len(named) == 1 else {"subject": "the clause does not name the person"}
        claim = material.claim(f"birthplace-{person}", born.start(), span.end, fields, decide)
        if claim:
            yield claim


def draft_founding(material: Material, start: int, end: int) -> Iterator[NewClaim]:
    """ "X, founded in Bergen in 1921,": the founding of X."""
    text = material.prose.masked
    found = _patterns()["founded"].search(text, max(0, start - 90), start)
    year = re.fullmatch(r"\d{4}", text[start:end])
    run = next((run for run in material.prose.runs if found and run.end == found.start()), None)
    if not found or not year or run is None or _patterns()["within"].search(text, max(0, run.start - 10), run.start):
        return
    entity = material.named(run.text)
    name = f"{_FOUNDINGS[found['verb']]} of {material.cast.name(entity)}"
    event = material.cast.add("event", name)
    fields: dict[str, Value] = {"kind": "event", "event": event, "when": year[0]}
    place = material.cast.find(found["place"], ("place",)) if found["place"] else None
    if place:
        fields["where"] = place
    claim = material.claim(found["verb"], run.start, end, fields)
    if claim:
        material.mark(start, end)
        yield claim


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "founded": re.compile(
            r",\s(?P<verb>founded|established|built|opened)\sin\s(?:(?P<place>[A-Z][\w'-]*(?:\s[A-Z][\w'-]*)*)\sin\s)?$"
        ),
        "born in": re.compile(r"\b[Bb]orn\s(?:[^,.;]{0,12}\s)?(?:in|at|near)\s$"),
        "within": re.compile(r"\b(?:of|in|at|from|near|by|to|for|with)\s(?:the\s)?$"),
        "life": re.compile(r"\b([Bb]orn|died|dies)\b"),
        "comma pronoun": re.compile(r",?[^.;]*\b(?:he|she)\b"),
    }
