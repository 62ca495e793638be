"""The mentions of a text, as frozen values. Places are characters from 0, the end exclusive."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from belie.values.quantities import Quantity
from belie.values.times import Times


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage that means something. `text` is what stands there."""

    start: int
    end: int
    text: str


class Sort(StrEnum):
    """What a number is about."""

    COUNT = "count"
    """How many of something."""

    MEASURE = "measure"
    """An amount with a unit: time, length, weight, money, percent, degrees; also how often."""

    PART = "part"
    """Some among others ("another 18", "18 of them"): the whole is as large or larger."""

    SHARE = "share"
    """Some of a number that stands beside it: "one of the 18"."""

    OTHER = "other"
    """A label, an age, a time of day, a score, a rate, an increase; or nobody can tell."""


@dataclass(frozen=True, slots=True)
class NumberMention(Mention):
    """A number with its modifiers: "more than 120". `quantity` holds every whole number that it may stand for.

    `value` is the number itself where it may have decimals. `noun` are the words after it up to what is counted, `unit`
    what it is measured in, `lead` the words that tie it to what stands before ("the staff is 120"). `sure`: it says how
    many there are, or how much; `definite`: a small number in words with an article before it ("the two leaders").
    """

    quantity: Quantity
    value: Decimal
    sort: Sort
    noun: tuple[str, ...] = ()
    unit: str = ""
    lead: bool = False
    sure: bool = False
    definite: bool = False
    in_words: bool = False


@dataclass(frozen=True, slots=True)
class OrdinalMention(Mention):
    """A place in a row: "46th", "forty-sixth". `noun` are the words after it. `sure`: it numbers what follows."""

    number: int
    noun: tuple[str, ...] = ()
    sure: bool = False


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    """A date. `edtf` is the date as EDTF writes it, None where that cannot tell it.

    `times` are all instants that it may mean, None for all there are: "since 2019" reaches on from 2019, "the next day"
    may be any. `ends` are those of both ends of a span. `weekday` is the one that stands beside it, Monday 0. `sure`:
    it dates what the sentence tells; `reported`: it dates the words of somebody who tells it; `verb`: it only dates
    what this word tells ("the hall, opened in May").
    """

    edtf: str | None
    times: Times | None
    weekday: int | None = None
    sure: bool = False
    reported: bool = False
    verb: str = ""
    ends: tuple[Times, Times] | None = None


@dataclass(frozen=True, slots=True)
class WeekdayMention(Mention):
    """A weekday without a date, Monday 0. `sure` and `reported` are as for a date."""

    weekday: int
    sure: bool = False
    reported: bool = False


@dataclass(frozen=True, slots=True)
class NameMention(Mention):
    """A name or an alias of entities of the corpus; several ids where they share it."""

    entities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuoteMention(Mention):
    """Words between quotation marks; the passage holds the marks, `words` does not."""

    words: str
