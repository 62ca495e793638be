"""The known word that a misspelt one is likely to mean."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, options: Iterable[str], cutoff: float = 0.7) -> str | None:
    """The option that is most like a word, or None; capitals, and - for _, make no difference.

    `cutoff` is the least ratio of likeness, from 0 to 1, as difflib measures it.
    """
    plain: dict[str, str] = {}
    for option in options:
        plain.setdefault(_plain(option), option)
    found = get_close_matches(_plain(word), plain, 1, cutoff)
    return plain[found[0]] if found else None


def _plain(word: str) -> str:
    return word.strip().lower().replace("-", "_").replace(" ", "_")
