"""The heads and feet of pages: lines at their edges that stand on other pages too, but for the number of the page.

Words that run on over the end of a page stand on both sides of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

_UNSEEN = "\u200b"
_MOST_LINES = 3
"""Lines that a head or a foot has at most."""

_MOST_NUMBERS = 3
_LONGEST = 200
_NUMBER = re.compile(r"[0-9]{1,6}")

Line = tuple[int, int]
"""Where a line of a text begins and ends."""


def hide_heads(text: str) -> str:
    """The text of which the heads and feet of its pages are not seen; as long as the text itself."""
    pages = [[*_lines(text, match.start(), match.end())] for match in re.finditer(r"[^\f]+", text)]
    parts, done = list[str](), 0
    hidden = {*_repeated(text, pages, 1), *_repeated(text, pages, -1)}
    for start, end in sorted(hidden):
        parts += [text[done:start], _UNSEEN * (end - start)]
        done = end
    return "".join([*parts, text[done:]])


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of a page that are not blank."""
    return (match.span() for match in re.compile(r"[^\n\f]*[^\s][^\n\f]*").finditer(text, start, end))


def _repeated(text: str, pages: Sequence[Sequence[Line]], way: int) -> Iterator[Line]:
    """The lines from the top (1) or from the bottom (-1) of each page on that stand there on another page too."""
    edges = [page[::way][:_MOST_LINES] for page in pages]
    keys = [[_keys(text[start:end], number) for start, end in page] for number, page in enumerate(edges, 1)]
    counts = Counter((place, key) for page in keys for place, line in enumerate(page) for key in line)
    for page, its_keys in zip(edges, keys, strict=True):
        for place, line in enumerate(page):
            if all(counts[place, key] < 2 for key in its_keys[place]):
                break
            yield line


def _keys(line: str, page: int) -> set[str]:
    """A line as it is the same on other pages: each number in it as it stands, or by how far it is from the page's."""
    words = " ".join(line.split())
    numbers = [match.span() for match in _NUMBER.finditer(words)]
    if len(words) > _LONGEST or len(numbers) > _MOST_NUMBERS:
        return {words}
    return {_written(words, numbers, shifted, page) for shifted in product((False, True), repeat=len(numbers))}


def _written(words: str, numbers: Sequence[tuple[int, int]], shifted: Sequence[bool], page: int) -> str:
    parts, done = list[str](), 0
    for (start, end), is_shifted in zip(numbers, shifted, strict=True):
        number = words[start:end]
        parts += [words[done:start], f"<{int(number) - page}>" if is_shifted else number]
        done = end
    return "".join([*parts, words[done:]])
