"""Statements on what is told in money, in percent or in a unit: what something costs, weighs, fell by."""

import re
from collections.abc import Iterator
from functools import cache

from belie.drafting.cast import slug_of
from belie.drafting.dating import date_statement
from belie.drafting.material import Material
from belie.drafting.parts import NewClaim, Value
from belie.drafting.subjects import Form
from belie.drafting.units import amount_at
from belie.evidence.mentions.units import TIME
from belie.model.coverage import SpanKind

_ADJECTIVES = {
    "high": "height", "tall": "height", "long": "length", "deep": "depth", "wide": "width", "across": "width",
    "heavy": "weight", "old": "age",
}  # fmt: skip


def draft_measures(material: Material) -> Iterator[NewClaim]:
    """A statement for each amount that is the first one behind the verb of its clause."""
    for span in material.of_kind(SpanKind.COUNT):
        sentence = material.prose.sentence_at(span.start)
        unit = _patterns()["unit"].match(material.prose.masked, span.end) if sentence else None
        is_amount = _patterns()["amount"].search(span.text) or unit
        if sentence is None or not is_amount or (unit and unit["word"].lower() in TIME):
            continue
        start, end = material.prose.clause_at(sentence, span.start, span.end)
        subject = material.subject_at(start, end)
        if subject is None or subject.form not in (Form.NAME, Form.PHRASE) or subject.verb[0] >= span.start:
            continue
        amount = amount_at(material, span)
        last = max(amount.end, unit.end("word") if unit else span.end)
        adjective = _patterns()["adjective"].match(material.prose.masked, last)
        between = _without_amounts(material, subject.verb[0], span.start)
        name = _property(between, adjective["word"] if adjective else "")
        entity = material.entity_of(subject, sentence)
        if not name or entity is None:
            continue
        last = adjective.end() if adjective else last
        words = " ".join(
            material.prose.text[span.start : max(amount.end, unit.end("word") if unit else span.end)].split()
        )
        fields: dict[str, Value] = {"kind": "statement", "subject": entity[0], "property": name, "value": words}
        decide = {"subject": entity[1]} if entity[1] else {}
        when = date_statement(material, fields, decide, (start, end), subject, span)
        first = min(start, subject.start)
        stem = slug_of(f"{subject.text.split()[-1]} {name.replace('_', ' ')}", 30) or "amount"
        claim = material.claim(stem, first, max(last, when.end if when else 0), fields, decide)
        if claim:
            material.mark(span.start, span.end)
            material.figures[span.start] = claim
            if when:
                material.mark(when.start, when.end)
            yield claim


def _without_amounts(material: Material, start: int, end: int) -> str:
    """The words from the verb up to an amount; other amounts between, with their units, are a sign."""
    text, at = "", start
    for span in material.of_kind(SpanKind.COUNT):
        if at <= span.start and span.end <= end:
            unit = _patterns()["unit"].match(material.prose.masked, span.end)
            text, at = f"{text}{material.prose.masked[at : span.start]}#", unit.end("word") if unit else span.end
    return text + material.prose.masked[at:end]


def _property(between: str, adjective: str) -> str:
    """The name of the property by the words from the verb up to the amount; empty where they do not name one."""
    words = [word.lower() for word in between.split()]
    if "#" in words:
        if words[0] in ("had", "has", "have", "is", "was"):
            return ""
        is_second = len(words) in (3, 4) and words[-2:] == ["#", "to"] and words[1:-2] in ([], ["from"], ["by"])
        return f"{words[0]}_to" if is_second and re.fullmatch(r"[a-z]+", words[0]) else ""
    if any(not re.fullmatch(r"[a-z]+", word) for word in words) or len(words) > 3:
        return ""
    if words[-1:] in (["a"], ["an"]):
        return ""
    words = [word for word in words if word not in ("now", "just", "then", "only", "also", "the", "a", "an", "still")]
    if words and words[0] in ("is", "was", "stands", "are", "were", "stood", "measures"):
        return _ADJECTIVES.get(adjective, "")
    if words and words[0] in ("cost", "costs"):
        return "cost" if len(words) == 1 else ""
    if words and words[0] in ("weighs", "weighed"):
        return "weight" if len(words) == 1 else ""
    if not words or words[0] in ("has", "had", "have", "will", "would", "could", "may", "with", "of", "said", "says"):
        return ""
    return "_".join(words) if len(words) <= 2 and words[0] not in ("made", "took", "go", "went") else ""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    units = (
        r"kilometres?|kilometers?|metres?|meters?|km|cm|mm|miles?|feet|foot|inches|tonnes?|tons?|kg|kilos?|"
        r"kilograms?|grams?|"
        r"litres?|liters?|hectares?|acres?|francs|crowns|marks|dollars|euros|pounds|yen|degrees|mph|percent|per\scent|"
        r"percentage\spoints?|points?"
    )
    return {
        "amount": re.compile(r"[$\u20ac\u00a3\u00a5%\u00b0]|per\s?cent|\d(?:km|cm|mm|kg|m|mph|C)\b"),
        "unit": re.compile(rf"\s(?P<word>{units})\b"),
        "adjective": re.compile(r"\s(?P<word>high|tall|long|deep|wide|across|heavy|old)\b"),
    }
