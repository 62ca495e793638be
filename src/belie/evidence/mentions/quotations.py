"""What stands between quotation marks in a text."""

import re
from collections.abc import Iterator
from functools import cache

from belie.evidence.mentions.kinds import QuoteMention
from belie.evidence.typography import UNSEEN

_OPENING = "\u201c\u201e\u00ab\u2039\u300c\u300e"


def read_quotations(text: str) -> list[QuoteMention]:
    """The quotations of a text as it is written, in order; within quotations none are looked for.

    Double marks of all kinds, or else single ones in pairs. Where a double mark has no partner, the quotation reaches
    to the beginning or the end of the text.
    """
    found = list(_between(text, _double()))
    return found or list(_between(text, _single(), pairs_only=True))


def _between(text: str, marks: re.Pattern[str], pairs_only: bool = False) -> Iterator[QuoteMention]:
    opening: re.Match[str] | None = None
    is_first = True
    for match in marks.finditer(text):
        if opening is None and _opens(match):
            opening = match
        elif opening is not None and _closes(match, opening):
            start, end = opening.start(), match.end()
            yield QuoteMention(start, end, text[start:end], text[opening.end() : match.start()])
            opening = None
        elif opening is None and is_first and not pairs_only:
            yield QuoteMention(0, match.end(), text[: match.end()], text[: match.start()])
        is_first = False
    if opening is not None and not pairs_only:
        yield QuoteMention(opening.start(), len(text), text[opening.start() :], text[opening.end() :])


def _opens(match: re.Match[str]) -> bool:
    """Whether a mark begins a quotation, where none has begun."""
    if match[0][0] in _OPENING or match[0] == "``":
        return True
    text, start, end = match.string, match.start(), match.end()
    while start and text[start - 1] == UNSEEN:  # a tag before the mark
        start -= 1
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return bool(after) and not after.isspace() and (not before or before.isspace() or before in "([\u2014\u2013-:")


def _closes(match: re.Match[str], opening: re.Match[str]) -> bool:
    """Whether a mark ends the quotation that another began: „so“ and “so”, but not “so “."""
    return match[0] not in _OPENING or (match[0] in "\u201c\u2018" and opening[0] in "\u201e\u201a")


@cache
def _double() -> re.Pattern[str]:
    return re.compile(r"[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u300c-\u300f]|``|''")


@cache
def _single() -> re.Pattern[str]:
    """Single marks at the edges of words; neither those of "'90s" and "'tis", nor that of "the boys' game"."""
    return re.compile(
        rf"(?<!\w)[\u2018\u201a'`](?!(?:tis|twas|em|n|cause|til|bout)\b|\d)(?={UNSEEN}*\w)"
        rf"|(?<=[^\W\dsS_])['\u2019](?!{UNSEEN}*\w)|(?<=[.,!?\u2026])['\u2019](?!\w)|(?<=[sS])['\u2019](?=[.,;:!?)]|\s*$)",
        re.IGNORECASE,
    )
