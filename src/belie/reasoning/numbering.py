"""The numbers of the points of a time line: starts and ends of events, their days, lives and tenures."""

from belie.model.claim import Claim
from belie.reasoning.constraints import System, Tags
from belie.reasoning.instants import Point
from belie.values.times import DAY, MOST_OFFSET


class Instants:
    """Instants by what they are of, each with its number on the local time line, made when it is first asked for.

    `with_offsets`: each also has a place on the universal time line, under the next number.
    """

    def __init__(self, system: System, with_offsets: bool) -> None:
        self._system, self._with_offsets = system, with_offsets
        self._edges = system.edges
        self._starts: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._days: dict[str, int] = {}
        self._lives: dict[str, tuple[int, int]] = {}
        self._tenures: dict[str, tuple[int, int]] = {}

    def point(self, number: int) -> Point:
        """An instant by its number on the local time line."""
        return Point(number, number + 1 if self._with_offsets else None)

    def order(self, x: int, y: int, tags: Tags) -> None:
        """Require that an instant is at most another one, on both time lines."""
        self._edges[y].append((x, 0, tags))
        if self._with_offsets:
            self._edges[y + 1].append((x + 1, 0, tags))

    def before(self, event: str, other: str, tags: Tags) -> None:
        """Require that an event ends before another one begins, on both time lines."""
        end, start = self._ends.get(event), self._starts.get(other)
        if end is None:
            end = self.end(event)
        if start is None:
            start = self.start(other)
        self._edges[start].append((end, -1, tags))
        if self._with_offsets:
            self._edges[start + 1].append((end + 1, -1, tags))

    def start(self, event: str) -> int:
        """When an event begins."""
        point = self._starts.get(event)
        if point is None:
            point = self._starts[event] = self._add()
        return point

    def end(self, event: str) -> int:
        """When an event ends: at its start or later."""
        point = self._ends.get(event)
        if point is None:
            start = self.start(event)
            point = self._ends[event] = self._add()
            self.order(start, point, ())
        return point

    def day(self, event: str) -> int:
        """The point at which the day begins on which an event begins, on the local time line alone."""
        day = self._days.get(event)
        if day is None:
            start = self.start(event)
            day = self._days[event] = self._system.add_point(begins_day=True)
            self._system.order(day, start)
            self._system.order(start, day, seconds=DAY, strict=True)
        return day

    def life(self, person: str) -> tuple[int, int]:
        """When a person is born, and when they die."""
        life = self._lives.get(person)
        if life is None:
            life = self._lives[person] = self._add(), self._add()
            self.order(*life, ())
        return life

    def tenure(self, claim: Claim) -> tuple[int, int]:
        """When a tenure begins and ends that is not `on` an event; one instant for one `on` a date."""
        points = self._tenures.get(claim.id)
        if points is None:
            start = self._add()
            points = self._tenures[claim.id] = start, start if claim.date("on") is not None else self._add()
        return points

    def _add(self) -> int:
        system = self._system
        if not self._with_offsets:  # as `add_point` would, which most of the time is spent on otherwise
            self._edges.append([])
            system.points = point = system.points + 1
            return point - 1
        local, universal = system.add_point(), system.add_point()
        system.order(local, universal, seconds=MOST_OFFSET)
        system.order(universal, local, seconds=MOST_OFFSET)
        return local
