"""A quick look at people who act in events as an office: an instant for each event at which all of them may."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from belie.model.claim import Claim
from belie.reasoning.acts import Act, may_hold_within
from belie.reasoning.constraints import Within
from belie.reasoning.decide import TooManyReadings, find_conflict
from belie.reasoning.event_times import EventTimes
from belie.reasoning.holdings import Holding, holdings_of
from belie.reasoning.timed import time_key
from belie.reasoning.timeline import Timeline
from belie.reasoning.worlds import Instant
from belie.values.times import Span, Spans, merge

FAR = 10**15
"""No instant that is looked at lies so many seconds away."""


def all_content(acts: Sequence[Act], roles: Sequence[Claim], times: EventTimes) -> bool:
    """Whether one look shows that people may act in events as an office: each may do so when no other is known to hold
    it, and within a tenure of their own if they have any."""
    distinct = list({(claim.ref("holder"), claim.flag("acting"), _time(claim)): claim for claim in roles}.values())
    held = holdings_of([claim for claim in distinct if not claim.flag("acting")], times)
    office = _office(held, distinct)
    in_event: dict[str, dict[str, None]] = defaultdict(dict)
    for holder, event in acts:
        in_event[event][holder] = None
    unsure: list[str] = []
    for event, holders in in_event.items():
        if not times.is_dated(event):
            if any(one.event == event and one.holder != holder for one in held for holder in holders):
                return False
        elif times.sample(event) is None:
            return False
        elif not any(office.lets_act(holders, instant.local) for instant in _tries(event, held, times)):
            unsure.append(event)
    dated = [event for event in in_event if times.is_dated(event)] if unsure else ()
    return all(
        _may_begin({one: _content_at(in_event[one], held, office) for one in tied}, times)
        for tied in _tied(unsure, dated, times)
    )


def _time(claim: Claim) -> Hashable:
    return claim.event("on") or time_key(claim)


def _tied(some: Iterable[str], events: Sequence[str], times: EventTimes) -> Iterator[list[str]]:
    """Some events, each with all that are tied to it."""
    seen: set[str] = set()
    for event in some:
        if event not in seen:
            tied = [other for other in events if times.tied(event, other)]
            seen.update(tied)
            yield tied


def _may_begin(allowed: Mapping[str, Spans], times: EventTimes) -> bool:
    """Whether events may all begin within some spans."""
    if not all(spans.spans for spans in allowed.values()):
        return False
    timeline = Timeline(times.claims(allowed))
    within = [Within(timeline.start(event).local, spans) for event, spans in allowed.items()]
    try:
        return find_conflict(timeline.system, frozenset(claim.id for claim in timeline.claims), within) is None
    except TooManyReadings:
        return False


def _content_at(holders: Collection[str], held: Sequence[Holding], office: "_Office") -> Spans:
    """The instants at which people may act, as spans between those at which some tenure begins or ends."""
    tenures = [one.tenure for one in held if one.tenure is not None]
    bounds = {end for one in tenures for end in (one.latest_start, one.earliest_end, one.first, one.last)}
    bounds.update(end for holder in holders for span in office.own.get(holder, ()) for end in span)
    turns = [-FAR, *sorted(bound for bound in bounds if -FAR < bound < FAR), FAR]
    return Spans(merge((turn, after) for turn, after in pairwise(turns) if office.lets_act(holders, int(turn))))


def _tries(event: str, held: Sequence[Holding], times: EventTimes) -> Iterator[Instant]:
    """Instants at which an event may begin: its sample; and if nothing else bears on its time, the first one that its
    date allows, and those at which a tenure ends for certain."""
    sample = times.sample(event)
    if sample is None:
        return
    yield sample
    only = times.only_date(event)
    if only is None:
        return
    ends = {one.tenure.earliest_end for one in held if one.tenure is not None and one.tenure.exact}
    for second in sorted({only[1].first, *ends}):
        span = only[1].floor(second)
        if -inf < second < inf and span is not None and second < span[1]:
            yield Instant(int(second), None)


@dataclass(frozen=True, slots=True)
class _Office:
    """When an office is held, by whom, as spans of seconds: `taken` are those in which a tenure may be in the way of
    others, however it is moved about; `own` those in which each holder may act."""

    taken: Sequence[tuple[str, float, float]]
    own: Mapping[str, Sequence[Span]]

    def lets_act(self, holders: Iterable[str], second: int) -> bool:
        """Whether people may act as the office in a second: no other is known to hold it, and a tenure of theirs covers
        it, if they have any."""
        near = {holder for holder, begin, end in self.taken if begin <= second < end}
        return all(
            near <= {holder}
            and (holder not in self.own or any(begin <= second < end for begin, end in self.own[holder]))
            for holder in holders
        )


def _office(held: Sequence[Holding], roles: Sequence[Claim]) -> _Office:
    own: dict[str, list[Span]] = defaultdict(list)
    for claim in roles:
        spans = own[claim.ref("holder")]
        within = may_hold_within(claim)
        if within is not None:
            spans.append(within)
    return _Office([(one.holder, *span) for one in held for span in _in_the_way(one)], own)


def _in_the_way(held: Holding) -> Iterator[Span]:
    """The seconds in which a tenure may hold however it is moved about for the sake of others."""
    tenure = held.tenure
    if held.event is not None or tenure is None or not tenure.exact:
        yield -inf, inf
        return
    yield tenure.latest_start, tenure.earliest_end
    if tenure.instants is None and not tenure.solid:
        yield tenure.first, tenure.last
