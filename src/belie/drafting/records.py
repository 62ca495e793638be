"""Statements on what is a record, or the first of its kind, since a date: "their lowest since October"."""

import re
from collections.abc import Iterator
from functools import cache

from belie.drafting.material import Material
from belie.drafting.owners import Owner, told_of
from belie.drafting.parts import NewClaim, Value
from belie.drafting.prose import Sentence
from belie.drafting.subjects import Form
from belie.model.coverage import Span, SpanKind


def draft_records(material: Material) -> Iterator[NewClaim]:
    """ "their lowest since October": a record that lasts since a date that no claim has yet."""
    for span in material.of_kind(SpanKind.DATE):
        sentence = material.prose.sentence_at(span.start)
        if sentence is None or not material.is_open(span):
            continue
        found = _patterns()["record"].search(material.prose.masked, max(sentence.start, span.start - 80), span.start)
        claim = _record_claim(material, sentence, found, span) if found else None
        if claim:
            yield claim


def draft_record(material: Material, sentence: Sentence, span: Span) -> NewClaim | None:
    """ "the first time since 1998 that a budget passed"."""
    for one in material.of_kind(SpanKind.DATE):
        if span.end < one.start < min(sentence.end, span.end + 80):
            found = _patterns()["record"].search(material.prose.masked, max(0, span.start - 8), one.start)
            if found and found.start("what") == span.start:
                return _record_claim(material, sentence, found, one)
    return None


def _record_claim(material: Material, sentence: Sentence, found: re.Match[str], date: Span) -> NewClaim | None:
    subject = material.subject_at(*material.prose.clause_at(sentence, found.start("what"), date.end))
    subject = subject or material.subject_at(sentence.start, found.start("what"))
    if subject is None or subject.start >= found.start():
        return None
    owner: Owner | None = None
    if subject.form is Form.PRONOUN and found["what"].endswith(" time"):
        owner = told_of(material)
    elif subject.form is not Form.NUMBER:
        owner = material.entity_of(subject, sentence)
        if owner is None and subject.form is Form.PRONOUN:
            owner = told_of(material)[0], f'what "{subject.text}" is'
    if owner is None:
        owner = material.cast.add_common("thing", subject.text, "what that is, and its kind"), ""
    decide = {"subject": owner[1]} if owner[1] else {}
    until = _patterns()["that"].match(material.prose.masked, date.end, sentence.end)
    end = until.end() if until else date.end
    words = " ".join(material.prose.text[found.start("what") : end].split())
    fields: dict[str, Value] = {"kind": "statement", "subject": owner[0], "property": "record", "value": words}
    claim = material.claim("record", min(subject.start, found.start()), end, fields, decide)
    if claim:
        material.mark(date.start, date.end)
    return claim


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    best = (
        r"(?:(?:first|second|third)(?:\s[\w'-]+){1,6}?|(?:most|fewest|best|worst|"
        r"\w{2,}est)(?:-[a-z]+)?(?:\s[a-z'-]+){0,3}?|"
        r"record(?:\s[a-z]+){0,2})"
    )
    return {
        "record": re.compile(
            rf"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|a)\s(?P<what>{best})\ssince\s(?:the\s|"
            rf"[a-z]+\sbegan\sin\s(?:the\s)?)?$"
        ),
        "that": re.compile(r"\sthat\s[^,.;:\x01\"]{3,60}(?=[,.;]|$)"),
    }
