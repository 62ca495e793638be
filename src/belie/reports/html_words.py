"""Texts in pieces, some of them marked: what differs between two, and what is in question in a line."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from belie.reports.layout import clean

Piece = tuple[str, bool]
"""A part of a text, and whether it is marked."""

_LONGEST_LINE = 240
_AROUND = 80
_GAP = " … "
_WORDS = re.compile(r"(?:[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+(?:[-:.,/'’][^\W_]+)*|.)\s*", re.DOTALL)
"""Words, marks and signs, each with the white space after it."""

_ALIKE = 0.3
"""Texts that have less than this share of their words in common are marked nowhere: all of them differs."""


def quotation(text: str, longest: int) -> str:
    """A quotation in one line, of so many characters at most; the fact file has the rest."""
    line = " ".join(clean(text).split())
    return line if len(line) <= longest else line[:longest].rstrip() + " …"


def differing(one: str, other: str) -> tuple[list[Piece], list[Piece]]:
    """Two texts with the words marked in which they differ; capital letters make no difference."""
    ours, theirs = _WORDS.findall(one), _WORDS.findall(other)
    matcher = SequenceMatcher(None, [word.casefold() for word in ours], [word.casefold() for word in theirs], False)
    if not ours or not theirs or matcher.ratio() < _ALIKE:
        return plain(one), plain(other)
    first, second = list[Piece](), list[Piece]()
    for kind, start, end, begin, stop in matcher.get_opcodes():
        first += _part("".join(ours[start:end]), kind != "equal")
        second += _part("".join(theirs[begin:stop]), kind != "equal")
    return _joined(first), _joined(second)


def plain(text: str) -> list[Piece]:
    """A text with nothing marked."""
    return [(text, False)] if text else []


def marked(text: str, spans: Sequence[tuple[int, int]]) -> list[Piece]:
    """A line of a file with spans of it marked (from 0, the end exclusive); a long one only around these."""
    pieces, at, keep = list[Piece](), 0, _kept(text, spans)
    for start, end in keep:
        if start > at:
            pieces.append((_GAP, False))
        pieces += _within(text, start, end, spans)
        at = end
    if at < len(text):
        pieces.append((_GAP, False))
    return [piece for piece in pieces if piece[0]]


def _part(text: str, differs: bool) -> Iterator[Piece]:
    """Words with the white space after them as one piece; that after what differs is left out of the mark."""
    inner = text.rstrip() if differs else ""
    if inner:
        yield inner, True
    yield from plain(text[len(inner) :])


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with those in one that follow each other and are marked, or not; space between marks is."""
    joined = list[Piece]()
    for number, (text, differs) in enumerate(pieces):
        between = not text.strip() and 0 < number < len(pieces) - 1 and pieces[number - 1][1] and pieces[number + 1][1]
        if joined and joined[-1][1] is (differs or between):
            joined[-1] = (joined[-1][0] + text, joined[-1][1])
        else:
            joined.append((text, differs))
    return joined


def _kept(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Which parts of a line to show, in order and apart from each other."""
    if len(text) <= _LONGEST_LINE:
        return [(0, len(text))]
    wanted = [(max(0, first - _AROUND), min(last, first + _LONGEST_LINE) + _AROUND) for first, last in spans]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(wanted or [(0, _LONGEST_LINE)]):
        if kept and start <= kept[-1][1]:
            start, end = kept[-1][0], max(end, kept.pop()[1])
        kept.append((start, min(end, len(text))))
    return kept


def _within(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    at = start
    for first, last in sorted(spans):
        first, last = max(first, at), min(last, end)
        if first < last:
            yield text[at:first], False
            yield text[first:last], True
            at = last
    yield text[at:end], False
