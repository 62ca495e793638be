"""Claims on places in a series that the text names, and on what lies where."""

import re
from collections.abc import Iterator
from functools import cache

from belie.drafting.cast import slug_of
from belie.drafting.material import Material
from belie.drafting.parts import NewClaim, Value
from belie.model.coverage import SpanKind
from belie.values.words import ordinal_from_words


def draft_ordinals(material: Material) -> Iterator[NewClaim]:
    """An ordinal where the words behind it name the series: "the 46th session of the Fisheries Forum"."""
    for span in material.of_kind(SpanKind.ORDINAL):
        number = ordinal_from_words(span.text)
        found = _patterns()["series"].match(material.prose.masked, span.end)
        if number is None or found is None:
            continue
        body = " ".join(found["name"].split())
        if not found["noun"] and (" " not in body or number < 4):
            continue
        noun = found["noun"] or ""
        name = f"{noun.capitalize()}s of the {body}" if noun else body
        series = material.cast.find(name, ("series",)) or material.cast.add("series", name)
        text = " ".join(material.prose.text[span.start : found.end()].split())
        item = material.cast.add("event", text[0].upper() + text[1:], slug=f"{noun or body} {number}")
        fields: dict[str, Value] = {"kind": "ordinal", "item": item, "series": series, "number": number}
        claim = material.claim(f"number-{slug_of(noun or body, 24) or 'item'}", span.start, found.end(), fields)
        if claim:
            material.mark(span.start, span.end)
            yield claim


def draft_places(material: Material) -> Iterator[NewClaim]:
    """A statement where the text says in so many words that one named thing lies in another."""
    for run in material.prose.runs:
        found = _patterns()["lies"].match(material.prose.masked, run.end)
        place = material.cast.find(found["place"], ("place",)) if found else None
        subject = material.cast.find(run.text, ("place", "organisation")) if place else None
        if found and place and subject and subject != place:
            fields: dict[str, Value] = {
                "kind": "statement", "subject": subject, "property": "located_in", "value": place,
            }  # fmt: skip
            claim = material.claim(f"where-{subject}", run.start, found.end("place"), fields)
            if claim:
                yield claim


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    name = r"[A-Z][\w'-]*(?:\s(?:of\s)?(?:the\s)?[A-Z][\w'-]*)*"
    return {
        "series": re.compile(
            rf"\s(?:(?P<noun>session|edition|meeting|round|conference|congress|summit|assembly|convention|"
            rf"anniversary)\sof\s"
            rf"(?:the\s)?)?(?P<name>{name})"
        ),
        "lies": re.compile(rf"\s(?:is|lies|stands|is\slocated|is\sbased)\sin\s(?:the\s)?(?P<place>{name})"),
    }
