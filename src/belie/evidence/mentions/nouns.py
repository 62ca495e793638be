"""What stands after a number or an ordinal: the words of what is counted."""

from collections.abc import Sequence

from belie.evidence.mentions.tokens import FUNCTION_WORDS, Token, low

_MOST_WORDS = 4
"""Words of a noun: "18 new foreign agencies"."""

_PLURALS = frozenset(
    "people men women children grandchildren stepchildren schoolchildren "
    "persons staff police crew cattle sheep fish species series feet teeth mice geese "
    "media data criteria phenomena alumni fungi personnel folk youth clergy aircraft spacecraft headquarters".split()
)
_NOT_PLURAL = ("ss", "us", "is", "'s", "ous")


def find_noun(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The words from a place on up to what is counted: the first that looks like a plural, or the last in a row."""
    if low(tokens, at) == "of":
        at += 1 + (low(tokens, at + 1) in ("the", "its", "these", "those", "their", "his", "her", "our"))
    words = list[str]()
    for token in tokens[at : at + 2 * _MOST_WORDS]:
        word = token.low
        if word == "-" or (word in ("'", '"') and not words):
            continue
        if not token.is_word or word in FUNCTION_WORDS or len(words) == _MOST_WORDS:
            break
        words.append(word)
        if looks_plural(word):
            break
    return tuple(words)


def looks_plural(word: str) -> bool:
    """Whether a word in lower case may be a plural."""
    return word in _PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL))
