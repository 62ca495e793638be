"""How short a tenure may be: the readings of its dates of which no other is contained in them.

A reading is a core, the instants at which the tenure then holds for certain, or it is an instant that may lie anywhere
in a span. Instants are whole seconds: an instant of the second n lies somewhere from n to n + 1.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from belie.reasoning.tenures import Tenure, ends_of, starts_of
from belie.values.times import Span, Times


@dataclass(frozen=True, slots=True)
class Shortest:
    """A reading of a tenure: its core from `first` to `last`, both included; or, of an `instant`, the seconds from
    `first` up to below `last` in any of which it may lie."""

    first: float
    last: float
    instant: bool


def has_one_core(tenure: Tenure) -> bool:
    """Whether a tenure has one shortest reading, and it is no instant."""
    return tenure.solid and tenure.latest_start <= tenure.earliest_end


def is_instant(tenure: Tenure) -> bool:
    """Whether each shortest reading of a tenure is an instant."""
    return tenure.instants is not None or (tenure.solid and tenure.latest_start > tenure.earliest_end)


def shortest(tenure: Tenure) -> Iterator[Shortest]:
    """The shortest readings of a tenure whose bounds are exact, the first ones first."""
    if not tenure.solid:
        yield from _readings(tenure)
    elif has_one_core(tenure):
        yield Shortest(tenure.latest_start, tenure.earliest_end, False)
    else:
        yield Shortest(tenure.earliest_end, tenure.latest_start, True)


def _readings(tenure: Tenure) -> Iterator[Shortest]:
    if tenure.instants is not None:
        yield from (Shortest(low, high, True) for low, high in _within(tenure.instants, tenure.first, tenure.last))
        return
    starts, ends = starts_of(tenure.claim), ends_of(tenure.claim)
    assert starts is not None and ends is not None
    latest = None
    for low, high in _within(ends, starts.first, inf):
        begins = starts.floor(low - 1)
        if begins is not None and begins[1] <= low and begins[1] != latest:
            latest = begins[1]
            yield Shortest(latest, low, False)
        yield from (Shortest(first, last, True) for first, last in _within(starts, low, high))


def _within(times: Times, first: float, last: float) -> Iterator[Span]:
    """The spans of a set of instants between two instants."""
    span = times.ceil(first)
    while span is not None and span[0] < last:
        yield max(span[0], first), min(span[1], last)
        first = span[1]
        span = times.ceil(first)
