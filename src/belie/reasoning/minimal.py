"""All subset-minimal conflicts among claims, given a way to find one conflict.

Reiter's hitting-set tree (R. Reiter, "A theory of diagnosis from first principles", 1987), breadth first: each
branch takes one claim of a known conflict away and looks for another conflict in what is left.
"""

from collections import deque
from collections.abc import Callable, Iterator
from typing import TypeVar

Member = TypeVar("Member", bound=str | int)

FindConflict = Callable[[frozenset[Member]], frozenset[Member] | None]
"""Given claims, some that cannot all be true (not always a minimal set), or None if all can be."""

MAX_BRANCHES = 2_000
"""How many branches of the tree are looked at; beyond it the search ends early, and says so."""


class SearchEnded(Exception):
    """The search was given up: there may be more minimal sets than were found."""

    def __str__(self) -> str:
        return "there are too many conflicts to look for all of them"


def shrink(
    conflict: frozenset[Member], find: FindConflict[Member], kept: frozenset[Member] = frozenset()
) -> frozenset[Member]:
    """A minimal conflict within a conflict, by leaving out one claim after the other, the last ones first.

    The claims of `kept` are tried after all others, so that they stay where something else will go.
    """
    needed: frozenset[Member] = frozenset()
    while True:
        candidates = sorted(conflict - needed, key=lambda member: (member not in kept, member))
        if not candidates:
            return conflict
        candidate = candidates[-1]
        smaller = find(conflict - {candidate})
        if smaller is None:
            needed |= {candidate}
        else:
            conflict = smaller


def minimal_sets(
    members: frozenset[Member],
    find: FindConflict[Member],
    required: frozenset[Member] = frozenset(),
    without: FindConflict[Member] | None = None,
    narrow: Callable[[frozenset[Member]], FindConflict[Member]] | None = None,
) -> Iterator[frozenset[Member]]:
    """The minimal conflicts among the members that hold all that is required, each once.

    `without` finds a conflict among all members but some, and `narrow` gives a way to find one within a conflict, where
    these are quicker than `find`. Raises SearchEnded after the last set that was found if MAX_BRANCHES were looked at.
    """
    known: list[frozenset[Member]] = []
    seen: set[frozenset[Member]] = {frozenset()}
    enough: list[frozenset[Member]] = []  # what leaves no conflict when it is taken away
    queue: deque[frozenset[Member]] = deque([frozenset()])
    branches = 0
    while queue:
        removed = queue.popleft()
        branches += 1
        if branches > MAX_BRANCHES:
            raise SearchEnded
        conflict = min((one for one in known if not one & removed), key=len, default=None)
        if conflict is None:
            if any(one <= removed for one in enough):
                continue
            found = without(removed) if without else find(members - removed)
            if found is None:
                enough.append(removed)
                continue
            conflict = shrink(found, narrow(found) if narrow else find, required)
            known.append(conflict)
            if conflict >= required:
                yield conflict
        for member in sorted(conflict - required):
            branch = removed | {member}
            if branch not in seen:
                seen.add(branch)
                queue.append(branch)
