"""Words, numbers and signs of a text, with their places."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

_ALIKE = {
    **dict.fromkeys(map(ord, "\u2018\u2019\u201b\u02bc\u00b4`"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\n\r\t\v\f\u0085\u2028\u2029"), " "),
    **dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " "),
}

FUNCTION_WORDS = frozenset(
    "a about after against all also an and another any are around as at be because been before between both but "
    "by can could did do does during each earlier either every few for from had has have he her here his how "
    "however if in into is it its just last later less many may meanwhile more most much must near neither next "
    "no nor not now of on once one only or other our out over own per same she should since so some such than "
    "that the their them then there these they this those though through throughout to today tomorrow under until "
    "up upon was we were what when where which while who whose will with within without would yesterday yet you "
    "your".split()
)
"""Words that say little of their own, and begin many a sentence."""


class Token(NamedTuple):
    """A word, a number (with what is joined to it: "46th") or a sign, and its place."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit."""
        return self.text[0].isdecimal()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


_ANY_ALIKE = re.compile(f"[{re.escape(''.join(map(chr, _ALIKE)))}]")


def plain(text: str) -> str:
    """The text with one sort of quotation marks, hyphens and spaces; every character stands where it stood."""
    return text.translate(_ALIKE) if _ANY_ALIKE.search(text) else text


def tokenise(text: str) -> list[Token]:
    """The tokens of a plain text."""
    return [Token(match[0], *match.span()) for match in _tokens().finditer(text)]


def low(tokens: Sequence[Token], at: int) -> str:
    """The token at a place in lower case; empty where there is none."""
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


def starts_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is the first of its sentence, as far as signs tell."""
    return at <= 0 or tokens[at - 1].text in ".!?:;\"'(\u2014\u2026[" or (at == 1 and not tokens[0].is_word)


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+\d\w*|\d+(?:[.,:/]\d+)*\w*|[^\W\d_]+(?:'[^\W\d_]+)*|\S")
