"""Statements on how old people are or were: "He was 94", "who has died aged 88"."""

import re
from collections.abc import Iterator
from functools import cache

from belie.drafting.material import Material
from belie.drafting.parts import NewClaim, Value
from belie.drafting.prose import Sentence
from belie.drafting.subjects import Form
from belie.evidence.spans.names import NameRun
from belie.model.coverage import Span, SpanKind
from belie.values.words import number_from_words


def draft_ages(material: Material) -> Iterator[NewClaim]:
    """The age of a person, on the day of publication, or at death where the text tells of one."""
    for span in material.of_kind(SpanKind.COUNT):
        sentence = material.prose.sentence_at(span.start)
        if sentence is None or not material.is_open(span) or not re.fullmatch(r"\d{1,3}", span.text):
            continue
        found = _whose(material, sentence, span)
        if found is None:
            continue
        person, doubt, start = found
        fields: dict[str, Value] = {"kind": "statement", "subject": person, "property": "age", "value": int(span.text)}
        if _is_dead(material, person, sentence, span):
            fields["property"] = "age_at_death"
        elif material.published:
            fields["on"] = material.published[0]
        claim = material.claim(f"age-{person}", start, span.end, fields, {"subject": doubt} if doubt else {})
        if claim:
            material.mark(span.start, span.end)
            yield claim


def draft_years_old(material: Material) -> Iterator[NewClaim]:
    """ "Nineteen-year-old Ilse Brand": the age of a person, on the day of publication."""
    for found in _patterns()["years old"].finditer(material.prose.masked):
        said = found["age"].lower()
        age = int(said) if said.isdecimal() else number_from_words(said)
        person = material.person_called(found["name"])
        if age is None or person is None or not material.published:
            continue
        fields: dict[str, Value] = {
            "kind": "statement", "subject": person, "property": "age", "value": age, "on": material.published[0],
        }  # fmt: skip
        claim = material.claim(f"age-{person}", found.start(), found.end(), fields)
        if claim:
            material.mark(found.start("age"), found.end("age"))
            yield claim


def _whose(material: Material, sentence: Sentence, span: Span) -> tuple[str, str, int] | None:
    """The person whose age a number is, what there is to decide about that, and where the passage begins."""
    text = material.prose.masked
    was = _patterns()["was"].search(text, sentence.start, span.start)
    is_alone = _patterns()["alone"].match(text, span.end) is not None
    if was and is_alone:
        subject = material.subject_at(sentence.start, sentence.end)
        if subject is None or subject.form not in (Form.NAME, Form.PRONOUN) or subject.end > was.start() + 1:
            return None
        found = material.entity_of(subject, sentence)
        return (*found, subject.start) if found and material.cast.kind(found[0]) == "person" else None
    if _patterns()["comma"].search(text, span.start - 2, span.start) and re.match(r",", text[span.end : span.end + 1]):
        run = next((one for one in material.prose.runs if one.end == span.start - 2), None)
        person = material.person_called(run.text) if run else None
        return (person, "", run.start) if run and person else None
    died = _patterns()["died at"].search(text, sentence.start, span.start)
    if (
        not (died and is_alone)
        and _patterns()["aged"].search(text, sentence.start, span.start) is None
        or _patterns()["range"].match(text, span.end)
    ):
        return None
    run = _name_before(material, sentence, span)
    if run is None and died:
        return None
    person = material.person_called(run.text) if run else None
    return (person, "", run.start) if run and person else None


def _name_before(material: Material, sentence: Sentence, span: Span) -> NameRun | None:
    """The name that stands last before a place in its sentence."""
    runs = [run for run in material.prose.runs if sentence.start <= run.start and run.end <= span.start]
    if not runs:
        return None
    for number in range(len(runs[-1].words)):
        rest = runs[-1].since(number, material.prose.plain)
        if material.person_called(rest.text):
            return rest
    return None


def _is_dead(material: Material, person: str, sentence: Sentence, span: Span) -> bool:
    """Whether the text tells of a death of the person in this sentence or the one before."""
    before = [one for one in material.prose.sentences if one.end <= sentence.start]
    low = before[-1].start if before and before[-1].paragraph == sentence.paragraph else sentence.start
    return re.search(r"\b(?:died|dies|death)\b", material.prose.masked[low : sentence.end]) is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "years old": re.compile(
            r"\b(?P<age>\w+(?:-\w+)?)-year-old\s(?P<name>[A-Z][\w'-]*(?:\s(?:[a-z]{2,3}\s){0,2}[A-Z][\w'-]*)*)"
        ),
        "was": re.compile(r"\b(?:is|was)\s$"),
        "comma": re.compile(r",\s$"),
        "died at": re.compile(r"\b(?:died|dies)\b[^.;]*\sat\s$"),
        "aged": re.compile(r"\b(?:aged|age\sof|at\sage)\s$"),
        "alone": re.compile(r"\s?(?:[.;,]|$|\sand\b|\syears\sold\b)"),
        "range": re.compile(r"\s(?:to|and|or)\s\d"),
    }
