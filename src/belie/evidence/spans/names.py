"""Runs of words with capital letters: names of people, places and all else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from belie.evidence.mentions.calendar_words import MONTHS
from belie.evidence.mentions.date_context import WEEKDAYS
from belie.evidence.mentions.tokens import FUNCTION_WORDS
from belie.evidence.spans.passage import starts_sentence

_PARTICLES = frozenset(
    "de da di do dos das du del della van von der den ten ter la le al el bin ibn bint ap ab zu af y e mac of".split()
)
_NO_NAMES = frozenset((*MONTHS, *WEEKDAYS, "Will"))


@dataclass(frozen=True, slots=True)
class NameRun:
    """Words with capital letters in a row, particles between them included, and their places."""

    words: tuple[tuple[str, int, int], ...]
    text: str
    is_first: bool

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.words[0][1]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words[-1][2]

    def since(self, number: int, text: str) -> "NameRun":
        """The run without its first words."""
        words = self.words[number:]
        return NameRun(words, text[words[0][1] : words[-1][2]], self.is_first and number == 0)


def read_runs(text: str) -> list[NameRun]:
    """The runs of a plain paragraph, in order. One may begin with a word that only begins a sentence."""
    return list(_runs(text))


def _runs(text: str) -> Iterator[NameRun]:
    words = [(match[0], *match.span()) for match in _word().finditer(text)]
    at = 0
    while at < len(words):
        if not _is_capital(words[at][0]):
            at += 1
            continue
        end = at + 1
        while not words[end - 1][0].endswith("'s") and (step := _joins(text, words, end)):
            end += step
        run = _without_ending(words[at:end])
        while run and (
            run[0][0].lower() in FUNCTION_WORDS - {"may", "will"} or (len(run) == 1 and run[0][0] in _NO_NAMES)
        ):
            run = run[1:]
        if run:
            start = run[0][1]
            yield NameRun(tuple(run), text[start : run[-1][2]], starts_sentence(text, start))
        at = end


def _joins(text: str, words: list[tuple[str, int, int]], at: int) -> int:
    """How many of the words from a place on belong to the run before them: a capital word, or particles and one."""
    for step in (1, 2, 3):
        last = at + step - 1
        if last >= len(words) or not _gap().fullmatch(text, words[last - 1][2], words[last][1]):
            return 0
        if words[last - 1][0].endswith(".") and len(words[last - 1][0]) > 5:
            return 0
        word = words[last][0]
        if _is_capital(word):
            return 0 if step > 1 and words[at][0] == "of" and not _is_capital(words[at - 1][0]) else step
        if word not in _PARTICLES or word == "of":
            return 0
    return 0


def _is_capital(word: str) -> bool:
    return word[0].isupper()


def _without_ending(words: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The words, the last without the ending of a possessive or the stop of a sentence."""
    word, start, end = words[-1]
    bare = word.removesuffix("'s").removesuffix("'")
    if bare.endswith(".") and not (len(bare) == 2 or "." in bare[:-1]):
        bare = bare[:-1]
    return [*words[:-1], (bare, start, end - len(word) + len(bare))]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(
        r"(?:[^\W\d_]\.)+(?=\s|$)|(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|St|Lt|Col|Gen|Capt|Sgt|Rev|Hon)\.|[^\W\d_](?:\w|['](?=\w)|-(?=\w))*'?"
    )


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"\s+")
