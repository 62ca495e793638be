"""A quick look at lives: whether tenures may lie within them."""

from collections.abc import Sequence
from math import inf

from belie.model.claim import Claim
from belie.reasoning.instants import has_offset
from belie.reasoning.tenures import measure
from belie.values.times import Times

_TIMED = frozenset(("from", "until", "on"))


def may_all_be_true(lives: Sequence[Claim], tenures: Sequence[Claim]) -> bool:
    """Whether one look shows that a person's birth, death and tenures fit; False where it takes a timeline to see it.

    The person is born as early and dies as late as stated, and every tenure begins and ends as early as it can.
    """
    stated: dict[str, Times] = {}
    for claim in lives:
        date = claim.date("value")
        start = date.readings[0].start if date is not None and len(date.readings) == 1 else None
        if start is None or start.offset is not None or (not _TIMED.isdisjoint(claim.fields) and has_offset(claim)):
            return False
        if stated.setdefault(claim.ref("property"), start.times) != start.times:
            return False
    born = stated["born"].first if "born" in stated else -inf
    died = stated["died"].end if "died" in stated else inf
    if born >= died:
        return False
    for claim in tenures:
        tenure = measure(claim)
        if tenure is None or not tenure.exact or not (born <= tenure.first and tenure.earliest_end < died):
            return False
    return True
