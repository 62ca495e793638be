"""A quick look at claims about the times of events: whether every event can begin at the end of its own dates.

That is their latest solution then, and it takes no timeline to find it.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import inf

from belie.model.claim import Claim
from belie.values.dates import Date, parse_date
from belie.values.times import DAY, Spans

Bounds = dict[str, tuple[int, int]]
"""The first second and the one after the last, by event or person."""


def last_seconds(claims: Sequence[Claim]) -> dict[str, int] | None:
    """The last second in which each event may begin by its own dates, if all claims hold then; None if they do not, or
    if it takes a timeline to see it."""
    dated = None if _any_undated(claims) else _meet_dates(claims)
    if dated is None:
        return None
    begins = {event: end - 1 for event, (_, end) in dated.items()}
    ends = begins.copy()
    tied = [claim for claim in claims if claim.kind == "event" and not _TIES.isdisjoint(claim.fields)]
    for claim in tied:
        event = claim.ref("event")
        for whole in claim.refs("during"):
            if event not in begins or whole not in begins or begins[whole] > begins[event]:
                return None
            ends[whole] = max(ends[whole], begins[event])
    if all(_holds(claim, begins, ends) for claim in tied) and _are_alive(claims, begins):
        return begins
    return None


def hold_at_a_glance(claims: Sequence[Claim]) -> bool:
    """Whether one look shows that claims about events and lives, and roles at events, can all be true."""
    return last_seconds(claims) is not None


_TIES = frozenset(("before", "after", "during", "same_day_as"))


def _any_undated(claims: Sequence[Claim]) -> bool:
    """Whether a relation is claimed of an event that no claim of them dates, so that no date says when it begins."""
    events = [claim.fields for claim in claims if claim.kind == "event"]
    dated = {fields["event"] for fields in events if "when" in fields}
    return any(fields["event"] not in dated and not _TIES.isdisjoint(fields) for fields in events)


def _meet_dates(claims: Sequence[Claim]) -> Bounds | None:
    """What all dates of each event have in common; None if that is nothing, or a date says more than one span."""
    found: Bounds = {}
    for claim in claims:
        if claim.kind != "event":
            continue
        value = claim.fields.get("when")
        if value is None:
            continue
        span = _span(value) if isinstance(value, str) else plain_span(claim.date("when"))
        if span is None:
            return None
        event = claim.ref("event")
        known = found.get(event)
        if known is not None and known != span:
            span = max(known[0], span[0]), min(known[1], span[1])
            if span[0] >= span[1]:
                return None
        found[event] = span
    return found


@lru_cache(maxsize=131_072)
def _span(text: str) -> tuple[int, int] | None:
    return plain_span(parse_date(text))


def plain_span(date: Date | None) -> tuple[int, int] | None:
    """The instants at which something begins, if the date says that alone, in local time, and they are one span."""
    if date is None or len(date.readings) != 1:
        return None
    reading = date.readings[0]
    start = reading.start
    if start is None or reading.interval or reading.end is not None or start.offset is not None:
        return None
    times = start.times
    if not isinstance(times, Spans) or len(times.spans) != 1:
        return None
    first, end = times.spans[0]
    return None if first == -inf or end == inf else (int(first), int(end))


def _holds(claim: Claim, begins: dict[str, int], ends: dict[str, int]) -> bool:
    """Whether the relations of a claim hold; False where an event has no date."""
    event = claim.ref("event")
    if event not in begins:
        return False
    for other in claim.refs("before"):
        if other not in begins or ends[event] >= begins[other]:
            return False
    for other in claim.refs("after"):
        if other not in begins or ends[other] >= begins[event]:
            return False
    for other in claim.refs("during"):
        if ends[event] > ends[other]:
            return False
    return all(other in begins and begins[other] // DAY == begins[event] // DAY for other in claim.refs("same_day_as"))


def _are_alive(claims: Sequence[Claim], begins: dict[str, int]) -> bool:
    """Whether those who take part, or hold a post then, live when the events begin: born as early and dead as late as
    stated."""
    lives: dict[tuple[str, str], tuple[int, int]] = {}
    for claim in claims:
        if claim.kind == "statement":
            span = plain_span(claim.date("value"))
            key = claim.ref("subject"), claim.ref("property")
            if span is None:
                return False
            known = lives.get(key)
            lives[key] = span = span if known is None else (max(known[0], span[0]), min(known[1], span[1]))
            if span[0] >= span[1]:
                return False
        elif claim.kind != "event" and (claim.kind != "role" or claim.event("on") is None):
            return False
    if not lives:
        return True
    born = {person: span[0] for (person, side), span in lives.items() if side == "born"}
    died = {person: span[1] for (person, side), span in lives.items() if side == "died"}
    if any(born[person] >= died[person] for person in born.keys() & died.keys()):
        return False
    for claim in claims:
        if claim.kind == "role":
            event, people = claim.ref("on"), [claim.ref("holder")]
        elif claim.kind == "event" and "who" in claim.fields:
            event, people = claim.ref("event"), claim.attending
        else:
            continue
        second = begins.get(event)
        for person in people:
            first, end = born.get(person), died.get(person)
            if first is None and end is None:
                continue
            if second is None or (first is not None and second < first) or (end is not None and second >= end):
                return False
    return True
