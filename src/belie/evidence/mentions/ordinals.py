"""The ordinals that a text mentions: "46th", "forty-sixth"."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from belie.evidence.mentions.kinds import OrdinalMention
from belie.evidence.mentions.nouns import find_noun
from belie.evidence.mentions.tokens import Token, low, starts_sentence
from belie.values.words import ordinal_from_words

_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:st|nd|rd|th)", re.IGNORECASE)
_OTHER_THINGS = frozenset(
    "century centuries anniversary birthday floor storey story place time times row grade grader person party "
    "hand degree street avenue lady name generation cousin birthday half halves quarter quarters minute hour day "
    "days week weeks month year years choice sight glance thing deputy vice world war class rate amendment army "
    "division district precinct edition's largest biggest highest tallest oldest most best longest busiest "
    "richest second seconds third thirds floor's wave phase step stage leg set game goal of and or in to is was".split()
)
"""After these an ordinal numbers no item of a series, or nobody can tell."""

_WHOSE = frozenset("his her my your our whose".split())
"""After these an ordinal counts for somebody, and not for the series: "her second regatta"."""


def read_ordinals(text: str, tokens: Sequence[Token], taken: Collection[int]) -> list[OrdinalMention]:
    """The ordinals of a plain text, in order; `taken` are the tokens that are part of a date."""
    found, at = list[OrdinalMention](), 0
    while at < len(tokens):
        read = None if at in taken else _read(tokens, at)
        if read:
            number, end = read
            noun = find_noun(tokens, end)
            start, stop = tokens[at].start, tokens[end - 1].end
            found.append(OrdinalMention(start, stop, text[start:stop], number, noun, _is_sure(tokens, at, end, number)))
        at = read[1] if read else at + 1
    return found


def _read(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The number of the ordinal that begins at a token, and the token after it; the longest one."""
    token = tokens[at]
    if token.is_number:
        number = ordinal_from_words(token.low) if _DIGITS.fullmatch(token.text) else None
        return None if number is None else (number, at + 1)
    if not token.is_word:
        return None
    words, best, place = list[str](), None, at
    while place < len(tokens) and len(words) < 6 and tokens[place].is_word:
        words.append(tokens[place].low)
        number = _ordinal(" ".join(words))
        if number is not None:
            best = number, place + 1
        elif not _may_go_on(words[-1]):
            break
        place += 1 + (low(tokens, place + 1) == "-")
    return best


@lru_cache(maxsize=4096)
def _ordinal(words: str) -> int | None:
    return ordinal_from_words(words)


@lru_cache(maxsize=4096)
def _may_go_on(word: str) -> bool:
    """Whether an ordinal may follow: "forty", "one hundred and"."""
    return word == "and" or any(ordinal_from_words(f"{word} {last}") is not None for last in ("first", "hundredth"))


def _is_sure(tokens: Sequence[Token], at: int, end: int, number: int) -> bool:
    """Whether the ordinal numbers what follows, and is no fraction, name or turn of phrase."""
    after = low(tokens, end + (low(tokens, end) == "-"))
    if after in _OTHER_THINGS or not tokens[end : end + 1] or not tokens[end].is_word:
        return False
    if low(tokens, at - 1) in ("a", "one", "two", "three", "at", "another", "every", "each", "for", "-", "from"):
        return False
    if low(tokens, at - 1) in _WHOSE:
        return False
    if tokens[at].is_word and tokens[at].is_capital and not starts_sentence(tokens, at):
        return False
    return tokens[at].is_number or number > 3 or bool(find_noun(tokens, end))
