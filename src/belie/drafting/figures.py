"""Statements on figures that no other claim has: what the text says of something in so many words, and the figure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from belie.drafting.attributes import said_attribute, said_of_bare, said_result
from belie.drafting.cast import slug_of
from belie.drafting.compared import draft_compared
from belie.drafting.counted import noun_behind
from belie.drafting.dating import date_statement
from belie.drafting.figure import Figure, Said
from belie.drafting.figure_counts import draft_count, draft_loose_count
from belie.drafting.form_words import form_patterns
from belie.drafting.forms import said_beside, said_by_verb, said_of_noun
from belie.drafting.material import Material
from belie.drafting.owners import Owner, told_of
from belie.drafting.parts import NewClaim, Value
from belie.drafting.prose import Sentence
from belie.drafting.shares import share_of
from belie.drafting.subjects import Form, Subject
from belie.drafting.units import amount_at
from belie.model.coverage import SpanKind

_AT_COST = re.compile(r"(?P<does>.*)\bat\s(?:an?|the)\s(?:[a-z-]+\s){0,2}(?:cost|price)\sof\s(?:[a-z]+\s){0,2}$", re.S)
_TO_DO = re.compile(r"\b(?:told|asked|urged|voted|agreed|decided|wants?|plans?|hopes?)\b.*\sto\s[a-z]+\s")
_IS_DONE = re.compile(r"\b(?:is|are|was|were|be|been|being|(?:has|have|had)\s(?![a-z]+(?:ed|t)\b))")


def draft_figures(material: Material) -> Iterator[NewClaim]:
    """A statement for each figure that no claim has yet and that the words beside it say something with."""
    for span in material.of_kind(SpanKind.COUNT):
        sentence = material.prose.sentence_at(span.start)
        if sentence is None or not material.is_open(span):
            continue
        clause = material.prose.clause_at(sentence, span.start, span.end)
        if _of_what_is_done(material.prose.masked[clause[0] : span.start]):
            continue
        figure = Figure(span, sentence, clause, amount_at(material, span), noun_behind(material, span))
        claim = (
            draft_compared(material, figure)
            or _share(material, figure)
            or draft_count(material, figure)
            or _statement(material, figure)
            or draft_loose_count(material, figure)
        )
        if claim:
            material.mark(span.start, span.end)
            for other in material.of_kind(SpanKind.COUNT):
                if (
                    span.end <= other.start
                    and other.end <= claim.end
                    and other.text in str(claim.fields.get("value", ""))
                ):
                    material.mark(other.start, other.end)
            material.figures[span.start] = claim
            _mark_dates(material, figure, claim)
            yield claim


def _of_what_is_done(before: str) -> bool:
    """Whether a cost is that of what somebody does or is to do, not of who does: "voted to build it at a cost of"."""
    found = _AT_COST.search(before)
    if found is None:
        return False
    return _TO_DO.search(found["does"]) is not None or _IS_DONE.search(found["does"]) is None


def _mark_dates(material: Material, figure: Figure, claim: NewClaim) -> None:
    """Mark a date that the name of the property says: "down_since_May"."""
    name = str(claim.fields.get("property", ""))
    for one in material.of_kind(SpanKind.DATE):
        if figure.amount.end <= one.start and one.end == claim.end and one.text.split()[-1] in name:
            material.mark(one.start, one.end)


def _share(material: Material, figure: Figure) -> NewClaim | None:
    """A share that leads its clause is one of what all the text tells of."""
    if figure.span.start > figure.clause[0] + 12:
        return None
    found = share_of(material, figure)
    return _claim(material, figure, Said(None, found[0], figure.clause[0], found[2], found[1])) if found else None


def _statement(material: Material, figure: Figure) -> NewClaim | None:
    for read in (said_result, said_attribute, said_of_noun, said_beside, said_of_bare, said_by_verb):
        said = read(material, figure)
        claim = _claim(material, figure, said) if said and said.name else None
        if claim:
            return claim
    return None


def _claim(material: Material, figure: Figure, said: Said) -> NewClaim | None:
    owner = _owner(material, said.subject, figure.sentence)
    decide = {"subject": owner[1]} if owner[1] else {}
    value, end = (said.value, said.last) if said.value else _value(material, figure)
    said = replace(said, last=max(said.last, end))
    if figure.amount.sort == "temperature" and said.subject and said.subject.form is Form.PRONOUN:
        owner = told_of(material)[0], "where it was so warm"
        decide = {"subject": owner[1]}
    fields: dict[str, Value] = {"kind": "statement", "subject": owner[0], "property": said.name, "value": value}
    when = date_statement(material, fields, decide, figure.clause, said.subject, figure.span)
    if when:
        material.mark(when.start, when.end)
    head = said.subject.text.split()[-1] if said.subject else "share" if said.value else "subject"
    stem = slug_of(f"{head} {said.name.replace('_', ' ')}", 30) or "amount"
    last = max(said.last, when.end if when else 0)
    first = min(said.first, when.start if when else said.first)
    if when is None and any(first <= one.start and one.end <= last for one in material.of_kind(SpanKind.DATE)):
        fields.pop("on", None)
        decide.pop("on", None)
    return material.claim(stem, first, last, fields, decide)


def _owner(material: Material, subject: Subject | None, sentence: Sentence) -> Owner:
    """The entity that a statement is about; where the text leaves it open, what all of it tells of."""
    found = material.entity_of(subject, sentence)
    if found:
        return found
    return told_of(material)[0], f'what "{subject.text}" is' if subject else ""


def _value(material: Material, figure: Figure) -> tuple[Value, int]:
    """The value of a statement, with its unit, its noun, or the figure that it is set against; and where it ends."""
    text, start = material.prose.masked, figure.span.start
    end = figure.amount.end if figure.amount.unit or not figure.noun[0] else figure.noun[1]
    if figure.noun[0] and not figure.amount.unit:
        rate = _patterns()["rate"].match(text, end)
        end = rate.end() if rate else end
    for other in material.of_kind(SpanKind.COUNT):
        also = amount_at(material, other)
        is_part = also.sort == figure.amount.sort == "duration" and text[end : other.start] == " and "
        is_score = bool(_SCORE(figure.span.text) and _SCORE(other.text)) and text[end : other.start] in (", ", " and ")
        if other.start > end and (is_part or is_score):
            end = also.end
            material.mark(other.start, other.end)
        if other.start > end and _patterns()["against"].fullmatch(text, end, other.start):
            rival = amount_at(material, other)
            if rival.sort == figure.amount.sort and not _patterns()["moves"].search(text, figure.clause[0], start):
                material.mark(other.start, other.end)
                return " ".join(material.prose.text[start : rival.end].split()), rival.end
    whole = form_patterns()["of whole"].match(text, end, figure.sentence.end)
    if whole and not figure.amount.unit:
        end = whole.end()
        for other in material.of_kind(SpanKind.COUNT):
            if start < other.start and other.end <= end:
                material.mark(other.start, other.end)
        return " ".join(material.prose.text[start:end].split()), end
    if not figure.amount.unit and isinstance(figure.value, int) and not figure.noun[0]:
        return figure.value, end
    return " ".join(material.prose.text[start:end].split()), end


_SCORE = re.compile(r"\d+[-\u2013]\d+").fullmatch


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "rate": re.compile(
            r"\s(?:a|per|every|each)\s(?:year|month|week|day|night|hour|game|season)\b(?!\s(?:ago|earlier|later))"
        ),
        "against": re.compile(r"(?:\svotes)?\sto\s"),
        "moves": re.compile(
            r"\b(?:rose|fell|grew|dropped|climbed|went|cut|raised|rise|fall|from|increased|doubled|narrowed|moved)\b"
        ),
    }
