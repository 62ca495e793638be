"""Whether a statement lists its subject among what is counted, at the time of the count."""

from math import inf

from belie.model.claim import Claim
from belie.reasoning.counts import Days
from belie.reasoning.statements import is_timeless
from belie.reasoning.tenures import ends_of, measure, runs_backwards, starts_of
from belie.values.times import DAY, Spans, Times, meet


def must_belong(claim: Claim, days: Days) -> bool:
    """Whether a statement holds on all the days on which the count may hold, or on the same single day."""
    if is_timeless(claim):
        return True
    tenure = measure(claim)
    if tenure is None:
        return False
    if tenure.instants is not None and claim.date("on") is not None and days[1] - days[0] == 1:
        return days[0] * DAY <= tenure.instants.first and tenure.instants.end <= days[1] * DAY
    starts, ends = starts_of(claim), ends_of(claim)
    if tenure.exact or starts is None or ends is None:
        return tenure.latest_start <= days[0] * DAY and days[1] * DAY <= tenure.earliest_end
    # Dates with offsets, or of several readings: all local instants that they may mean.
    return starts.end <= days[0] * DAY and days[1] * DAY <= ends.first


def may_belong(claim: Claim, days: Times) -> bool:
    """Whether a statement may hold on some of the days, given in full, on which the count may hold.

    One without a stated end may go on; one that ends before it starts tells nothing of its time.
    """
    if is_timeless(claim):
        return True
    tenure = measure(claim)
    if tenure is None or runs_backwards(claim):
        return True
    if tenure.instants is not None and claim.date("on") is not None:
        return meet(tenure.instants, days)
    until = claim.date("until")
    goes_on = until is None or until.text == ".."
    before = claim.date("from") is None
    return meet(Spans(((-inf if before else tenure.first, inf if goes_on else tenure.last),)), days)
