"""What a clause says of its subject, up to some place in it."""

import re
from dataclasses import dataclass, replace
from functools import cache

from belie.drafting.asides import named_before
from belie.drafting.material import Material
from belie.drafting.prose import Sentence
from belie.drafting.subjects import Form, Subject
from belie.drafting.verbs import is_verb
from belie.evidence.mentions.people_words import DETERMINERS


@dataclass(frozen=True, slots=True)
class Predicate:
    """A subject, and where the verb begins that says something of it before a place."""

    subject: Subject
    start: int


def predicate_at(material: Material, sentence: Sentence, place: int, end: int) -> Predicate | None:
    """The predicate that holds a passage which begins at a place; None where nobody can tell whose it is."""
    low, high = material.prose.clause_at(sentence, place, end)
    text = material.prose.masked
    relative = _last_relative(text, low, place)
    if relative:
        return replace(relative, subject=named_before(material.prose, relative.subject))
    subject = material.subject_at(low, high)
    if subject is None or subject.verb[0] >= place:
        return None
    return Predicate(subject, _last_verb(text, subject, place))


def _last_relative(text: str, low: int, place: int) -> Predicate | None:
    """ "a fraud that brought in …": what stands before the last "that" or "which" with a verb behind it."""
    found = None
    for match in _relative().finditer(text, low, place):
        inside = text[match.end("verb") : place]
        if is_verb(match["verb"].lower(), "it") and not re.search(r"[,;:]", inside) and not _main().search(inside):
            found = match
    if found is None:
        return None
    group = "what" if found["what"] else "bare"
    words = re.sub(rf"^(?:{'|'.join(sorted(DETERMINERS))})\s", "", found[group], flags=re.IGNORECASE)
    start = found.end(group) - len(words)
    subject = Subject(start, found.end(group), words, Form.PHRASE, found.span("verb"))
    return Predicate(subject, _last_verb(text, subject, place))


def _last_verb(text: str, subject: Subject, place: int) -> int:
    """Where the last verb before a place begins that has the same subject: "sold 40 tickets and lost £12"."""
    last = subject.verb[0]
    for match in _coordinate().finditer(text, subject.verb[1], place):
        word = match["verb"].lower()
        if is_verb(word, "it"):
            last = match.start("verb")
    return last


def core_of(text: str, subject: Subject, when: tuple[int, int], end: int) -> tuple[int, int]:
    """The part of a clause that a date belongs to: from the last verb before it up to the next verb of the subject."""
    start = _last_verb(text, subject, when[0]) if when[0] > subject.verb[1] else subject.verb[0]
    behind = max(when[1], start + 1) if when[0] > subject.verb[1] else start + 1
    loose = _loose().search(text, behind, end)
    last = loose.start() if loose else end
    for match in _coordinate().finditer(text, behind, last):
        if is_verb(match["verb"].lower(), "it"):
            return start, match.start()
    return start, last


@cache
def _main() -> re.Pattern[str]:
    """The verb of the sentence behind a clause that tells more of its subject."""
    return re.compile(r"(?<!\sand)(?<!\sbut)\s(?:has|have|had|was|were|is|are|will|would|can|could)\s")


@cache
def _loose() -> re.Pattern[str]:
    return re.compile(r"\s(?:and|but),\s")


@cache
def _relative() -> re.Pattern[str]:
    article = "|".join(sorted(DETERMINERS - {"that", "this"}))
    inner = r"(?:(?:he|she|it|they|we|[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?)\s)?"
    return re.compile(
        rf"\b(?:(?P<what>(?i:{article})\s(?:[\w'-]+\s){{0,2}}?[\w'-]+)|(?:in|of|with|at|on|by|from|"
        rf"for)\s(?P<bare>[a-z]+))"
        rf"\s(?:that|which|who)\s{inner}(?P<verb>[a-z]+(?:n't)?)\b"
    )


@cache
def _coordinate() -> re.Pattern[str]:
    return re.compile(
        r"(?:,\s(?:and\s|but\s|then\s)?|\s(?:and|but|or)\s)(?:\w+ly\s|then\s|also\s|now\s|later\s|once\s|never\s|"
        r"again\s)?(?!compared\s(?:with|to)\b)(?P<verb>[a-z]+)\b"
    )
