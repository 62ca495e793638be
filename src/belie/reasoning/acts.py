"""People who act in events as an office: who they are, and whether they may hold it then."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import inf

from belie.model.claim import Claim
from belie.reasoning.constraints import OneOf
from belie.reasoning.decide import TooManyReadings, find_conflict
from belie.reasoning.event_times import EventTimes
from belie.reasoning.holdings import Holding, at_event
from belie.reasoning.tenures import measure
from belie.reasoning.timeline import Timeline
from belie.values.times import Span

Act = tuple[str, str]
"""Who takes part in an event as an office, and the event."""


_MOST_TOGETHER = 20
"""How many acts at events that are tied together are held against each other."""


def acts_of(claims: Sequence[Claim], office: str, times: EventTimes) -> list[Holding]:
    """Those who take part in events as the office and are present, each as the holder at the start of the event."""
    return [
        at_event(claim, participant.entity, office, claim.ref("event"), times, acts=True)
        for claim in claims
        if claim.kind == "event"
        if "who" in claim.fields
        for participant in claim.participants
        if participant.office == office and participant.present
    ]


def excused(act: Holding, roles: Sequence[Claim], times: EventTimes) -> bool:
    """Whether one who acts in an event as an office may hold it then in an acting capacity, beside the holder.

    Raises TooManyReadings.
    """
    acting = [claim for claim in roles if claim.flag("acting") and claim.ref("holder") == act.holder]
    return any(_may_be_within(act, claim, times) for claim in acting)


def _may_be_within(act: Holding, claim: Claim, times: EventTimes) -> bool:
    """Whether the event may begin within a tenure; by its own date alone, where events contradict each other."""
    events = [event for event in (act.event, claim.event("on")) if event is not None]
    consistent = all(times.is_consistent(event) for event in events if times.is_dated(event))
    timeline = Timeline(dict.fromkeys([act.claim, claim, *(times.claims(events) if consistent else ())]))
    (start, end), begin = timeline.tenure(claim), timeline.start(act.event or "")
    within = (*timeline.at_most(start, begin), *timeline.at_most(begin, end))
    return find_conflict(timeline.system, frozenset(one.id for one in timeline.claims), within) is None


def may_hold_within(claim: Claim) -> Span | None:
    """The first of the seconds throughout each of which a tenure may hold, and the one after the last, by its own
    dates; None where these do not tell. One without a stated end may go on, one without a start may have begun
    before."""
    tenure = measure(claim)
    if tenure is None or not tenure.exact or claim.date("on") is not None:
        return None
    until = claim.date("until")
    goes_on = until is None or until.text == ".."
    return -inf if claim.date("from") is None else tenure.first, inf if goes_on else tenure.last


def may_hold_in(claim: Claim, second: int) -> bool:
    """Whether a tenure may hold throughout a second, by its own dates; False also where these do not tell."""
    reach = may_hold_within(claim)
    return reach is not None and reach[0] <= second < reach[1]


def state_a_term(own: Sequence[Claim]) -> bool:
    """Whether some roles say of more than single days when they were held."""
    return any(claim.date("from") or claim.date("until") for claim in own)


def outside(act: Holding, own: Sequence[Claim], times: EventTimes) -> Iterator[tuple[Claim, ...]]:
    """The minimal sets of claims by which somebody acts in an event outside of all their stated tenures.

    A role `on` one date states no tenure, but may cover the event. Raises TooManyReadings and SearchEnded.
    """
    if act.event is None or not times.is_dated(act.event):
        return
    if not state_a_term(own):
        return
    if act.sample is not None and any(may_hold_in(claim, act.sample.local) for claim in own):
        return
    events = [act.event, *(event for claim in own if (event := claim.event("on")))]
    tags = tuple(sorted({act.claim.id, *(claim.id for claim in own)}))
    known: set[frozenset[str]] = set()
    for background in times.backgrounds(events, [act.claim, *own]):
        second = background.sample(act.event).local
        if any(may_hold_in(claim, second) for claim in own):
            continue
        timeline = Timeline([act.claim, *own, *background.claims])
        for reason in timeline.conflicts([_within_one(timeline, act, own)], tags):
            if reason not in known:
                known.add(reason)
                yield _in_order(timeline, reason)


def outside_together(acts: Mapping[Holding, Sequence[Claim]], times: EventTimes) -> Iterator[tuple[Claim, ...]]:
    """The minimal sets of claims by which not all of those who act in events that begin together, or that relations
    tie, do so within a tenure of their own, though each of them may.

    `acts` gives the stated tenures of each. Raises TooManyReadings and SearchEnded.
    """
    part_of = {event: number for number, events in enumerate(times.components()) for event in events}
    tied: dict[int, list[Holding]] = defaultdict(list)
    for act in acts:
        if act.event is not None and times.is_dated(act.event):
            tied[part_of[act.event]].append(act)
    for group in tied.values():
        fit = [act.sample is not None and any(may_hold_in(c, act.sample.local) for c in acts[act]) for act in group]
        if len(group) < 2 or all(fit):
            continue
        if len(group) > _MOST_TOGETHER:
            raise TooManyReadings
        yield from _outside_together({act: acts[act] for act in group}, times)


def _outside_together(acts: Mapping[Holding, Sequence[Claim]], times: EventTimes) -> Iterator[tuple[Claim, ...]]:
    own = dict.fromkeys(claim for claims in acts.values() for claim in claims)
    events = [*(act.event for act in acts if act.event), *(at for claim in own if (at := claim.event("on")))]
    known: set[frozenset[str]] = set()
    for background in times.backgrounds(events):
        out = set(times.claims(events)).difference(background.claims)
        left = [act for act in acts if act.claim not in out]
        starts = {act: background.sample(act.event or "").local for act in left}
        if len(left) < 2 or all(any(may_hold_in(c, starts[act]) for c in acts[act]) for act in left):
            continue
        timeline = Timeline([*(act.claim for act in left), *own, *background.claims])
        for reason in timeline.conflicts([_within_one(timeline, act, acts[act]) for act in left]):
            if reason not in known:
                known.add(reason)
                yield _in_order(timeline, reason)


def _within_one(timeline: Timeline, act: Holding, own: Sequence[Claim]) -> OneOf:
    """What it means that the event begins within one of some tenures."""
    begin, covering = timeline.start(act.event or ""), []
    for claim in own:
        start, end = timeline.tenure(claim)
        covering.append((*timeline.at_most(start, begin), *timeline.at_most(begin, end)))
    return OneOf(tuple(covering), tuple(sorted({act.claim.id, *(claim.id for claim in own)})))


def _in_order(timeline: Timeline, reason: frozenset[str]) -> tuple[Claim, ...]:
    claims = {claim.id: claim for claim in timeline.claims}
    return tuple(claims[name] for name in sorted(reason))
