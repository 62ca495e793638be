"""Tenures that could be apart two by two, but not all at once: three terms of half a year do not fit into one."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from belie.model.claim import Claim
from belie.reasoning.constraints import OneOf, Simple
from belie.reasoning.timeline import Timeline

Together = tuple[Claim, ...]
"""Claims of which some two must be apart: they may not all hold at one instant."""


def squeezed(sets: Sequence[Together]) -> Iterator[tuple[Claim, ...]]:
    """The minimal sets of claims by which not all of some sets can have two claims that are apart.

    Claims `on` an event are passed over. A set that is alone with its claims is never the answer. Raises
    TooManyReadings and SearchEnded.
    """
    for joined in _joined([one for one in sets if all(claim.event("on") is None for claim in one)]):
        if len(joined) < 2:
            continue
        claims = {claim.id: claim for one in joined for claim in one}
        timeline = Timeline(claims.values())
        choices = [OneOf(tuple(_all_apart(timeline, one)), tuple(sorted(claim.id for claim in one))) for one in joined]
        for reason in timeline.conflicts(choices):
            yield tuple(claims[name] for name in sorted(reason))


def _all_apart(timeline: Timeline, claims: Together) -> Iterator[tuple[Simple, ...]]:
    """The ways in which some two of the claims can have no more than an end in common."""
    for one, other in combinations(claims, 2):
        (start, end), (begin, finish) = timeline.tenure(one), timeline.tenure(other)
        yield timeline.at_most(end, begin)
        yield timeline.at_most(finish, start)


def _joined(sets: Sequence[Together]) -> list[list[Together]]:
    """The sets in heaps that share no claim."""
    heaps: list[tuple[set[Claim], list[Together]]] = []
    for one in sets:
        members, joined = set(one), [one]
        for heap in [heap for heap in heaps if heap[0] & members]:
            heaps.remove(heap)
            members, joined = members | heap[0], heap[1] + joined
        heaps.append((members, joined))
    return [joined for _, joined in heaps]
