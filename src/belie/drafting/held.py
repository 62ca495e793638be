"""Roles that a sentence says somebody held for a time: "From 1988 until 1998 she was director of the Garden"."""

import re
from collections.abc import Iterator
from functools import cache

from belie.drafting.cast import slug_of
from belie.drafting.material import Material
from belie.drafting.meaning import meaning_of
from belie.drafting.parts import NewClaim, Value
from belie.drafting.prose import Sentence
from belie.drafting.role_words import OFFICES
from belie.drafting.subjects import Form
from belie.model.coverage import SpanKind


def draft_held(material: Material) -> Iterator[NewClaim]:
    """A role with its time for each "was director of …" whose clause has a date that says from when, or until when."""
    for found in _patterns()["was"].finditer(material.prose.masked):
        sentence = material.prose.sentence_at(found.start())
        if sentence is None or found["head"].split()[-1].lower() not in OFFICES | {"chairman", "leader", "rector"}:
            continue
        claim = _role(material, sentence, found)
        if claim:
            yield claim


def _role(material: Material, sentence: Sentence, found: re.Match[str]) -> NewClaim | None:
    start, end = material.prose.clause_at(sentence, found.start("head"), found.end("head"))
    subject = material.subject_at(start, end)
    who = material.entity_of(subject, sentence) if subject and subject.form in (Form.NAME, Form.PRONOUN) else None
    if who is None or material.cast.kind(who[0]) != "person":
        return None
    times, last = _times(material, start, end)
    if not times:
        return None
    body = material.cast.find(found["body"], ("organisation", "place"))
    title = " ".join(found["role"].split())
    office = material.cast.add("office", title[0].upper() + title[1:], "", **({"of": body} if body else {}))
    fields: dict[str, Value] = {"kind": "role", "holder": who[0], "office": office, **times}
    decide = {"holder": who[1]} if who[1] else {}
    stem = f"{slug_of(title, 24) or 'role'}-{who[0]}"
    return material.claim(
        stem, min(start, subject.start if subject else start), max(found.end("role"), last), fields, decide
    )


def _times(material: Material, start: int, end: int) -> tuple[dict[str, Value], int]:
    """From when and until when, as far as the clause says it, and where it has said so."""
    times, last = dict[str, Value](), 0
    for span in material.of_kind(SpanKind.DATE):
        if not start <= span.start or span.end > end:
            continue
        lead = _patterns()["lead"].search(material.prose.masked, max(start, span.start - 9), span.start)
        meant = meaning_of(material, span, ahead=False) if lead else None
        if lead is None or meant is None or isinstance(meant.value, dict) or meant.inferred:
            continue
        first, _, final = meant.edtf.partition("/")
        word = lead["way"].lower()
        if final:
            times |= {"from": first, "until": final}
        elif word in ("from", "since"):
            times["from"] = first
        elif word in ("to", "until", "till"):
            times["until"] = first
        elif word == "in":
            times["on"] = first
        last = max(last, span.end)
        material.mark(span.start, span.end)
    if "on" in times and len(times) > 1:
        del times["on"]
    return times, last


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    name = r"[A-Z][\w'-]*(?:\s(?:of\s|and\s)?(?:the\s)?[A-Z][\w'-]*)*"
    body = (
        r"(?:[a-z-]+\s){0,3}(?:academy|association|board|choir|club|college|committee|company|council|federation|guild|"
        r"museum|orchestra|party|school|society|team|union|university)"
    )
    return {
        "was": re.compile(
            rf"\b(?:was|became|served\sas|remained)\s(?:the\s|a\s|its\s)?(?P<role>(?P<head>(?:[a-z-]+\s){{0,2}}[a-z-]+)"
            rf"\s(?:of|at)\s(?:the\s)?(?P<body>{name}|{body}\b))"
        ),
        "lead": re.compile(r"\b(?P<way>[Ff]rom|[Ss]ince|[Ii]n|to|[Uu]ntil|till)\s(?:the\s)?$"),
    }
