"""The claims about events, lives and tenures as constraints over one time line.

Every event has a start and an end, every person with a stated birth or death a life, every tenure a start and an end.
Where a date of the claims has an offset, each of these points has a place on the local and on the universal time line;
order holds on both, and the two lie at most 14 hours apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from belie.model.claim import Claim
from belie.reasoning.constraints import AtMost, Constraint, OneOf, Simple, System, Tags, Within
from belie.reasoning.decide import find_conflict
from belie.reasoning.instants import Point, has_offset, instants, placed, still_open
from belie.reasoning.minimal import minimal_sets
from belie.values.dates import OPEN, Reading
from belie.values.times import DAY, MOST_OFFSET, Spans

LIVES = ("born", "died")
"""The properties that say when a life begins and ends."""


class Timeline:
    """The constraints of some claims about time; a claim of a kind that says nothing of it is passed over."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims = tuple(dict.fromkeys(claims))
        self.system = System()
        self._with_offsets = any(has_offset(claim) for claim in self.claims)
        self._points: dict[tuple[str, str, str], Point] = {}
        self._days: dict[str, int] = {}
        living = {c.ref("subject") for c in self.claims if c.kind == "statement" and c.ref("property") in LIVES}
        for claim in self.claims:
            if claim.kind == "event":
                self._add_event(claim, living)
            elif claim.kind == "statement":
                if claim.ref("property") in LIVES:
                    self._add_life(claim)
                self._add_tenure(claim, None)
            elif claim.kind == "role":
                holder = claim.ref("holder")
                self._add_tenure(claim, holder if holder in living else None)

    def conflicts(self, extra: Sequence[Constraint], required: Iterable[str] = ()) -> Iterator[frozenset[str]]:
        """The minimal sets of claims, with all that are required, that cannot be true together with the extra
        constraints, but could be without them; if there are none, all sets that cannot be true.

        Raises TooManyReadings, and SearchEnded from `minimal`.
        """
        members = frozenset(claim.id for claim in self.claims)
        if find_conflict(self.system, members, extra) is None:
            return
        find = lambda some: find_conflict(self.system, some, extra)  # noqa: E731 - it is a closure, not a name
        for conflict in minimal_sets(members, find, frozenset(required)):
            if not extra or find_conflict(self.system, conflict) is None:
                yield conflict

    def start(self, event: str) -> Point:
        """When an event begins."""
        return self._point("event", event, "start")

    def end(self, event: str) -> Point:
        """When an event ends: at its start or later."""
        key = ("event", event, "end")
        if key not in self._points:
            self._order(self.start(event), self._point(*key), ())
        return self._points[key]

    def tenure(self, claim: Claim) -> tuple[Point, Point]:
        """When a tenure (or a timed statement) begins and ends; one instant for a role `on` a date or an event."""
        event = claim.event("on")
        if event is not None:
            return self.start(event), self.start(event)
        if claim.date("on") is not None:
            on = self._point("tenure", claim.id, "on")
            return on, on
        return self._point("tenure", claim.id, "from"), self._point("tenure", claim.id, "until")

    def at_most(self, x: Point, y: Point, seconds: int = 0, strict: bool = False) -> tuple[Simple, ...]:
        """What it means that one instant is at most so many seconds after another, on both time lines."""
        local = AtMost(x.local, y.local, seconds, strict)
        if x.universal is None or y.universal is None:
            return (local,)
        return local, AtMost(x.universal, y.universal, seconds, strict)

    def _point(self, sort: str, name: str, side: str) -> Point:
        key = (sort, name, side)
        if key not in self._points:
            point = Point(self.system.add_point())
            if self._with_offsets:
                universal = self.system.add_point()
                self.system.order(point.local, universal, seconds=MOST_OFFSET)
                self.system.order(universal, point.local, seconds=MOST_OFFSET)
                point = Point(point.local, universal)
            self._points[key] = point
        return self._points[key]

    def _order(self, x: Point, y: Point, tags: Tags, strict: bool = False) -> None:
        for constraint in self.at_most(x, y, strict=strict):
            self.system.order(constraint.x, constraint.y, tags, strict=strict)  # type: ignore[union-attr]

    def _require(self, options: list[tuple[Within, ...]], tags: Tags) -> None:
        if not options:
            return
        if len(options) == 1:
            self.system.constraints.extend(options[0])
        elif all(options):
            self.system.constraints.append(OneOf(tuple(options), tags))

    def _add_event(self, claim: Claim, living: set[str]) -> None:
        name, tags = claim.ref("event"), (claim.id,)
        self.start(name)  # also where the claim says nothing of it
        date = claim.date("when")
        if date is not None:
            self._require([self._reading(claim, name, reading) for reading in date.readings], tags)
        for other in claim.refs("before"):
            self._order(self.end(name), self.start(other), tags, strict=True)
        for other in claim.refs("after"):
            self._order(self.end(other), self.start(name), tags, strict=True)
        for other in claim.refs("during"):
            self._order(self.start(other), self.start(name), tags)
            self._order(self.end(name), self.end(other), tags)
        for other in claim.refs("same_day_as"):
            one, two = self._day(name), self._day(other)
            self.system.order(one, two, tags)
            self.system.order(two, one, tags)
        for participant in claim.participants:
            if participant.present and participant.entity in living:
                self._live(participant.entity, self.start(name), tags)

    def _reading(self, claim: Claim, event: str, reading: Reading) -> tuple[Within, ...]:
        tags, found = (claim.id,), list[Within]()
        if reading.start is not None:
            found.append(placed(self.start(event), reading.start, tags))
        end = still_open(claim) if reading.end is OPEN else reading.end
        if end is not None:
            found.append(placed(self.end(event), end, tags))
        return tuple(found)

    def _day(self, event: str) -> int:
        """The point at which the day begins on which an event begins."""
        if event not in self._days:
            start = self.start(event).local
            day = self.system.add_point(begins_day=True)
            self.system.order(day, start)
            self.system.order(start, day, seconds=DAY, strict=True)
            self._days[event] = day
        return self._days[event]

    def _live(self, person: str, point: Point, tags: Tags) -> None:
        self._order(self._life(person, "born"), point, tags)
        self._order(point, self._life(person, "died"), tags)

    def _life(self, person: str, side: str) -> Point:
        known = ("life", person, "died") in self._points
        born, died = self._point("life", person, "born"), self._point("life", person, "died")
        if not known:
            self._order(born, died, ())
        return born if side == "born" else died

    def _add_life(self, claim: Claim) -> None:
        date = claim.date("value")
        if date is not None:
            point = self._life(claim.ref("subject"), claim.ref("property"))
            self._require([(placed(point, when, (claim.id,)),) for when in instants(date)], (claim.id,))

    def _add_tenure(self, claim: Claim, living_holder: str | None) -> None:
        if not claim.fields.keys() & {"from", "until", "on"}:
            return
        tags = (claim.id,)
        start, end = self.tenure(claim)
        if start != end:
            self._order(start, end, tags)
        for key, point in (("from", start), ("on", start), ("until", end)):
            date = claim.date(key)
            if date is None:
                continue
            whens = [still_open(claim)] if date.text == ".." else instants(date)
            self._require([(placed(point, when, tags),) for when in whens if when], tags)
            if key == "until" and date.text == ".." and claim.date("from") is None:
                self._begin_before_publication(claim, start)
        if living_holder is not None:
            self._live(living_holder, start, tags)
            self._live(living_holder, end, tags)

    def _begin_before_publication(self, claim: Claim, start: Point) -> None:
        """A tenure that still goes on when the source is published has begun by then."""
        published = claim.source.published
        if published is not None and published.end_day < inf:
            times = Spans(((-inf, published.end_day * DAY),))
            self.system.constraints.append(Within(start.local, times, (claim.id,)))
