"""The claims about events, lives and tenures as constraints over one time line.

Every event has a start and an end, every person with a stated birth or death a life, every tenure a start and an end.
Where a date of the claims has an offset, each of these points has a place on the local and on the universal time line;
order holds on both, and the two lie at most 14 hours apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from math import inf

from belie.model.claim import Claim
from belie.reasoning.constraints import AtMost, Constraint, OneOf, Simple, System, Tags, Within
from belie.reasoning.decide import Decision, find_conflict
from belie.reasoning.instants import Point, has_offset, instants, placed, still_open
from belie.reasoning.numbering import Instants
from belie.reasoning.reasons import minimal_conflicts
from belie.values.dates import OPEN, Date, Reading, When
from belie.values.times import DAY, Spans

LIVES = ("born", "died")
"""The properties that say when a life begins and ends."""

_TIMED = frozenset(("from", "until", "on"))
_DATED = _TIMED | {"when", "value"}


class Timeline:
    """The constraints of some claims about time; a claim of a kind that says nothing of it is passed over."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims = tuple(dict.fromkeys(claims))
        self.system = System()
        dated = [claim for claim in self.claims if not _DATED.isdisjoint(claim.fields)]
        self._at = Instants(self.system, with_offsets=any(map(has_offset, dated)))
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
        names = [claim.id for claim in self.claims]
        if not extra:
            yield from minimal_conflicts(self.system, names, self.decided.conflict, frozenset(required))
            return
        system = self.system.restricted(frozenset(names))
        for constraint in extra:
            system.require(constraint)
        first = Decision(system).conflict
        for conflict in minimal_conflicts(system, names, first, frozenset(required)):
            if find_conflict(self.system, conflict) is None:
                yield conflict

    @cached_property
    def decided(self) -> Decision:
        """Whether all claims can be true together. Raises TooManyReadings."""
        return Decision(self.system)

    def start(self, event: str) -> Point:
        """When an event begins."""
        return self._at.point(self._at.start(event))

    def end(self, event: str) -> Point:
        """When an event ends: at its start or later."""
        return self._at.point(self._at.end(event))

    def tenure(self, claim: Claim) -> tuple[Point, Point]:
        """When a tenure (or a timed statement) begins and ends; one instant for a role `on` a date or an event."""
        event = claim.event("on")
        if event is not None:
            return self.start(event), self.start(event)
        start, end = self._at.tenure(claim)
        return self._at.point(start), self._at.point(end)

    def at_most(self, x: Point, y: Point, seconds: int = 0, strict: bool = False) -> tuple[Simple, ...]:
        """What it means that one instant is at most so many seconds after another, on both time lines."""
        local = AtMost(x.local, y.local, seconds, strict)
        if x.universal is None or y.universal is None:
            return (local,)
        return local, AtMost(x.universal, y.universal, seconds, strict)

    def _place(self, point: int, when: When, tags: Tags) -> None:
        """Require that an instant lies in a date."""
        if when.offset is None:
            self.system.place(point, when.times, tags)
        else:
            self.system.require(placed(self._at.point(point), when, tags))

    def _require(self, options: list[tuple[Within, ...]], tags: Tags) -> None:
        if len(options) == 1:
            for one in options[0]:
                self.system.require(one)
        elif options and all(options):
            self.system.require(OneOf(tuple(options), tags))

    def _add_event(self, claim: Claim, living: set[str]) -> None:
        fields, tags, at = claim.fields, (claim.id,), self._at
        name: str = fields["event"]  # type: ignore[assignment]  # as the schema of the kind requires
        start = at.start(name)  # also where the claim says nothing of it
        date = claim.date("when") if "when" in fields else None
        if date is not None:
            self._add_date(claim, name, date)
        if "before" in fields:
            value = fields["before"]
            for other in (value,) if isinstance(value, str) else claim.refs("before"):
                at.before(name, other, tags)
        if "after" in fields:
            value = fields["after"]
            for other in (value,) if isinstance(value, str) else claim.refs("after"):
                at.before(other, name, tags)
        if "during" in fields:
            for other in claim.refs("during"):
                at.order(at.start(other), start, tags)
                at.order(at.end(name), at.end(other), tags)
        if "same_day_as" in fields:
            for other in claim.refs("same_day_as"):
                one, two = at.day(name), at.day(other)
                self.system.order(one, two, tags)
                self.system.order(two, one, tags)
        if living and "who" in fields:
            for person in claim.attending:
                if person in living:
                    self._live(person, start, tags)

    def _add_date(self, claim: Claim, event: str, date: Date) -> None:
        tags = (claim.id,)
        if len(date.readings) > 1:
            self._require([self._reading(claim, event, reading) for reading in date.readings], tags)
            return
        reading = date.readings[0]
        if reading.start is not None:
            self._place(self._at.start(event), reading.start, tags)
        end = still_open(claim) if reading.end is OPEN else reading.end
        if end is not None:
            self._place(self._at.end(event), end, tags)

    def _reading(self, claim: Claim, event: str, reading: Reading) -> tuple[Within, ...]:
        tags, found = (claim.id,), list[Within]()
        if reading.start is not None:
            found.append(placed(self.start(event), reading.start, tags))
        end = still_open(claim) if reading.end is OPEN else reading.end
        if end is not None:
            found.append(placed(self.end(event), end, tags))
        return tuple(found)

    def _live(self, person: str, point: int, tags: Tags) -> None:
        born, died = self._at.life(person)
        self._at.order(born, point, tags)
        self._at.order(point, died, tags)

    def _add_life(self, claim: Claim) -> None:
        date = claim.date("value")
        if date is not None:
            born, died = self._at.life(claim.ref("subject"))
            point = self._at.point(born if claim.ref("property") == "born" else died)
            self._require([(placed(point, when, (claim.id,)),) for when in instants(date)], (claim.id,))

    def _add_tenure(self, claim: Claim, living_holder: str | None) -> None:
        if _TIMED.isdisjoint(claim.fields):
            return
        tags = (claim.id,)
        event = claim.event("on")
        start, end = self._at.tenure(claim) if event is None else (self._at.start(event), self._at.start(event))
        if start != end:
            self._at.order(start, end, tags)
        for key, point in (("from", start), ("on", start), ("until", end)):
            date = claim.date(key)
            if date is None:
                continue
            whens = [still_open(claim)] if date.text == ".." else instants(date)
            self._require([(placed(self._at.point(point), when, tags),) for when in whens if when], tags)
            if key == "until" and date.text == ".." and claim.date("from") is None:
                self._begin_before_publication(claim, start)
        if living_holder is not None:
            self._live(living_holder, start, tags)
            self._live(living_holder, end, tags)

    def _begin_before_publication(self, claim: Claim, start: int) -> None:
        """A tenure that still goes on when the source is published has begun by then."""
        published = claim.source.published
        if published is not None and published.end_day < inf:
            self.system.place(start, Spans(((-inf, published.end_day * DAY),)), (claim.id,))


@lru_cache(maxsize=1024)
def timeline_of(claims: tuple[Claim, ...]) -> Timeline:
    """The time line of some claims; the last ones are kept, since a rule is asked right after its groups are formed."""
    return Timeline(claims)
