"""A text cut up for a page: paragraphs, and in them segments that belong to one span or to none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from belie.model.coverage import CoveredSpan, SourceCoverage
from belie.reports.layout import clean

_BETWEEN = re.compile(r"\n[ \t\r]*\n|\u2029")


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a paragraph. `number` is that of the innermost span (from 1), `one` that span; None for plain text.

    `begins` are the numbers of the spans that begin here.
    """

    text: str
    number: int | None = None
    one: CoveredSpan | None = None
    begins: tuple[int, ...] = ()


def paragraphs(source: SourceCoverage) -> Iterator[list[Segment]]:
    """The paragraphs of a text, those without anything to see left out."""
    start = 0
    for end, following in (*(joint.span() for joint in _BETWEEN.finditer(source.text)), (len(source.text),) * 2):
        segments = list(_segments(source, start, end))
        if any(segment.text.strip() for segment in segments):
            yield segments
        start = following


def _segments(source: SourceCoverage, start: int, end: int) -> Iterator[Segment]:
    inside = [
        (number, one) for number, one in enumerate(source.spans, 1) if start <= one.span.start and one.span.end <= end
    ]
    edges = sorted({start, end, *(place for _, one in inside for place in (one.span.start, one.span.end))})
    for left, right in zip(edges, edges[1:], strict=False):
        around = [(one.span.end - one.span.start, number, one) for number, one in inside if _covers(one, left, right)]
        begins = tuple(number for number, one in inside if one.span.start == left)
        text = seen(source.text[left:right])
        if around:
            _, number, one = min(around, key=lambda part: part[:2])
            yield Segment(text, number, one, begins)
        elif text:
            yield Segment(text)


def _covers(one: CoveredSpan, left: int, right: int) -> bool:
    return one.span.start <= left and right <= one.span.end


def seen(text: str) -> str:
    """What a reader sees of a passage: white space as single spaces, nothing that is invisible."""
    return re.sub(r"\s+", " ", clean(text.replace("\u200b", "")))
