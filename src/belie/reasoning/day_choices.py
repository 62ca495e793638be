"""Counts of which each is of one of several days: sets that no choice of days keeps apart.

A count of 1 or 2 March, and one that disagrees with it for each of the two days, cannot all be true, although each two
of them can.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from belie.model.claim import Claim
from belie.reasoning.counts import times_of
from belie.reasoning.minimal import SearchEnded, minimal_sets
from belie.values.times import DAY

Pair = tuple[Claim, Claim]

MOST_DAYS = 10
"""A count of more days than this is left out, unless two others may block so many between them: it is of a span, and
hardly ever without a day of its own."""

MOST_PAIRS = 2_000
"""How many pairs are looked at together; beyond it the search ends early."""

MAX_STEPS = 20_000
"""How many days are tried for one question; beyond it the search ends early, and says so."""


def without_choice(disagreeing: Iterable[Pair], window: int) -> Iterator[tuple[Claim, ...]]:
    """The minimal sets of counts that no choice of their days keeps more than `window` days apart where they disagree.

    `disagreeing`: the pairs without a common number that may be of one time. Raises SearchEnded.
    """
    others: dict[Claim, set[Claim]] = defaultdict(set)
    short = (pair for pair in disagreeing if all(is_short(claim, window) for claim in pair))
    for number, (one, other) in enumerate(short):
        if number == MOST_PAIRS:
            raise SearchEnded
        others[one].add(other)
        others[other].add(one)
    days = _tight(others, _blocked(window))
    claims = {claim.id: claim for claim in days}
    for conflict in minimal_sets(frozenset(claims), lambda names: _stuck(names, claims, days, others, window)):
        yield tuple(claim for name, claim in claims.items() if name in conflict)


def is_short(claim: Claim, window: int) -> bool:
    """Whether a count is of one of a few days; the wider the `window` in days, the more are few."""
    most = max(MOST_DAYS, 2 * _blocked(window))
    return len(tuple(islice(_days(claim), most + 1))) <= most


def _blocked(window: int) -> int:
    """On how many days one count can keep another from being of any."""
    return 2 * window + 1


def _tight(others: Mapping[Claim, set[Claim]], blocked: int) -> dict[Claim, tuple[int, ...]]:
    """The counts that have no more days than the others may block between them, with their days.

    Each other count blocks so many days; a count with more of them finds one whatever the others are of.
    """
    days = {claim: tuple(dict.fromkeys(_days(claim))) for claim in others}
    while True:
        free = [claim for claim, own in days.items() if len(own) > blocked * len(others[claim] & days.keys())]
        if not free:
            return days
        for claim in free:
            del days[claim]


def _days(claim: Claim) -> Iterator[int]:
    """The days that a count may be of, some of them perhaps twice; a mask has many."""
    for times in times_of(claim):
        instant = times.first
        while (span := times.ceil(instant)) is not None:
            yield from range(int(span[0] // DAY), -int(-span[1] // DAY))
            instant = span[1]


def _stuck(
    names: frozenset[str],
    claims: Mapping[str, Claim],
    days: Mapping[Claim, Sequence[int]],
    others: Mapping[Claim, set[Claim]],
    window: int,
) -> frozenset[str] | None:
    """All these counts, if no choice of days keeps them apart; else None."""
    steps = 0

    def place(chosen: dict[Claim, int], left: list[Claim]) -> bool:
        nonlocal steps
        if not left:
            return True
        claim = min(left, key=lambda one: len(days[one]))
        near = [chosen[other] for other in others[claim] if other in chosen]
        rest = [one for one in left if one is not claim]
        for day in days[claim]:
            steps += 1
            if steps > MAX_STEPS:
                raise SearchEnded
            if all(abs(day - other) > window for other in near) and place({**chosen, claim: day}, rest):
                return True
        return False

    return None if place({}, [claims[name] for name in sorted(names)]) else names
