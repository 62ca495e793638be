"""The numbers of a text: digits and words, scales, and the modifiers around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from belie.evidence.mentions.tokens import Token, low
from belie.values.quantities import Quantity, parse_quantity
from belie.values.whole_numbers import SCALES, read_whole_number
from belie.values.words import number_from_words

_BEFORE = {
    "more": ("more than", "greater than", "larger than", "in excess of"),
    "least": ("at least", "no fewer than", "not fewer than", "no less than", "not less than", "a minimum of"),
    "over": (
        "over", "above", "beyond", "just over", "well over", "slightly over", "just above", "well above", "upwards of",
        "upward of", "north of", "exceeds", "exceeded", "exceeding", "topped", "tops", "topping", "surpassed", "surpasses",
        "surpassing", "passed", "passes", "outnumber", "slightly more than", "just more than", "a little more than",
        "a little over", "little more than", "barely more than", "hardly more than",
    ),
    "fewer": ("fewer than", "less than", "smaller than"),
    "most": ("at most", "no more than", "not more than", "up to", "as many as", "as much as", "a maximum of", "as few as"),
    "under": (
        "under", "below", "just under", "well under", "slightly under", "just below", "well below", "short of",
        "just short of", "shy of", "just shy of", "slightly fewer than", "slightly less than", "just less than",
        "just fewer than", "not quite", "barely", "approaching", "nearing", "south of", "a little under",
    ),
    "about": (
        "about", "around", "roughly", "approximately", "approx", "some", "circa", "ca", "c", "ca .", "c .", "approx .", "an estimated", "estimated",
        "close to", "near", "nearer", "~", "≈", "in the region of", "somewhere around", "or so", "perhaps", "maybe",
        "probably", "possibly", "an approximate",
    ),
    "nearly": ("nearly", "almost", "virtually", "practically", "very nearly"),
    "more sign": (">",),
    "fewer sign": ("<",),
    "least sign": ("≥", ">="),
    "most sign": ("≤", "<="),
}  # fmt: skip
_AFTER = {
    "least": ("or more", "and more", "plus", "+", "- plus", "and counting", "at least", "minimum", "or over", "and over"),
    "most": ("or fewer", "or less", "at most", "maximum", "or under", "and under"),
    "over": ("- odd", "odd", "- something", "- some"),
    "about": ("or so", "or thereabouts", "or thereabout"),
}  # fmt: skip
_KINDS = {phrase: kind for kind, phrases in _BEFORE.items() for phrase in phrases}
_KINDS_AFTER = {phrase: kind for kind, phrases in _AFTER.items() for phrase in phrases}
MODIFIER_ENDS = frozenset(phrase.rsplit(None, 1)[-1] for phrase in _KINDS)
"""The last words of the modifiers that stand before a number."""

_STRICT = {"more": "more than", "least": "at least", "fewer": "fewer than", "most": "at most"}
_DENIED = frozenset("not never n't hardly rarely seldom little much far no nothing without neither".split())
_SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12}


@dataclass(frozen=True, slots=True)
class Amount:
    """A bare number: its value, the tokens from `first` up to `end` (exclusive), how it is written.

    `slack`: by how much a round number may be off ("1.5 million" may be 1.52 million). `doubtful`: the digits may be
    meant otherwise ("1.200").
    """

    value: Decimal
    first: int
    end: int
    in_words: bool = False
    slack: int = 0
    doubtful: bool = False


def read_amount(tokens: Sequence[Token], at: int) -> Amount | None:
    """The number that begins at a token, as long as it can be; None where none does."""
    token = tokens[at]
    if token.is_number:
        return _digits(tokens, at)
    return _words(tokens, at) if token.is_word else None


def _digits(tokens: Sequence[Token], at: int) -> Amount | None:
    found = _number().fullmatch(tokens[at].text)
    if found is None:
        return None
    whole, decimals, suffix = found[1], found[2] or "", (found[3] or "").lower()
    end, doubtful = at + 1, False
    if "," in whole and not re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+", whole):
        doubtful = True
    if len(decimals) == 3 and not suffix:
        doubtful = True
    while (
        not decimals
        and end < len(tokens)
        and re.fullmatch(r"\d{3}", tokens[end].text)
        and tokens[end].start == tokens[end - 1].end + 1
        and len(tokens[end - 1].text) <= 3
    ):
        doubtful = doubtful or len(whole) == 1
        whole, end = whole + tokens[end].text, end + 1
    value = Decimal(f"{whole.replace(',', '')}.{decimals or 0}")
    scale = _SUFFIXES.get(suffix, 1)
    if suffix and scale == 1:
        return None
    joined = end + (low(tokens, end) == "-")
    if not suffix and low(tokens, joined) in SCALES:
        scale, end = SCALES[low(tokens, joined)], joined + 1
    slack = scale // 10 ** len(decimals) // 2 if scale >= 1000 else 0
    return Amount(value * scale, at, end, slack=slack, doubtful=doubtful or suffix == "m")


def _words(tokens: Sequence[Token], at: int) -> Amount | None:
    first = low(tokens, at)
    if not (_is_number_word(first) or (first in ("a", "half") and _begins(tokens, at))):
        return None
    words, best, end = [first], None, at
    place = at
    while len(words) <= 14:
        value = number_from_words(" ".join(words))
        if value is not None:
            best, end = value, place + 1
        place += 1 + (low(tokens, place + 1) == "-")
        following = low(tokens, place)
        if not (_is_number_word(following) or following in ("and", "a")):
            break
        words.append(following)
    return None if best is None else Amount(Decimal(best), at, end, in_words=True)


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """Whether "a" or "half" is the beginning of a number here: "a dozen", "half a million"."""
    return low(tokens, at + 1) in SCALES or (low(tokens, at + 1) == "a" and low(tokens, at + 2) in SCALES)


@lru_cache(maxsize=8192)
def _is_number_word(word: str) -> bool:
    return word in SCALES or (len(word) > 2 and number_from_words(word) is not None)


def hull(amount: Amount, kind: str, text: str) -> Quantity:
    """Every whole number that an amount may stand for under a kind of modifier; soft where the modifier is vague."""
    low_end, high_end = int(amount.value) - amount.slack, int(amount.value.to_integral_value("ROUND_CEILING"))
    kind = kind.removesuffix(" sign")
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
        if kind := _KINDS_AFTER.get(" ".join(token.low for token in tokens[end : end + size])):
            return kind, end + size
    return "", end


def vague_plural(tokens: Sequence[Token], at: int) -> tuple[Quantity, int] | None:
    """What "dozens", "several hundred" or "tens of thousands" stands for, and the token after it."""
    for size in (3, 2, 1):
        words = [token.low for token in tokens[at : at + size]]
        if len(words) == size and (words[-1] in SCALES or words[-1].rstrip("s") in _VAGUE) and words[0] not in _DENIED:
            if (found := _vague(" ".join(words))) is not None:
                return found, at + size
    return None


_VAGUE = frozenset((*SCALES, "ten", "score"))


@lru_cache(maxsize=1024)
def _vague(phrase: str) -> Quantity | None:
    if read_whole_number(phrase) is not None:
        return None
    try:
        found = parse_quantity(phrase)
    except ValueError:
        return None
    return found if found.soft else None


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"(\d{1,30}(?:,\d+)*)(?:\.(\d{1,12}))?([A-Za-z]{1,3})?")
