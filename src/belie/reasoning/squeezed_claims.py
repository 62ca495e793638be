"""Claims that could be apart two by two, but not all at once, where it takes a timeline to see it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from belie.model.claim import Claim
from belie.reasoning.constraints import OneOf
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.tenures import needs_timeline
from belie.reasoning.timeline import Timeline

MOST_PAIRS = 1_000
"""How many pairs that must be apart are looked at together."""


def squeezed_on_timeline(pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[tuple[Claim, ...]]:
    """The minimal sets of claims by which not all pairs can be apart, each with no more than an end in common.

    Only what is tied to a claim that needs a timeline is looked at. Raises TooManyReadings and SearchEnded.
    """
    for joined in _joined(pairs):
        claims = {claim.id: claim for pair in joined for claim in pair}
        if len(joined) < 2 or not any(map(needs_timeline, claims.values())):
            continue
        if len(joined) > MOST_PAIRS:
            raise TooManyReadings
        timeline = Timeline(claims.values())
        for reason in timeline.conflicts([_apart(timeline, *pair) for pair in joined]):
            yield tuple(claims[name] for name in sorted(reason))


def _apart(timeline: Timeline, one: Claim, other: Claim) -> OneOf:
    (start, end), (begin, finish) = timeline.tenure(one), timeline.tenure(other)
    return OneOf((timeline.at_most(end, begin), timeline.at_most(finish, start)), tuple(sorted((one.id, other.id))))


def _joined(pairs: Sequence[tuple[Claim, Claim]]) -> list[list[tuple[Claim, Claim]]]:
    """The pairs in heaps that share no claim."""
    near: dict[Claim, list[tuple[Claim, Claim]]] = defaultdict(list)
    for pair in pairs:
        for claim in pair:
            near[claim].append(pair)
    heaps: list[list[tuple[Claim, Claim]]] = []
    seen: set[Claim] = set()
    for first in near:
        if first in seen:
            continue
        heap, queue = dict[tuple[Claim, Claim], None](), [first]
        seen.add(first)
        while queue:
            for pair in near[queue.pop()]:
                heap[pair] = None
                queue += [claim for claim in pair if claim not in seen]
                seen.update(pair)
        heaps.append(list(heap))
    return heaps
