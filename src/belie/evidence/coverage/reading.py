"""What the spans of a text mean: the dates, the numbers and the names that stand in them."""

import re
from collections.abc import Iterator
from functools import cached_property
from math import inf

from belie.evidence.mentions.dates import read_dates
from belie.evidence.mentions.kinds import DateMention, Mention, NameMention, NumberMention, WeekdayMention
from belie.evidence.mentions.named_times import Published
from belie.evidence.mentions.names import known_names, read_names
from belie.evidence.mentions.numbers import read_numbers
from belie.evidence.mentions.tokens import plain, tokenise
from belie.model.coverage import Span
from belie.model.entities import Entities
from belie.values.dates import Date

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


class Reading:
    """A text of a source that was published on some date, and what it mentions."""

    def __init__(self, text: str, published: Date | None, entities: Entities) -> None:
        self.text, self.published, self.entities = plain(text), published, entities

    @cached_property
    def _dates(self) -> list[DateMention | WeekdayMention]:
        return read_dates(self.text, _days(self.published))

    @cached_property
    def _numbers(self) -> list[NumberMention]:
        return read_numbers(self.text, tokenise(self.text), ())

    @cached_property
    def _names(self) -> list[NameMention]:
        return read_names(self.text, tokenise(self.text), known_names(self.entities))

    def dates_in(self, span: Span) -> list[DateMention | WeekdayMention]:
        """The dates that have a character in common with a span."""
        return [one for one in self._dates if _meet(one, span)]

    def numbers_in(self, span: Span) -> list[NumberMention]:
        """The numbers that have a character in common with a span."""
        return [one for one in self._numbers if _meet(one, span)]

    def names_in(self, start: int, end: int) -> set[str]:
        """The ids of the entities whose names stand in a passage."""
        return {name for one in self._names if start <= one.start and one.end <= end for name in one.entities}


def words_of(text: str) -> list[str]:
    """The words and numbers of a text in lower case, without any signs."""
    return _WORD.findall(plain(text).casefold())


def holds(words: list[str], part: list[str]) -> bool:
    """Whether some words stand in a row among others."""
    size = len(part)
    return bool(part) and any(words[at : at + size] == part for at in range(len(words) - size + 1))


def texts_in(value: object) -> Iterator[str]:
    """All texts in a value of a claim."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts_in(part)


def _meet(mention: Mention, span: Span) -> bool:
    return mention.start < span.end and span.start < mention.end


def _days(published: Date | None) -> Published:
    if published is None or published.first_day == -inf or published.end_day == inf:
        return None
    return int(published.first_day), int(published.end_day)
