"""Slips of the hand in numbers: one too many, one too few, two digits that change places."""

import re
from collections.abc import Iterator
from math import inf

from belie.values.quantities import Quantity, QuantityError, parse_quantity

Slip = tuple[str, object]
"""The thing that is wrong, in words, and the value as it would then be written."""

_NUMBER = re.compile(r"[0-9][0-9,]*")
_OPPOSITES = (
    (">=", "<="), (">", "<"), ("≥", "≤"), ("at least", "at most"), ("no fewer than", "no more than"),
    ("no less than", "no more than"), ("more than", "fewer than"), ("less than", "more than"), ("above", "below"),
    ("over", "under"), ("up to", "at least"), ("or more", "or fewer"), ("or less", "or more"),
)  # fmt: skip


def near_numbers(number: int, least: float = 0) -> list[int]:
    """The numbers that stand for another by a slip, none of them below a least one: n + 1, n - 1, digits exchanged."""
    found = [number + 1, number - 1, *_exchanged(number)]
    return [one for one in dict.fromkeys(found) if one >= least and one != number]


def other_numbers(value: int | float) -> Iterator[Slip]:
    """The values of a statement that stand for a number by a slip."""
    if isinstance(value, int):
        yield from (("the number", number) for number in near_numbers(value, 0 if value >= 0 else -inf))
    else:
        yield from (("the number", value + step) for step in (1, -1))


def other_quantities(value: object) -> Iterator[Slip]:
    """The quantities that stand for another by a slip: a number in it, or more for less. All of them can be read.

    A quantity stays as soft as it is. One that only says less, as "more than 100" for "more than 120", is not wrong.
    """
    try:
        quantity = parse_quantity(value)
    except QuantityError:
        return
    candidates: list[Slip] = []
    if isinstance(value, int):
        candidates += [("the number", number) for number in near_numbers(value)]
    elif isinstance(value, str):
        candidates += [("the number", text) for text in _with_other_numbers(value)]
        candidates += [("the bound", text) for text in _turned(value)]
        if not _NUMBER.search(value) and quantity.low == quantity.high:
            candidates += [("the number", number) for number in near_numbers(quantity.low)]
    for what, other in candidates:
        try:
            read = parse_quantity(other)
        except QuantityError:
            continue
        if read.soft is quantity.soft and not _covers(read, quantity):
            yield what, other


def _covers(one: Quantity, other: Quantity) -> bool:
    return one.low <= other.low and (one.high is None or (other.high is not None and other.high <= one.high))


def _with_other_numbers(text: str) -> Iterator[str]:
    for found in _NUMBER.finditer(text):
        written = found[0].rstrip(",")
        for number in near_numbers(int(written.replace(",", ""))):
            shown = f"{number:,}" if "," in written else str(number)
            yield text[: found.start()] + shown + text[found.start() + len(written) :]


def _turned(text: str) -> Iterator[str]:
    """The text with a bound turned round, the first that fits."""
    for one, other in _OPPOSITES:
        for here, there in ((one, other), (other, one)):
            if here in text.lower():
                at = text.lower().index(here)
                yield text[:at] + there + text[at + len(here) :]
                return


def _exchanged(number: int) -> Iterator[int]:
    digits = str(abs(number))
    for at in range(len(digits) - 1):
        swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        if swapped[0] != "0":
            yield int(swapped) if number >= 0 else -int(swapped)
