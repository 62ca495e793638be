"""What may be required of points in time: orders with a distance, sets of instants, and choices among such.

A constraint rests on claims, its `tags`: it holds where all of them do, always if there are none.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from belie.values.times import Times

Tags: TypeAlias = tuple[str, ...]
"""The ids of the claims that a constraint rests on."""


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


class System:
    """Points and what constrains them. `day_points` are points that lie at the beginning of a day."""

    def __init__(self) -> None:
        self.points = 0
        self.day_points: set[int] = set()
        self.constraints: list[Constraint] = []

    def add_point(self, begins_day: bool = False) -> int:
        """A new point; its number."""
        if begins_day:
            self.day_points.add(self.points)
        self.points += 1
        return self.points - 1

    def order(self, x: int, y: int, tags: Tags = (), seconds: int = 0, strict: bool = False) -> None:
        """Require that x is at most y plus some seconds."""
        self.constraints.append(AtMost(x, y, seconds, strict, tags))

    def active(self, claims: frozenset[str]) -> Iterator[Constraint]:
        """The constraints that hold where these claims do."""
        for constraint in self.constraints:
            if not constraint.tags or claims.issuperset(constraint.tags):
                yield constraint


def marked(constraint: Simple, marker: str) -> Simple:
    """The same constraint, resting on one more tag."""
    return replace(constraint, tags=(*constraint.tags, marker))
