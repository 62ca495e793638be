"""What may be required of points in time: orders with a distance, sets of instants, and choices among such.

A constraint rests on claims, its `tags`: it holds where all of them do, always if there are none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import TypeAlias

from belie.values.times import Spans, Times

Tags: TypeAlias = tuple[str, ...]
"""The ids of the claims that a constraint rests on."""

UNIT = 1 << 40
"""Units in a second: so small that no chain of strict steps, of one unit each, adds up to one."""

BEYOND = 1 << 400
"""Units: after every instant that a date can give; its negative lies before."""


@dataclass(frozen=True, slots=True)
class AtMost:
    """Point `x` is at most `seconds` after point `y`; strictly less if `strict`."""

    x: int
    y: int
    seconds: int
    strict: bool
    tags: Tags = ()


@dataclass(frozen=True, slots=True)
class Within:
    """A point lies in a set of instants."""

    point: int
    times: Times
    tags: Tags = ()


Simple: TypeAlias = AtMost | Within


@dataclass(frozen=True, slots=True)
class OneOf:
    """At least one of several alternatives holds; each is a list of constraints that hold together."""

    alternatives: tuple[tuple[Simple, ...], ...]
    tags: Tags = ()


Constraint: TypeAlias = AtMost | Within | OneOf

Edge: TypeAlias = tuple[int, int, Tags]
"""An order, kept with the point that it is measured from: the other point, at most so many units after it."""

Domain: TypeAlias = tuple[int, int, Times | None, Tags]
"""A set of instants: its first and its last unit, and the set itself if it has gaps."""


class System:
    """Points and what constrains them: `edges` and `domains` by point, and `choices`.

    `day_points` are points that lie at the beginning of a day; `special` are those and all that have a domain.
    `furthest` and `longest` are the greatest distances in seconds, of instants from zero and of orders.
    """

    def __init__(self) -> None:
        self.points = 0
        self.day_points: set[int] = set()
        self.special: set[int] = set()
        self.edges: list[list[Edge]] = []
        self.domains: dict[int, list[Domain]] = {}
        self.choices: list[OneOf] = []
        self.furthest = 0
        self.longest = 0

    def add_point(self, begins_day: bool = False) -> int:
        """A new point; its number."""
        if begins_day:
            self.day_points.add(self.points)
            self.special.add(self.points)
        self.edges.append([])
        self.points += 1
        return self.points - 1

    def order(self, x: int, y: int, tags: Tags = (), seconds: int = 0, strict: bool = False) -> None:
        """Require that x is at most y plus some seconds."""
        if seconds:
            self._reach(seconds)
            self.edges[y].append((x, seconds * UNIT - strict, tags))
        else:
            self.edges[y].append((x, -1 if strict else 0, tags))

    def place(self, point: int, times: Times, tags: Tags = ()) -> None:
        """Require that a point lies in a set of instants."""
        self._span(times)
        self.special.add(point)
        self.domains.setdefault(point, []).append(domain(times, tags))

    def require(self, constraint: Constraint) -> None:
        """Require any sort of constraint."""
        if isinstance(constraint, OneOf):
            self.choices.append(constraint)
            for option in constraint.alternatives:
                for one in option:
                    self._span(one.times) if isinstance(one, Within) else self._reach(one.seconds)
        elif isinstance(constraint, Within):
            self.place(constraint.point, constraint.times, constraint.tags)
        else:
            self.order(constraint.x, constraint.y, constraint.tags, constraint.seconds, constraint.strict)

    def _span(self, times: Times) -> None:
        for instant in (times.first, times.end):
            if instant not in (inf, -inf) and abs(instant) > self.furthest:
                self.furthest = abs(int(instant))

    def _reach(self, seconds: int) -> None:
        if abs(seconds) > self.longest:
            self.longest = abs(seconds)

    def restricted(self, claims: frozenset[str]) -> "System":
        """The same points with the constraints that hold where these claims do."""
        part = System()
        part.points, part.day_points = self.points, self.day_points
        part.edges = [[edge for edge in edges if not edge[2] or claims.issuperset(edge[2])] for edges in self.edges]
        for point, domains in self.domains.items():
            kept = [one for one in domains if not one[3] or claims.issuperset(one[3])]
            if kept:
                part.domains[point] = kept
        part.special = part.day_points | part.domains.keys()
        part.choices = [choice for choice in self.choices if not choice.tags or claims.issuperset(choice.tags)]
        part.furthest, part.longest = self.furthest, self.longest
        return part

    def extended(self, more: Sequence[Simple]) -> "System":
        """The same system with some more constraints."""
        longer = System()
        longer.points, longer.day_points = self.points, self.day_points
        longer.edges, longer.domains = self.edges.copy(), self.domains.copy()
        longer.special, longer.choices = self.special.copy(), self.choices.copy()
        longer.furthest, longer.longest = self.furthest, self.longest
        for one in more:
            if isinstance(one, AtMost):
                longer.edges[one.y] = longer.edges[one.y].copy()
            elif one.point in longer.domains:
                longer.domains[one.point] = longer.domains[one.point].copy()
            longer.require(one)
        return longer

    def tags(self) -> frozenset[str]:
        """Those of all constraints but choices."""
        found = {tag for edges in self.edges for _, _, tags in edges for tag in tags}
        found.update(tag for domains in self.domains.values() for *_, tags in domains for tag in tags)
        return frozenset(found)


def domain(times: Times, tags: Tags) -> Domain:
    """A set of instants, as a system keeps it."""
    first, end = times.first, times.end
    lowest = -BEYOND if first == -inf else BEYOND if first == inf else int(first) * UNIT
    highest = BEYOND if end == inf else int(end) * UNIT - 1
    return lowest, highest, None if isinstance(times, Spans) and len(times.spans) == 1 else times, tags


def marked(constraint: Simple, marker: str) -> Simple:
    """The same constraint, resting on one more tag."""
    return replace(constraint, tags=(*constraint.tags, marker))
