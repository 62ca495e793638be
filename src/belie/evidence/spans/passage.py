"""A text as the finders of spans read it, and passages that are taken."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Found(NamedTuple):
    """Where a span stands, and what it is about."""

    start: int
    end: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """Passages in which nothing more is looked for."""

    passages: tuple[tuple[int, int], ...]

    def meets(self, start: int, end: int) -> bool:
        """Whether some passage has a character in common with this one."""
        return any(start < other and one < end for one, other in self.passages)


def apart(found: Iterable[Found]) -> Iterator[Found]:
    """The spans in order, without those that begin within one before them; of two at one place the longer one."""
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end


def starts_sentence(text: str, at: int) -> bool:
    """Whether a word at a place is the first of its sentence, of a quotation or of a line."""
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in ".!?:\n\"'(\u2014\u2022"


def word_before(text: str, at: int) -> str:
    """The word right before a place, with nothing but spaces between; empty where a sign or nothing stands there."""
    found = re.search(r"([^\W\d_][\w'.-]*)\s+$", text[max(0, at - 40) : at])
    return found[1] if found else ""


def word_after(text: str, at: int) -> str:
    """The word right after a place, with nothing but spaces between; empty where a sign or nothing stands there."""
    found = re.match(r"\s+([^\W\d_][\w'-]*)", text[at : at + 40])
    return found[1] if found else ""
