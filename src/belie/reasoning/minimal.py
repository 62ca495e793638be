"""All subset-minimal conflicts among claims, the smallest first, given a way to find one conflict.

Reiter's hitting-set tree (R. Reiter, "A theory of diagnosis from first principles", 1987), breadth first: each
branch takes one claim of a known conflict away and looks for another conflict in what is left.
"""

from collections import deque
from collections.abc import Callable, Iterator
from typing import TypeVar

Member = TypeVar("Member", bound=str | int)

FindConflict = Callable[[frozenset[Member]], frozenset[Member] | None]
"""Given claims, some that cannot all be true (not always a minimal set), or None if all can be."""

MAX_BRANCHES = 4_000
"""How many branches of the tree are looked at; beyond it the search ends early, and says so."""


class SearchEnded(Exception):
    """The search was given up: there may be more minimal sets than were found."""


def shrink(conflict: frozenset[Member], find: FindConflict[Member]) -> frozenset[Member]:
    """A minimal conflict within a conflict, by leaving out one claim after the other, the last ones first."""
    needed: frozenset[Member] = frozenset()
    while True:
        candidates = sorted(conflict - needed)
        if not candidates:
            return conflict
        candidate = candidates[-1]
        smaller = find(conflict - {candidate})
        if smaller is None:
            needed |= {candidate}
        else:
            conflict = smaller


def minimal_sets(
    members: frozenset[Member], find: FindConflict[Member], cap: int
) -> Iterator[frozenset[Member]]:
    """The minimal conflicts among the members, each once, up to `cap` of them; stops early for MAX_BRANCHES.

    Raises SearchEnded after the last set that was found if the search was given up.
    """
    known: list[frozenset[Member]] = []
    seen: set[frozenset[Member]] = {frozenset()}
    queue: deque[frozenset[Member]] = deque([frozenset()])
    branches = 0
    while queue and len(known) < cap:
        removed = queue.popleft()
        branches += 1
        if branches > MAX_BRANCHES:
            raise SearchEnded
        conflict = next((one for one in known if not one & removed), None)
        if conflict is None:
            found = find(members - removed)
            if found is None:
                continue
            conflict = shrink(found, find)
            known.append(conflict)
            yield conflict
        for member in sorted(conflict):
            branch = removed | {member}
            if branch not in seen:
                seen.add(branch)
                queue.append(branch)
