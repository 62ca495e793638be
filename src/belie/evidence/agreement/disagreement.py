"""What a claim and its evidence disagree about, and the passage as it is read for that."""

import re
from dataclasses import dataclass
from functools import cached_property
from math import inf

from belie.evidence.mentions.calendar_words import counts_something
from belie.evidence.mentions.dates import read_dates
from belie.evidence.mentions.kinds import DateMention, NumberMention, OrdinalMention, WeekdayMention
from belie.evidence.mentions.named_times import Published
from belie.evidence.mentions.numbers import read_numbers
from belie.evidence.mentions.ordinals import read_ordinals
from belie.evidence.mentions.tokens import Token, plain, tokenise
from belie.values.dates import Date

_BEFORE_YEAR = re.compile(r"(?i)\b(?:in|since|during|until|till|year)\s+$")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One disagreement in words: `claimed` against `mentioned`, which stands in the evidence, and why (`reason`).

    `vague`: it rests on a vague word of the evidence ("about", "dozens"), or is no more than unusual.
    """

    claimed: str
    mentioned: str
    reason: str
    vague: bool = False


@dataclass(frozen=True, eq=False)
class Passage:
    """A piece of evidence, in a source of some date. What it mentions is read when it is first asked for, and once."""

    text: str
    published: Date | None = None

    @cached_property
    def plain(self) -> str:
        """The text with one sort of quotation marks, hyphens and spaces, as long as the text itself."""
        return plain(self.text)

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words, numbers and signs."""
        return tokenise(self.plain)

    @cached_property
    def dates(self) -> list[DateMention | WeekdayMention]:
        """Its dates and weekdays."""
        return read_dates(self.plain, self._days)

    @cached_property
    def ordinals(self) -> list[OrdinalMention]:
        """Its ordinals, those within dates left out."""
        return read_ordinals(self.plain, self.tokens, self._within_dates)

    @cached_property
    def numbers(self) -> list[NumberMention]:
        """Its numbers, those within dates left out; a year alone stays, unless "in" or the like says that it is one."""
        return read_numbers(self.plain, self.tokens, self._within_dates)

    @property
    def _days(self) -> Published:
        """The days of publication; None where they are not known."""
        date = self.published
        if date is None or date.first_day == -inf or date.end_day == inf:
            return None
        return int(date.first_day), int(date.end_day)

    @cached_property
    def _within_dates(self) -> frozenset[int]:
        spans = [
            (date.start, date.end)
            for date in self.dates
            if not date.text.isdecimal()
            or (_BEFORE_YEAR.search(self.plain, 0, date.start) and not counts_something(self.plain, date.end))
        ]
        return frozenset(
            number
            for number, token in enumerate(self.tokens)
            if any(start <= token.start < end for start, end in spans)
        )
