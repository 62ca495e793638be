"""English words for whole numbers: cardinals ("one hundred and twenty") and ordinals ("46th").

Only what can be read in one way is read; everything else is None, never a guess. Large scales
are the short ones (a billion is 10^9), and "and" and commas may be left out.
"""

import re

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEN_TO_TWELVE = ("ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: number for number, word in enumerate(_ONES + _TEN_TO_TWELVE + _TEENS)}
_TENS_VALUES = {word: 10 * number for number, word in enumerate(_TENS, start=2)}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_BIG = {"hundred", *_SCALES}
_HALVES = {
    "half a dozen": 6,
    "half dozen": 6,
    "a half dozen": 6,
    "half a million": 500_000,
    "half a billion": 500_000_000,
}
_IRREGULAR_ORDINALS = {
    "first": "one",
    "second": "two",
    "third": "three",
    "fifth": "five",
    "eighth": "eight",
    "ninth": "nine",
    "twelfth": "twelve",
}
_REGULAR = {*_SMALL, *_BIG} - set(_IRREGULAR_ORDINALS.values())
_ORDINALS = (
    _IRREGULAR_ORDINALS | {f"{word}th": word for word in _REGULAR} | {f"{word[:-1]}ieth": word for word in _TENS}
)
_SHAPE = r"[a-z]+(?:(?:[-\u2010\u2011]|,?\s+)[a-z]+)*"
_WORD = r"[a-z]+,?"
_ORDINAL_DIGITS = r"(0|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,9}|[1-9][0-9]{0,29})(?:st|nd|rd|th)"


def number_from_words(text: str) -> int | None:
    """Return the whole number that `text` spells out, or None; "a dozen" and "half a dozen" count.

    Case, hyphens, spaces and the word "and" make no difference. Digits, a bare "hundred" and
    plurals ("hundreds") are not number words.
    """
    words = _split(text)
    return None if words is None else _cardinal(words)


def ordinal_from_words(text: str) -> int | None:
    """Return the n of an ordinal in words or digits ("first", "forty-sixth", "46th"), or None.

    A suffix that does not fit its digits ("21th") is a slip of the pen and is accepted. "a
    hundredth" is a fraction and is not.
    """
    digits = re.fullmatch(_ORDINAL_DIGITS, text.strip().lower())
    if digits:
        return int(digits[1].replace(",", ""))
    words = _split(text)
    if words is None or (cardinal := _ORDINALS.get(words[-1])) is None:
        return None
    words = [*words[:-1], cardinal]
    if words[0] in _BIG:
        words = ["one", *words]
    return None if words[0] == "a" and len(words) == 2 else _cardinal(words)


def _split(text: str) -> list[str] | None:
    """Return the words of `text`, commas kept with the word before, or None for other text."""
    shaped = text.strip().lower()
    if not re.fullmatch(_SHAPE, shaped):
        return None
    return re.findall(_WORD, shaped)


def _cardinal(words: list[str]) -> int | None:
    half = _HALVES.get(" ".join(words))
    if half is not None:
        return half
    if words == ["zero"]:
        return 0
    if words[-1] == "dozen":
        count = 1 if words[:-1] == ["a"] else _sum_of_scales(words[:-1])
        return None if count is None else 12 * count
    return _sum_of_scales(words)


def _sum_of_scales(words: list[str]) -> int | None:
    """Read groups below a thousand, each but the last with a scale smaller than the one before."""
    if len(words) > 1 and words[0] == "a" and words[1].rstrip(",") in _BIG:
        words = ["one", *words[1:]]
    total, at, last_scale = 0, 0, 10**15
    while at < len(words):
        group, at = _below_thousand(words, at)
        if not group:
            return None
        if at == len(words):
            return total + group
        scale = _SCALES.get(words[at].rstrip(","), last_scale)
        if scale >= last_scale or group >= 1000:
            return None
        total, last_scale, at = total + group * scale, scale, at + 1
        if at == len(words):
            return total
        if words[at] == "and":
            at += 1
    return None


def _below_thousand(words: list[str], at: int) -> tuple[int, int]:
    """Read "two hundred and five" from a place on; the value (0 if none), and the place after.

    Also reads hundreds past a thousand that people say, such as "fifteen hundred and one".
    """
    value, at = _below_hundred(words, at)
    if not value or at == len(words) or words[at] != "hundred":
        return value, at
    if value >= 10 and value % 10 == 0:
        return 0, at
    value, at = 100 * value, at + 1
    joined = at + (at < len(words) and words[at] == "and")
    rest, after = _below_hundred(words, joined)
    return (value + rest, after) if rest else (value, at)


def _below_hundred(words: list[str], at: int) -> tuple[int, int]:
    """Read "twenty-five" from a place on; the value (0 if none), and the place after."""
    if at == len(words):
        return 0, at
    tens = _TENS_VALUES.get(words[at])
    if tens is None:
        return _SMALL.get(words[at], 0), at + 1
    ones = _SMALL.get(words[at + 1], 0) if at + 1 < len(words) else 0
    return (tens + ones, at + 2) if 0 < ones < 10 else (tens, at + 1)
