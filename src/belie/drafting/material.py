"""What a draft is made of: a text with its spans, the entities it speaks of, and the day it was published."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from belie.drafting.asides import subject_at
from belie.drafting.cast import Cast
from belie.drafting.evidence import evidence_of
from belie.drafting.naming import is_whole
from belie.drafting.parts import NewClaim, Value
from belie.drafting.prose import Prose, Sentence
from belie.drafting.referents import people_named, person_meant
from belie.drafting.subjects import Form, Subject
from belie.evidence.anchor import SourceText
from belie.evidence.coverage.reading import Reading
from belie.evidence.mentions.nouns import looks_plural
from belie.evidence.spans.names import NameRun
from belie.evidence.spans.place_words import ORGANISATIONS
from belie.model.coverage import Span, SpanKind
from belie.values.dates import Date

_BODIES = ORGANISATIONS | frozenset("firm business start-up chain charity operator publisher ministry operator".split())
"""Nouns for organisations."""
_WEATHER = re.compile(r"(?:rained|snowed|rains|snows|poured|froze)\b")
_FIRMS = frozenset(
    "foods motors holdings airlines airways energy systems partners industries media telecom group plc ltd inc llc "
    "corp rovers united athletic wanderers rangers brewery shipping steel mills records pictures studios foundation "
    "trust pharma labs logistics capital ventures textiles stores hotels farms works ironworks mining oil gas".split()
)
"""Last words of names of firms and clubs."""


def _is_plural(words: str) -> bool:
    return looks_plural(re.split(r"\s(?:of|in|for|at|on|from)\s", words.lower())[0].split()[-1])


@dataclass(slots=True)
class Material:
    """All that the parts of a draft look at. `published` is the day as it is written, with the date that it means.

    What is drafted leaves its traces here: `surnames`, people by their last names; `told`, passages that claims say;
    `events` with the places and the dates of their claims; `figures`, claims by the place of their figure.
    """

    text: SourceText
    prose: Prose
    reading: Reading
    spans: list[Span]
    cast: Cast
    published: tuple[str, Date] | None
    surnames: dict[str, str] = field(default_factory=dict)
    told: list[tuple[int, int]] = field(default_factory=list)
    events: list[tuple[int, str, Value]] = field(default_factory=list)
    figures: dict[int, NewClaim] = field(default_factory=dict)

    def mark(self, start: int, end: int) -> None:
        """Remember that a claim says what stands in a passage."""
        self.told.append((start, end))

    def is_open(self, span: Span) -> bool:
        """Whether no claim says yet what a span holds."""
        return not any(start <= span.start and span.end <= end for start, end in self.told)

    @property
    def day(self) -> int | None:
        """The day of publication (1970-01-01 is 0), where it is known to the day."""
        if self.published is None:
            return None
        date = self.published[1]
        return int(date.first_day) if date.end_day - date.first_day == 1 else None

    def of_kind(self, kind: SpanKind, outside: bool = True) -> list[Span]:
        """The spans of a kind in order; `outside`: without those in quotations."""
        return [
            one for one in self.spans if one.kind is kind and not (outside and self.prose.is_quoted(one.start, one.end))
        ]

    def claim(
        self, stem: str, start: int, end: int, fields: Mapping[str, Value], decide: Mapping[str, str] | None = None
    ) -> NewClaim | None:
        """A claim that rests on a passage; None where its words cannot be told from others of the text."""
        start, end = self.prose.trim(start, end)
        evidence = evidence_of(self.text, start, end)
        if evidence is None:
            return None
        return NewClaim(stem, {**fields, "evidence": evidence}, decide or {}, start, end)

    def name_person(self, run: NameRun) -> str | None:
        """The person of a name, one of the corpus or a new one; None where the name is that of something else."""
        known = self.cast.find(run.text, ("person",))
        if known is None and (self.cast.knows(run.text) or run.words[-1][0].lower() in _BODIES | _FIRMS):
            return None
        again = self.surnames.get(run.text) if len(run.words) == 1 else None
        person = known or again or self.cast.add("person", run.text)
        self.surnames.setdefault(run.words[-1][0], person)
        return person

    def person_called(self, words: str) -> str | None:
        """The person whose name, or whose last name, some words are; only people who are in the draft already."""
        known = self.cast.find(words, ("person",))
        if known:
            return known
        return self.surnames.get(words.split()[-1]) if words.split() else None

    def subject_at(self, start: int, end: int) -> Subject | None:
        """The subject of a clause; of one behind "which" or "who" the name that stands before that."""
        return subject_at(self.prose, start, end)

    def entity_of(self, subject: Subject | None, sentence: Sentence) -> tuple[str, str] | None:
        """The entity that a subject names, new where need be, and what there is to decide about it.

        None where the subject is a number, or a pronoun for something that the sentence before does not name.
        """
        if subject is None or subject.form is Form.NUMBER:
            return None
        if subject.form is Form.PRONOUN:
            return self._meant_by(subject, sentence)
        if subject.form is Form.NAME and self._is_name(subject):
            return self.named(subject.text), ""
        return self._described(subject.text)

    def _is_name(self, subject: Subject) -> bool:
        """Whether a capital word is a name, and not only the first of its sentence."""
        text = subject.text
        sentence = self.prose.sentence_at(subject.start)
        if " " in text or sentence is None or subject.start > sentence.start + 4:
            return True
        if self.cast.knows(text) or text in self.surnames or self._longer(text) != text:
            return True
        first = {one.start for one in self.prose.sentences}
        return any(run.words[0][0] == text and run.start not in first for run in self.prose.runs)

    def named(self, name: str) -> str:
        """The entity of a name: of the corpus, of the draft, or a new organisation whose kind is to be decided."""
        for kinds in (("person", "organisation", "place"), ("event", "thing", "series")):
            found = self.cast.find(name, kinds)
            if found:
                return found
        person = self.person_called(name)
        if person:
            return person
        longer = self._longer(name)
        if longer != name:
            entity = self.named(longer)
            self.cast.also(entity, name)
            return entity
        if any(one.text == name for one in self.of_kind(SpanKind.PLACE)):
            return self.cast.add("place", name.title() if name.isupper() else name)
        is_body = name.split()[-1].lower() in ORGANISATIONS
        return self.cast.add("organisation", name, "" if is_body else "its kind")

    def _longer(self, name: str) -> str:
        """The one longer name of the text that begins with a name; the name itself where there is none."""
        if is_whole(name):
            return name
        longer = {run.text for run in self.prose.runs if run.text.startswith(f"{name} ")}
        return longer.pop() if len(longer) == 1 else name

    def _described(self, words: str) -> tuple[str, str]:
        """The entity of a description: one that has the noun in its name, or a new one named by the words."""
        head = re.split(r"\s(?:of|in|for|at|on|from)\s", words)[0]
        noun = head.split()[-1]
        is_common = noun[0].islower()
        owners = {
            run.text
            for run in self.prose.runs
            if is_common and run.words[-1][0] == noun.capitalize() and len(run.words) > 1
        }
        if len(words.split()) == 1 and len(owners) == 1:
            return self.named(owners.pop()), f'the text says "{words}"'
        kind = "organisation" if noun.lower() in _BODIES else "thing"
        return self.cast.add_common(kind, words, f"which {head}, and its kind"), ""

    def _meant_by(self, subject: Subject, sentence: Sentence) -> tuple[str, str] | None:
        """Whom a pronoun means: a person if only one was named so far; else the subject of the sentence before."""
        before = [one for one in self.prose.sentences if one.end <= sentence.start]
        low = subject.text.lower()
        if _WEATHER.match(self.prose.masked, subject.verb[0]):
            return None
        doubt = f'the text says "{low}"'
        if low in ("he", "she"):
            person = self.person_meant(subject.start, sentence.start)
            return (person, doubt) if person else None
        if low != "it" or not before or before[-1].paragraph != sentence.paragraph:
            return None
        last = self.subject_at(before[-1].start, before[-1].end)
        if last is None or last.form not in (Form.NAME, Form.PHRASE) or _is_plural(last.text):
            return None
        found = self.entity_of(last, before[-1])
        return (found[0], doubt) if found and self.cast.kind(found[0]) != "person" else None

    def person_meant(self, place: int, sentence: int) -> str | None:
        """Whom "he" or "she" at a place means, in the sentence that begins at another one."""
        return person_meant(self.prose, self.cast, self.surnames, (place, sentence))

    def people_before(self, place: int, since: int = 0) -> list[str]:
        """The people who are named before a place, each once."""
        return list(dict.fromkeys(people_named(self.prose, self.cast, self.surnames, (since, place))))
