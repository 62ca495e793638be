"""Whether a passage may tell a number without writing it: by another ("half of the 40"), or by several that add up."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import combinations

from belie.evidence.agreement.disagreement import Passage
from belie.evidence.agreement.stems import stems
from belie.evidence.mentions import units
from belie.evidence.mentions.kinds import NumberMention, Sort
from belie.values.quantities import Quantity

_MOST_TERMS = 5
"""Numbers that are added up at most."""

_COUNTED = (Sort.COUNT, Sort.PART, Sort.SHARE)


def is_reckoned(passage: Passage, words: frozenset[str]) -> bool:
    """Whether the passage tells a number by another ("half of", "twice as many"), in words that are not the noun."""
    return any(not stems(found) & words for found in _reckoned().findall(passage.plain))


@cache
def _reckoned() -> re.Pattern[str]:
    return re.compile(units.RECKONED, re.IGNORECASE)


def can_be_reckoned(claimed: Quantity, numbers: Sequence[NumberMention]) -> bool:
    """Whether the claimed number is a sum of some that are mentioned, or if it is exact, a difference or a product."""
    counts = [one for one in numbers if one.sort in _COUNTED or one.unit in ("time", "times")]
    terms = [one.quantity for one in counts if one.value > 1 or (one.noun and one.sort is Sort.COUNT)]
    terms = [Quantity(term.low, term.high or term.low, False, term.text) for term in terms if term.low][:_MOST_TERMS]
    for size in range(2, len(terms) + 1):
        for some in combinations(terms, size):
            if _meets(claimed, sum(term.low for term in some), sum(term.high or 0 for term in some)):
                return True
    for one, other in combinations(terms, 2) if claimed.low == claimed.high else ():
        high, low = (one, other) if one.low >= other.low else (other, one)
        if _meets(claimed, high.low - (low.high or 0), (high.high or 0) - low.low):
            return True
        if _meets(claimed, one.low * other.low, (one.high or 0) * (other.high or 0)):
            return True
    return False


def _meets(claimed: Quantity, low: int, high: int) -> bool:
    return claimed.low <= high and (claimed.high is None or low <= claimed.high)
