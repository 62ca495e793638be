"""The latest solution of orders and sets of instants over points in continuous time, or why there is none.

All constraints of the two simple sorts are closed under taking the later of two solutions point by point, so the
latest solution is found by lowering upper bounds until nothing changes: exact without branching, also for masks and
for points that begin a day. (The idea is that of Bellman and Ford; for max-closed constraints see P. Jeavons and M.
Cooper, "Tractable constraints on ordered domains", 1995.) Strictness is exact too: instants are counted in units so
small that no chain of strict steps adds up to a second.

Points are looked at in the order in which they bound each other, as far as there is one (A. Kahn, "Topological
sorting of large networks", 1962); those that were lowered again afterwards are looked at again, in the same order.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

from belie.reasoning.circles import Cause, circles, explain, lasting, path_to_circle
from belie.reasoning.constraints import UNIT, AtMost, Simple, System, Tags
from belie.reasoning.settling import settle
from belie.values.times import DAY


class Latest:
    """One run. After `solve` returns None, `holds` tells whether a constraint holds in the latest solution.

    `proven`: the conflict that was found is one by itself, not only with further constraints.
    """

    def __init__(self, system: System) -> None:
        self.system = system
        self.proven = True
        self._top = (system.furthest + (system.points + 2) * (system.longest + 2 * DAY)) * UNIT
        self._bounds: list[int] = [self._top] * system.points
        self._cause: list[Cause | None] = [None] * system.points
        self._snaps: dict[int, Tags] = {}
        self._order: list[int] = []
        self._rank: list[int] = []

    def solve(self) -> frozenset[str] | None:
        """None if there is a solution; otherwise tags of constraints that seem to exclude each other."""
        for point in self.system.special:
            if not self._settle(point, self._top):
                return self._explain(point)
        again: list[int] = []
        conflict = self._walk(again)
        if conflict is not None:
            return conflict
        self._rank = [0] * len(self._order)
        for place, point in enumerate(self._order):
            self._rank[point] = place
        return self._repeat(again)

    def extended(self, more: Sequence[Simple]) -> "tuple[Latest, frozenset[str] | None]":
        """The solution after this one where there are some more constraints, and what `solve` says of it."""
        points = dict.fromkeys(one.y if isinstance(one, AtMost) else one.point for one in more)
        return self.resumed(self.system.extended(more), points)

    def resumed(self, system: System, points: Iterable[int]) -> "tuple[Latest, frozenset[str] | None]":
        """A solution for another system over the same points, found from this one, and what `solve` says of it.

        What the other system has more begins at some points; what it has less may make the solution one that is not
        the latest, and a conflict may still speak of it.
        """
        longer = Latest(system)
        longer._bounds, longer._cause = self._bounds.copy(), self._cause.copy()
        longer._snaps, longer._order, longer._rank = self._snaps.copy(), self._order, self._rank
        points = list(points)
        for point in points:
            if point in system.domains:
                before = self._snaps.get(point, ())
                fits = longer._settle(point, longer._bounds[point])
                longer._snaps[point] = before + longer._snaps.get(point, ())
                if not fits:
                    return longer, longer._explain(point)
        return longer, longer._repeat(points)

    def holds(self, constraint: Simple) -> bool:
        """Whether a constraint holds in the solution that was found."""
        if isinstance(constraint, AtMost):
            limit = self._bounds[constraint.y] + constraint.seconds * UNIT - constraint.strict
            return self._bounds[constraint.x] <= limit
        span = constraint.times.floor(self._bounds[constraint.point] // UNIT)
        return span is not None and self._bounds[constraint.point] < span[1] * UNIT

    def second(self, point: int) -> int:
        """The second in which a point lies in the solution that was found."""
        return self._bounds[point] // UNIT

    def _walk(self, again: list[int]) -> frozenset[str] | None:
        """Look at each point once, as far as can be after all that bound it; those lowered later go to `again`.

        No point waits for one that begins a day, since those bound each other, and what they are bound by, in turn.
        """
        bounds, cause, edges, order = self._bounds, self._cause, self.system.edges, self._order
        special = self.system.special
        waiting = [0] * len(bounds)
        days = self.system.day_points
        for y, following in enumerate(edges):
            if y not in days:
                for x, _, _ in following:
                    waiting[x] += 1
        ready = [point for point, count in enumerate(waiting) if not count]
        blocked: deque[int] = deque()
        rest = iter(range(len(bounds)))
        while True:
            while ready:
                y = ready.pop()
                waiting[y] = -1
                order.append(y)
                holds_up, bound = y not in days, bounds[y]
                for x, units, tags in edges[y]:
                    limit, count = bound + units, waiting[x]
                    if limit < bounds[x]:
                        cause[x] = y, units, tags
                        if x not in special:
                            bounds[x] = limit
                        elif not self._settle(x, limit):
                            return self._explain(x)
                        if count < 0:
                            again.append(x)
                            bound = bounds[y]  # it may be x
                        elif count > 1:
                            blocked.append(x)
                    if count > 0 and holds_up:
                        waiting[x] = count - 1
                        if count == 1:
                            ready.append(x)
            while blocked and not ready:
                if waiting[point := blocked.popleft()] > 0:
                    ready.append(point)
            if not ready:
                point = next((point for point in rest if waiting[point] > 0), -1)
                if point < 0:
                    return None
                ready.append(point)

    def _repeat(self, again: Iterable[int]) -> frozenset[str] | None:
        """Look at points, and at those that are lowered by it, in sweeps in the order of the walk, until none is.

        What a sweep lowers behind itself waits for the next one; if it then lies on a circle of reasons, that circle
        may turn for ever. (Circles that only do so together are seen by how low they bring a bound.)
        """
        bounds, cause, edges = self._bounds, self._cause, self.system.edges
        special, order, rank = self.system.special, self._order, self._rank
        sweep = sorted({rank[point] for point in again})
        while sweep:
            heap, ahead, behind = sweep.copy(), set(sweep), set[int]()
            while heap:
                place = heappop(heap)
                ahead.discard(place)
                y = order[place]
                for x, units, tags in edges[y]:
                    limit = bounds[y] + units
                    if limit >= bounds[x]:
                        continue
                    cause[x] = y, units, tags
                    if x not in special:
                        bounds[x] = limit
                    elif not self._settle(x, limit):
                        return self._explain(x)
                    if rank[x] <= place:
                        behind.add(rank[x])
                    elif rank[x] not in ahead:
                        ahead.add(rank[x])
                        heappush(heap, rank[x])
            circle = self._find_circle(map(order.__getitem__, sweep)) if behind else None
            if circle is not None:
                return circle
            if any(bounds[order[place]] < -self._top for place in behind):  # where no solution reaches
                return self.system.tags()
            sweep = sorted(behind)
        return None

    def _settle(self, point: int, limit: int) -> bool:
        """Lower the bound of a point to the latest instant at or before the limit that its sets allow."""
        domains = self.system.domains.get(point, ())
        settled, snaps = settle(limit, domains, point in self.system.day_points)
        if domains:
            self._snaps[point] = snaps
        if settled is None:
            return False
        self._bounds[point] = settled
        return True

    def _explain(self, point: int) -> frozenset[str]:
        tags, proven = explain(point, self._cause, self._snaps)
        if proven:
            return tags
        circle = lasting(path_to_circle(point, self._cause), self._bounds[point], self._cause, self.system.day_points)
        self.proven = circle is not None
        return tags if circle is None else circle

    def _find_circle(self, points: Iterable[int]) -> frozenset[str] | None:
        """The tags of a circle of reasons that some points lie on, if it turns for ever."""
        for circle in circles(points, self._cause):
            tags = lasting(circle, self._bounds[circle[0]], self._cause, self.system.day_points)
            if tags is not None:
                return tags
        return None
