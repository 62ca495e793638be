"""Claims on how many there are."""

import re
from collections.abc import Iterator
from functools import cache

from belie.drafting.amounts import value_of
from belie.drafting.cast import slug_of
from belie.drafting.counted import counted_of_object, counted_of_subject
from belie.drafting.dating import when_of
from belie.drafting.material import Material
from belie.drafting.owners import (
    Owner,
    group_of,
    holder_of,
    is_group,
    nearest_named,
    owning_subject,
    survived_by,
    told_of,
)  # fmt: skip
from belie.drafting.parts import NewClaim, Value
from belie.drafting.prose import Sentence
from belie.drafting.times import When, is_future
from belie.evidence.mentions.kinds import NumberMention, Sort
from belie.evidence.mentions.nouns import looks_plural
from belie.evidence.mentions.units import UNITS
from belie.model.coverage import Span, SpanKind

_WHAT = re.compile(r"[a-z][A-Za-z0-9_ -]*", re.ASCII).fullmatch
_NO_NOUNS = UNITS | frozenset(
    "marks crowns others times ways sides summers winters springs autumns seasons mornings evenings generations ends "
    "halves thirds quarters fifths".split()
)


def draft_counts(material: Material) -> Iterator[NewClaim]:
    """A count for each number that surely counts something that has a name in the plural."""
    taken, groups = set[tuple[str, str]](), dict[tuple[int, int], Owner]()
    for span in material.of_kind(SpanKind.COUNT):
        mentions = material.reading.numbers_in(span)
        sentence = material.prose.sentence_at(span.start)
        if sentence is None or len(mentions) != 1 or not _counts(material, span, mentions[0]):
            continue
        claim = _claim(material, span, mentions[0], sentence, groups)
        key = (str(claim.fields["of"]), str(claim.fields["what"])) if claim else ("", "")
        if claim and key not in taken:
            taken.add(key)
            material.mark(span.start, span.end)
            material.figures[span.start] = claim
            yield claim


def _counts(material: Material, span: Span, mention: NumberMention) -> bool:
    """Whether a number surely says how many there are of something that is named, and not of each of some."""
    noun = mention.noun
    is_other = mention.sort is Sort.PART and noun[:1] == ("other",)
    if not (mention.sort is Sort.COUNT or is_other) or not (mention.sure or is_other) or mention.definite or not noun:
        return False
    if not looks_plural(noun[-1]) or noun[-1].endswith("ed") or noun[-1] in _NO_NOUNS:
        return False
    if _patterns()["birth"].search(material.prose.masked, max(0, span.start - 16), span.start):
        return False
    return not _patterns()["of each"].search(material.prose.masked, max(0, span.start - 24), span.start)


def _claim(
    material: Material, span: Span, mention: NumberMention, sentence: Sentence, groups: dict[tuple[int, int], Owner]
) -> NewClaim | None:
    value, what = value_of(span.text), " ".join(mention.noun)
    start, end = material.prose.clause_at(sentence, span.start, span.end)
    subject = material.subject_at(start, end)
    if value is None or not _WHAT(what) or (subject and span.end < subject.start):
        return None
    is_subject = subject is None or span.start < subject.verb[0]
    leads = span.start <= start + 1 or (subject is not None and span.start <= subject.start + 1)
    if subject is None and not leads and not group_of(material, span):
        return None
    owner = (
        group_of(material, span)
        or (holder_of(material, span) if is_subject and not leads else None)
        or (told_of(material) if _patterns()["watching"].search(material.prose.masked, start, span.start) else None)
        or groups.get((start, end))
        or owning_subject(material, span, sentence, subject)
        or survived_by(material, end, sentence)
        or (None if is_subject else nearest_named(material, span, sentence))
        or told_of(material)
    )
    if is_group(material, start, span.start):
        groups[start, end] = owner
    last = _end_of_noun(material, span, mention, end)
    last_word = last
    watching = _patterns()["watching"].search(material.prose.masked, start, span.start)
    state = _patterns()["state"].match(material.prose.masked, last, end)
    if watching:
        doing = "watching"
    elif state:
        doing, last_word = state["word"], state.end()
    elif leads:
        doing, last_word = counted_of_subject(material, last, end)
    else:
        doing = counted_of_object(material, sentence, span, subject) if subject and not is_subject else ""
    if doing and _WHAT(f"{what} {doing}"):
        what, last = f"{what} {doing}", last_word
    decide = {"of": owner[1]} if owner[1] else {}
    fields: dict[str, Value] = {"kind": "count", "of": owner[0], "what": what, "value": value}
    when = when_of(material, (start, end), subject, span)
    if when:
        material.mark(when.start, when.end)
    told = start if subject is None or is_subject else subject.verb[0]
    _date(material, fields, decide, when, (min(told, span.start), end))
    last = end if end - last <= 40 else last
    return material.claim(slug_of(what, 30) or "count", start, max(last, when.end if when else 0), fields, decide)


def _date(
    material: Material, fields: dict[str, Value], decide: dict[str, str], when: When | None, clause: tuple[int, int]
) -> None:
    """The time of a count: that of its clause; else it is that of publication, which is to be decided for a past."""
    if when:
        fields["on"] = when.value
        if when.inferred:
            fields["basis"] = "inferred"
        if when.doubt:
            decide["on"] = when.doubt
    elif is_future(material, *clause):
        decide["value"] = "from when on"
    elif _patterns()["past"].search(material.prose.masked, *clause):
        decide["value"] = "on which day, if not that of publication"


def _end_of_noun(material: Material, span: Span, mention: NumberMention, end: int) -> int:
    """Where the noun behind a number ends."""
    found = material.prose.masked.lower().find(mention.noun[-1], span.end, end)
    return found + len(mention.noun[-1]) if found >= 0 else span.end


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "past": re.compile(
            r"\b(?:was|were|had|did|sold|won|lost|took|made|wrote|went|came|found|saw|rose|fell|drew|\w{2,}ed)\b"
        ),
        "birth": re.compile(r"\b(?:\w+(?:th|st|nd|rd)|second|third|fifth|youngest|eldest|oldest)\sof\s$"),
        "of each": re.compile(r"\b(?:each|every|apiece)\s(?:\w+\s){0,2}$|\b\w{3,}s\sof\s$"),
        "watching": re.compile(r"\b(?:in\sfront\sof|watched\sby)\s$"),
        "state": re.compile(r"\s(?P<word>away|absent|missing|dead|injured|hurt|alive|left|short|apart|present)\b"),
    }
