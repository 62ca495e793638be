"""Kinds of holdings that could be apart set by set, but not all at once: by arithmetic where that is exact, on a
timeline where others, events or offsets take part."""

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, islice

from belie.model.claim import Claim
from belie.reasoning.constraints import OneOf
from belie.reasoning.crowding import Clique, Cliques
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.event_times import EventTimes
from belie.reasoning.holdings import all_apart
from belie.reasoning.kinds import Kind, Meetings
from belie.reasoning.shortest import has_one_core, is_instant
from belie.reasoning.squeeze import is_flexible, squeezed
from belie.reasoning.timed import Item, as_stated, overlapping
from belie.reasoning.timeline import Timeline
from belie.reasoning.worlds import World

MOST_SETS = 1_000
"""How many sets that may not all hold at one time are looked at together on a timeline."""


class Squeeze:
    """How kinds of holdings crowd each other out, where so many of as many marks are too many."""

    def __init__(self, kinds: Sequence[Kind], size: int, meetings: Meetings, times: EventTimes) -> None:
        self._kinds, self._size, self._meetings, self._times = kinds, size, meetings, times
        self._numbered = {kind.number: kind for kind in kinds}

    def by_arithmetic(self) -> Iterator[list[Kind]]:
        """The minimal sets of kinds with exact bounds that are too many at some instant on every reading, though no
        crowd among them is certain. Raises TooManyReadings and SearchEnded."""
        for items in squeezed(self._pairs(), self._is_crowded):
            kinds = [self._numbered[item.number] for item in items]
            if not self._has_certain_crowd(kinds):
                yield kinds

    def on_timeline(self) -> Iterator[tuple[list[Kind], list[Claim]]]:
        """The same where others take part: kinds, and the claims about events by which it is so. Raises
        TooManyReadings and SearchEnded."""
        tight = [kind for kind in self._kinds if kind.item is None and not self._has_room(kind)]
        for heap in self._heaps(tight):
            near = [kind for kind in self._kinds if kind in heap or any(self._bears_on(kind, one) for one in heap)]
            sets = list(islice(self._open_cliques(near), MOST_SETS + 1))
            if len(sets) > MOST_SETS:
                raise TooManyReadings
            if len(sets) > 1:
                yield from self._crowded_out(heap, sets)

    def _crowded_out(self, heap: Collection[Kind], sets: Sequence[Clique]) -> Iterator[tuple[list[Kind], list[Claim]]]:
        joined = {kind.holding.claim.id: kind for clique in sets for kind in clique}
        own = [kind.holding.claim for kind in joined.values()]
        events = [kind.holding.event for kind in joined.values() if kind.holding.event is not None]
        known: set[frozenset[str]] = set()
        for world in self._times.backgrounds(events, own):
            if all(self._has_room_in(kind, world) for kind in heap):
                continue
            timeline = Timeline([*own, *world.claims])
            choices = [_some_apart(timeline, clique) for clique in sets]
            claims = {claim.id: claim for claim in timeline.claims}
            for reason in timeline.conflicts(choices):
                kinds = [kind for name, kind in joined.items() if name in reason]
                if reason not in known and not self._has_certain_crowd(kinds):
                    known.add(reason)
                    yield kinds, [claims[name] for name in sorted(reason - joined.keys())]

    def _pairs(self) -> Iterator[tuple[Item, Item]]:
        """The pairs with exact bounds that may hold at one time, but for those of two instants at different events."""
        items = [kind.item for kind in self._kinds if kind.item is not None]
        if not any(map(is_flexible, items)):
            return
        for item, running in overlapping(items, as_stated, lambda item: is_instant(item.tenure)):
            flexible = is_flexible(item)
            yield from ((item, other) for other in running if flexible or is_flexible(other))
        at_event: dict[str, list[Item]] = {}
        for item in items:
            if item.event is not None:
                yield from ((other, item) for other in at_event.setdefault(item.event, []))
                at_event[item.event].append(item)

    def _is_crowded(self, items: Sequence[Item]) -> bool:
        """Whether some of the items at one instant are too many, without being so on every reading."""
        kinds = [self._numbered[item.number] for item in items]
        acts = [kind for kind in kinds if kind.holding.acts]
        others = [kind for kind in kinds if not kind.holding.acts]
        return any(self._has_open_crowd([*others, act]) for act in acts) or self._has_open_crowd(others)

    def _has_open_crowd(self, kinds: Sequence[Kind]) -> bool:
        if len({kind.mark for kind in kinds}) < self._size:
            return False
        return any(self._meetings.are_open(one, other) for one, other in combinations(kinds, 2))

    def _has_certain_crowd(self, kinds: Sequence[Kind]) -> bool:
        return any(
            all(self._meetings.is_certain(one, other) for one, other in combinations(crowd, 2))
            for crowd in combinations(kinds, self._size)
        )

    def _has_room(self, kind: Kind) -> bool:
        """Whether one look shows that what holds at an event may hold there without being too many."""
        event = kind.holding.event
        if event is None:
            return False
        if not self._times.is_dated(event):
            return True
        return all(self._has_room_in(kind, one) for one in self._times.backgrounds((event,), (kind.holding.claim,)))

    def _has_room_in(self, kind: Kind, world: World) -> bool:
        """Whether it has room where the event begins at its sample, whatever else is moved about."""
        if kind.holding.event is None:
            return False
        second, there = world.sample(kind.holding.event).local, [kind]
        for other in self._kinds:
            tenure = other.holding.tenure
            if tenure is None or other is kind or (other.item is not None and is_instant(tenure)):
                continue
            if tenure.latest_start <= second < tenure.earliest_end:
                there.append(other)
            elif tenure.first <= second < tenure.last and not has_one_core(tenure):
                return False
        return not self._has_open_crowd(there)

    def _heaps(self, tight: Sequence[Kind]) -> Iterator[list[Kind]]:
        """Some kinds, in heaps with what can be moved about and bears on them."""
        movable = [kind for kind in self._kinds if not self._stands_firm(kind)]
        seen: set[Kind] = set()
        for first in tight:
            if first in seen:
                continue
            heap, queue = {first}, [first]
            while queue:
                kind = queue.pop()
                more = [other for other in movable if other not in heap and self._bears_on(kind, other)]
                heap.update(more)
                queue += more
            seen |= heap
            yield [kind for kind in self._kinds if kind in heap]

    def _stands_firm(self, kind: Kind) -> bool:
        """Whether a kind ties nothing together: it has one core, or is an instant that any gap will do for."""
        return kind.item is not None and (has_one_core(kind.item.tenure) or is_instant(kind.item.tenure))

    def _bears_on(self, one: Kind, other: Kind) -> bool:
        """Whether two kinds may be in each other's way, or one event is tied to the other."""
        here, there = one.holding.event, other.holding.event
        if here is not None and there is not None and self._times.tied(here, there):
            return True
        if any(kind.item is not None and is_instant(kind.item.tenure) for kind in (one, other)):
            return False
        return self._may_meet(one, other)

    def _may_meet(self, one: Kind, other: Kind) -> bool:
        """Whether two rivals may hold at one time, by their bounds; whether an event has a time for it is not asked."""
        if not self._meetings.are_rivals(one, other):
            return False
        if any(kind.item is None and kind.holding.event is not None for kind in (one, other)):
            return True
        first, second = one.holding.tenure, other.holding.tenure
        return first is None or second is None or first.may_meet(second) or first.must_meet(second)

    def _open_cliques(self, kinds: Sequence[Kind]) -> Iterator[Clique]:
        for clique in Cliques(kinds, self._size, self._meetings.are_rivals).joined(as_stated, self._may_meet):
            if not self._has_certain_crowd(clique):
                yield clique


def _some_apart(timeline: Timeline, clique: Clique) -> OneOf:
    holdings = [kind.holding for kind in clique]
    return OneOf(tuple(all_apart(timeline, holdings)), tuple(sorted({holding.claim.id for holding in holdings})))
