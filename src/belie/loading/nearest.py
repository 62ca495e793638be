"""The known word that a misspelt one is likely to mean."""

from collections.abc import Collection, Iterable

MOST_COMPARISONS = 100_000
"""Comparisons of two words that a Speller makes, give or take one search; they take about half a second."""

_MANY = 2000
"""Words beyond which a Speller looks among those with the same first letter alone."""


def nearest(word: str, options: Iterable[str], cutoff: float = 0.7) -> str | None:
    """The option that is most like a word, or None; capitals, and - for _, make no difference.

    `cutoff` is the least ratio of likeness, from 0 to 1, as difflib measures it.
    """
    from difflib import get_close_matches  # start-up is a feature: most corpora misspell nothing

    plain: dict[str, str] = {}
    for option in options:
        plain.setdefault(_plain(option), option)
    found = get_close_matches(_plain(word), plain, 1, cutoff)
    return plain[found[0]] if found else None


class Speller:
    """Looks misspelt words up among many known ones, each word once, and no more words than it has time for."""

    def __init__(self, options: Collection[str], cutoff: float = 0.7) -> None:
        self._cutoff, self._left = cutoff, MOST_COMPARISONS
        self._found: dict[str, str | None] = {}
        self._split = len(options) > _MANY
        self._options: dict[str, list[str]] = {}
        for option in options:
            self._options.setdefault(self._letter(option), []).append(option)

    def nearest(self, word: str) -> str | None:
        """As the function `nearest`; None for all new words once the comparisons are used up."""
        if word not in self._found and self._left > 0:
            options = self._options.get(self._letter(word), [])
            self._found[word] = nearest(word, options, self._cutoff)
            self._left -= len(options)
        return self._found.get(word)

    def _letter(self, word: str) -> str:
        return word[:1].lower() if self._split else ""


def _plain(word: str) -> str:
    return word.strip().lower().replace("-", "_").replace(" ", "_")
