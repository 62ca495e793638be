"""Counts of one thing at one time have a number in common."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from math import inf

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction, possible
from belie.model.rule import Group, Rule


def by_count(corpus: Corpus) -> Mapping[str, tuple[Claim, ...]]:
    """The counts of each pair of entity and thing counted."""
    return {f"{of}, {what}": claims for (of, what), claims in corpus.of_count.items()}


def counts_agree(group: Group) -> Iterator[Finding]:
    """Counts of one thing at one time have a number in common.

    Two counts are at one time if both denote the same single day; where their spans only overlap, two that
    differ are possible. Counts without a time assert nothing of each other.
    """
    for one, other in combinations(group.claims, 2):
        first, second = one.quantity("value"), other.quantity("value")
        if first.meets(second):
            continue
        mine, theirs = _days(one), _days(other)
        start, end = max(mine[0], theirs[0]), min(mine[1], theirs[1])
        if start >= end or -inf in (mine[0], theirs[0]):
            continue
        message = f"{group.name}: {first.describe()} against {second.describe()}"
        at_one_time = mine == theirs and end - start == 1
        yield (contradiction if at_one_time else possible)((one, other), message)


def _days(claim: Claim) -> tuple[float, float]:
    date = claim.date("on") or claim.source.published
    return (date.first_day, date.end_day) if date else (-inf, inf)


RULE = Rule("counts_agree", by_count, counts_agree)
