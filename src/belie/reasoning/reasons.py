"""All minimal conflicts of a system of constraints: distinct reasons first, then variations of them.

A variation rests on claims that say the same: the same date from another source.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, product

from belie.reasoning.alike import links, saying_the_same
from belie.reasoning.constraints import System
from belie.reasoning.minimal import minimal_sets
from belie.reasoning.parts import Places
from belie.reasoning.questions import Chained, Questions

LONG = 40
"""From so many claims in a conflict on, chains of claims are looked for."""

Names = frozenset[str]


def minimal_conflicts(
    system: System, claims: Sequence[str], conflict: Names | None, required: Names = frozenset()
) -> Iterator[Names]:
    """The minimal sets of claims on which constraints rest that exclude each other, those that hold all that is
    required; those without a claim that says the same as one in an earlier set come first.

    `conflict` is the first that was found, None if there is none. Raises TooManyReadings, and SearchEnded from
    `minimal`.
    """
    if conflict is None:
        return
    places = Places(system)
    firsts, same = saying_the_same(places, claims, required)
    if len(firsts) < len(claims):
        first_of = {name: first for first, names in same.items() for name in names}
        conflict = frozenset(first_of.get(name, name) for name in conflict)
        places = places.among(firsts)
    reasons: list[Names] = []
    for reason in _reasons(places, firsts, conflict, required):
        reasons.append(reason)
        yield reason
    for reason in reasons:
        for variation in islice(product(*(same.get(name, [name]) for name in sorted(reason))), 1, None):
            yield frozenset(variation)


def _reasons(places: Places, claims: Names, conflict: Names, required: Names) -> Iterator[Names]:
    questions = Questions(places.whole, claims, places, conflict)
    is_long = len(conflict) >= LONG and not places.whole.choices
    chains = links(places.system, required) if is_long else {}
    chained = Chained(questions, chains)
    narrow = lambda some: chained.narrowed(some).within  # noqa: E731 - it is a closure, not a name
    for reason in minimal_sets(chained.firsts(claims), chained.within, required, chained.without, narrow):
        yield chained.whole(reason)
