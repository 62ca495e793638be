"""A quick look at those who hold an office with one seat: whether each comes when the one before has left."""

from collections.abc import Hashable, Iterable

from belie.model.claim import Claim
from belie.reasoning.shortest import has_one_core
from belie.reasoning.tenures import Tenure, hands_over, measure
from belie.reasoning.timed import as_stated, time_key

MOST_AT_ONCE = 64
"""How many tenures of one holder may run at a time; of more, a quick look would not be quick."""


def follow_each_other(roles: Iterable[Claim]) -> bool:
    """Whether one look shows that no two hold an office at one time, but for handovers in the same words; acting
    holders are left out. False where that takes a timeline to see, or where tenures overlap in any way."""
    distinct: dict[Hashable, Claim] = {}
    for claim in roles:
        if not claim.flag("acting"):
            distinct[claim.ref("holder"), time_key(claim)] = claim
    spans: list[tuple[float, float, str, Tenure]] = []
    for claim in distinct.values():
        if claim.event("on") is not None:
            return False
        tenure = measure(claim)
        if tenure is not None:
            if not tenure.exact:
                return False
            spans.append((*as_stated(tenure), claim.ref("holder"), tenure))
    running: list[tuple[float, float, str, Tenure]] = []
    for span in sorted(spans, key=lambda one: one[:3]):
        running = [one for one in running if one[1] >= span[0]]
        if len(running) > MOST_AT_ONCE:
            return False
        if any(one[2] != span[2] and not _are_a_handover(one[3], span[3]) for one in running):
            return False
        running.append(span)
    return True


def _are_a_handover(one: Tenure, other: Tenure) -> bool:
    """Whether two tenures that touch each other are of people of whom one takes over from the other, in so many
    words."""
    if not has_one_core(one) or not has_one_core(other) or one.must_meet(other):
        return False
    return not one.may_meet(other) or hands_over(one.claim, other.claim)
