"""Things that hold over a time, as far as it matters which of them hold at one: tenures of holders, statements of
values. What says the same of time and of everything that is compared is one item, however many sources say it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import islice
from math import inf
from typing import TypeVar

from belie.model.claim import Claim
from belie.reasoning.tenures import Tenure
from belie.values.times import Span

T = TypeVar("T")

CHUNK = 4_096
"""So many findings of a kind are put in order before the first of them is given; of more, each so many."""


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """Something that holds over a time. `number` is its place among all items.

    `mark` is what is compared: items of one mark are never too many. `event`: it holds at the start of this event.
    `acts`: of such items at most one counts at a time. `tenure` has its bounds if arithmetic tells them exactly.
    """

    number: int
    mark: Hashable
    tenure: Tenure
    event: str | None = None
    acts: bool = False


_Running = dict[Hashable, dict[int, Item]]

Bounds = Callable[[Tenure], Span]
"""The first and the last instant of a tenure, by some measure."""


def overlapping(
    items: Iterable[Item], bounds: Bounds, mute: Callable[[Item], bool] | None = None
) -> Iterator[tuple[Item, list[Item]]]:
    """Each item, and those of other marks whose bounds hold its first instant, in the order of time.

    An item whose bounds end before they begin meets others there, but none meets it. Two that are `mute` are not told
    of each other. In time near linear in items and in what is found.
    """
    ending: list[tuple[float, int, bool, Item]] = []
    running: tuple[_Running, _Running] = {}, {}
    bounded = [(*bounds(item.tenure), item) for item in items]
    for begin, end, item in sorted(bounded, key=lambda one: (one[0], one[1] < one[0], one[2].number)):
        while ending and ending[0][0] < begin:
            _, number, is_mute, over = heappop(ending)
            of_mark = running[is_mute][over.mark]
            del of_mark[number]
            if not of_mark:
                del running[is_mute][over.mark]
        is_mute = mute is not None and mute(item)
        found = [one for mark, some in running[0].items() if mark != item.mark for one in some.values()]
        if not is_mute:
            found += [one for mark, some in running[1].items() if mark != item.mark for one in some.values()]
        yield item, found
        if begin <= end:
            running[is_mute].setdefault(item.mark, {})[item.number] = item
            heappush(ending, (end, item.number, is_mute, item))


def as_certain(tenure: Tenure) -> Span:
    """The instants at which a tenure holds whatever its dates mean; of one that may be as short as an instant, the
    first at which it may hold, and no end.
    """
    if tenure.latest_start <= tenure.earliest_end:
        return tenure.latest_start, tenure.earliest_end
    return tenure.earliest_end, -inf


def as_stated(tenure: Tenure) -> Span:
    """The instants at which a tenure may hold as far as stated, and those at which it does for certain."""
    return min(tenure.first, tenure.latest_start), max(tenure.last, tenure.earliest_end)


def in_order(found: Iterator[T], key: Callable[[T], tuple[int, ...]]) -> Iterator[T]:
    """What is found, put in order as far as it is found together."""
    while chunk := list(islice(found, CHUNK)):
        yield from sorted(chunk, key=key)


def time_key(claim: Claim) -> Hashable:
    """What a claim says of its time: equal where two claims say the same in the same words."""
    start, until, on = claim.fields.get("from"), claim.fields.get("until"), claim.fields.get("on")
    published = claim.source.published.text if until == ".." and claim.source.published else None
    return (
        start if start is None or start.__class__ is str else repr(start),
        until if until is None or until.__class__ is str else repr(until),
        on if on is None or on.__class__ is str else repr(on),
        published,
    )
