"""Claims on places in a row that the text counts without naming a series: "the 13th defendant", "their fourth win"."""

import re
from collections.abc import Iterator
from functools import cache

from belie.drafting.asides import run_ending
from belie.drafting.cast import slug_of
from belie.drafting.material import Material
from belie.drafting.naming import property_of
from belie.drafting.owners import told_of
from belie.drafting.parts import NewClaim, Value
from belie.drafting.predicates import predicate_at
from belie.drafting.prose import Sentence
from belie.drafting.records import draft_record, draft_records
from belie.drafting.subjects import Form, Subject
from belie.model.coverage import Span, SpanKind
from belie.values.words import ordinal_from_words

_RANKING = frozenset(
    "came come comes finished finish finishes stay stays stayed remain remains remained was is were are placed "
    "ranked ended lie lies sit sits stand stands scored levelled qualified "
    "struck won lost fell rose climbed moved".split()
)
"""Verbs behind which a rank stands."""
_NO_ITEMS = frozenset("time times half place row day minute minutes placed ever one of but class lady".split())


def draft_ranks(material: Material) -> Iterator[NewClaim]:
    """What is the n-th of its kind: a statement on the subject that is said to be it, else an ordinal of its own."""
    for span in material.of_kind(SpanKind.ORDINAL):
        sentence = material.prose.sentence_at(span.start)
        if sentence is None or not material.is_open(span):
            continue
        claim = (
            _birth(material, sentence, span)
            or draft_record(material, sentence, span)
            or _ranked(material, sentence, span)
            or _item(material, span)
        )
        claim = claim or _placed(material, sentence, span)
        if claim:
            material.mark(span.start, span.end)
            yield claim
    yield from draft_records(material)


def _ranked(material: Material, sentence: Sentence, span: Span) -> NewClaim | None:
    """ "It is the fourth grave from the site", "…, their fourth win in a row": what the subject is the n-th of."""
    text = material.prose.masked
    before = _patterns()["is the"].search(text, max(sentence.start, span.start - 40), span.start)
    item = _patterns()["item"].match(text, span.end, sentence.end)
    if before is None or item is None or item["noun"].lower() in _NO_ITEMS:
        return None
    subject = material.subject_at(*material.prose.clause_at(sentence, span.start, span.end))
    if subject is None or subject.start >= span.start or subject.form is Form.NUMBER:
        return None
    named = run_ending(material.prose, before.start()) if before[0].startswith(",") else None
    if named and named.start > subject.end:
        person = material.person_called(named.text)
        if person is None:
            return None
        subject = Subject(named.start, named.end, " ".join(named.text.split()), Form.NAME, subject.verb)
    owner = material.entity_of(subject, sentence)
    if subject.text.lower() == "it" or (owner is None and subject.form is Form.PRONOUN):
        owner = told_of(material)[0], f'what "{subject.text}" is'
    name = property_of(item["words"])
    if not name or owner is None:
        return None
    fields: dict[str, Value] = {
        "kind": "statement", "subject": owner[0], "property": name, "value": " ".join(span.text.split()),
    }  # fmt: skip
    decide = {"subject": owner[1]} if owner[1] else {}
    return material.claim(
        slug_of(f"{span.text} {name.replace('_', ' ')}", 30), subject.start, item.end(), fields, decide
    )


def _birth(material: Material, sentence: Sentence, span: Span) -> NewClaim | None:
    """ "the fourth of nine children": a statement on the person, and no count of anybody's children."""
    text = material.prose.masked
    found = _patterns()["among"].match(text, span.end)
    if found is None:
        return None
    named = material.people_before(span.start, sentence.start)
    person = named[-1] if named else material.person_meant(span.start, sentence.start)
    if person is None:
        return None
    words = " ".join(material.prose.text[span.start : found.end()].split())
    fields: dict[str, Value] = {"kind": "statement", "subject": person, "property": "birth_order", "value": words}
    decide = {} if len(named) == 1 else {"subject": "the clause does not name the person"}
    claim = material.claim(f"birth-order-{person}", span.start, found.end(), fields, decide)
    if claim:
        material.mark(span.start, found.end())
    return claim


def _item(material: Material, span: Span) -> NewClaim | None:
    """ "The 13th defendant was cleared": an item of a series that the text does not name otherwise."""
    text = material.prose.masked
    number = ordinal_from_words(span.text)
    before = _patterns()["the"].search(text, max(0, span.start - 10), span.start)
    item = _patterns()["short item"].match(text, span.end)
    if number is None or number < 2 or before is None or item is None or item["noun"].lower() in _NO_ITEMS:
        return None
    sentence = material.prose.sentence_at(span.start)
    clause = material.prose.clause_at(sentence, span.start, span.end) if sentence else (0, 0)
    if not clause[0] <= span.start <= clause[0] + 5:
        return None
    noun = " ".join(item["words"].split())
    whole = f"{span.text} {noun}"
    thing = material.cast.add_common("thing", whole, f"which {noun}, and its kind")
    series = material.cast.add_common("series", f"{noun}s", "a name for the series")
    fields: dict[str, Value] = {"kind": "ordinal", "item": thing, "series": series, "number": number}
    return material.claim(slug_of(whole, 30) or "item", before.start("article"), item.end(), fields)


def _placed(material: Material, sentence: Sentence, span: Span) -> NewClaim | None:
    """ "Rovers stay third", "came second": a rank as the value of a statement."""
    text = material.prose.masked
    predicate = predicate_at(material, sentence, span.start, span.end)
    others = _patterns()["and rank"].match(text, span.end)
    end = others.end() if others else span.end
    if predicate is None or not _patterns()["after rank"].match(text, end):
        return None
    subject: Subject = predicate.subject
    name = property_of(text[predicate.start : span.start])
    owner = material.entity_of(subject, sentence)
    if name.split("_")[0] not in _RANKING or len(name.split("_")) > 2 or owner is None:
        return None
    fields: dict[str, Value] = {
        "kind": "statement", "subject": owner[0], "property": name,
        "value": " ".join(material.prose.text[span.start : end].split()),
    }  # fmt: skip
    if material.published:
        fields["on"] = material.published[0]
    decide = {"subject": owner[1]} if owner[1] else {}
    decide |= {"on": "is it so on the day of publication?"} if material.published else {}
    claim = material.claim(slug_of(name.replace("_", " "), 30) or "rank", subject.start, end, fields, decide)
    if claim:
        material.mark(span.start, end)
    return claim


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    stop = r"(?=[,.;:)]|$|\s(?:and|but|when|while|at|by|with|who|which|that|was|were|is|has|had|will|for|since)\b)"
    return {
        "is the": re.compile(
            r"(?:\b(?:is|was|became|becomes|remains|being)\s|,\s)(?:the|its|his|her|their|a|only\sthe|[A-Z][\w-]+'s)\s$"
        ),
        "item": re.compile(
            rf"\s(?P<words>(?:[a-z-]+\s){{0,2}}?(?P<noun>[A-Za-z-]+)(?:\s(?:in|of|from|to|this|on|"
            rf"for)\s[A-Za-z' -]+?)?){stop}"
        ),
        "the": re.compile(r"(?:^|(?<=\s)|(?<=[(\"]))(?P<article>[Tt]he|[Ii]ts|[Tt]heir)\s$"),
        "short item": re.compile(
            r"\s(?P<words>(?P<noun>[A-Za-z-]+))(?=[,.;:)]|$|\s(?:and|but|in|on|at|of|by|to|for|from|with|who|which|"
            r"that|was|were|is|has|had|will|starts|begins|opens|takes|may|can|could|went|goes|came|comes)\b)"
        ),
        "among": re.compile(r"\sof\s(?:[a-z]+|\d+)\s(?:children|sisters|brothers|siblings|sons|daughters)\b"),
        "and rank": re.compile(r"(?:\sand\s(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth))?(?:\sminutes?)?"),
        "after rank": re.compile(r"(?:[,.;:]|$|\s(?:and|in|on|at|with|behind|after|for)\b)"),
    }
