"""The modifiers of numbers ("more than", "nearly", "or so"), and every number that one may stand for under them."""

from collections.abc import Sequence
from functools import lru_cache

from belie.evidence.mentions.amounts import Amount
from belie.evidence.mentions.tokens import Token, low
from belie.values.quantities import Quantity, parse_quantity
from belie.values.whole_numbers import SCALES, read_whole_number

_BEFORE = {
    "more": ("more than", "greater than", "larger than", "in excess of", ">"),
    "least": ("at least", "no fewer than", "not fewer than", "no less than", "not less than", "a minimum of", "≥"),
    "over": (
        "over", "above", "beyond", "just over", "well over", "slightly over", "just above", "well above", "upwards of",
        "upward of", "north of", "exceeds", "exceeded", "exceeding", "topped", "tops", "topping", "surpassed",
        "surpasses", "surpassing", "passed", "passes", "outnumber", "slightly more than", "just more than",
        "a little more than", "a little over", "little more than", "barely more than", "hardly more than",
    ),
    "fewer": ("fewer than", "less than", "smaller than", "<"),
    "most": (
        "at most", "no more than", "not more than", "up to", "as many as", "as much as", "as few as", "a maximum of",
        "≤",
    ),
    "under": (
        "under", "below", "just under", "well under", "slightly under", "just below", "well below", "short of",
        "just short of", "shy of", "just shy of", "slightly fewer than", "slightly less than", "just less than",
        "just fewer than", "not quite", "barely", "approaching", "nearing", "south of", "a little under",
    ),
    "about": (
        "about", "around", "roughly", "approximately", "approx", "approx .", "some", "circa", "ca", "c", "ca .", "c .",
        "an estimated", "estimated", "close to", "near", "nearer", "~", "≈", "in the region of", "somewhere around",
        "or so", "perhaps", "maybe", "probably", "possibly", "an approximate",
    ),
    "nearly": ("nearly", "almost", "virtually", "practically", "very nearly"),
}  # fmt: skip
_AFTER = {
    "least": (
        "or more", "and more", "plus", "+", "- plus", "and counting", "at least", "minimum", "or over", "and over",
    ),
    "most": ("or fewer", "or less", "at most", "maximum", "or under", "and under"),
    "over": ("- odd", "odd", "- something", "- some"),
    "about": ("or so", "or thereabouts", "or thereabout"),
}  # fmt: skip
_KINDS = {phrase: kind for kind, phrases in _BEFORE.items() for phrase in phrases}
_KINDS_AFTER = {phrase: kind for kind, phrases in _AFTER.items() for phrase in phrases}
PHRASES_BEFORE, PHRASES_AFTER = tuple(_KINDS), tuple(_KINDS_AFTER)
"""All modifiers that stand before a number, and those behind it, as tokens with spaces between."""

MODIFIER_ENDS = frozenset(phrase.rsplit(None, 1)[-1] for phrase in _KINDS)
"""The last words of the modifiers that stand before a number."""

_STRICT = {"more": "more than", "least": "at least", "fewer": "fewer than", "most": "at most"}
_VAGUE = frozenset((*SCALES, "ten", "score"))
_DENIED = frozenset("not never n't hardly rarely seldom little much far no nothing without neither".split())


def hull(amount: Amount, kind: str, text: str) -> Quantity:
    """Every whole number that an amount may stand for under a kind of modifier; soft where the modifier is vague."""
    low_end, high_end = int(amount.value) - amount.slack, int(amount.value.to_integral_value("ROUND_CEILING"))
    if kind in _STRICT and amount.value == high_end:
        bounds = _parse(f"{_STRICT[kind]} {high_end}")
        return Quantity(bounds.low, bounds.high, False, text)
    match kind:
        case "more" | "least" | "over":
            return Quantity(low_end, None, False, text)
        case "fewer" | "most" | "under":
            return Quantity(0, high_end, False, text)
        case "about" | "nearly":
            bounds = _parse(f"{kind} {high_end}")
            return Quantity(min(bounds.low, low_end), bounds.high, True, text)
        case "open":
            return Quantity(0, None, False, text)
    return Quantity(max(0, low_end), high_end + amount.slack, False, text)


@lru_cache(maxsize=4096)
def _parse(phrase: str) -> Quantity:
    try:
        return parse_quantity(phrase)
    except ValueError:  # fewer than 0
        return Quantity(0, 0, False, phrase)


def modifier_before(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The kind of the modifier before a number ("" without one), and the token at which it begins."""
    for size in (4, 3, 2, 1):
        if size <= at and (kind := _KINDS.get(" ".join(token.low for token in tokens[at - size : at]))):
            first = at - size
            before = low(tokens, first - 1)
            if before in _DENIED or before.endswith("n't"):
                return "open", first
            return kind, first
    return "", at


def modifier_after(tokens: Sequence[Token], end: int) -> tuple[str, int]:
    """The kind of the modifier after a number ("" without one), and the token after it."""
    for size in (2, 1):
        phrase = [token.low for token in tokens[end : end + size]]
        if len(phrase) == size and (kind := _KINDS_AFTER.get(" ".join(phrase))):
            return kind, end + size
    return "", end


def vague_plural(tokens: Sequence[Token], at: int) -> tuple[Quantity, int] | None:
    """What "dozens", "several hundred" or "tens of thousands" stands for, and the token after it."""
    for size in (3, 2, 1):
        words = [token.low for token in tokens[at : at + size]]
        if len(words) < size or words[-1].rstrip("s") not in _VAGUE or words[0] in _DENIED:
            continue
        if (found := _vague(" ".join(words))) is not None:
            return found, at + size
    return None


@lru_cache(maxsize=1024)
def _vague(phrase: str) -> Quantity | None:
    if read_whole_number(phrase) is not None:
        return None
    try:
        found = parse_quantity(phrase)
    except ValueError:
        return None
    return found if found.soft else None
