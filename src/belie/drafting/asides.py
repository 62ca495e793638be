"""The subject of a clause that tells more of something in its sentence: "…, which holds 22 seats"."""

import re
from dataclasses import replace

from belie.drafting.prose import Prose
from belie.drafting.subjects import Form, Subject, find_subject
from belie.drafting.verbs import is_verb
from belie.evidence.spans.names import NameRun

_RESTRICTED = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne)\s(?P<what>(?:[a-z-]+\s){0,2}[a-z-]+)\s(?:who|which|that)\s$")
_BEFORE_ASIDE = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?P<what>(?:[a-z-]+\s){0,2}[a-z-]+)$")
_RELATIVE = re.compile(r",\s(?:who|which)\s$")
_AUXILIARY = re.compile(r"\s(?:have|has|had|are|is|were|was|will|would)\s")
_WHO_IS = re.compile(r",\s(?:the|an?)\s[^,.;:\"]{1,80}")
_FIRST = re.compile(r"[^\W\d_]+")
_APPOSED = re.compile(r",\s(?:the|an?)\s")


def subject_at(prose: Prose, start: int, end: int) -> Subject | None:
    """The subject of a clause; of one behind "which" or "who" what stands before that."""
    verb = _FIRST.match(prose.masked, start, end)
    sentence = prose.sentence_at(start)
    relative = _RELATIVE.search(prose.masked, max(0, start - 10), start)
    is_noun = verb is not None and _AUXILIARY.match(prose.masked, verb.end()) is not None  # ", and trains have been"
    if verb and sentence and start > sentence.start and is_verb(verb[0], "") and verb[0].islower() and not is_noun:
        noun = _RESTRICTED.search(prose.masked, sentence.start, start)
        if noun:
            return named_before(prose, _phrase(noun, verb))
        place = max(sentence.start, start - 8)
        whole = find_subject(prose, prose.clause_at(sentence, place, place)[0], start)
        whole = whole or find_subject(prose, sentence.start, start)
        if whole and not relative:
            return replace(whole, verb=verb.span())
    if relative is None:
        return find_subject(prose, start, end)
    if verb is None:
        return None
    run = described(prose, relative.start()) if "who" in relative[0] else None
    run = run or _run_before(prose, relative.start())
    if run:
        return Subject(run.start, run.end, " ".join(run.text.split()), Form.NAME, verb.span())
    noun = _BEFORE_ASIDE.search(prose.masked, max(0, relative.start() - 60), relative.start())
    return _phrase(noun, verb) if noun else None


def named_before(prose: Prose, subject: Subject) -> Subject:
    """A subject; where its description follows a name, the name: "Margaret Ilves, the botanist who named 43"."""
    for run in prose.runs:
        if _APPOSED.fullmatch(prose.masked, run.end, subject.start):
            return replace(subject, start=run.start, end=run.end, text=" ".join(run.text.split()), form=Form.NAME)
    return subject


def described(prose: Prose, place: int) -> NameRun | None:
    """The name whose description ends at a place, or goes on there: "Ann Lee, the third head of the school"."""
    return next((run for run in prose.runs if _WHO_IS.fullmatch(prose.masked, run.end, place)), None)


def run_ending(prose: Prose, place: int) -> NameRun | None:
    """The name that ends at a place."""
    return next((run for run in prose.runs if run.end == place), None)


def _phrase(noun: re.Match[str], verb: re.Match[str]) -> Subject:
    return Subject(noun.start("what"), noun.end("what"), noun["what"], Form.PHRASE, verb.span())


def _run_before(prose: Prose, place: int) -> NameRun | None:
    """The name that ends at a place; of "the Garden in Tartu" the first one."""
    run = run_ending(prose, place)
    for whole in prose.runs:
        if run and re.fullmatch(r"\s(?:in|of|at|near)\s(?:the\s)?", prose.masked[whole.end : run.start]):
            return whole
    return run
