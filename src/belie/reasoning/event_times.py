"""Which claims bear on the time of an event: those about all events that relations tie it to, and lives.

A life ties nothing further: what two events say of one person's birth or death never adds up, since a birth is
bounded from below by its own claims alone, and a death from above.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from math import inf

from belie.model.claim import RELATIONS, Claim
from belie.model.corpus import Corpus
from belie.reasoning.instants import has_offset, widened
from belie.reasoning.tied_events import TiedEvents
from belie.reasoning.worlds import FREE, Instant, World, consistent_parts, latest_starts
from belie.values.times import Times, unite

_TIMES = frozenset(("when", *RELATIONS))
"""The keys that say when an event took place."""


class EventTimes:
    """The claims about events and lives among some claims, by the events that relations tie together."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.of_event: dict[str, list[Claim]] = defaultdict(list)
        self.lives: dict[str, list[Claim]] = defaultdict(list)
        self._order: dict[Claim, int] = {}
        order, of_event = self._order, self.of_event
        for number, claim in enumerate(claims):
            if claim.kind == "event":
                order[claim] = number
                of_event[claim.ref("event")].append(claim)
            elif claim.kind == "statement" and claim.ref("property") in ("born", "died") and claim.date("value"):
                order[claim] = number
                self.lives[claim.ref("subject")].append(claim)
        tied = TiedEvents(claim for claims in of_event.values() for claim in claims)
        self._find, self._members = tied.root, tied.members()
        self._claims: dict[str, list[Claim]] = {}
        self._numbered: dict[str, dict[int, Claim]] = {}
        self._samples: dict[str, Instant | None] = {}
        self._parts: dict[str, tuple[tuple[Claim, ...], ...]] = {}

    def components(self) -> Iterable[tuple[str, ...]]:
        """The events of each component, in alphabetical order."""
        return (tuple(sorted(events)) for events in self._members.values())

    def claims(self, events: Iterable[str]) -> list[Claim]:
        """The claims that bear on the times of some events, each once, in the order in which they were given."""
        roots = self._roots(events)
        if len(roots) == 1:
            return self._of_root(roots[0]).copy()
        found = dict.fromkeys([claim for root in roots for claim in self._of_root(root)])
        return sorted(found, key=self._order.__getitem__)

    def numbered_claims(self, events: Iterable[str]) -> dict[int, Claim]:
        """The same by their numbers, from 0, in the order in which all claims were given."""
        found: dict[int, Claim] = {}
        for root in self._roots(events):
            if root not in self._numbered:
                order = self._order
                self._numbered[root] = {order[claim]: claim for claim in self._of_root(root)}
            found.update(self._numbered[root])
        return found

    def _roots(self, events: Iterable[str]) -> list[str]:
        return list(dict.fromkeys([self._find(event) for event in events]))

    def is_dated(self, event: str) -> bool:
        """Whether any claim bears on the time of the event."""
        return bool(self._of_root(self._find(event)))

    def tied(self, one: str, other: str) -> bool:
        """Whether relations tie two events together, directly or through others."""
        return self._find(one) == self._find(other)

    def only_date(self, event: str) -> tuple[Claim, Times] | None:
        """The one claim that bears on the time of the event, and the local instants at which it may begin.

        None where there is no such claim or more than one, and where it takes a timeline to read it.
        """
        claims = self._of_root(self._find(event))
        if len(claims) != 1:
            return None
        claim = claims[0]
        if claim.ref("event") != event or has_offset(claim):
            return None
        if any(event in claim.refs(relation) for relation in RELATIONS):
            return None
        date = claim.date("when")
        if date is None or len(date.readings) != 1 or date.readings[0].start is None:
            return None
        return claim, date.readings[0].start.times

    def is_consistent(self, event: str) -> bool:
        """Whether all that bears on the time of the event is seen to be true together."""
        return self.sample(event) is not None

    def sample(self, event: str) -> Instant | None:
        """An instant at which the event may begin, if all that bears on its time is true; None if it cannot all be.

        Samples of several events fit together.
        """
        if event not in self._samples:
            self._samples[event] = self._sample(event)
        return self._samples[event]

    def _sample(self, event: str) -> Instant | None:
        only = self.only_date(event)
        if only is not None and only[1].end != inf:
            return Instant(int(only[1].end) - 1, None)
        starts = latest_starts(tuple(self._of_root(self._find(event))))
        return None if starts is None else starts.get(event, FREE)

    def backgrounds(self, events: Iterable[str], required: Iterable[Claim] = ()) -> Iterator[World]:
        """The claims that bear on the times of some events, all those that are required among them; where they cannot
        all be true, in each way in which as many as can be are."""
        wanted = set(required)
        choices: list[Sequence[tuple[Claim, ...]]] = []
        for root in dict.fromkeys(self._find(event) for event in events):
            parts = self._parts.get(root)
            if parts is None:
                parts = self._parts[root] = consistent_parts(tuple(self._of_root(root)))
            if len(parts) > 1:
                needed = wanted.intersection(self._of_root(root))
                parts = tuple([part for part in parts if needed.issubset(part)])
            choices.append(parts)
        for parts in product(*choices):
            yield World(parts)

    def narrowest_date(self, event: str) -> tuple[Claim, Times] | None:
        """Of the claims that date the event directly, the most precise one, and the local instants that it gives."""
        found: list[tuple[float, str, Claim, Times]] = []
        for claim in self.of_event.get(event, ()):
            date = claim.date("when")
            starts = [reading.start for reading in date.readings if reading.start] if date else []
            if date is not None and len(starts) == len(date.readings):
                times = unite(tuple(map(widened, starts)))
                found.append((times.end - times.first, claim.id, claim, times))
        return min(found)[2:] if found else None

    def _of_root(self, root: str) -> list[Claim]:
        """The claims that bear on the time of the events with this root, in order."""
        known = self._claims.get(root)
        if known is not None:
            return known
        of_event = self.of_event
        members = [claim for event in self._members.get(root, ()) for claim in of_event.get(event, ())]
        found = [claim for claim in members if not _TIMES.isdisjoint(claim.fields)]
        if self.lives:
            for claim in members:
                if "who" in claim.fields and (lives := self._lives_at(claim)):
                    found += [claim, *lives]
            found = list(dict.fromkeys(found))
        if len(found) > 1:
            found.sort(key=self._order.__getitem__)
        self._claims[root] = found
        return found

    def _lives_at(self, claim: Claim) -> list[Claim]:
        return [life for person in claim.attending for life in self.lives.get(person, ())]


@lru_cache(maxsize=1)
def event_times(corpus: Corpus) -> EventTimes:
    """The times of all events of a corpus; the last one is kept, since several rules ask."""
    return EventTimes(corpus.claims)


def gather(corpus: Corpus, claims: Iterable[Claim], events: Iterable[str] = ()) -> tuple[Claim, ...]:
    """Some claims and those that bear on the times of some events, each once, in the order of the corpus."""
    times = event_times(corpus)
    claims = list(claims)
    if not claims:
        return tuple(times.claims(events))
    order = corpus.order
    own = {order[claim.id]: claim for claim in claims}
    chosen = times.numbered_claims(events) | own
    return tuple([chosen[number] for number in sorted(chosen)])
