"""Quantities as sources write them ("more than 120", "10..20", "nearly 200") and what they denote.

A quantity denotes an unbroken run of whole numbers, never below 0. Bounds are exact integers;
nothing is rounded but the bounds of "about" and "nearly", and those inwards to whole numbers.
"""

import re
from dataclasses import dataclass, field
from math import isfinite
from typing import TYPE_CHECKING, TypeAlias

from belie.values.quantity_ranges import parse_range
from belie.values.whole_numbers import MAX_DIGITS, SCALES, QuantityError, parse_whole_number

if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["Percent", "Quantity", "QuantityError", "parse_quantity"]

Percent: TypeAlias = "int | Fraction"
"""A share in hundredths, exact."""

_Bounds = tuple[int, int | None, bool]  # low, high, soft

_PREFIXES = {
    **dict.fromkeys((">", "more than", "over", "above"), "more"),
    **dict.fromkeys((">=", "≥", "at least", "no fewer than", "not fewer than"), "least"),
    **dict.fromkeys(("no less than", "not less than", "upwards of"), "least"),
    **dict.fromkeys(("<", "fewer than", "less than", "under", "below"), "fewer"),
    **dict.fromkeys(("<=", "≤", "at most", "up to", "as many as", "no more than", "not more than"), "most"),
    **dict.fromkeys(("~", "about", "around", "roughly", "approximately", "some", "circa"), "about"),
    **dict.fromkeys(("nearly", "almost"), "nearly"),
    "exactly": "exactly",
}
_SUFFIXES = {
    **dict.fromkeys(("+", "-plus", " plus", " or more"), "least"),
    **dict.fromkeys((" or fewer", " or less"), "most"),
    " or so": "about",
}
_WORDS = "|".join(word for word in _PREFIXES if word[0].isalpha())
_PREFIXED = rf"(>=|<=|[><≥≤~]|(?:{_WORDS})(?= |$)) ?(.*)"
_SUFFIXED = rf"(.+?)({'|'.join(map(re.escape, _SUFFIXES))})"
_SEVERAL = rf"(?:several|many|a few) ({'|'.join(SCALES)})(?: ({'|'.join(SCALES)}))?"
_THIN_SPACES = "\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_WITH_THIN_SPACES = rf"(?<![0-9,])[1-9][0-9]{{0,2}}(?:[{_THIN_SPACES}][0-9]{{3}})+(?![0-9,])"
_PLURALS = {"tens": 10, "scores": 20, **{f"{word}s": size for word, size in SCALES.items()}}
_TOO_LARGE = 10**MAX_DIGITS


@dataclass(frozen=True, slots=True)
class Quantity:
    """The whole numbers from `low` to `high`, both included; `high` None is without end.

    `soft`: the bounds are a reading of vague words ("about", "nearly", "dozens"). `text` is what
    was written, with single spaces; quantities that denote the same are equal whatever it says.
    """

    low: int
    high: int | None
    soft: bool
    text: str = field(compare=False)

    def meets(self, other: "Quantity") -> bool:
        """Return whether some whole number is in both quantities."""
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)

    def describe(self) -> str:
        """Return the bounds in words: "exactly 18", "121 or more", "at most 99"."""
        if self.high is None:
            return f"{self.low:,} or more"
        if self.low == self.high:
            return f"exactly {self.low:,}"
        if self.low == 0:
            return f"at most {self.high:,}"
        return f"from {self.low:,} to {self.high:,}"

    def __str__(self) -> str:
        return self.describe()


def parse_quantity(value: object, about_percent: Percent = 10) -> Quantity:
    """Return the quantity that an integer or a phrase denotes; format.md lists the phrases.

    "about n" is n ± `about_percent` %. "nearly n" is 90 % of n up to below n, and n - 1 where
    that leaves nothing. A vague plural is two or more of its unit. Thin spaces may stand between
    thousands. Raises QuantityError for a value outside the grammar, and ValueError for a negative
    `about_percent`.
    """
    if about_percent < 0:
        raise ValueError(f"about_percent is 0 or more, not {about_percent}")
    if isinstance(value, int) and not isinstance(value, bool):
        return _from_integer(value)
    if not isinstance(value, str):
        raise _not_a_quantity(value)
    text = " ".join(value.split())
    if not text:
        raise QuantityError("the quantity is empty", "write a number, such as 18")
    commas = re.sub(_WITH_THIN_SPACES, lambda found: re.sub(r"\s", ",", found[0]), value)
    return Quantity(*_read(" ".join(commas.lower().split()), about_percent), text)


def _from_integer(value: int) -> Quantity:
    if abs(value) >= _TOO_LARGE:
        raise QuantityError("the number has too many digits", "write a smaller number")
    if value < 0:
        raise QuantityError(f"{value} is negative", "a count is 0 or more")
    return Quantity(value, value, False, str(value))


def _not_a_quantity(value: object) -> QuantityError:
    if isinstance(value, float):
        hint = "counts are whole numbers; write one, or a range such as 12..13"
        if isfinite(value) and value.is_integer() and 0 <= value < 10**15:
            hint = f"counts are whole numbers; write {value:.0f}"
        return QuantityError(f"{value} is not a whole number", hint)
    shown = "null"
    if value is not None:
        shown = str(value).lower() if isinstance(value, bool) else f"a {type(value).__name__}"
    return QuantityError(
        f"{shown} is not a quantity",
        "write a number, such as 18, or a phrase, such as 'more than 120'",
    )


def _read(text: str, about_percent: Percent) -> _Bounds:
    prefixed = re.fullmatch(_PREFIXED, text)
    if prefixed:
        return _bounds(_PREFIXES[prefixed[1]], parse_whole_number(prefixed[2]), about_percent)
    ends = parse_range(text)
    if ends:
        return *ends, False
    suffixed = re.fullmatch(_SUFFIXED, text)
    if suffixed:
        return _bounds(_SUFFIXES[suffixed[2]], parse_whole_number(suffixed[1]), about_percent)
    plural = _plural(text)
    if plural is not None:
        return plural, None, True
    number = parse_whole_number(text)
    return number, number, False


def _bounds(kind: str, number: int, about_percent: Percent) -> _Bounds:
    if number == 0 and kind in {"fewer", "nearly"}:
        hint = "a count is 0 or more; write 0, or at most 0"
        raise QuantityError("the quantity lies below 0", hint)
    match kind:
        case "more":
            return number + 1, None, False
        case "least":
            return number, None, False
        case "fewer":
            return 0, number - 1, False
        case "most":
            return 0, number, False
        case "about":
            low = -(-number * (100 - about_percent) // 100)
            return max(0, low), number * (100 + about_percent) // 100, True
        case "nearly":
            return min(-(-number * 90 // 100), number - 1), number - 1, True
    return number, number, False


def _plural(text: str) -> int | None:
    """Return the least that a vague plural ("hundreds", "tens of thousands", "several dozen") stands for."""
    several = re.fullmatch(_SEVERAL, text)
    if several:
        return _least(SCALES[several[1]], SCALES.get(several[2] or ""))
    first, of, second = text.partition(" of ")
    size = _PLURALS.get(first)
    if size is None or (of and second not in _PLURALS):
        return None
    return _least(size, _PLURALS.get(second))


def _least(size: int, larger: int | None) -> int | None:
    """Return two of a unit, or two of a unit of a larger one ("tens of thousands"); None if it is not larger."""
    if larger is None:
        return 2 * size
    return 2 * size * larger if larger >= 1000 and larger > size else None
