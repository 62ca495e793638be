"""Counts from figures that the first look left: behind a verb, at the head of a clause, or ungoverned."""

import re
from functools import cache

from belie.drafting.cast import slug_of
from belie.drafting.counted import counted_of_object, counted_of_subject
from belie.drafting.dating import when_of
from belie.drafting.figure import Figure
from belie.drafting.material import Material
from belie.drafting.owners import told_of
from belie.drafting.parts import NewClaim, Value
from belie.drafting.predicates import predicate_at
from belie.drafting.subjects import Form
from belie.drafting.times import is_future


def draft_count(material: Material, figure: Figure) -> NewClaim | None:
    """A count where a verb stands right before a number of things: "has lost two ships"."""
    noun, last = figure.noun if not figure.amount.unit else ("", 0)
    if not noun or figure.value is None:
        return None
    leading = _leading_count(material, figure, noun, last)
    if leading:
        return leading
    predicate = predicate_at(material, figure.sentence, figure.span.start, figure.span.end)
    if predicate is None or figure.value is None or predicate.subject.form is Form.NUMBER:
        return None
    words = material.prose.masked[predicate.start : figure.span.start].lower().split()
    owner = material.entity_of(predicate.subject, figure.sentence)
    if owner is None or len(words) > 3 or any(not word.isalpha() for word in words):
        return None
    doing = counted_of_object(material, figure.sentence, figure.span, predicate.subject)
    fields: dict[str, Value] = {
        "kind": "count", "of": owner[0], "what": f"{noun} {doing}".strip(), "value": figure.value,
    }  # fmt: skip
    decide = {"of": owner[1]} if owner[1] else {}
    if material.published:
        decide["value"] = "on which day, if not that of publication"
    return material.claim(slug_of(noun, 30) or "count", predicate.subject.start, last, fields, decide)


def _leading_count(material: Material, figure: Figure, noun: str, last: int) -> NewClaim | None:
    """ "Last year some 24,000 people lined the route": a number of things that is the subject of its clause."""
    subject = material.subject_at(*figure.clause)
    if subject is None or subject.form is not Form.NUMBER or subject.start != figure.span.start or figure.value is None:
        return None
    rate = _patterns()["rate"].match(material.prose.masked, last)
    noun, last = (f"{noun}{rate[0]}", rate.end()) if rate else (noun, last)
    doing, end = counted_of_subject(material, last, figure.clause[1])
    whole, doubt = told_of(material)
    decide = {"of": doubt} if doubt else {}
    fields: dict[str, Value] = {"kind": "count", "of": whole, "what": f"{noun} {doing}".strip(), "value": figure.value}
    when = when_of(material, figure.clause, subject, figure.span)
    if when:
        fields["on"] = when.value
        decide |= {"on": when.doubt} if when.doubt else {}
        fields |= {"basis": "inferred"} if when.inferred else {}
        material.mark(when.start, when.end)
    elif material.published:
        decide["value"] = "on which day, if not that of publication"
    start = min(subject.start, when.start if when else subject.start)
    return material.claim(slug_of(noun, 30) or "count", start, max(end, last, when.end if when else 0), fields, decide)


def draft_loose_count(material: Material, figure: Figure) -> NewClaim | None:
    """A count of what all the text tells of, of a number of things that no verb governs: "from 19 countries"."""
    noun, last = figure.noun if not figure.amount.unit else ("", 0)
    text = material.prose.masked
    if not noun or figure.value is None or figure.is_bare or is_future(material, *figure.clause):
        return None
    if not _patterns()["loose"].search(text, max(figure.clause[0], figure.span.start - 10), figure.span.start):
        return None
    whole = told_of(material)[0]
    fields: dict[str, Value] = {"kind": "count", "of": whole, "what": noun, "value": figure.value}
    decide = {"of": "whose they are"}
    if material.published:
        decide["value"] = "on which day, if not that of publication"
    return material.claim(slug_of(noun, 30) or "count", figure.clause[0], last, fields, decide)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "rate": re.compile(
            r"\s(?:a|per|every|each)\s(?:year|month|week|day|night|hour|game|season)\b(?!\s(?:ago|earlier|later))"
        ),
        "loose": re.compile(r"\b(?:from|in|across|among|between|with|including|at|into|on|beating)\s$"),
    }
