"""Sets of kinds that meet each other: every way to choose so many, of as many marks."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import product

from belie.reasoning.decide import TooManyReadings
from belie.reasoning.kinds import Kind
from belie.reasoning.timed import Bounds, Item, overlapping, time_key

MOST_STEPS = 200_000
"""How many steps are taken where more than two are chosen: a crowded parliament has sets without number."""

Clique = tuple[Kind, ...]
Edge = Callable[[Kind, Kind], bool]


class Cliques:
    """The sets of so many kinds of as many marks, of which each two are joined by an edge; of acts at most one.

    `rivals` are the kinds that count against each other: an edge joins no others. For two with exact bounds it must
    depend on nothing else but their times.
    """

    def __init__(self, kinds: Sequence[Kind], size: int, rivals: Edge) -> None:
        self._size, self._rivals = size, rivals
        heaps = _by_time([kind for kind in kinds if kind.item is not None])
        self._at_one_time = {heap[0].number: heap for heap in heaps}
        self._items = [_stand_for(heap) for heap in heaps]
        self._others = [kind for kind in kinds if kind.item is None]
        self._steps = 0

    def meeting(self, bounds: Bounds, edge: Edge) -> set[Kind]:
        """The kinds that an edge joins to a rival, and others of their times; of those with exact bounds alone. Raises
        TooManyReadings."""
        found: set[Kind] = set()
        for item, running in overlapping(self._items, bounds):
            kinds = self._at_one_time[item.number]
            if len(kinds) > 1 and self._are_joined(kinds, kinds, edge):
                found.update(kinds)
            for other in running:
                others = self._at_one_time[other.number]
                if self._are_joined(kinds, others, edge):
                    found.update(kinds)
                    found.update(others)
        return found

    def joined(self, bounds: Bounds, edge: Edge) -> Iterator[Clique]:
        """Those whose members are joined; two with exact bounds, only if one holds where those of the other begin.

        Raises TooManyReadings.
        """
        self._steps = 0
        at_event: dict[str, list[int]] = defaultdict(list)
        for item, running in overlapping(self._items, bounds):
            kinds = self._at_one_time[item.number]
            if not running and len(kinds) == 1 < self._size and item.event is None:
                continue  # it is alone at its time
            near = {one.number for one in running}
            if item.event is not None:
                near.update(at_event[item.event])
                at_event[item.event].append(item.number)
            met = [self._at_one_time[number] for number in sorted(near)]
            before = [kind for others in met if self._are_joined(kinds, others, edge) for kind in others]
            together = len(kinds) > 1 and self._are_joined(kinds, kinds, edge)
            for number, kind in enumerate(kinds):
                found = [*before, *kinds[:number]] if together else before
                yield from self._around(kind, [other for other in found if self._rivals(kind, other)], edge)
        exact = [kind for kinds in self._at_one_time.values() for kind in kinds]
        for number, kind in enumerate(self._others):
            found = [*exact, *self._others[:number]]
            near_kinds = [other for other in found if self._rivals(kind, other) and edge(kind, other)]
            yield from self._around(kind, near_kinds, edge)

    def _are_joined(self, kinds: Sequence[Kind], others: Sequence[Kind], edge: Edge) -> bool:
        """Whether kinds of one time are joined to kinds of another; two rivals among them tell it of all."""
        if len(kinds) == len(others) == 1:
            return self._rivals(kinds[0], others[0]) and edge(kinds[0], others[0])
        pair = next((pair for pair in product(kinds, others) if self._rivals(*pair)), None)
        return pair is not None and edge(*pair)

    def _around(self, kind: Kind, near: Sequence[Kind], edge: Edge) -> Iterator[Clique]:
        """The cliques with a kind and some of those that are joined to it."""
        if self._size == 2:
            yield from ((kind, other) for other in near)
        elif len({other.mark for other in near}) >= self._size - 1:
            yield from self._extend((kind,), sorted(near, key=lambda one: one.number), edge)

    def _extend(self, clique: Clique, near: Sequence[Kind], edge: Edge) -> Iterator[Clique]:
        missing = self._size - len(clique)
        if not missing:
            yield clique
            return
        for number, kind in enumerate(near):
            if len(near) - number < missing:
                return
            self._steps += 1
            if self._steps > MOST_STEPS:
                raise TooManyReadings
            rest = [other for other in near[number + 1 :] if self._rivals(kind, other) and edge(kind, other)]
            if len({other.mark for other in rest}) >= missing - 1:
                yield from self._extend((*clique, kind), rest, edge)


def _by_time(kinds: Sequence[Kind]) -> list[list[Kind]]:
    """The kinds in heaps that say the same of time."""
    found: dict[Hashable, list[Kind]] = defaultdict(list)
    for kind in kinds:
        holding = kind.holding
        found[holding.event or time_key(holding.claim), holding.acts].append(kind)
    return list(found.values())


def _stand_for(kinds: Sequence[Kind]) -> Item:
    """An item for kinds of one time, under the number of the first; those of one mark alone are told of no others of
    that mark."""
    first = kinds[0].item
    assert first is not None
    if all(kind.mark == first.mark for kind in kinds):
        return first
    return Item(first.number, ("several", first.number), first.tenure, first.event, first.acts)
