"""Claims about the times of events that can all be true: when the events may begin then, and, of claims that
contradict each other, the largest parts that do not.

What rules other than events_in_order find never rests on an impossible order, so they look at each such part alone.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from belie.model.claim import RELATIONS, Claim
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.glance import last_seconds
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.timeline import timeline_of

MOST_CONFLICTS = 40
"""How many contradictions among some claims are looked at; of more, some parts are not found."""

MOST_PARTS = 16
"""How many parts are looked at, those that leave out the fewest claims first. What a rule could find in others shows
once the contradictions of events_in_order are mended."""


@dataclass(frozen=True, slots=True)
class Instant:
    """A second on the local time line, and on the universal one where the claims tell the two apart."""

    local: int
    universal: int | None


FREE = Instant(10**15, None)
"""Where an event may begin of whose time nothing is known."""


@lru_cache(maxsize=8192)
def latest_starts(claims: tuple[Claim, ...]) -> Mapping[str, Instant] | None:
    """Instants at which events may begin, one for each, that fit some claims; None if the claims cannot all be true,
    or can be read in too many ways."""
    seconds = last_seconds(claims)
    if seconds is not None:
        return {event: Instant(second, None) for event, second in seconds.items()}
    timeline = timeline_of(claims)
    try:
        decided = timeline.decided
    except TooManyReadings:
        return None
    if decided.conflict is not None:
        return None
    latest = decided.latest
    found = {}
    for claim in claims:
        if claim.kind == "event":
            for event in (claim.ref("event"), *(other for relation in RELATIONS for other in claim.refs(relation))):
                point = timeline.start(event)
                universal = None if point.universal is None else latest.second(point.universal)
                found[event] = Instant(latest.second(point.local), universal)
    return found


@dataclass(frozen=True, slots=True)
class World:
    """Claims about the times of events that can all be true, in parts that relations tie together."""

    parts: tuple[tuple[Claim, ...], ...]

    @property
    def claims(self) -> list[Claim]:
        """All claims, each once."""
        return list(dict.fromkeys(claim for part in self.parts for claim in part))

    def sample(self, event: str) -> Instant:
        """An instant at which an event may begin; those of several events fit together."""
        for part in self.parts:
            starts = latest_starts(part)
            if starts is not None and event in starts:
                return starts[event]
        return FREE


@lru_cache(maxsize=8192)
def consistent_parts(claims: tuple[Claim, ...]) -> tuple[tuple[Claim, ...], ...]:
    """The largest parts of some claims that can be true together: all of them, in most cases."""
    if latest_starts(claims) is not None:
        return (claims,)
    conflicts: list[frozenset[str]] = []
    with suppress(TooManyReadings, SearchEnded):  # what was found so far will do: every part is tested below
        conflicts.extend(islice(timeline_of(claims).conflicts(()), MOST_CONFLICTS))
    parts = (tuple(claim for claim in claims if claim.id not in removed) for removed in _hitting_sets(conflicts))
    return tuple(islice((part for part in parts if latest_starts(part) is not None), MOST_PARTS))


def _hitting_sets(conflicts: Sequence[frozenset[str]]) -> Iterator[frozenset[str]]:
    """Sets with a claim of each conflict, the smallest first, none larger than it need be; up to some hundreds."""
    found: list[frozenset[str]] = []
    queue: deque[frozenset[str]] = deque([frozenset()])
    seen = {frozenset[str]()}
    while queue and len(seen) < 200 * MOST_PARTS:
        removed = queue.popleft()
        if any(known <= removed for known in found):
            continue
        missed = next((conflict for conflict in conflicts if not conflict & removed), None)
        if missed is None:
            found.append(removed)
            yield removed
            continue
        for name in sorted(missed):
            larger = removed | {name}
            if larger not in seen:
                seen.add(larger)
                queue.append(larger)
