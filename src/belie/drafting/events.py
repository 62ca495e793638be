"""Claims on what took place: a clause with a date that tells when, or somebody's birth and death."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from belie.drafting.cast import slug_of
from belie.drafting.clock import with_time
from belie.drafting.evidence import seen
from belie.drafting.lives import draft_founding, draft_life
from belie.drafting.material import Material
from belie.drafting.parts import NewClaim, Value
from belie.drafting.predicates import core_of, predicate_at
from belie.drafting.prose import Sentence
from belie.drafting.subjects import Form, Subject
from belie.drafting.times import When, is_future, read_when
from belie.evidence.mentions.tokens import FUNCTION_WORDS
from belie.model.coverage import SpanKind

_LONGEST_NAME = 70
_PLANS = frozenset(
    "promise promised promises plan plans planned want wants wanted hope hopes hoped expect expects expected aim aims "
    "aimed need needs could".split()
)
"""A date behind these need not be theirs."""
_OFTEN = re.compile(r"\b(?:[a-z]+|\d+)\stimes\b|\btwice\b")
"""What took place so often within a span of time does not last from its begin to its end."""


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
        predicate = predicate_at(material, sentence, span.start, span.end)
        if subject and predicate and subject.verb[1] < predicate.subject.start:
            continue
        if subject is None and start == sentence.start and end < sentence.end:
            end = material.prose.clause_at(sentence, end + 3, end + 4)[1]
            subject = material.subject_at(start, end)
        claim = draft_life(material, sentence, when, (start, end), subject) or draft_event(
            material, sentence, when, (start, end), subject
        )
        if claim:
            done.add((start, end))
            material.mark(min(when.start, span.start), max(when.end, span.end))
            yield claim


def draft_event(
    material: Material,
    sentence: Sentence,
    when: When,
    clause: tuple[int, int],
    subject: Subject | None,
    order: Mapping[str, Value] | None = None,
) -> NewClaim | None:
    """An event that is named by its clause, without the date. `order` are keys for when it was, if no date says so."""
    if subject is None or subject.form is Form.NUMBER or subject.start < when.start < subject.verb[0]:
        return None
    core = core_of(material.prose.masked, subject, (when.start, when.end), clause[1])
    if _OFTEN.search(material.prose.masked, *clause) and "/" in str(when.value):
        return None
    if not _takes_place(material, when, core, subject) or _is_over(material, when, clause):
        return None
    name, verb_words = _event_name(material, when, core, subject)
    if not name:
        return None
    doubt = "a name of its own"
    if subject.form is Form.PRONOUN:
        meant = material.entity_of(subject, sentence)
        if meant is None:
            doubt = f'a name of its own, and what "{subject.text}" is'
        else:
            whole = material.cast.name(meant[0]).removesuffix(f" ({material.cast.source})")
            name = whole[0].upper() + whole[1:] + name[len(subject.text) :]
            doubt = f'a name of its own; the text says "{subject.text.lower()}"'
    event = material.cast.add("event", name, doubt, slug=verb_words)
    timed = with_time(material, when.value, (when.start, when.end), clause)
    fields: dict[str, Value] = {"kind": "event", "event": event}
    if when.value:
        fields["when"] = timed[0] if timed else when.value
    fields |= order or {}
    where = _where(material, (clause[0], max(core[1], when.end)), core[0])
    if where:
        fields["where"] = where
    if subject.form is Form.NAME:
        person = material.person_called(subject.text)
        if person and not _patterns()["no part"].search(material.prose.masked, subject.end, clause[1]):
            fields["who"] = [{"entity": person}]
    if when.inferred:
        fields["basis"] = "inferred"
    decide = {"when" if when.value else "after": when.doubt} if when.doubt else {}
    start = min(clause[0], subject.start)
    claim = material.claim(slug_of(verb_words, 30) or "event", start, clause[1], fields, decide)
    if claim and timed:
        material.mark(timed[1].start, timed[1].end)
    if claim:
        material.events.append((when.start, event, when.value))
    return claim


def _is_over(material: Material, when: When, clause: tuple[int, int]) -> bool:
    """Whether a clause tells of what is to come and its date is past, so that it must date something else."""
    years = re.findall(r"\d{4}", str(when.value["is"]) if isinstance(when.value, dict) else str(when.value))
    if not years or not material.published or not is_future(material, *clause):
        return False
    return int(years[-1]) < int(material.published[0][:4])


def _takes_place(material: Material, when: When, core: tuple[int, int], subject: Subject) -> bool:
    """Whether a clause tells of something that takes place at its date, and not of a state or a plan."""
    text = material.prose.masked
    verb = text[slice(*subject.verb)].lower()
    is_named = 0 <= when.start - subject.verb[1] <= 1 and subject.form is Form.PHRASE
    is_being = verb in ("is", "are", "was", "were", "has", "have", "had") and core[0] == subject.verb[0]
    if not is_named and is_being and not _patterns()["passive"].match(text, subject.verb[1], core[1]):
        return False
    first = text[core[0] : core[1]].partition(" ")[0].lower()
    if _patterns()["decides"].search(text, subject.verb[0], max(subject.verb[0], when.start)):
        return False
    if {verb, first} & _PLANS or _patterns()["hardly"].search(text, core[0], max(core[1], when.end)):
        return False
    if re.search(r"\bcompared\s(?:with|to)\s(?:[^,;]|,\d)*$", text[subject.verb[0] : max(subject.verb[0], when.start)]):
        return False
    is_bare = not re.match(
        r"(?:on|in|at|during|by|since|from|after|before|until|till|between)\b", text[when.start : when.end].lower()
    )
    return not (is_bare and any(0 <= when.start - one.end <= 1 for one in material.of_kind(SpanKind.COUNT)))


def _event_name(material: Material, when: When, core: tuple[int, int], subject: Subject) -> tuple[str, str]:
    """The words of a clause from its subject on without the date, and those from the verb on that make a good id."""
    prose = material.prose
    cuts = [(when.start, when.end)]
    for span in material.of_kind(SpanKind.DATE):
        if span.about == "time of day" and core[0] <= span.start < core[1]:
            lead = re.search(r"\b(?:at|from|by)\s+$", prose.masked[core[0] : span.start])
            cuts.append((span.start - len(lead[0]) if lead else span.start, span.end))
    told = "".join(
        char
        for place, char in enumerate(prose.text[core[0] : core[1]], core[0])
        if not any(low <= place < high for low, high in cuts)
    )
    words = _clean(f"{subject.text} {seen(told)}")
    if when.start - subject.verb[1] <= 1 and prose.masked[slice(*subject.verb)] in ("is", "are", "was", "were"):
        words = subject.text
    if '"' in prose.plain[core[0] : core[1]] or (len(words.split()) < 2 and words != subject.text):
        return "", ""
    rest = words[len(subject.text) :] or words
    matter = [word for word in re.findall(r"[^\W_][\w']*", rest) if word.lower() not in FUNCTION_WORDS][:4]
    return words[0].upper() + words[1:], " ".join(matter) or words


def _clean(words: str) -> str:
    """The words of a name without what a cut left behind, not too long, and with no loose end."""
    words = re.sub(r"\s\([^()]*\)", "", words)
    words = re.sub(r"\s+([,.;])", r"\1", " ".join(words.split())).strip(" ,;:")
    if len(words) > _LONGEST_NAME:
        words = words[:_LONGEST_NAME].rpartition(" ")[0].rstrip(" ,;:")
    return re.sub(r"(?:,?\s(?:of|in|on|at|the|a|an|to|by|for|and|with|from|after|as|about))+$", "", words)


def _where(material: Material, clause: tuple[int, int], verb: int) -> str | None:
    """The one place behind "in" or "at" after the verb."""
    found = set[str]()
    for span in material.of_kind(SpanKind.PLACE):
        if verb <= span.start and span.end <= clause[1]:
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
            r"\s(?:in|at)\s[A-Z]|"
            r"\s(?:\w+ly\s|last\s|first\s|also\s|then\s)?(?:been\s)?(?:\w+ed|born|built|found|held|made|shut|sold|"
            r"seen|sent|set|shown|spotted|"
            r"taken|won|lost|cut|hit|begun|given|put|written|due|expected|published|on)\b"
        ),
        "hardly": re.compile(r"\b(?:not|never|[Nn]obody|[Nn]o\sone|would|could|might|may|can|[Ii]f)\b|n't\b"),
        "decides": re.compile(
            r"\b(?:vot|agree|decid|order|ask|urg|promis|pledg|vow|offer|threaten|refus|resolv|propos|intend)\w*\s[^.;]*?"
            r"(?<![\d\w]\s\d)\bto\s[a-z]{2,}\s"
        ),
        "no part": re.compile(r"\b(?:lost|was|were|said|says|told|wrote|called)\b"),
    }
