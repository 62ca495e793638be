"""A figure of a text that no claim has yet, and what can be said with it."""

import re
from dataclasses import dataclass

from belie.drafting.amounts import value_of
from belie.drafting.parts import Value
from belie.drafting.prose import Sentence
from belie.drafting.subjects import Subject
from belie.drafting.units import Amount
from belie.model.coverage import Span
from belie.values.words import number_from_words

_BARE = frozenset("one two a an".split())


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that is to become a statement, with what stands around it."""

    span: Span
    sentence: Sentence
    clause: tuple[int, int]
    amount: Amount
    noun: tuple[str, int] = ("", 0)
    """What is counted, if that is named in the plural behind the figure, and where its name ends."""

    @property
    def value(self) -> Value | None:
        """The figure as a quantity, where it has no unit and format.md has words for it."""
        return None if re.fullmatch(r"\d+[-\u2013]\d+", self.span.text) else value_of(self.span.text)

    @property
    def is_bare(self) -> bool:
        """Whether it is a small number in words without a unit, which may stand for something named before."""
        is_small = number_from_words(re.sub(r"^(?:exactly|only|just)\s", "", self.span.text.lower())) is not None
        return not self.amount.unit and not self.noun[0] and (self.span.text.lower() in _BARE or is_small)


@dataclass(frozen=True, slots=True)
class Said:
    """What a statement says: of what, by which property, and the passage. No `subject`: of what all the text tells of;
    no `value`: the figure."""

    subject: Subject | None
    name: str
    first: int
    last: int
    value: Value = ""
