"""Difference constraints over points in continuous time, with sets of instants that a point may lie in.

A constraint says that one point is at most another plus a number of seconds, or strictly less. All constraints
are closed under taking the later of two solutions point by point, so the latest solution is found by lowering
upper bounds until nothing changes: exact without branching, also for masks and for points that begin a day. (The
idea is that of Bellman and Ford; for max-closed constraints see P. Jeavons and M. Cooper, "Tractable constraints on
ordered domains", 1995.) Strictness is exact too: instants are counted in units so small that no chain of strict
steps adds up to a second.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import TypeAlias

from belie.values.times import DAY, Times

Tags: TypeAlias = tuple[str, ...]
"""The ids of the claims that a constraint rests on; it holds where all of them do, always if there are none."""


@dataclass(frozen=True, slots=True)
class AtMost:
    """Point `x` is at most `seconds` after point `y`; strictly less if `strict`."""

    x: int
    y: int
    seconds: int
    strict: bool
    tags: Tags


@dataclass(frozen=True, slots=True)
class Within:
    """A point lies in a set of instants."""

    point: int
    times: Times
    tags: Tags


class System:
    """Points and what constrains them. `day_points` are points that lie at the beginning of a day."""

    def __init__(self) -> None:
        self.points = 0
        self.day_points: set[int] = set()
        self.orders: list[AtMost] = []
        self.domains: list[Within] = []

    def add_point(self, begins_day: bool = False) -> int:
        """A new point; its number."""
        if begins_day:
            self.day_points.add(self.points)
        self.points += 1
        return self.points - 1

    def order(self, x: int, y: int, tags: Tags = (), seconds: int = 0, strict: bool = False) -> None:
        """Require that x is at most y plus some seconds."""
        self.orders.append(AtMost(x, y, seconds, strict, tags))

    def place(self, point: int, times: Times, tags: Tags = ()) -> None:
        """Require that a point lies in a set of instants."""
        self.domains.append(Within(point, times, tags))

    def find_conflict(
        self, claims: frozenset[str], extra: Sequence[AtMost | Within] = ()
    ) -> frozenset[str] | None:
        """Claims among those given that cannot all be true together with the extra constraints; None if all can."""
        conflict = _Search(self, claims, extra).run()
        if conflict is None or conflict == claims:
            return conflict
        return conflict if _Search(self, conflict, extra).run() is not None else claims


class _Search:
    """One run: the upper bounds of all points fall until they fit, or a point has no instant left."""

    def __init__(self, system: System, claims: frozenset[str], extra: Sequence[AtMost | Within]) -> None:
        self.system = system
        orders = [c for c in extra if isinstance(c, AtMost)]
        orders += [o for o in system.orders if not o.tags or claims.issuperset(o.tags)]
        domains = [c for c in extra if isinstance(c, Within)]
        domains += [d for d in system.domains if not d.tags or claims.issuperset(d.tags)]
        self.unit = len(orders) + 2
        self.followers: list[list[AtMost]] = [[] for _ in range(system.points)]
        for order in orders:
            self.followers[order.y].append(order)
        self.domains: list[list[Within]] = [[] for _ in range(system.points)]
        for domain in domains:
            self.domains[domain.point].append(domain)
        self.top = self._horizon(orders, domains)
        self.bounds: list[int] = [self.top] * system.points
        self.cause: list[AtMost | None] = [None] * system.points

    def _horizon(self, orders: Iterable[AtMost], domains: Iterable[Within]) -> int:
        """An instant (in units) so late that nothing is lost by looking no further."""
        latest = 0
        for domain in domains:
            for instant in (domain.times.first, domain.times.end):
                if instant not in (inf, -inf):
                    latest = max(latest, abs(int(instant)))
        steps = max((abs(order.seconds) for order in orders), default=0)
        return (latest + (self.system.points + 2) * (steps + 2 * DAY)) * self.unit

    def run(self) -> frozenset[str] | None:
        queue: deque[int] = deque()
        queued = [False] * self.system.points
        for point in range(self.system.points):
            if not self._settle(point, self.top):
                return self._explain(point)
            if self.followers[point]:
                queue.append(point)
                queued[point] = True
        changes = 0
        while queue:
            point = queue.popleft()
            queued[point] = False
            bound = self.bounds[point]
            for order in self.followers[point]:
                limit = bound + order.seconds * self.unit - order.strict
                if limit >= self.bounds[order.x]:
                    continue
                self.cause[order.x] = order
                if not self._settle(order.x, limit):
                    return self._explain(order.x)
                changes += 1
                if changes % (self.system.points + 1) == 0:
                    cycle = self._find_cycle()
                    if cycle is not None:
                        return cycle
                if not queued[order.x]:
                    queued[order.x] = True
                    queue.append(order.x)
        return None

    def _settle(self, point: int, limit: int) -> bool:
        """Lower the bound of a point to the latest instant at or before the limit that its sets allow."""
        unit, falling = self.unit, True
        begins_day = point in self.system.day_points
        while falling:
            falling = False
            if begins_day:
                limit = limit // (DAY * unit) * DAY * unit
            for domain in self.domains[point]:
                span = domain.times.floor(limit // unit)
                if span is None:
                    return False
                last = span[1] * unit - 1 if span[1] != inf else limit
                if last < limit:
                    limit, falling = int(last), len(self.domains[point]) + begins_day > 1
        self.bounds[point] = limit
        return True

    def _explain(self, point: int) -> frozenset[str]:
        """The claims behind the bound of a point, and behind those that it came from."""
        found, seen = set[str](), set[int]()
        current: int | None = point
        while current is not None and current not in seen:
            seen.add(current)
            for domain in self.domains[current]:
                found.update(domain.tags)
            order = self.cause[current]
            current = None
            if order is not None:
                found.update(order.tags)
                current = order.y
        return frozenset(found)

    def _find_cycle(self) -> frozenset[str] | None:
        """The claims of a circle of constraints that lowers every bound for ever, if there is one by now."""
        state = [0] * self.system.points
        for start in range(self.system.points):
            path, point = list[int](), start
            while state[point] == 0:
                state[point] = 1
                path.append(point)
                order = self.cause[point]
                if order is None:
                    break
                point = order.y
            else:
                if state[point] == 1 and point in path:
                    conflict = self._test_cycle(path[path.index(point) :])
                    if conflict is not None:
                        return conflict
            for visited in path:
                state[visited] = 2
        return None

    def _test_cycle(self, cycle: list[int]) -> frozenset[str] | None:
        """Its claims, if going round the cycle lowers a bound even without looking at sets of instants."""
        days = [place for place, point in enumerate(cycle) if point in self.system.day_points]
        first = days[0] if days else 0
        cycle = cycle[first:] + cycle[:first]
        start = bound = self.bounds[cycle[0]]
        tags = set[str]()
        for point in [*reversed(cycle[1:]), cycle[0]]:
            order = self.cause[point]
            if order is None:
                return None
            bound += order.seconds * self.unit - order.strict
            if point in self.system.day_points:
                bound = bound // (DAY * self.unit) * DAY * self.unit
            tags.update(order.tags)
        return frozenset(tags) if bound < start else None
