"""When timed statements hold at one time, and which of their values agree."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from math import inf

from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.reasoning.overlap import may_be_one, may_overlap, must_overlap
from belie.reasoning.squeeze import squeezed
from belie.reasoning.tenures import Meeting, Tenure, hands_over, measure, meetings
from belie.values.dates import Date
from belie.values.times import DAY

_QUOTES = str.maketrans("“”„‟«»‘’‚‛′″–—‑‐−", "\"\"\"\"\"\"''''''-----")


def clashes(
    claims: Sequence[Claim], differ: Callable[[Claim, Claim], bool]
) -> Iterator[tuple[tuple[Claim, ...], bool]]:
    """The minimal sets of statements of which two that differ are at one time: for certain (True), or perhaps (False).

    Raises TooManyReadings and SearchEnded.
    """
    undecided: list[tuple[tuple[Claim, Claim], Meeting]] = []
    for one, other, meeting in held_at_one_time(claims):
        if not differ(one, other):
            continue
        if meeting is Meeting.CERTAIN:
            yield (one, other), True
        else:
            undecided.append(((one, other), meeting))
    tenures = [pair for pair, _ in undecided if not all("on" in claim.fields for claim in pair)]
    for together in squeezed(tenures):
        yield together, True
    for pair, meeting in undecided:
        if meeting is Meeting.POSSIBLE:
            yield pair, False


def held_at_one_time(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim, Meeting]]:
    """The pairs of statements that are, or may be, at one time.

    A statement without a time holds at all times. Two `on` the same day are at one time; beyond that they are as
    tenures: the first and the last day may be shared, and a change in the same words is none.
    """
    order = {claim.id: number for number, claim in enumerate(claims)}
    always = [claim for claim in claims if is_timeless(claim)]
    for claim in always:
        for other in claims:
            if not (is_timeless(other) and order[other.id] <= order[claim.id]) and other is not claim:
                first, second = (claim, other) if order[claim.id] < order[other.id] else (other, claim)
                yield first, second, Meeting.CERTAIN
    timed = [tenure for claim in claims if not is_timeless(claim) and (tenure := measure(claim))]
    for one, another in meetings(timed):
        meeting = _meeting(one, another)
        if meeting is not Meeting.NONE:
            first, second = sorted((one.claim, another.claim), key=lambda claim: order[claim.id])
            yield first, second, meeting


def is_timeless(claim: Claim) -> bool:
    """Whether a statement holds at all times."""
    return not claim.fields.keys() & {"from", "until", "on"}


def _meeting(one: Tenure, other: Tenure) -> Meeting:
    if one.claim.date("on") and other.claim.date("on"):
        same = (one.first, one.last) == (other.first, other.last)
        if same and one.last - one.first == DAY:
            return Meeting.CERTAIN
    if one.must_meet(other):
        return Meeting.CERTAIN
    if not one.may_meet(other):
        return Meeting.NONE
    exact = one.exact and other.exact
    if not exact and must_overlap(one.claim, other.claim):
        return Meeting.CERTAIN
    if not exact and not may_overlap(one.claim, other.claim):
        return Meeting.NONE
    return Meeting.HANDOVER if hands_over(one.claim, other.claim) else Meeting.POSSIBLE


def value_date(claim: Claim, entities: Entities) -> Date | None:
    """The value of a statement as a date; None if the property has no dates as values."""
    declared = entities.property(claim.ref("property")).value
    return claim.date("value") if declared == "date" or isinstance(claim.fields["value"], dict) else None


def values_agree(one: Claim, other: Claim, entities: Entities) -> bool:
    """Whether two values of one property may be the same: a place within another agrees with it, a date with a less
    precise one, and typography and case make no difference to text."""
    first, second = value_date(one, entities), value_date(other, entities)
    if first is not None and second is not None:
        return may_be_one(first, second)
    mine, theirs = value_key(one, entities), value_key(other, entities)
    if mine == theirs:
        return True
    return mine[0] == theirs[0] == "entity" and entities.nest(mine[1], theirs[1])


def value_key(claim: Claim, entities: Entities) -> tuple[str, str]:
    """The sort of a value and what stands for it; equal exactly where two values are necessarily the same."""
    value = claim.fields["value"]
    date = value_date(claim, entities)
    if date is not None:
        single = date.end_day - date.first_day == 1 and inf not in (date.end_day, -date.first_day)
        return ("date", str(int(date.first_day))) if single else ("vague date", claim.id)
    may_name = entities.property(claim.ref("property")).value in (None, "entity")
    if isinstance(value, str) and may_name and value in entities:
        return "entity", value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "text", normal_text(str(value))


def normal_text(text: str) -> str:
    """Text without what typography and case add: quotation marks, dashes, ligatures, spaces, capital letters."""
    plain = unicodedata.normalize("NFKC", text.translate(_QUOTES))
    return " ".join(plain.translate(_QUOTES).split()).casefold()
