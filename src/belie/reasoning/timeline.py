"""The claims about events, lives and tenures as constraints over one time line, and the conflicts among them.

Every event has a start and an end, every person with a stated birth or death a life, every tenure of such a person
two ends. Where a date of the component has an offset, each point has a place on the local and on the universal time
line; order holds on both, and the two lie at most 14 hours apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import inf

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.reasoning.constraints import AtMost, System, Tags, Within
from belie.reasoning.minimal import minimal_sets
from belie.values.dates import OPEN, Date, Reading, When
from belie.values.times import Spans

MOST_OFFSET = 14 * 3600
"""Seconds that local and universal time can differ by."""

MAX_CHOICES = 256
"""How many combinations of readings are looked at."""

Constraint = AtMost | Within
Point = tuple[str, str]
"""What a point is of, and which: ("e:talks", "start")."""


class TooManyReadings(Exception):
    """The dates of a conflict can be read in more combinations than are looked at."""


class Timeline:
    """The constraints of some claims. `with_offsets`: each point has a place on the universal time line too."""

    def __init__(self, claims: Iterable[Claim], corpus: Corpus) -> None:
        self.claims = tuple(claims)
        self.corpus = corpus
        self.system = System()
        self.choices: dict[str, list[list[Constraint]]] = {}
        self._points: dict[Point, tuple[int, int | None]] = {}
        self._days: dict[str, int] = {}
        self.with_offsets = any(_has_offset(claim) for claim in self.claims)
        living = _find_living(self.claims)
        for claim in self.claims:
            if claim.kind == "event":
                self._add_event(claim, living)
            elif claim.kind == "statement":
                self._add_life(claim)
            elif claim.kind == "role" and claim.ref("holder") in living:
                self._add_tenure(claim)

    def minimal_conflicts(self, extra: Sequence[Constraint] = (), cap: int = 10) -> Iterator[frozenset[str]]:
        """The minimal sets of claims that cannot all be true, together with the extra constraints if any.

        Raises TooManyReadings, and SearchEnded from `minimal`.
        """
        members = frozenset(claim.id for claim in self.claims)
        yield from minimal_sets(members, lambda some: self.find_conflict(some, extra), cap)

    def find_conflict(
        self, claims: frozenset[str], extra: Sequence[Constraint] = ()
    ) -> frozenset[str] | None:
        """Claims among those given that cannot all be true; None if all can."""
        conflict = self.system.find_conflict(claims, extra)
        chosen = [name for name in self.choices if name in claims]
        if conflict is not None or not chosen:
            return conflict
        combinations = 1
        for name in chosen:
            combinations *= len(self.choices[name])
        if combinations > MAX_CHOICES:
            raise TooManyReadings
        found = frozenset(chosen)
        for options in product(*(self.choices[name] for name in chosen)):
            more = [constraint for option in options for constraint in option]
            conflict = self.system.find_conflict(claims, [*extra, *more])
            if conflict is None:
                return None
            found |= conflict
        return found

    def event(self, name: str, side: str = "start") -> tuple[int, int | None]:
        """The start or the end of an event: its point on the local and, if used, on the universal time line."""
        key = ("e:" + name, side)
        if key not in self._points and side == "end":
            end = self._point(key)
            self._order(self.event(name), end, ())
            return end
        return self._point(key)

    def outside(self, event: str, spans: Spans) -> list[Constraint]:
        """What it would mean for an event to begin outside some spans of local time."""
        edges = [-inf, *(edge for span in spans.spans for edge in span), inf]
        gaps = [(low, high) for low, high in zip(edges[::2], edges[1::2], strict=True) if low < high]
        return [Within(self.event(event)[0], Spans(tuple(gaps)), ())]

    def apart(self, first: Point, second: Point, seconds: int) -> list[Constraint]:
        """What it would mean for the second event to begin at least so many seconds after the first."""
        one, other = self._point(first), self._point(second)
        found: list[Constraint] = [AtMost(one[0], other[0], -seconds, False, ())]
        if one[1] is not None and other[1] is not None:
            found.append(AtMost(one[1], other[1], -seconds, False, ()))
        return found

    def _point(self, key: Point) -> tuple[int, int | None]:
        if key not in self._points:
            local = self.system.add_point()
            universal = None
            if self.with_offsets:
                universal = self.system.add_point()
                self.system.order(local, universal, seconds=MOST_OFFSET)
                self.system.order(universal, local, seconds=MOST_OFFSET)
            self._points[key] = local, universal
        return self._points[key]

    def _order(self, x: tuple[int, int | None], y: tuple[int, int | None], tags: Tags, strict: bool = False) -> None:
        self.system.order(x[0], y[0], tags, strict=strict)
        if x[1] is not None and y[1] is not None:
            self.system.order(x[1], y[1], tags, strict=strict)

    def _place(self, point: tuple[int, int | None], when: When, tags: Tags) -> Within:
        if when.offset is None or point[1] is None:
            return Within(point[0], when.times, tags)
        return Within(point[1], when.universal, tags)

    def _date(self, claim: Claim, start: tuple[int, int | None] | None, end: Point | None, date: Date) -> None:
        """Tie a start and an end to a date. A date with several readings is a choice among them."""
        options = [self._reading(claim, start, end, reading) for reading in date.readings]
        if len(options) == 1:
            for constraint in options[0]:
                self.system.domains.append(constraint)
        else:
            self.choices[claim.id] = [
                [*before, *option]
                for before in self.choices.get(claim.id, [[]])
                for option in options
            ]

    def _reading(
        self, claim: Claim, start: tuple[int, int | None] | None, end: Point | None, reading: Reading
    ) -> list[Within]:
        tags, found = (claim.id,), []
        if reading.start is not None and start is not None:
            found.append(self._place(start, reading.start, tags))
        if reading.end is None or end is None:
            return found
        when = reading.end
        if when is OPEN:
            published = claim.source.published
            first = published.first_day if published else -inf
            if first == -inf:
                return found
            when = When(Spans(((first * 86_400, inf),)))
        point = self.event(end[0][2:], "end") if end[0].startswith("e:") else self._point(end)
        found.append(self._place(point, when, tags))
        return found

    def _add_event(self, claim: Claim, living: frozenset[str]) -> None:
        name, tags = claim.ref("event"), (claim.id,)
        date = claim.date("when")
        if date is not None:
            self._date(claim, self.event(name), ("e:" + name, "end"), date)
        for other in claim.refs("before"):
            self._order(self.event(name, "end"), self.event(other), tags, strict=True)
        for other in claim.refs("after"):
            self._order(self.event(other, "end"), self.event(name), tags, strict=True)
        for other in claim.refs("during"):
            self._order(self.event(other), self.event(name), tags)
            self._order(self.event(name, "end"), self.event(other, "end"), tags)
        for other in claim.refs("same_day_as"):
            one, two = self._day(name), self._day(other)
            self.system.order(one, two, tags)
            self.system.order(two, one, tags)
        for participant in claim.participants:
            if participant.present and participant.entity in living:
                self._live(participant.entity, self.event(name), tags)

    def _day(self, event: str) -> int:
        """The point at which the day begins on which an event begins."""
        if event not in self._days:
            start, _ = self.event(event)
            day = self.system.add_point(begins_day=True)
            self.system.order(day, start)
            self.system.order(start, day, seconds=86_400, strict=True)
            self._days[event] = day
        return self._days[event]

    def _live(self, person: str, point: tuple[int, int | None], tags: Tags) -> None:
        self._order(self._life(person, "born"), point, tags)
        self._order(point, self._life(person, "died"), tags)

    def _life(self, person: str, side: str) -> tuple[int, int | None]:
        key = ("p:" + person, side)
        if key not in self._points and side == "died":
            died = self._point(key)
            self._order(self._life(person, "born"), died, ())
            return died
        return self._point(key)

    def _add_life(self, claim: Claim) -> None:
        side, date = claim.ref("property"), claim.date("value")
        if side in ("born", "died") and date is not None:
            self._date(claim, self._life(claim.ref("subject"), side), None, date)

    def _add_tenure(self, claim: Claim) -> None:
        holder, tags = claim.ref("holder"), (claim.id,)
        for key in ("from", "on", "until"):
            date = claim.date(key)
            if date is None:
                continue
            of_claim = ("c:" + claim.id, key)
            point = self._point(of_claim)
            self._live(holder, point, tags)
            self._date(claim, point, of_claim if date.text == ".." else None, date)
        event = claim.text("on")
        if event is not None and claim.date("on") is None:
            self._live(holder, self.event(event), tags)


def _has_offset(claim: Claim) -> bool:
    dates = [claim.date(key) for key in ("when", "from", "until", "on")]
    if claim.kind == "statement" and claim.text("property") in ("born", "died"):
        dates.append(claim.date("value"))
    return any(
        when is not None and when.offset is not None
        for date in dates
        if date is not None
        for reading in date.readings
        for when in (reading.start, reading.end)
    )


def _find_living(claims: Iterable[Claim]) -> frozenset[str]:
    """The persons whose birth or death is stated."""
    return frozenset(
        claim.ref("subject")
        for claim in claims
        if claim.kind == "statement" and claim.ref("property") in ("born", "died")
    )
