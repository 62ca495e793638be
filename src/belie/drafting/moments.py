"""Claims on dates that no other claim has: what began by then, since then or until then, and what was said then."""

import re
from collections.abc import Iterator
from functools import cache

from belie.drafting.cast import slug_of
from belie.drafting.events import draft_event
from belie.drafting.later import later_than
from belie.drafting.lives import draft_life
from belie.drafting.material import Material
from belie.drafting.meaning import Meant, meaning_of
from belie.drafting.naming import property_of
from belie.drafting.parts import NewClaim, Value
from belie.drafting.predicates import predicate_at
from belie.drafting.prose import Sentence
from belie.drafting.sayings import draft_saying
from belie.drafting.subjects import Form, Subject, find_subject
from belie.drafting.times import When, hangs_on_participle, is_ahead, is_future, of_noun
from belie.model.coverage import Span, SpanKind


def draft_moments(material: Material) -> Iterator[NewClaim]:
    """A claim for each date that is still in none, where the words before it tell what it dates."""
    for span in sorted(material.of_kind(SpanKind.DATE), key=lambda one: one.about == "time of day"):
        sentence = material.prose.sentence_at(span.start)
        if sentence is None or not material.is_open(span):
            continue
        claim = (
            draft_saying(material, sentence, span)
            or _event(material, sentence, span)
            or _told(material, sentence, span)
        )
        if claim:
            material.mark(span.start, span.end)
            for one in material.reading.dates_in(span):
                if "/" in str(claim.fields.get("when", "")):
                    material.mark(one.start, one.end)
            yield claim


def _event(material: Material, sentence: Sentence, span: Span) -> NewClaim | None:
    """An event by, since, until or after a date, or in a clause behind "after"."""
    if span.about == "time of day":
        return None
    clause, subject = _inner(material, sentence, span)
    meant = meaning_of(material, span, is_ahead(material, *clause, span.end))
    if meant is None:
        later = later_than(material, sentence, span)
        return draft_event(material, sentence, later[0], clause, subject, later[1]) if later else None
    lead = _patterns()["lead"].search(material.prose.masked, max(clause[0], span.start - 14), span.start)
    way = lead["way"].lower() if lead else ""
    if way == "for" and lead and _patterns()["due"].search(material.prose.masked, clause[0], lead.start() + 1):
        way = "on"
    value = _way_of(material, way, meant, clause)
    first = lead.start("way") if lead else span.start
    if value is None or _is_attribute(material, span, lead is not None):
        return None
    last = max([span.end, *(one.end for one in material.reading.dates_in(span) if "/" in meant.edtf)])
    doubt = meant.doubt or (of_noun(material, clause[0], first) if "/" in meant.edtf else "")
    when = When(first, last, value, meant.inferred, doubt)
    if subject is None or subject.start < first < subject.verb[0]:
        return None
    if way in ("until", "till") and _patterns()["aim"].search(material.prose.masked, subject.verb[0], first):
        return None
    if _patterns()["apart"].search(material.prose.masked, subject.verb[0], first):
        return None
    if hangs_on_participle(material.prose.masked, subject.verb[0], first):
        return None
    if way != "from" and _patterns()["compared"].search(material.prose.masked, subject.verb[0], first):
        return None
    life = draft_life(material, sentence, when, clause, subject)
    return life or draft_event(material, sentence, when, clause, subject)


def _way_of(material: Material, way: str, meant: Meant, clause: tuple[int, int]) -> Value | None:
    """The time of an event that stands with a date behind "by" or "since"; None where that is no time of an event."""
    if way in ("", "on", "in", "at", "during", "early on", "late on"):
        return meant.value
    date = meant.edtf
    if way in ("between", "from") and "/" in date:
        return date
    if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", date):
        return None
    if way in ("by", "before"):
        return f"[..{date}]"
    if way == "after":
        return f"[{date}..]"
    if way in ("until", "till"):
        return f"/{date}"
    perfect = _patterns()["perfect"].search(material.prose.masked, *clause)
    if way == "since":
        return f"{date}/.." if perfect else None
    return date if way == "from" and is_future(material, *clause) else None


def _inner(material: Material, sentence: Sentence, span: Span) -> tuple[tuple[int, int], Subject | None]:
    """The clause of a date with its subject; one behind "after" or "that" that has a verb of its own, alone."""
    start, end = material.prose.clause_at(sentence, span.start, span.end)
    predicate = predicate_at(material, sentence, span.start, span.end)
    subject = material.subject_at(start, end)
    if predicate and subject and subject.verb[1] < predicate.subject.start:
        return material.prose.trim(predicate.subject.start, _inner_end(material, span, end)), predicate.subject
    for joint in _patterns()["joint"].finditer(material.prose.masked, start + 1, span.start):
        inner = material.prose.trim(joint.end(), span.end)
        found = find_subject(material.prose, *inner)
        if found is not None and found.verb[0] < span.start:
            (start, end), subject = inner, found
    return (start, end), subject


def _inner_end(material: Material, span: Span, end: int) -> int:
    """Where a clause that only tells more of something ends: at the next comma."""
    comma = material.prose.masked.find(",", span.end, end)
    return comma if comma >= 0 else end


def _is_attribute(material: Material, span: Span, led: bool) -> bool:
    """Whether a date only belongs to a noun: "last year's estimate", "the 2019 summit", "entries for 2025"."""
    text = material.prose.masked
    if re.match(r"'s?\b|-[A-Za-z]", text[span.end : span.end + 2]) or _patterns()["range"].match(text, span.end):
        return True
    if _patterns()["range end"].search(text, max(0, span.start - 14), span.start) or span.text.endswith("days"):
        return True
    return not led and _patterns()["noun before"].search(text, max(0, span.start - 12), span.start) is not None


def _told(material: Material, sentence: Sentence, span: Span) -> NewClaim | None:
    """A statement with the date as its value: "could be seen from mid-October"."""
    text = material.prose.masked
    predicate = predicate_at(material, sentence, span.start, span.end)
    if predicate is None or predicate.subject.form is Form.NUMBER or _is_attribute(material, span, led=False):
        return None
    if (
        span.about == "time of day"
        and text[: span.start].endswith("by ")
        and _holds_figure(material, predicate.start, span)
    ):
        return None
    between = _without_figure(material, text[predicate.start : span.start], predicate.start)
    led = _patterns()["led"].search(between)
    if led is None or _patterns()["record"].search(between) or "," in between or re.search(r"[\x01();:\"#]", between):
        return None
    name = property_of(between)
    owner = material.entity_of(predicate.subject, sentence)
    if not name or owner is None or name.split("_")[0] in ("is", "was", "are", "were", "said", "told"):
        return None
    meant = meaning_of(material, span, is_future(material, sentence.start, sentence.end))
    value: Value = " ".join(material.prose.text[span.start : span.end].split())
    if meant and isinstance(meant.value, dict):
        value = meant.value
    fields: dict[str, Value] = {"kind": "statement", "subject": owner[0], "property": name, "value": value}
    decide = {"subject": owner[1]} if owner[1] else {}
    stem = slug_of(name.replace("_", " "), 30) or "time"
    return material.claim(stem, min(predicate.subject.start, predicate.start), span.end, fields, decide)


def _holds_figure(material: Material, start: int, span: Span) -> bool:
    """Whether a figure stands between a place and a span."""
    return any(start <= one.start and one.end <= span.start for one in material.of_kind(SpanKind.COUNT))


def _without_figure(material: Material, words: str, start: int) -> str:
    """The words from a verb up to a date, without what stands from a figure on: "cut the deficit to 3.1 percent by"."""
    inside = [one for one in material.spans if start <= one.start < start + len(words)]
    if "," in words or any(one.kind is SpanKind.DATE for one in inside):
        return ""
    counts = [one.start - start for one in inside if one.kind is SpanKind.COUNT]
    if not counts:
        return words
    last = re.search(r"\s\w+\s(?:the\s)?$", words)
    first = re.sub(r"(?:\s(?:to|by|from|of|for|at|in|on|with|up|a|the))*\s*$", "", words[: counts[0]])
    return f"{first}{last[0]}" if last and len(first.split()) > 1 else ""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "lead": re.compile(
            r"(?:^|\s)(?P<way>(?:[Ee]arly|[Ll]ate)\son|[Oo]n|[Ii]n|[Aa]t|[Dd]uring|[Ss]ince|[Ff]rom|[Uu]ntil|"
            r"[Tt]ill|[Bb]y|"
            r"[Bb]efore|[Aa]fter|[Bb]etween|[Tt]o|[Ff]or|[Tt]han|[Aa]gainst|[Aa]nd)\s(?:the\s)?$"
        ),
        "perfect": re.compile(r"\b(?:has|have|is|are|been|stands?)\b"),
        "joint": re.compile(r"(?:^|,?\s)(?:after|before|when|while|as|once|since|until|because|if)\s"),
        "noun before": re.compile(r"\b(?:the|a|an|its|his|her|their|this|that)\s$"),
        "aim": re.compile(
            r"(?<!due\s)(?<!set\s)(?<!expected\s)\bto\s(?!(?:the|an?|its|his|her|their|this|that|all|be)\b)[a-z]+\s"
        ),
        "led": re.compile(r"\s(?:in|on|at|by|from|since|until|till|before|after|to|for|around|about)\s(?:the\s)?$"),
        "apart": re.compile(r",\s(?:all|each|both|one|two|three|some|many|most|none)\s[^,]*$"),
        "due": re.compile(r"\b(?:planned|set|scheduled|due|fixed|booked|called)\s$"),
        "record": re.compile(r"\b(?:\w{2,}est|most|fewest|best|worst|first)\b.*\ssince\s"),
        "compared": re.compile(r"\b(?:from|against|than|compared\swith|versus)\s[^,;]*$"),
        "range": re.compile(r"\s(?:to|and|-|\u2013)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"),
        "range end": re.compile(r"day\s(?:to|and|-|\u2013)\s$"),
    }
