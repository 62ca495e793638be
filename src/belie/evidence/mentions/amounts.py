"""The bare numbers of a text: in digits or in words, with their scales."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from belie.evidence.mentions.tokens import Token, low
from belie.values.whole_numbers import SCALES
from belie.values.words import number_from_words

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


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"(\d{1,30}(?:,\d+)*)(?:\.(\d{1,12}))?([A-Za-z]{1,3})?")
