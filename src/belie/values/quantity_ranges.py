"""Ranges of whole numbers as people write them: "10..20", "10-20", "between ten and twenty"."""

import re

from belie.values.whole_numbers import (
    SCALES,
    QuantityError,
    parse_whole_number,
    read_whole_number,
    refusal,
)

_IN_WORDS = r"(?:from )?(.+) to (.+)"
_DASHES = r"\u2013\u2014"  # the dashes that stand between words too; a hyphen joins words
_WITH_DASH = rf"([0-9][^-{_DASHES}]*?) ?[-{_DASHES}] ?([0-9].*)|(.+?) ?[{_DASHES}] ?(.+)"
_MAX_SPLITS = 30


def parse_range(text: str) -> tuple[int, int] | None:
    """Return both ends (included) of a range, or None for a text that is no range.

    `text` is in lower case with single spaces. Raises QuantityError for a range without two
    ends, one that runs backwards, and one that reads in two ways ("1 to 2 million").
    """
    if text.startswith("between "):
        return _between(text)
    ends = _ends(text)
    return _range(*ends) if ends else None


def _ends(text: str) -> tuple[str, str] | None:
    """Return the two ends of a range, unread, or None for a text that is no range."""
    low, dots, high = text.partition("..")
    if dots:
        return _dotted_ends(text, low.strip(), high.strip())
    found = re.fullmatch(_IN_WORDS, text) or re.fullmatch(_WITH_DASH, text)
    if not found:
        return None
    low, high = (end for end in found.groups() if end is not None)
    return low, high


def _dotted_ends(text: str, low: str, high: str) -> tuple[str, str]:
    if low and high and not high.startswith("."):
        return low, high
    hint = "write both ends with two dots between them: 10..20"
    if low and not high:
        hint = f"write 'at least {low}'"
    elif high and not low:
        hint = f"write 'at most {high}'"
    raise QuantityError(refusal(text).message, hint)


def _between(text: str) -> tuple[int, int]:
    """Read "between A and B" where A and B may hold an "and" of their own.

    At most one split gives two numbers in order: "and" within a number joins a smaller part to a
    larger one, so a later split has the larger number first.
    """
    words = text.removeprefix("between ").split(" and ")
    if not 2 <= len(words) <= _MAX_SPLITS:
        raise QuantityError(refusal(text).message, "write both ends: between 10 and 20")
    if len(words) == 2:
        return _range(*words)
    splits = [(" and ".join(words[:at]), " and ".join(words[at:])) for at in range(1, len(words))]
    backwards = None
    for split in splits:
        low, high = read_whole_number(split[0]), read_whole_number(split[1])
        if low is None or high is None:
            continue
        if low <= high:
            return _checked(*split, low, high)
        backwards = backwards or split
    return _range(*(backwards or splits[0]))


def _range(low_text: str, high_text: str) -> tuple[int, int]:
    return _checked(low_text, high_text, parse_whole_number(low_text), parse_whole_number(high_text))


def _checked(low_text: str, high_text: str, low: int, high: int) -> tuple[int, int]:
    """Return both ends, or raise QuantityError if they run backwards or share a scale perhaps."""
    if high < low:
        raise QuantityError(f"{low} to {high} runs backwards", f"write {high}..{low}")
    scale_word = high_text.rsplit(" ", 1)[-1]
    if 0 < low * SCALES.get(scale_word, high) < high:
        raise QuantityError(
            f"the lower end of the range may be '{low_text}' or '{low_text} {scale_word}'",
            f"write both numbers out: '{low_text} {scale_word}..{high_text}' or '{low}..{high}'",
        )
    return low, high
