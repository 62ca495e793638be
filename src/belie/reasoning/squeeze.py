"""Things that could be apart two by two, but not all at once: three terms of half a year do not fit into one.

What has one core holds then, whatever else is true. All else is moved about: each of its shortest readings is tried,
with those of all others that it could be in the way of, within a bound. What may be as short as an instant needs one
second in which not too many others hold; any number of such instants fit into a second, one after the other.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from belie.reasoning.decide import TooManyReadings
from belie.reasoning.minimal import minimal_sets
from belie.reasoning.shortest import Shortest, has_one_core, is_instant, shortest
from belie.reasoning.timed import Item, as_stated
from belie.values.times import Span

MOST_READINGS = 400
"""How many readings of one item are looked at."""

MOST_PLACINGS = 5_000
"""How many readings are tried for one question."""

Crowded = Callable[[Sequence[Item]], bool]
"""Whether items that hold at one instant are too many, and may be so on some readings alone."""

Placed = tuple[tuple[Item, Shortest], ...]
"""Items, each with its core in the reading that is tried."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Items that hold at one instant, and the seconds in which it may lie."""

    items: tuple[Item, ...]
    readings: tuple[Shortest, ...]


def squeezed(pairs: Iterable[tuple[Item, Item]], crowded: Crowded) -> Iterator[list[Item]]:
    """The minimal sets of items that are too many at some instant on every reading, though they need not be on each.

    `pairs` are those that may hold at one time. Raises TooManyReadings and SearchEnded.
    """
    for heap in _heaps(pairs):
        search = _Search(heap, crowded)
        for numbers in minimal_sets(frozenset(search.items), search.conflict):
            yield [search.items[number] for number in sorted(numbers)]


def is_flexible(item: Item) -> bool:
    """Whether an item holds at other instants on one of its shortest readings than on another."""
    return not has_one_core(item.tenure)


class _Search:
    """Whether some items can hold without being too many at any instant."""

    def __init__(self, heap: Sequence[Item], crowded: Crowded) -> None:
        self._crowded = crowded
        self._readings: dict[int, tuple[Shortest, ...]] = {}
        for item in heap:
            found = _bounded(item, [as_stated(other.tenure) for other in heap if other is not item])
            if found:
                self._readings[item.number] = found
        self.items = {item.number: item for item in heap if item.number in self._readings}
        self._tries = 0

    def conflict(self, numbers: frozenset[int]) -> frozenset[int] | None:
        """Of the items with these numbers some that cannot all hold; None if all can. Raises TooManyReadings."""
        self._tries = 0
        placed, waiting, moved = list[tuple[Item, Shortest]](), dict[str, _Waiting](), list[Item]()
        for number in sorted(numbers):
            item, readings = self.items[number], self._readings[number]
            if is_instant(item.tenure):
                key = item.event or str(number)
                together = waiting[key].items if key in waiting else ()
                waiting[key] = _Waiting((*together, item), readings)
            elif is_flexible(item):
                moved.append(item)
            else:
                placed.append((item, readings[0]))
        fixed = tuple(placed)
        for one in waiting.values():
            if not self._has_room(one, fixed):
                spans = [(reading.first, reading.last) for reading in one.readings]
                near = [i for i, core in fixed if any(core.first < high and low < core.last for low, high in spans)]
                return frozenset(item.number for item in (*one.items, *near))
        return None if self._place(moved, fixed, list(waiting.values())) else numbers

    def _place(self, moved: Sequence[Item], placed: Placed, waiting: Sequence[_Waiting]) -> bool:
        """Whether some readings of those that can be moved leave room for all."""
        if not all(self._has_room(one, placed) for one in waiting):
            return False
        if not moved:
            return True
        item, rest = moved[0], moved[1:]
        instants = tuple(reading for reading in self._readings[item.number] if reading.instant)
        if instants and self._place(rest, placed, [*waiting, _Waiting((item,), instants)]):
            return True
        for reading in self._readings[item.number]:
            self._tries += 1
            if self._tries > MOST_PLACINGS:
                raise TooManyReadings
            if reading.instant or not self._fits(item, reading, placed):
                continue
            if self._place(rest, (*placed, (item, reading)), waiting):
                return True
        return False

    def _fits(self, item: Item, core: Shortest, placed: Placed) -> bool:
        met = [(other, its) for other, its in placed if its.first <= core.last and core.first <= its.last]
        instants = {core.first, *(its.first for _, its in met if its.first >= core.first)}
        return not any(
            self._crowded([item, *(other for other, its in met if its.first <= at <= its.last)]) for at in instants
        )

    def _has_room(self, one: _Waiting, placed: Placed) -> bool:
        """Whether there is a second for it: at the beginning of a reading, or where the core of another ends."""
        for reading in one.readings:
            met = [(item, core) for item, core in placed if core.first < reading.last and reading.first < core.last]
            for at in {reading.first, *(core.last for _, core in met if core.last < reading.last)}:
                if not self._crowded([*one.items, *(item for item, core in met if core.first <= at < core.last)]):
                    return True
        return False


def _bounded(item: Item, others: Sequence[Span]) -> tuple[Shortest, ...]:
    """The readings of an item; none if it has one in which it meets no other. Raises TooManyReadings."""
    found: list[Shortest] = []
    for reading in shortest(item.tenure):
        if not any(first <= reading.last and reading.first <= last for first, last in others):
            return ()
        found.append(reading)
        if len(found) > MOST_READINGS:
            raise TooManyReadings
    return tuple(found)


def _heaps(pairs: Iterable[tuple[Item, Item]]) -> list[list[Item]]:
    """The items in heaps, each with all that bears on its flexible ones; what has one core ties nothing together."""
    near: dict[Item, set[Item]] = defaultdict(set)
    for one, other in pairs:
        if _bear_on_each_other(one, other):
            near[one].add(other)
            near[other].add(one)
    heaps: list[list[Item]] = []
    seen: set[Item] = set()
    for first in sorted(near, key=lambda item: item.number):
        if first in seen or not is_flexible(first):
            continue
        heap, queue = {first}, [first]
        while queue:
            for other in near[queue.pop()] - heap:
                heap.add(other)
                if is_flexible(other):
                    queue.append(other)
        seen |= heap
        heaps.append(sorted(heap, key=lambda item: item.number))
    return heaps


def _bear_on_each_other(one: Item, other: Item) -> bool:
    if is_instant(one.tenure) and is_instant(other.tenure):
        return one.event is not None and one.event == other.event
    return is_flexible(one) or is_flexible(other)
