"""Claims on what took place: a clause with a date that tells when, or somebody's birth and death."""

import re
from collections.abc import Iterator
from functools import cache

from belie.drafting.cast import slug_of
from belie.drafting.evidence import seen
from belie.drafting.lives import draft_founding, draft_life
from belie.drafting.material import Material
from belie.drafting.parts import NewClaim, Value
from belie.drafting.prose import Sentence
from belie.drafting.subjects import Form, Subject
from belie.drafting.times import When, read_when
from belie.evidence.mentions.tokens import FUNCTION_WORDS
from belie.model.coverage import SpanKind

_LONGEST_NAME = 70
_PLANS = frozenset(
    "promised promises plans planned wants wanted hopes hoped expects expected aims aimed needs could".split()
)
"""A date behind these need not be theirs."""


def draft_events(material: Material, used: list[tuple[int, int]]) -> Iterator[NewClaim]:
    """An event for each dated clause whose date no other claim has: `used` are the passages of those."""
    done = set[tuple[int, int]]()
    for span in material.of_kind(SpanKind.DATE):
        sentence = material.prose.sentence_at(span.start)
        if sentence is None or span.about == "time of day":
            continue
        yield from draft_founding(material, span.start, span.end)
        start, end = material.prose.clause_at(sentence, span.start, span.end)
        when = read_when(material, span, start, end)
        if when is None or (start, end) in done or any(low <= span.start and span.end <= high for low, high in used):
            continue
        subject = material.subject_at(start, end)
        if subject is None and start == sentence.start and end < sentence.end:
            end = material.prose.clause_at(sentence, end + 3, end + 4)[1]
            subject = material.subject_at(start, end)
        claim = draft_life(material, sentence, when, (start, end), subject) or _event(
            material, sentence, when, (start, end), subject
        )
        if claim:
            done.add((start, end))
            yield claim


def _event(
    material: Material, sentence: Sentence, when: When, clause: tuple[int, int], subject: Subject | None
) -> NewClaim | None:
    """An event that is named by its clause, without the date."""
    if subject is None or subject.form is Form.NUMBER or subject.start < when.start < subject.verb[0]:
        return None
    verb = material.prose.masked[slice(*subject.verb)].lower()
    is_named = when.start - subject.verb[1] <= 1 and subject.form is Form.PHRASE
    if (
        not is_named
        and verb in ("is", "are", "was", "were", "has", "have", "had")
        and not _patterns()["passive"].match(material.prose.masked, subject.verb[1], clause[1])
    ):
        return None
    if verb in _PLANS or _patterns()["hardly"].search(material.prose.masked, *clause):
        return None
    is_bare = not re.match(r"(?:on|in|at|during)\b", material.prose.masked[when.start : when.end].lower())
    if is_bare and any(0 <= when.start - one.end <= 1 for one in material.of_kind(SpanKind.COUNT)):
        return None
    decide = dict[str, str]()
    name, verb_words = _event_name(material, when, clause, subject)
    if not name:
        return None
    doubt = "a name of its own"
    if subject.form is Form.PRONOUN:
        meant = material.entity_of(subject, sentence)
        if meant is None:
            doubt = f'a name of its own, and what "{subject.text}" is'
        else:
            name = name.replace(subject.text, material.cast.name(meant[0]), 1)
            doubt = f'a name of its own; the text says "{subject.text.lower()}"'
    event = material.cast.add("event", name, doubt, slug=verb_words)
    fields: dict[str, Value] = {"kind": "event", "event": event, "when": when.value}
    where = _where(material, clause, subject)
    if where:
        fields["where"] = where
    if subject.form is Form.NAME:
        person = material.person_called(subject.text)
        if person and not _patterns()["no part"].search(material.prose.masked, subject.end, clause[1]):
            fields["who"] = [{"entity": person}]
    if when.inferred:
        fields["basis"] = "inferred"
    if when.doubt:
        decide["when"] = when.doubt
    start = min(clause[0], subject.start)
    return material.claim(slug_of(verb_words, 30) or "event", start, clause[1], fields, decide)


def _event_name(material: Material, when: When, clause: tuple[int, int], subject: Subject) -> tuple[str, str]:
    """The words of a clause from its subject on without the date, and those from the verb on that make a good id."""
    prose = material.prose
    cuts = [(when.start, when.end)]
    for span in material.of_kind(SpanKind.DATE):
        if span.about == "time of day" and clause[0] <= span.start < clause[1]:
            lead = re.search(r"\b(?:at|from|by)\s+$", prose.masked[clause[0] : span.start])
            cuts.append((span.start - len(lead[0]) if lead else span.start, span.end))
    words = "".join(
        char
        for place, char in enumerate(prose.text[subject.start : clause[1]], subject.start)
        if not any(low <= place < high for low, high in cuts)
    )
    words = re.sub(r"\s+([,.;])", r"\1", " ".join(seen(words).split())).strip(" ,;:")
    if len(words) > _LONGEST_NAME:
        words = words[:_LONGEST_NAME].rpartition(" ")[0].rstrip(" ,;:")
    words = re.sub(r"(?:,?\s(?:of|in|on|at|the|a|an|to|by|for|and|with|from|after|as|about))+$", "", words)
    if when.start - subject.verb[1] <= 1 and prose.masked[slice(*subject.verb)] in ("is", "are", "was", "were"):
        words = subject.text
    if '"' in prose.plain[subject.start : clause[1]] or (len(words.split()) < 2 and words != subject.text):
        return "", ""
    rest = words[max(0, subject.verb[0] - subject.start) :] if len(words) > subject.verb[0] - subject.start else words
    matter = [word for word in re.findall(r"[^\W_][\w']*", rest) if word.lower() not in FUNCTION_WORDS][:4]
    return words[0].upper() + words[1:], " ".join(matter) or words


def _where(material: Material, clause: tuple[int, int], subject: Subject) -> str | None:
    """The one place behind "in" or "at" after the verb."""
    found = set[str]()
    for span in material.of_kind(SpanKind.PLACE):
        if subject.verb[1] <= span.start and span.end <= clause[1]:
            before = material.prose.masked[max(0, span.start - 8) : span.start]
            if re.search(r"\b(?:in|at|near)\s+(?:the\s+)?$", before):
                place = material.cast.find(span.text, ("place",))
                if place:
                    found.add(place)
    return found.pop() if len(found) == 1 else None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "passive": re.compile(
            r"\s(?:\w+ly\s)?(?:been\s)?(?:\w+ed|born|built|found|held|made|shut|sold|seen|sent|set|shown|spotted|"
            r"taken|won|lost|cut|hit|begun|given|put|written|due|expected|published|on)\b"
        ),
        "hardly": re.compile(r"\b(?:not|never|[Nn]obody|[Nn]o\sone|would|could|might|may|[Ii]f)\b|n't\b"),
        "no part": re.compile(r"\b(?:lost|was|were|said|says|told|wrote|called)\b"),
    }
