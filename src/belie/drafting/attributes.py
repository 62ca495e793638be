"""Forms without a verb before the figure: a number that is a whole subject, and a measure before a noun."""

import re

from belie.drafting.figure import Figure, Said
from belie.drafting.form_words import form_patterns
from belie.drafting.material import Material
from belie.drafting.naming import property_of
from belie.drafting.predicates import predicate_at
from belie.drafting.sizes import name_of_size
from belie.drafting.subjects import Form, Subject
from belie.drafting.verbs import is_verb


def said_of_bare(material: Material, figure: Figure) -> Said | None:
    """ "Fifty-one were rescued": a number that is the whole subject, with what its verb says."""
    text, span = material.prose.masked, figure.span
    if span.start > figure.clause[0] + 1 or figure.amount.unit:
        return None
    found = form_patterns()["bare"].match(text, span.end, figure.clause[1])
    if found is None or (found["verb"] and not is_verb(found["verb"].lower(), "it")):
        return None
    value = " ".join(material.prose.text[span.start : found.end("whole")].split()) if found["whole"] else ""
    return Said(None, property_of(found["words"] or found["plain"]), span.start, found.end(), value)


def said_result(material: Material, figure: Figure) -> Said | None:
    """ "with a 6-4, 7-5 win over Petra Brand": a score before what it is one of."""
    text, span = material.prose.masked, figure.span
    if not re.fullmatch(r"\d+[-\u2013]\d+", span.text) or not re.search(
        r"\b(?:an?|the|their|his|her)\s$", text[: span.start]
    ):
        return None
    found = form_patterns()["result"].match(text, span.end)
    predicate = predicate_at(material, figure.sentence, span.start, span.end)
    if found is None or predicate is None:
        return None
    value = " ".join(material.prose.text[span.start : found.start("what")].split())
    return Said(predicate.subject, property_of(found["what"]), predicate.subject.start, found.end(), value)


def said_attribute(material: Material, figure: Figure) -> Said | None:
    """ "the 11.5 km route", "a $48 billion roads bill": a measure before what it is one of."""
    text, span = material.prose.masked, figure.span
    article = re.search(
        r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s$", text[max(0, span.start - 6) : span.start]
    )
    hyphened = form_patterns()["hyphened"].match(text, span.end)
    noun = hyphened or form_patterns()["named by"].match(text, figure.amount.end, figure.sentence.end)
    if article is None or noun is None:
        return None
    name = name_of_size(figure.amount) if hyphened is None else f"{hyphened['unit']}s"
    if not name:
        return None
    words = noun["what"]
    subject = Subject(noun.start("what"), noun.end("what"), words, Form.PHRASE, (noun.end("what"), noun.end("what")))
    return Said(subject, name, span.start, noun.end("what"))
