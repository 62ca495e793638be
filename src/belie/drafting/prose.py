"""A text as a draft reads it: its sentences, their clauses, and where quotations stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from belie.drafting.joints import MASK, aside, goes_on, joint, main_verb
from belie.evidence.mentions.quotations import read_quotations
from belie.evidence.mentions.tokens import plain
from belie.evidence.spans.names import NameRun, read_runs

_PARAGRAPHS = re.compile(r"\n[ \t\r]*\n|\u2029")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place in the text, and the number of its paragraph. Places are characters from 0."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, eq=False)
class Prose:
    """A text as its readers see it. All other forms of it have each character at its place."""

    text: str

    @cached_property
    def plain(self) -> str:
        """The text with one sort of quotation marks, hyphens and spaces."""
        return plain(self.text)

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Where quotations stand, marks included."""
        return [
            (start + one.start, start + one.end)
            for start, end in self.paragraphs
            for one in read_quotations(self.text[start:end])
        ]

    @cached_property
    def masked(self) -> str:
        """The plain text without the words of quotations."""
        text = self.plain
        for start, end in self.quotations:
            text = text[: start + 1] + MASK * max(0, end - start - 2) + text[max(start + 1, end - 1) :]
        return text

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """Where paragraphs stand."""
        joints = [(0, 0), *(one.span() for one in _PARAGRAPHS.finditer(self.text)), (len(self.text), 0)]
        return [
            (end, start)
            for (_, end), (start, _) in zip(joints, joints[1:], strict=False)
            if self.text[end:start].strip()
        ]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences in order; a quotation of several is one."""
        return [
            Sentence(low, high, number)
            for number, (start, end) in enumerate(self.paragraphs)
            for low, high in self._split(start, end)
        ]

    @cached_property
    def runs(self) -> list[NameRun]:
        """The runs of capital words outside of quotations, in order."""
        found = list[NameRun]()
        for start, end in self.paragraphs:
            for run in read_runs(self.masked[start:end]):
                words = tuple((word, start + low, start + high) for word, low, high in run.words)
                found.append(NameRun(words, run.text, run.is_first))
        return found

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence that holds a place."""
        return next((one for one in self.sentences if one.start <= place < one.end), None)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a passage meets a quotation."""
        return any(start < other and one < end for one, other in self.quotations)

    def clause_at(self, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
        """The clause of a sentence around a passage, without the words that join it to others."""
        low, high = sentence.start, sentence.end
        for found in joint().finditer(self.masked, sentence.start, sentence.end):
            if aside().match(self.masked, found.start()):
                continue
            if found.end() <= start and found.end() > low:
                if found["relative"] and found[0][0] != "," and main_verb().search(self.masked, found.end(), start):
                    continue
                closed = self.masked.find(",", found.end(), start) if found["relative"] else -1
                if closed < 0 or not goes_on().match(self.masked, closed):
                    low = found.end()
                    high = self._end_of_aside(low, end, sentence.end) if found["relative"] else sentence.end
            elif found.start() >= end:
                high = min(high, found.start())
                break
        return self.trim(low, high)

    def _end_of_aside(self, start: int, end: int, last: int) -> int:
        """Where a clause behind "who" ends: at the comma before the verb of its sentence, or with the sentence."""
        at = self.masked.find(",", max(start, end), last)
        while at >= 0 and not goes_on().match(self.masked, at):
            at = self.masked.find(",", at + 1, last)
        return at if at >= 0 else last

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """A passage without spaces, stops and commas at its ends; what lies beyond the text is left out."""
        start, end = max(0, start), min(end, len(self.plain))
        while start < end and self.plain[start] in " ,;:.-\u2013\u2014":
            start += 1
        while start < end and self.plain[end - 1] in " ,;:.!?-\u2013\u2014":
            end -= 1
        return start, end

    def _split(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        line = _date_line().match(self.masked, start, end)
        low = line.end() if line else start
        for stop in _stop().finditer(self.masked, start, end):
            last = stop.end("stop")
            if _short().search(self.masked, low, last) or self.plain[last - 2 : last] in (',"', ",'"):
                continue
            yield low, stop.end("stop")
            low = stop.end()
        if self.text[low:end].strip():
            yield low, end


@cache
def _stop() -> re.Pattern[str]:
    """The end of a sentence: a stop, or a quotation that may end one, before a capital, a digit or a quotation."""
    return re.compile(rf"(?P<stop>[.!?]+[\"')]*|(?<={MASK})[\"'])\s+(?=[\"'(]?(?:[^\W_a-z]|{MASK}))")


@cache
def _date_line() -> re.Pattern[str]:
    """Where and when a story was written: "OLDPORT, July 3 - "."""
    place, rest = r"[A-Z][A-Z.'-]+(?:\s[A-Z][A-Z.'-]+){0,3}", r"(?:,[^.;:\u2013\u2014\n]{1,40}?)?"
    return re.compile(rf"\s*{place}{rest}\s+[-\u2013\u2014]\s+(?=[A-Z\"])")


@cache
def _short() -> re.Pattern[str]:
    """What ends in a stop that ends no sentence."""
    return re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|St|Lt|Col|Gen|Capt|Sgt|Rev|Hon|No|vs|Jr|Sr)|\b[A-Z])\.$")
