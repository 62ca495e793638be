"""The words that a claim rests on, so that they stand in the text once."""

import re
from functools import cache

from belie.drafting.parts import Value
from belie.evidence.anchor import SourceText, find
from belie.evidence.typography import INVISIBLE

_BESIDE = (12, 24, 48, 96, 192)
"""How many characters before and after the words tell which are meant, at most."""


def evidence_of(text: SourceText, start: int, end: int) -> Value | None:
    """The words of a passage as evidence, with a prefix or a suffix where they stand more than once.

    None where they cannot be found again, or nothing short beside them tells the places apart.
    """
    exact = seen(text.text[start:end])
    places = find(text, exact) if exact else []
    if len(places) <= 1:
        return exact if places else None
    for size in _BESIDE:
        prefix, suffix = _last_words(seen(text.text[max(0, start - size) : start])), ""
        if prefix and len(find(text, exact, prefix)) == 1:
            return {"exact": exact, "prefix": prefix}
        suffix = _first_words(seen(text.text[end : end + size]))
        if suffix and len(find(text, exact, "", suffix)) == 1:
            return {"exact": exact, "suffix": suffix}
        if prefix and suffix and len(find(text, exact, prefix, suffix)) == 1:
            return {"exact": exact, "prefix": prefix, "suffix": suffix}
    return None


def seen(passage: str) -> str:
    """A passage in one line, without what nobody sees."""
    return " ".join(_unseen().sub("", passage).split())


def _last_words(passage: str) -> str:
    """A passage without the word that is cut at its beginning."""
    return passage.partition(" ")[2]


def _first_words(passage: str) -> str:
    """A passage without the word that is cut at its end."""
    return passage.rpartition(" ")[0]


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"[{INVISIBLE}]")
