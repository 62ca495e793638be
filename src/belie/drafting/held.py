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
from belie.drafting.subjects import Form, Subject
from belie.model.coverage import SpanKind

_NOT_HELD = frozenset("former honorary de next would-be late".split())
"""What begins the title of somebody who does not hold the office."""
_OF_BODIES = frozenset("chair chief head leader member representative official".split())
"""What countries and firms are called as well: these make no person of a name that nothing else tells of."""


def draft_held(material: Material) -> Iterator[NewClaim]:
    """A role with its time for each "was director of …" whose clause has a date that says from when, or until when."""
    for found in _patterns()["was"].finditer(material.prose.masked):
        sentence = material.prose.sentence_at(found.start())
        if sentence is None or found["head"].split()[-1].lower() not in OFFICES | {"chairman", "leader", "rector"}:
            continue
        claim = _role(material, sentence, found)
        if claim:
            yield claim
    for found in _patterns()["its"].finditer(material.prose.masked):
        sentence = material.prose.sentence_at(found.start())
        claim = _its_role(material, sentence, found) if sentence else None
        if claim:
            yield claim


def _its_role(material: Material, sentence: Sentence, found: re.Match[str]) -> NewClaim | None:
    """ "From 1979 to 2004 she was its chairman": only with dates that open the sentence or follow the role."""
    text = material.prose.masked
    title = " ".join(found["role"].split())
    front = _patterns()["front"].match(text, sentence.start, found.start())
    behind = _patterns()["years"].match(text, found.end())
    subject = material.subject_at(sentence.start, sentence.end)
    begin = front.end() if front else sentence.start
    if title.split()[0] in _NOT_HELD or title.split(" of ")[0].split()[-1] not in OFFICES or not (front or behind):
        return None
    if subject is None or subject.start != begin or subject.end + 1 != found.start():
        return None
    place = (sentence.start, begin) if front else (found.end(), behind.end() if behind else 0)
    who = _holder(material, subject, sentence, title)
    times, last = _times(material, *place) if who else ({}, 0)
    if who is None or not times:
        return None
    if found["verb"].startswith("ha"):
        if set(times) != {"from"}:
            return None
        times["until"] = ".."
    is_acting = title.startswith("acting ")
    name = title.removeprefix("acting ")
    office = material.cast.add_common("office", name[0].upper() + name[1:], "of what")
    fields: dict[str, Value] = {"kind": "role", "holder": who[0], "office": office, **times}
    if is_acting:
        fields["acting"] = True
    decide = {"holder": who[1]} if who[1] else {}
    return material.claim(
        f"{slug_of(title, 24) or 'role'}-{who[0]}", sentence.start, max(found.end(), last), fields, decide
    )


def _holder(material: Material, subject: Subject, sentence: Sentence, title: str) -> tuple[str, str] | None:
    """The person that a subject is; a name of two words or three that is nothing else is taken for one."""
    if subject.form is Form.NAME and not material.cast.knows(subject.text):
        run = next((one for one in material.prose.runs if one.start == subject.start and one.end == subject.end), None)
        is_personal = title.split()[-1] not in _OF_BODIES
        if run and is_personal and len(run.words) in (2, 3) and not material.person_called(subject.text):
            person = material.name_person(run)
            return (person, "is it a person?") if person else None
    who = material.entity_of(subject, sentence) if subject.form in (Form.NAME, Form.PRONOUN) else None
    return who if who and material.cast.kind(who[0]) == "person" else None


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
        elif word in ("from", "since", "between"):
            times["from"] = first
        elif word in ("to", "until", "till", "and"):
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
    date = r"(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s)?[12]\d{3}"
    span = rf"(?:{date}\s(?:to|until|till)\s{date}|{date})(?![\w\u2013-])"
    return {
        "its": re.compile(
            r"\b(?P<verb>was|became|has\sbeen|served\sas)\s(?:briefly\s)?(?:its|their)\s"
            r"(?:(?:first|second|third|last|only|sole|longest-serving|youngest)\s)?"
            r"(?P<role>(?:[a-z-]+\s){0,2}[a-z-]+(?:\sof\s[a-z]+)?)(?=\s(?:from|since|until|till|in)\s|[.;]|$)"
        ),
        "front": re.compile(rf"(?:From|Until|In|Since)\s{span},?\s|Between\s{date}\sand\s{date},?\s"),
        "years": re.compile(rf"\s(?:from|since|until|till|in)\s{span}(?=[,.;)]|$|\s(?:and|but|when)\b)"),
        "was": re.compile(
            rf"\b(?:was|became|served\sas|remained)\s(?:the\s|a\s|its\s)?(?P<role>(?P<head>(?:[a-z-]+\s){{0,2}}[a-z-]+)"
            rf"\s(?:of|at)\s(?:the\s)?(?P<body>{name}|{body}\b))"
        ),
        "lead": re.compile(
            r"\b(?P<way>[Ff]rom|[Ss]ince|[Ii]n|to|[Uu]ntil|till|[Bb]etween|(?<=etween\s\d{4}\s)and)\s(?:the\s)?$"
        ),
    }
