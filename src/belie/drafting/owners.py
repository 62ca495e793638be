"""Of what something is counted, by the words about the number."""

import re
from functools import cache

from belie.drafting.material import Material
from belie.drafting.predicates import predicate_at
from belie.drafting.prose import Sentence
from belie.drafting.subjects import Subject
from belie.evidence.mentions.nouns import looks_plural
from belie.evidence.mentions.saying import SAID
from belie.model.coverage import Span

_FARTHEST = 8
"""Words between a verb and a number that it may still govern."""

Owner = tuple[str, str]
"""The entity that something is counted of, and what there is to decide about that."""


def group_of(material: Material, span: Span) -> Owner | None:
    """What a number is said to make up: "a trial of 132 patients", "a crowd of 23,418 people"."""
    found = _patterns()["group"].search(material.prose.masked, max(0, span.start - 40), span.start)
    if found is None or looks_plural(found["word"].lower()):
        return None
    noun = found["word"]
    return material.cast.add_common("thing", noun, f"which {noun}, and its kind"), ""


def holder_of(material: Material, span: Span) -> Owner | None:
    """What has a number of things in its description: "a grave holding 17 beads"."""
    found = _patterns()["holding"].search(material.prose.masked, max(0, span.start - 40), span.start)
    if found is None:
        return None
    return material.cast.add_common("thing", found["word"], f"which {found['word']}, and its kind"), ""


def owning_subject(material: Material, span: Span, sentence: Sentence, subject: Subject | None) -> Owner | None:
    """The subject of the clause, if the verb governs the number."""
    if subject is None or subject.verb[0] >= span.start:
        return None
    if _patterns()["said"].fullmatch(material.prose.masked, *subject.verb):
        return None
    predicate = predicate_at(material, sentence, span.start, span.end)
    if predicate and predicate.subject.start != subject.start:
        return material.entity_of(predicate.subject, sentence)
    between = material.prose.masked[predicate.start if predicate else subject.verb[1] : span.start]
    if len(between.split()) > _FARTHEST or _patterns()["other object"].search(between):
        return None
    return material.entity_of(subject, sentence)


def survived_by(material: Material, end: int, sentence: Sentence) -> Owner | None:
    """The person at the end of a clause: "Three daughters survive her"."""
    lead = material.prose.masked[sentence.start : end]
    if re.search(r"\b(?:survived|mourned) by\b", lead):
        subject = material.subject_at(sentence.start, end)
        found = material.entity_of(subject, sentence)
        return found if found and material.cast.kind(found[0]) == "person" else None
    if not re.search(r"\b(?:her|him)$", material.prose.masked[max(0, end - 5) : end]):
        return None
    person = material.person_meant(end, sentence.start)
    return (person, f'the text says "{material.prose.masked[end - 3 : end]}"') if person else None


def nearest_named(material: Material, span: Span, sentence: Sentence) -> Owner | None:
    """The organisation or the place that is named last before a number in its sentence, if the draft knows it."""
    for run in reversed(material.prose.runs):
        if sentence.start <= run.start and run.end <= span.start:
            found = material.cast.find(run.text, ("organisation", "place"))
            if found:
                return found, "is it that?"
    return None


def told_of(material: Material) -> Owner:
    """What the whole text tells of: one entity for all counts of which it says no more, so that one name mends all."""
    return material.cast.add_common("thing", "subject", "what the text tells of: a name and a kind for it"), ""


def is_group(material: Material, start: int, end: int) -> bool:
    """Whether words for a group stand right before a place: "a trial of"."""
    return _patterns()["group"].search(material.prose.masked, max(start, end - 40), end) is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "group": re.compile(
            r"\b(?:a|an|the|The|A|An)\s(?:\w+\s)?(?P<word>trial|survey|study|crowd|staff|cast|team|panel|group|jury|"
            r"crew|"
            r"fleet|class|congregation|audience|workforce|poll|sample|list|collection|delegation|convoy|"
            r"force)\s(?:of|at|in|among)\s$"
        ),
        "holding": re.compile(r"\b(?:[Aa]n?|[Tt]he)\s(?:\w+\s)?(?P<word>\w+)\s(?:holding|with|containing)\s$"),
        "said": re.compile(SAID),
        "other object": re.compile(r"\bto\s[a-z]+\s(?:\w+\s)?$"),
    }
