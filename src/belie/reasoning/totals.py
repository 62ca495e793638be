"""Totals and parts: bounds of whole numbers, handed on from counts to their totals and parts until nothing changes.

Exact for totals whose parts overlap nowhere; where one count is part of several totals a conflict may be missed, but
none is invented. Every bound remembers the claims that it rests on.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from belie.model.claim import Claim
from belie.reasoning.counts import quantity_of
from belie.reasoning.minimal import minimal_sets
from belie.values.quantities import Percent

Counted = tuple[str, str]
"""What a count is of, and what is counted."""

MAX_ROUNDS = 50
"""How often bounds are handed on; a chain of totals within totals is shorter."""


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
        low: dict[Counted, Bound] = defaultdict(lambda: NOTHING)
        high: dict[Counted, Bound] = defaultdict(lambda: ENDLESS)
        try:
            for name in sorted(claims):
                counted, quantity = _counted(self._claims[name]), self._ranges[name]
                _raise(low, high, counted, Bound(quantity.low, frozenset((name,))))
                _lower(low, high, counted, Bound(quantity.high, frozenset((name,))))
            active = [total for total in self._totals if totals and total.claim in claims]
            for _ in range(MAX_ROUNDS):
                if not any([_hand_on(total, low, high) for total in active]):  # noqa: C419 - each of them hands on
                    break
        except Conflict as conflict:
            return conflict.claims
        return None


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
