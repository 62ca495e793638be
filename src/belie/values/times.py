"""Sets of instants on one time line: what a date leaves open is which of them is meant.

Instants are seconds since 1970-01-01T00:00 of the local (or the universal) time line, exact integers of any
size; minus and plus infinity are floats, which compare exactly with integers. A span is half-open.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Protocol

DAY = 86_400
"""Seconds."""

MOST_OFFSET = 14 * 3600
"""Seconds that local and universal time can differ by."""

Span = tuple[float, float]
"""From the first instant to the one after the last, in seconds."""


class Times(Protocol):
    """A set of instants, as spans that may be asked for without listing them."""

    @property
    def first(self) -> float:
        """The earliest instant; minus infinity if there is none."""

    @property
    def end(self) -> float:
        """The instant after all; infinity if there is none."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans, sorted and apart from each other; costly for a mask."""

    def floor(self, instant: float) -> Span | None:
        """The last span that begins at or before an instant."""

    def ceil(self, instant: float) -> Span | None:
        """The first span that ends after an instant."""


@dataclass(frozen=True, slots=True)
class Spans:
    """A list of spans, sorted and apart from each other."""

    spans: tuple[Span, ...]

    @property
    def first(self) -> float:
        """The earliest instant."""
        return self.spans[0][0]

    @property
    def end(self) -> float:
        """The instant after all."""
        return self.spans[-1][1]

    def floor(self, instant: float) -> Span | None:
        """The last span that begins at or before an instant."""
        at = bisect_right(self.spans, (instant, inf))
        return self.spans[at - 1] if at else None

    def ceil(self, instant: float) -> Span | None:
        """The first span that ends after an instant."""
        at = bisect_right(self.spans, instant, key=lambda span: span[1])
        return self.spans[at] if at < len(self.spans) else None


@dataclass(frozen=True, slots=True)
class Union:
    """What any of several sets holds; for sets that are too large to be listed."""

    parts: tuple[Times, ...]

    @property
    def first(self) -> float:
        """The earliest instant."""
        return min(part.first for part in self.parts)

    @property
    def end(self) -> float:
        """The instant after all."""
        return max(part.end for part in self.parts)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans."""
        return merge(span for part in self.parts for span in part.spans)

    def floor(self, instant: float) -> Span | None:
        """A span that begins at or before an instant and ends last."""
        found = [span for part in self.parts if (span := part.floor(instant))]
        return max(found, key=lambda span: span[1], default=None)

    def ceil(self, instant: float) -> Span | None:
        """A span that ends after an instant and begins first."""
        found = [span for part in self.parts if (span := part.ceil(instant))]
        return min(found, default=None)


@dataclass(frozen=True, slots=True)
class Shifted:
    """Another set, moved: the universal time of a local one."""

    times: Times
    seconds: int

    @property
    def first(self) -> float:
        """The earliest instant."""
        return self.times.first + self.seconds

    @property
    def end(self) -> float:
        """The instant after all."""
        return self.times.end + self.seconds

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans."""
        return tuple((lo + self.seconds, hi + self.seconds) for lo, hi in self.times.spans)

    def floor(self, instant: float) -> Span | None:
        """The last span that begins at or before an instant."""
        return self._move(self.times.floor(instant - self.seconds))

    def ceil(self, instant: float) -> Span | None:
        """The first span that ends after an instant."""
        return self._move(self.times.ceil(instant - self.seconds))

    def _move(self, span: Span | None) -> Span | None:
        return span and (span[0] + self.seconds, span[1] + self.seconds)


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same instants as sorted spans that neither overlap nor touch."""
    merged: list[Span] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return tuple(merged)


def unite(parts: tuple[Times, ...]) -> Times:
    """The union of sets of instants; listed at once where none of them is a mask."""
    if len(parts) == 1:
        return parts[0]
    if all(isinstance(part, Spans) for part in parts):
        return Spans(merge(span for part in parts for span in part.spans))
    return Union(parts)


def meet(one: Times, other: Times) -> bool:
    """Whether two sets have an instant in common."""
    at = max(one.first, other.first)
    while True:
        ours, theirs = one.ceil(at), other.ceil(at)
        if ours is None or theirs is None:
            return False
        start = max(ours[0], theirs[0], at)
        if start < min(ours[1], theirs[1]):
            return True
        at = start
