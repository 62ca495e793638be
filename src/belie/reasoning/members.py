"""Whether a statement lists its subject among what is counted, at the time of the count."""

from belie.model.claim import Claim
from belie.reasoning.counts import Days
from belie.reasoning.statements import is_timeless
from belie.reasoning.tenures import ends_of, measure, starts_of
from belie.values.times import DAY, Spans, meet


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


def may_belong(claim: Claim, days: Days) -> bool:
    """Whether a statement may hold on some day on which the count may hold; one without a stated end may go on."""
    if is_timeless(claim):
        return True
    tenure = measure(claim)
    if tenure is None:
        return True
    if tenure.instants is not None and claim.date("on") is not None:
        return meet(tenure.instants, Spans(((days[0] * DAY, days[1] * DAY),)))
    until = claim.date("until")
    goes_on = until is None or until.text == ".."
    before = claim.date("from") is None
    return (goes_on or days[0] * DAY < tenure.last) and (before or tenure.first < days[1] * DAY)
