"""All minimal sets of claims that cannot all be true, by looking at one subset after the other."""

from collections.abc import Callable, Sequence
from itertools import combinations


def minimal_sets(ids: Sequence[str], satisfiable: Callable[[frozenset[str]], bool]) -> set[frozenset[str]]:
    """Every subset that is unsatisfiable and of which each smaller one is satisfiable.

    Subsets are asked for by size, so the first unsatisfiable one on any path is minimal. What contains a known
    minimal set, or is contained in a set known to be satisfiable, is not asked for again.
    """
    everything = frozenset(ids)
    if satisfiable(everything):
        return set()
    found: set[frozenset[str]] = set()
    good: list[frozenset[str]] = []
    for size in range(1, len(ids) + 1):
        for subset in map(frozenset, combinations(ids, size)):
            if any(known <= subset for known in found) or any(subset <= known for known in good):
                continue
            if satisfiable(subset):
                good.append(_grow(subset, everything, satisfiable))
            else:
                found.add(subset)
    return found


def _grow(
    subset: frozenset[str], everything: frozenset[str], satisfiable: Callable[[frozenset[str]], bool]
) -> frozenset[str]:
    for claim in sorted(everything - subset):
        if satisfiable(subset | {claim}):
            subset |= {claim}
    return subset
