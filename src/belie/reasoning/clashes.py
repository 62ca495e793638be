"""When statements that exclude each other hold at one time."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from belie.model.claim import Claim
from belie.reasoning.overlap import may_overlap, must_overlap
from belie.reasoning.shortest import is_instant
from belie.reasoning.squeeze import is_flexible, squeezed
from belie.reasoning.squeezed_claims import squeezed_on_timeline
from belie.reasoning.statements import is_timeless
from belie.reasoning.tenures import Meeting, Tenure, hands_over, measure
from belie.reasoning.timed import Bounds, Item, as_certain, as_stated, in_order, overlapping, time_key
from belie.values.times import DAY

Differ = Callable[[Claim, Claim], bool]
Pair = tuple["_Kind", "_Kind"]


@dataclass(frozen=True, slots=True, eq=False)
class _Kind:
    """Statements that say the same at the same time; the first of them stands for all."""

    mark: Hashable
    members: tuple[Claim, ...]

    @property
    def claim(self) -> Claim:
        """The first of the statements."""
        return self.members[0]


def clashes(
    claims: Sequence[Claim], mark: Callable[[Claim], Hashable], differ: Differ
) -> Iterator[tuple[tuple[Claim, ...], bool]]:
    """The minimal sets of statements of which two that differ are at one time: for certain (True), or perhaps (False).

    Two of one `mark` never differ. A statement without a time holds at all times. Two `on` the same day are at one
    time; beyond that they are as tenures: the first and the last day may be shared, and a change in the same words is
    none. Raises TooManyReadings and SearchEnded.
    """
    if len({mark(claim) for claim in claims}) < 2:
        return
    look = _Look(claims, mark, differ)
    for pair in look.in_order(look.certain()):
        yield pair, True
    for together in look.squeezed():
        yield together, True
    for pair in look.in_order(look.possible()):
        yield pair, False


class _Look:
    """What there is to find in some statements."""

    def __init__(self, claims: Sequence[Claim], mark: Callable[[Claim], Hashable], differ: Differ) -> None:
        self._order = {claim: number for number, claim in enumerate(claims)}
        self._differ = differ
        self._known: dict[tuple[Hashable, Hashable], bool] = {}
        found: dict[tuple[Hashable, Hashable], list[Claim]] = defaultdict(list)
        for claim in claims:
            found[mark(claim), None if is_timeless(claim) else time_key(claim)].append(claim)
        self._always = [_Kind(what, tuple(members)) for (what, time), members in found.items() if time is None]
        self._timed: list[_Kind] = []
        self._items: list[Item] = []
        for (what, time), members in found.items():
            if time is not None and (tenure := measure(members[0])):
                self._items.append(Item(len(self._timed), what, tenure))
                self._timed.append(_Kind(what, tuple(members)))

    def in_order(self, pairs: Iterator[Pair]) -> Iterator[tuple[Claim, ...]]:
        """The members of pairs, in the order of the corpus as far as they are found together."""
        found = (
            tuple(sorted(members, key=self._order.__getitem__))
            for pair in pairs
            for members in product(*(kind.members for kind in pair))
        )
        return in_order(found, lambda one: tuple(self._order[claim] for claim in one))

    def certain(self) -> Iterator[Pair]:
        """The pairs that exclude each other for certain. Raises TooManyReadings."""
        for number, kind in enumerate(self._always):
            others = chain(self._always[number + 1 :], self._timed)
            yield from ((kind, other) for other in others if self._exclude(kind, other))
        exact = [item for item in self._items if item.tenure.exact]
        inexact = self._pairs(self._items, as_stated, lambda item: item.tenure.exact)
        for one, other in chain(self._on_one_day(), self._pairs(exact, as_certain), inexact):
            if self._meeting(one, other) is Meeting.CERTAIN:
                yield self._timed[one.number], self._timed[other.number]

    def squeezed(self) -> Iterator[tuple[Claim, ...]]:
        """The sets of statements that cannot all be apart. Raises TooManyReadings and SearchEnded."""
        exact = [item for item in self._items if item.tenure.exact]
        if any(map(is_flexible, exact)):
            near = self._pairs(exact, as_stated, lambda item: is_instant(item.tenure))
            for items in squeezed(near, lambda items: any(self._is_open(*pair) for pair in combinations(items, 2))):
                if not any(self._is_certain(*pair) for pair in combinations(items, 2)):
                    yield from product(*(self._timed[item.number].members for item in items))
        if len(exact) < len(self._items):
            near = self._pairs(self._items, as_stated, lambda item: is_instant(item.tenure))
            open_pairs = [pair for pair in near if self._is_open(*pair)]
            kinds = {self._timed[item.number].claim: self._timed[item.number] for pair in open_pairs for item in pair}
            for claims in squeezed_on_timeline([(one.tenure.claim, other.tenure.claim) for one, other in open_pairs]):
                yield from product(*(kinds[claim].members for claim in claims))

    def possible(self) -> Iterator[Pair]:
        """The pairs that may exclude each other, but need not. Raises TooManyReadings."""
        for one, other in self._pairs(self._items, as_stated):
            if self._meeting(one, other) is Meeting.POSSIBLE:
                yield self._timed[one.number], self._timed[other.number]

    def _pairs(
        self, items: Sequence[Item], bounds: Bounds, mute: Callable[[Item], bool] | None = None
    ) -> Iterator[tuple[Item, Item]]:
        for item, running in overlapping(items, bounds, mute):
            for other in running:
                if self._exclude(self._timed[item.number], self._timed[other.number]):
                    yield item, other

    def _on_one_day(self) -> Iterator[tuple[Item, Item]]:
        on_day: dict[float, list[Item]] = defaultdict(list)
        for item in self._items:
            if _is_one_day(item.tenure):
                on_day[item.tenure.first].append(item)
        for items in on_day.values():
            for one, other in combinations(items, 2):
                if self._exclude(self._timed[one.number], self._timed[other.number]):
                    yield one, other

    def _exclude(self, one: _Kind, other: _Kind) -> bool:
        if one.mark == other.mark:
            return False
        key = (one.mark, other.mark)
        if key not in self._known:
            self._known[key] = self._differ(one.claim, other.claim)
        return self._known[key]

    def _is_certain(self, one: Item, other: Item) -> bool:
        return self._exclude(self._timed[one.number], self._timed[other.number]) and (
            self._meeting(one, other) is Meeting.CERTAIN
        )

    def _is_open(self, one: Item, other: Item) -> bool:
        return self._exclude(self._timed[one.number], self._timed[other.number]) and (
            self._meeting(one, other) is not Meeting.CERTAIN
        )

    def _meeting(self, one: Item, other: Item) -> Meeting:
        first, second = one.tenure, other.tenure
        if _is_one_day(first) and _is_one_day(second) and first.first == second.first:
            return Meeting.CERTAIN
        if first.must_meet(second):
            return Meeting.CERTAIN
        if not first.may_meet(second):
            return Meeting.NONE
        exact = first.exact and second.exact
        if not exact and must_overlap(first.claim, second.claim):
            return Meeting.CERTAIN
        if not exact and not may_overlap((first.claim, second.claim)):
            return Meeting.NONE
        return Meeting.HANDOVER if hands_over(first.claim, second.claim) else Meeting.POSSIBLE


def _is_one_day(tenure: Tenure) -> bool:
    """Whether a statement is `on` one day."""
    return "on" in tenure.claim.fields and tenure.exact and tenure.last - tenure.first == DAY
