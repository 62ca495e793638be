"""A world in z3: points on the local and the universal time line, and claims that can be asserted one by one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

import z3

from .oracle_corpus import Said
from .oracle_dates import DAY, When, days_of, readings
from .oracle_minimal import minimal_sets

FOURTEEN_HOURS = 14 * 3600


@dataclass(frozen=True)
class Point:
    """A moment: where it lies on the local and on the universal time line, in seconds."""

    local: z3.ArithRef
    universal: z3.ArithRef

    def before(self, other: "Point") -> z3.BoolRef:
        """This moment strictly before another; order holds on both lines."""
        return z3.And(self.local < other.local, self.universal < other.universal)

    def until(self, other: "Point") -> z3.BoolRef:
        """This moment before another, or with it."""
        return z3.And(self.local <= other.local, self.universal <= other.universal)

    def same_moment(self, other: "Point") -> z3.BoolRef:
        """Both at once."""
        return z3.And(self.until(other), other.until(self))

    def same_day(self, other: "Point") -> z3.BoolRef:
        """Both on one calendar day."""
        return z3.ToInt(self.local / DAY) == z3.ToInt(other.local / DAY)

    def within(self, when: When | None) -> z3.BoolRef:
        """This moment is one of those that a date leaves open; None says nothing."""
        if when is None:
            return z3.BoolVal(True)
        line = self.universal if when.universal else self.local
        return z3.Or([_between(line, low, high) for low, high in when.spans])


def _between(line: z3.ArithRef, low: float, high: float) -> z3.BoolRef:
    bounds = [] if low == -inf else [line >= int(low)]
    return z3.And(bounds if high == inf else [*bounds, line < int(high)])


@dataclass(frozen=True)
class Stretch:
    """From a start to an end: an event, a tenure, a life."""

    start: Point
    end: Point


class World:
    """Everything that is the case, as far as claims say so; a claim that is not asserted says nothing."""

    def __init__(self) -> None:
        self.solver = z3.Solver()
        self._points: dict[str, Point] = {}
        self._stretches: dict[str, Stretch] = {}

    def point(self, name: str) -> Point:
        """The moment of that name; its two places lie at most 14 hours apart."""
        if name not in self._points:
            point = Point(z3.Real(f"{name} local"), z3.Real(f"{name} universal"))
            self.holds(point.local - point.universal <= FOURTEEN_HOURS)
            self.holds(point.universal - point.local <= FOURTEEN_HOURS)
            self._points[name] = point
        return self._points[name]

    def stretch(self, name: str) -> Stretch:
        """The stretch of that name; it does not end before it starts."""
        if name not in self._stretches:
            stretch = Stretch(self.point(f"{name} start"), self.point(f"{name} end"))
            self.holds(stretch.start.until(stretch.end))
            self._stretches[name] = stretch
        return self._stretches[name]

    def holds(self, fact: z3.BoolRef) -> None:
        """Something that holds whatever is claimed."""
        self.solver.add(fact)

    def says(self, claims: Iterable[Said], fact: z3.BoolRef) -> None:
        """Something that must hold if all these claims are true."""
        self.solver.add(z3.Implies(z3.And([z3.Bool(claim.id) for claim in claims]), fact))

    def satisfiable(self, ids: Iterable[str], *facts: z3.BoolRef) -> bool:
        """Whether some claims can all be true, and some facts with them."""
        self.solver.push()
        self.solver.add(*facts)
        answer = self.solver.check(*map(z3.Bool, ids))
        self.solver.pop()
        if answer == z3.unknown:
            raise RuntimeError(f"z3 gives up: {self.solver.reason_unknown()}")
        return bool(answer == z3.sat)

    def minimal_sets(self, claims: Sequence[Said]) -> set[frozenset[str]]:
        """All minimal sets of these claims that cannot all be true."""
        return minimal_sets([claim.id for claim in claims], self.satisfiable)


def lies_in(point: Point, value: object) -> z3.BoolRef:
    """A moment is one that a date of a fact file leaves open."""
    return z3.Or([point.within(reading.start) for reading in readings(value)])


def spans_as(stretch: Stretch, value: object, claim: Said) -> z3.BoolRef:
    """A stretch starts, and perhaps ends, as a date says."""
    return z3.Or(
        [
            z3.And(
                stretch.start.within(reading.start),
                goes_on(stretch.end, claim) if reading.open_end else stretch.end.within(reading.end),
            )
            for reading in readings(value)
        ]
    )


def goes_on(end: Point, claim: Said) -> z3.BoolRef:
    """An end is at or after the first instant of the day on which the claim's source was published."""
    return z3.BoolVal(True) if claim.published is None else end.local >= min(days_of(claim.published)) * DAY
