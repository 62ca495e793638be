"""Pairs of counts whose days are near each other."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from math import inf

from belie.model.claim import Claim
from belie.reasoning.counts import Days, days_of, quantity_of, times_of
from belie.values.quantities import Percent, Quantity
from belie.values.times import DAY, Times


@dataclass(frozen=True, slots=True)
class Dated:
    """A count with the days for which it may hold, and what it says."""

    days: Days
    quantity: Quantity
    claim: Claim


def disagreeing(claims: Sequence[Claim], window: int, percent: Percent) -> list[Dated]:
    """The counts without those that have a number in common with all that may be of their time, in the same order."""
    dated = [(*days, number) for number, claim in enumerate(claims) if (days := days_of(claim)) is not None]
    kept: dict[int, Dated] = {}
    heap: list[tuple[int, int, int]] = []
    end = -inf
    for one in [*sorted(dated), (inf, inf, -1)]:
        if end + window <= one[0]:
            if len(heap) > 1:
                told = {n: Dated((first, last), quantity_of(claims[n], percent), claims[n]) for first, last, n in heap}
                kept.update({} if _agree(told.values()) else told)
            heap, end = [], -inf
        heap.append(one)  # type: ignore[arg-type]  # the last one closes the last heap
        end = max(end, one[1])
    return [kept[number] for number in sorted(kept)]


def _agree(counts: Collection[Dated]) -> bool:
    """Whether there is a number that all counts have in common."""
    highs = [one.quantity.high for one in counts if one.quantity.high is not None]
    return not highs or max(one.quantity.low for one in counts) <= min(highs)


def near_pairs(counts: Sequence[Dated], window: int, certain: bool) -> Iterator[tuple[Claim, Claim]]:
    """The pairs without a common number whose days are at most `window` days apart: on every reading if `certain`, else
    on some alone.

    With a window of 0: pairs of the same single day, or pairs whose times overlap without being one day.
    """
    ending: list[tuple[int, int, Quantity]] = []
    alive: dict[Quantity, dict[int, Dated]] = {}
    order = {count.claim: number for number, count in enumerate(counts)}
    for number, count in enumerate(sorted(counts, key=lambda one: (one.days, order[one.claim]))):
        days, claim = count.days, count.claim
        while ending and ending[0][0] + window <= days[0]:
            _, gone, said = heappop(ending)
            del alive[said][gone]
        for other in (one for said, some in alive.items() if not said.meets(count.quantity) for one in some.values()):
            furthest = max(days[1], other.days[1]) - 1 - min(days[0], other.days[0])
            if (furthest <= window) == certain and (certain or _come_near(claim, other.claim, window)):
                yield (other.claim, claim) if order[other.claim] < order[claim] else (claim, other.claim)
        alive.setdefault(count.quantity, {})[number] = count
        heappush(ending, (days[1], number, count.quantity))


def _come_near(one: Claim, other: Claim, window: int) -> bool:
    """Whether some day of one count lies at most so many days from some day of the other."""
    return any(_within(first, second, window * DAY) for first in times_of(one) for second in times_of(other))


def _within(one: Times, other: Times, reach: int) -> bool:
    """Whether two sets have instants of days that lie at most so many seconds apart, a multiple of a day."""
    at = max(one.first, other.first - reach)
    while (ours := one.ceil(at)) is not None:
        theirs = other.ceil(max(ours[0], at) - reach)
        if theirs is None:
            return False
        if theirs[0] < ours[1] + reach:
            return True
        at = theirs[0] - reach
    return False
