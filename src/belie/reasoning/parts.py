"""Where in a system the constraints of each claim stand, and parts of a large system, taken out by that."""

from collections import defaultdict
from collections.abc import Iterable
from copy import copy

from belie.reasoning.constraints import System


class Places:
    """Where in a system the constraints stand that rest on each claim, and where those that rest on none.

    `edges` (y, x, units) and `domains` (point, first and last unit, which set) by claim.
    """

    def __init__(self, system: System) -> None:
        self.whole = system
        self._restricted: System | None = None
        self._among: frozenset[str] | None = None
        self.edges: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self.domains: dict[str, list[tuple[int, int, int, int]]] = defaultdict(list)
        self.shared: set[str] = {tag for choice in system.choices for tag in choice.tags}
        """The claims on which something rests together with others, or a choice."""
        self.repeated: set[str] = set()
        """All claims that may say the same as another one, and perhaps some more."""
        self._loose: dict[int, list[int]] = defaultdict(list)
        found, loose = self.edges, self._loose
        for y, edges in enumerate(system.edges):
            if len(edges) > 1 and len({edge[0] for edge in edges}) < len(edges):
                self.repeated.update([tag for edge in edges for tag in edge[2]])
            for x, units, tags in edges:
                if not tags:
                    loose[x].append(y)
                    continue
                if len(tags) == 1:
                    found[tags[0]].append((y, x, units))
                else:
                    for tag in tags:
                        found[tag].append((y, x, units))
                    self.shared.update(tags)
        for point, domains in system.domains.items():
            if len(domains) > 1:
                self.repeated.update([tag for one in domains for tag in one[3]])
            for lowest, highest, times, tags in domains:
                for tag in tags:
                    self.domains[tag].append((point, lowest, highest, id(times)))
                if len(tags) > 1:
                    self.shared.update(tags)

    def among(self, claims: frozenset[str]) -> "Places":
        """The same places, in the system without the constraints that rest on any other claims."""
        found = copy(self)
        found._restricted, found._among = None, claims
        return found

    @property
    def system(self) -> System:
        """The system in which these places are; restricted when it is first asked for."""
        if self._among is None:
            return self.whole
        if self._restricted is None:
            self._restricted = self.whole.restricted(self._among)
        return self._restricted

    def points(self, claims: Iterable[str]) -> list[int]:
        """The points that constraints of some claims are measured from, or place."""
        found: dict[int, None] = {}
        for name in claims:
            found.update((y, None) for y, _, _ in self.edges.get(name, ()))
            found.update((one[0], None) for one in self.domains.get(name, ()))
        return list(found)

    def without(self, removed: frozenset[str]) -> System:
        """The system without the constraints that rest on some claims."""
        rest = self.system.extended(())
        for name in removed:
            for y, _, _ in self.edges.get(name, ()):
                rest.edges[y] = [edge for edge in rest.edges[y] if removed.isdisjoint(edge[2])]
            for point, *_ in self.domains.get(name, ()):
                rest.domains[point] = [one for one in rest.domains[point] if removed.isdisjoint(one[3])]
        return rest

    def part(self, claims: frozenset[str]) -> System:
        """The constraints that rest on some of the claims, and those that rest on none about the same points; these
        have new numbers."""
        whole, part = self.whole, System()
        touched = dict.fromkeys(self.points(claims))
        touched.update((x, None) for name in claims for _, x, _ in self.edges.get(name, ()))
        near = list(touched)
        while near:
            point = near.pop()
            beside = [x for x, _, tags in whole.edges[point] if not tags]
            fresh = [other for other in (*beside, *self._loose.get(point, ())) if other not in touched]
            touched.update(dict.fromkeys(fresh))
            near += fresh
        numbers = {point: part.add_point(point in whole.day_points) for point in sorted(touched)}
        for point, number in numbers.items():
            part.edges[number] = [
                (numbers[x], units, tags)
                for x, units, tags in whole.edges[point]
                if x in numbers and claims.issuperset(tags)
            ]
            domains = [one for one in whole.domains.get(point, ()) if claims.issuperset(one[3])]
            if domains:
                part.domains[number] = domains
                part.special.add(number)
        part.furthest, part.longest = whole.furthest, whole.longest
        return part
