"""Totals and parts: bounds of whole numbers, handed on from counts to their totals and parts until nothing changes.

Exact for totals whose parts overlap nowhere. Where one count is part of several totals, its numbers are halved again
and again until the bounds decide, up to a number of steps. Every bound remembers the claims that it rests on.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from belie.model.claim import Claim
from belie.reasoning.counts import quantity_of
from belie.reasoning.minimal import SearchEnded, minimal_sets
from belie.values.quantities import Percent

Counted = tuple[str, str]
"""What a count is of, and what is counted."""

MAX_ROUNDS = 50
"""How often bounds are handed on; a chain of totals within totals is shorter."""


MOST_HALVES = 2_000
"""How often the numbers of counts that are part of several totals are halved, for one set of claims."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A number, and the claims by which the count is at least (or at most) so many. None: no bound."""

    number: int | None
    claims: frozenset[str] = frozenset()


NOTHING = Bound(0)
ENDLESS = Bound(None)


@dataclass(frozen=True, slots=True)
class Total:
    """A count that is the sum of its parts, or more if they are not complete."""

    claim: str
    whole: Counted
    parts: tuple[Counted, ...]
    complete: bool


Lows = defaultdict[Counted, Bound]
Highs = defaultdict[Counted, Bound]


class Conflict(Exception):
    """The claims by which a count is more than it is."""

    def __init__(self, claims: frozenset[str]) -> None:
        super().__init__("a count has no number left")
        self.claims = claims


class Totals:
    """The counts of one day: which of them cannot all be true, because parts and totals do not fit."""

    def __init__(self, claims: Iterable[Claim], percent: Percent) -> None:
        self._claims = {claim.id: claim for claim in claims}
        self._ranges = {name: quantity_of(claim, percent) for name, claim in self._claims.items()}
        self._totals = [
            Total(name, _counted(claim), claim.parts, claim.flag("complete"))
            for name, claim in self._claims.items()
            if claim.parts
        ]

    def conflicts(self) -> Iterator[frozenset[str]]:
        """The minimal sets of claims that do not fit, but would if no count were part of another."""
        for conflict in minimal_sets(frozenset(self._claims), self._find):
            if self._find(conflict, totals=False) is None:
                yield conflict

    def _find(self, claims: frozenset[str], totals: bool = True) -> frozenset[str] | None:
        """Claims that do not fit, or None. Raises SearchEnded."""
        low: Lows = defaultdict(lambda: NOTHING)
        high: Highs = defaultdict(lambda: ENDLESS)
        active = [total for total in self._totals if totals and total.claim in claims]
        try:
            for name in sorted(claims):
                counted, quantity = _counted(self._claims[name]), self._ranges[name]
                _raise(low, high, counted, Bound(quantity.low, frozenset((name,))))
                _lower(low, high, counted, Bound(quantity.high, frozenset((name,))))
            _settle(active, low, high)
        except Conflict as conflict:
            return conflict.claims
        in_how_many = Counter(part for total in active for part in total.parts)
        shared = [part for part, number in in_how_many.items() if number > 1]
        return _halve(shared, active, low, high, [0]) if shared else None


def _halve(
    shared: Sequence[Counted], active: Sequence[Total], low: Lows, high: Highs, halves: list[int]
) -> frozenset[str] | None:
    """The claims that leave the shared parts no numbers, or None; `halves` counts the steps. Raises SearchEnded."""
    sizes = {part: top - (low[part].number or 0) for part in shared if (top := high[part].number) is not None}
    open_parts = [part for part in shared if sizes.get(part, 0) > 0]
    if not open_parts:
        return None
    halves[0] += 1
    if halves[0] > MOST_HALVES:
        raise SearchEnded
    part = min(open_parts, key=lambda one: (sizes[one], one))
    middle = (low[part].number or 0) + sizes[part] // 2
    found = frozenset[str]()
    for change, bound in ((_lower, Bound(middle)), (_raise, Bound(middle + 1))):
        lows, highs = low.copy(), high.copy()
        try:
            change(lows, highs, part, bound)
            _settle(active, lows, highs)
        except Conflict as conflict:
            found |= conflict.claims
            continue
        inner = _halve(shared, active, lows, highs, halves)
        if inner is None:
            return None
        found |= inner
    return found


def _settle(active: Sequence[Total], low: Lows, high: Highs) -> None:
    """Hand bounds on until nothing changes. Raises Conflict."""
    for _ in range(MAX_ROUNDS):
        if not any([_hand_on(total, low, high) for total in active]):  # noqa: C419 - each of them hands on
            break


def _counted(claim: Claim) -> Counted:
    return claim.ref("of"), claim.ref("what")


def _hand_on(total: Total, low: dict[Counted, Bound], high: dict[Counted, Bound]) -> bool:
    """Tighten the bounds of a total and of its parts; whether one changed."""
    itself = frozenset((total.claim,))
    changed = _raise(low, high, total.whole, _sum([low[part] for part in total.parts], itself))
    if total.complete:
        changed |= _lower(low, high, total.whole, _sum([high[part] for part in total.parts], itself))
    for number, part in enumerate(total.parts):
        others = [*total.parts[:number], *total.parts[number + 1 :]]
        rest = _sum([low[other] for other in others], itself)
        changed |= _lower(low, high, part, _difference(high[total.whole], rest))
        if total.complete:
            rest = _sum([high[other] for other in others], itself)
            changed |= _raise(low, high, part, _difference(low[total.whole], rest))
    return changed


def _sum(bounds: list[Bound], claims: frozenset[str]) -> Bound:
    numbers = [bound.number for bound in bounds if bound.number is not None]
    if len(numbers) < len(bounds):
        return ENDLESS
    return Bound(sum(numbers), claims.union(*(bound.claims for bound in bounds)))


def _difference(whole: Bound, rest: Bound) -> Bound:
    if whole.number is None or rest.number is None:
        return ENDLESS
    return Bound(whole.number - rest.number, whole.claims | rest.claims)


def _raise(low: dict[Counted, Bound], high: Mapping[Counted, Bound], counted: Counted, bound: Bound) -> bool:
    if bound.number is None or bound.number <= (low[counted].number or 0):
        return False
    low[counted] = bound
    _check(bound, high[counted])
    return True


def _lower(low: Mapping[Counted, Bound], high: dict[Counted, Bound], counted: Counted, bound: Bound) -> bool:
    known = high[counted].number
    if bound.number is None or (known is not None and bound.number >= known):
        return False
    high[counted] = bound
    _check(low[counted], bound)
    return True


def _check(low: Bound, high: Bound) -> None:
    if low.number is not None and high.number is not None and low.number > high.number:
        raise Conflict(low.claims | high.claims)
