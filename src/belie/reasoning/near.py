"""Pairs of counts whose days are near each other."""

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

from belie.model.claim import Claim
from belie.reasoning.counts import Days, times_of
from belie.values.times import meet


def near_pairs(dated: Sequence[tuple[Days, Claim]], window: int, certain: bool) -> Iterator[tuple[Claim, Claim]]:
    """The pairs whose days are at most `window` days apart: on every reading if `certain`, else on some alone.

    With a window of 0: pairs of the same single day, or pairs whose times overlap without being one day. With a larger
    one, a date with gaps (a mask, one of several) counts as all the days from its first to its last.
    """
    ending: list[tuple[int, int]] = []
    alive: dict[int, tuple[Days, Claim]] = {}
    order = {id(claim): number for number, (_, claim) in enumerate(dated)}
    for number, (days, claim) in enumerate(sorted(dated, key=lambda pair: (pair[0], order[id(pair[1])]))):
        while ending and ending[0][0] + window <= days[0]:
            alive.pop(heappop(ending)[1])
        for other_days, other in alive.values():
            furthest = max(days[1], other_days[1]) - 1 - min(days[0], other_days[0])
            if (furthest <= window) == certain and (certain or window or _overlap(claim, other)):
                yield (other, claim) if order[id(other)] < order[id(claim)] else (claim, other)
        alive[number] = days, claim
        heappush(ending, (days[1], number))


def _overlap(one: Claim, other: Claim) -> bool:
    return any(meet(first, second) for first in times_of(one) for second in times_of(other))
