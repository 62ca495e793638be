"""What is counted, in the words of a text: the noun with what happens to it, since "jobs to cut" are no "jobs"."""

import re
from functools import cache

from belie.drafting.material import Material
from belie.drafting.predicates import predicate_at
from belie.drafting.prose import Sentence
from belie.drafting.subjects import Subject
from belie.drafting.verbs import FUTURE, is_verb
from belie.evidence.mentions.nouns import looks_plural
from belie.evidence.mentions.units import UNITS
from belie.model.coverage import Span

_NAME = re.compile(r"[a-z][A-Za-z0-9_ -]*", re.ASCII).fullmatch
_HAVING = frozenset(
    "has have had holds hold held employs employ employed houses boasts boasted seats seat owns own owned contains "
    "contained operates runs run lists includes included numbers covers covered drew attracted reached brought wrote "
    "got gets serves served comprises totals is are was were attracts keeps feeds teaches trains lasted".split()
)
"""Verbs that say no more of their object than that it is there."""
_PARTICIPLES = {
    "took": "taken", "gave": "given", "broke": "broken", "chose": "chosen", "drove": "driven", "flew": "flown",
    "grew": "grown", "knew": "known", "rode": "ridden", "saw": "seen", "stole": "stolen", "threw": "thrown",
    "wore": "worn", "began": "begun", "forgot": "forgotten", "froze": "frozen", "hid": "hidden", "tore": "torn",
}  # fmt: skip
_ALONE = frozenset("went came fell rose grew spoke stood sat lay ran said died saw knew".split())
"""Verbs of a subject that no object follows, so that nothing is counted by them."""


def noun_behind(material: Material, span: Span) -> tuple[str, int]:
    """What a figure counts, if that stands behind it in the plural, and where its name ends; else an empty name."""
    if material.prose.masked[span.end : span.end + 4] == " of ":
        return "", 0
    mentions = material.reading.numbers_in(span)
    noun = mentions[0].noun if len(mentions) == 1 else ()
    noun = noun or tuple(span.about.split())
    name = " ".join(noun)
    if not noun or not looks_plural(noun[-1]) or noun[-1].endswith("ed") or not _NAME(name):
        return "", 0
    if noun[-1] in UNITS and not (noun[-1] == "points" and len(noun) > 1):
        return "", 0
    at = material.prose.masked.lower().find(noun[-1], span.end, span.end + 60)
    return (name, at + len(noun[-1])) if at >= 0 else ("", 0)


def counted_of_subject(material: Material, last: int, end: int) -> tuple[str, int]:
    """What the subject of a clause does or suffers, in a word or two, behind its noun; and where these words end."""
    found = _patterns()["doing"].match(material.prose.masked, last, end)
    if found is None:
        return "", last
    if found["being"]:
        return found["being"].lower(), found.end()
    word, lead = (
        found["word"].lower(),
        re.sub(r"\b(?:still|now|also|already|since)\s", "", (found["lead"] or "").lower()),
    )
    is_passive = word.endswith("ed") or word in _PARTICIPLES.values() or "be" in lead.split()
    if not lead and not is_verb(word, "it") and word not in _STATES:
        return "", last
    if re.match(r"(?:may|could)\b", lead) and "be" not in lead.split():
        return f"that {lead.split()[0]} {word}", found.end()
    if re.match(r"(?:will|would|should|must|may|could)\b", lead):
        return (f"to be {word}" if "be" in lead.split() else f"to {word}"), found.end()
    if lead and not is_passive and word not in _STATES and not is_verb(word, "it"):
        return "", last
    particle = f" {found['particle']}" if found["particle"] else ""
    return f"{word}{particle}", found.end()


def counted_of_object(material: Material, sentence: Sentence, span: Span, subject: Subject) -> str:
    """What is done to the object of a clause: "sold" of tickets that a gang sold, "to cut" of jobs that will go."""
    text = material.prose.masked
    predicate = predicate_at(material, sentence, span.start, span.end)
    if predicate is None or predicate.subject.start != subject.start:
        return ""
    words = text[predicate.start : span.start].lower().split()
    if not words or any(not re.fullmatch(r"[a-z]+", word) for word in words):
        return ""
    verb = words[-1]
    if len(words) > 1 and words[-2] in ("will", "would", "to", "could", "may", "should", "must"):
        if words[0] in ("took", "managed", "helped"):
            return f"{verb.removesuffix('e')}ed" if not is_verb(verb, "it") and verb not in ("win", "do") else ""
        return f"to {verb}" if verb not in _HAVING | {"be", "have"} else ""
    is_first = len(words) == 1 or words[0] in ("has", "have", "had") and len(words) == 2
    if (
        not is_first
        or verb in _HAVING | _ALONE
        or not (verb.endswith("ed") or is_verb(verb, "it"))
        or verb.endswith("s")
    ):
        return ""
    if is_first and predicate.start > subject.verb[0] and text[slice(*subject.verb)].lower() in FUTURE:
        return f"to {verb}"
    return _PARTICIPLES.get(verb, verb)


_STATES = frozenset(
    "missing dead injured homeless open closed shut empty ill sick absent away alive unhurt late survive remain".split()
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    inner = r"(?:\s(?:of|in|on|at|from|for)\s(?:the\s|a\s|its\s)?[\w'-]+(?:\s[A-Z][\w'-]+)*){0,2}"
    return {
        "doing": re.compile(
            rf"{inner}\s(?:(?P<lead>(?:(?:have|has|had|are|were|is|was|will|would|should|must|may|"
            rf"could)\s)(?:still\s|now\s|also\s|already\s|since\s)?(?:been\s|be\s|being\s)?))?"
            r"(?:(?P<being>(?:without|under|in|on|at)\s[a-z]+)|(?:\w+ly\s)?(?P<word>(?!would|will|should|could|have|"
            r"has|had|was|were|are|been)[a-z]{2,})(?:\s(?P<particle>against|for|out|off|up|down|away|"
            r"back|in\sfavour))?)\b"
        ),
    }
