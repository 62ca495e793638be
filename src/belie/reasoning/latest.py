"""The latest solution of orders and sets of instants over points in continuous time, or why there is none.

All constraints of the two simple sorts are closed under taking the later of two solutions point by point, so the
latest solution is found by lowering upper bounds until nothing changes: exact without branching, also for masks and
for points that begin a day. (The idea is that of Bellman and Ford; for max-closed constraints see P. Jeavons and M.
Cooper, "Tractable constraints on ordered domains", 1995.) Strictness is exact too: instants are counted in units so
small that no chain of strict steps adds up to a second.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from math import inf

from belie.reasoning.constraints import AtMost, Simple, Within
from belie.values.times import DAY


class Latest:
    """One run. After `solve` returns None, `holds` tells whether a constraint holds in the latest solution."""

    def __init__(self, points: int, day_points: set[int], constraints: Sequence[Simple]) -> None:
        orders = [c for c in constraints if isinstance(c, AtMost)]
        domains = [c for c in constraints if isinstance(c, Within)]
        self._points, self._day_points = points, day_points
        self._unit = len(orders) + 4
        self._followers: list[list[AtMost]] = [[] for _ in range(points)]
        for order in orders:
            self._followers[order.y].append(order)
        self._domains: list[list[Within]] = [[] for _ in range(points)]
        for domain in domains:
            self._domains[domain.point].append(domain)
        self._top = self._horizon(orders, domains)
        self._bounds: list[int] = [self._top] * points
        self._cause: list[AtMost | None] = [None] * points

    def _horizon(self, orders: Iterable[AtMost], domains: Iterable[Within]) -> int:
        """An instant (in units) so late that nothing is lost by looking no further."""
        latest = 0
        for domain in domains:
            for instant in (domain.times.first, domain.times.end):
                if instant not in (inf, -inf):
                    latest = max(latest, abs(int(instant)))
        steps = max((abs(order.seconds) for order in orders), default=0)
        return (latest + (self._points + 2) * (steps + 2 * DAY)) * self._unit

    def solve(self) -> frozenset[str] | None:
        """None if there is a solution; otherwise tags of constraints that seem to exclude each other."""
        queue: deque[int] = deque()
        queued = [False] * self._points
        for point in range(self._points):
            if not self._settle(point, self._top):
                return self._explain(point)
            if self._followers[point]:
                queue.append(point)
                queued[point] = True
        changes = 0
        while queue:
            point = queue.popleft()
            queued[point] = False
            bound = self._bounds[point]
            for order in self._followers[point]:
                limit = bound + order.seconds * self._unit - order.strict
                if limit >= self._bounds[order.x]:
                    continue
                self._cause[order.x] = order
                if not self._settle(order.x, limit):
                    return self._explain(order.x)
                changes += 1
                if changes % (self._points + 1) == 0 and (cycle := self._find_cycle()) is not None:
                    return cycle
                if not queued[order.x]:
                    queued[order.x] = True
                    queue.append(order.x)
        return None

    def holds(self, constraint: Simple) -> bool:
        """Whether a constraint holds in the solution that was found."""
        if isinstance(constraint, AtMost):
            limit = self._bounds[constraint.y] + constraint.seconds * self._unit - constraint.strict
            return self._bounds[constraint.x] <= limit
        span = constraint.times.floor(self._bounds[constraint.point] // self._unit)
        return span is not None and self._bounds[constraint.point] < span[1] * self._unit

    def second(self, point: int) -> int:
        """The second in which a point lies in the solution that was found."""
        return self._bounds[point] // self._unit

    def _settle(self, point: int, limit: int) -> bool:
        """Lower the bound of a point to the latest instant at or before the limit that its sets allow."""
        unit, falling = self._unit, True
        begins_day = point in self._day_points
        while falling:
            falling = False
            if begins_day:
                limit = limit // (DAY * unit) * DAY * unit
            for domain in self._domains[point]:
                span = domain.times.floor(limit // unit)
                if span is None:
                    return False
                last = span[1] * unit - 1 if span[1] != inf else limit
                if last < limit:
                    limit, falling = int(last), len(self._domains[point]) + begins_day > 1
        self._bounds[point] = limit
        return True

    def _explain(self, point: int) -> frozenset[str]:
        """The tags behind the bound of a point, and behind those that it came from."""
        found, seen = set[str](), set[int]()
        current: int | None = point
        while current is not None and current not in seen:
            seen.add(current)
            for domain in self._domains[current]:
                found.update(domain.tags)
            order = self._cause[current]
            current = None
            if order is not None:
                found.update(order.tags)
                current = order.y
        return frozenset(found)

    def _find_cycle(self) -> frozenset[str] | None:
        """The tags of a circle of constraints that lowers every bound for ever, if there is one by now."""
        state = [0] * self._points
        for start in range(self._points):
            path, point = list[int](), start
            while state[point] == 0:
                state[point] = 1
                path.append(point)
                order = self._cause[point]
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
        """Its tags, if going round the cycle lowers a bound even without looking at sets of instants."""
        days = [place for place, point in enumerate(cycle) if point in self._day_points]
        first = days[0] if days else 0
        cycle = cycle[first:] + cycle[:first]
        start = bound = self._bounds[cycle[0]]
        tags = set[str]()
        for point in [*reversed(cycle[1:]), cycle[0]]:
            order = self._cause[point]
            if order is None:
                return None
            bound += order.seconds * self._unit - order.strict
            if point in self._day_points:
                bound = bound // (DAY * self._unit) * DAY * self._unit
            tags.update(order.tags)
        return frozenset(tags) if bound < start else None
