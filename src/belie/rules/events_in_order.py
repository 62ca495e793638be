"""Events can take place in the order, at the times and within the lives that are stated."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import TypeGuard

from belie.model.claim import RELATIONS, Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, Verdict, undecided
from belie.model.rule import Group, rule
from belie.model.screening import Rows, Screen
from belie.model.wording import date_words, say
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.event_times import event_times, gather
from belie.reasoning.glance import hold_at_a_glance
from belie.reasoning.lives import may_all_be_true
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.overlap import may_be_one
from belie.reasoning.timeline import timeline_of


def by_event(corpus: Corpus) -> Iterator[Group]:
    """The claims that relations, lives and posts tie to each event, once for all events that are tied together; and
    the life and the tenures of each person, under the person's id."""
    times = event_times(corpus)
    at_event: dict[str, list[Claim]] = defaultdict(list)
    tenures: dict[str, list[Claim]] = defaultdict(list)
    for claims in corpus.of_office.values():
        for claim in claims:
            if claim.ref("holder") in times.lives:
                event = claim.event("on")
                (tenures[claim.ref("holder")] if event is None else at_event[event]).append(claim)
    for events in times.components():
        roles = [claim for event in events for claim in at_event.pop(event, ())]
        lives = [life for claim in roles for life in times.lives[claim.ref("holder")]]
        keys = [{"event": event} for event in events]
        claims = gather(corpus, [*roles, *lives], events[:1])  # all of them are tied together
        if claims:
            look = partial(hold_at_a_glance, claims) if roles else partial(times.is_consistent, events[0])
            alone = len(claims) == 1 and not _may_contradict_itself(claims[0])
            yield Group(keys[0], claims, corpus.entities, siblings=tuple(keys[1:]), idle=alone, screen=look)
    for event, roles in at_event.items():  # events that roles alone name
        lives = [life for claim in roles for life in times.lives[claim.ref("holder")]]
        alone = len({claim.ref("holder") for claim in roles}) == 1
        yield Group({"event": event}, gather(corpus, [*roles, *lives]), corpus.entities, idle=alone)
    for person, lives in times.lives.items():
        claims = gather(corpus, [*lives, *tenures[person]])
        look = partial(may_all_be_true, lives, tenures[person])
        yield Group({"event": person}, claims, corpus.entities, idle=len(claims) == 1, screen=look)


_SCREEN = Screen((Rows(("event",), ("event",)),), dated_by=("event",), with_lives=True)


@rule(
    kinds=("event", "statement", "role"),
    key=("event",),
    groups=by_event,
    formed_of=("event", "statement", "role"),
    compares=("when", *RELATIONS, "value", "who", "from", "until", "on"),
    least=1,
    screen=_SCREEN,
)
def events_in_order(group: Group) -> Iterator[Finding]:
    """Events can take place in the order, at the times and within the lives that are stated.

    Why: a wrong year, or "after" for "before", shows only when several statements are held together.

    Vague values: reported is every minimal set of claims whose dates and relations cannot all hold, however its dates
    are read. `before` is strict, `during` includes both ends, `same_day_as` compares the days of the starts.

    No contradiction: orders that are merely open; two births of one person (see single_value); a tenure that runs
    backwards (see tenures_run_forward).
    """
    members = {claim.id: claim for claim in group.claims}
    try:
        for conflict in timeline_of(group.claims).conflicts(()):
            claims = [claim for name, claim in members.items() if name in conflict]
            if _is_of_this_rule(group, claims):
                events = sorted({event for claim in claims for event in _events(claim)})
                message, steps = _words(group, claims, events)
                key = {"event": events[0]} if events else None
                yield Finding(Verdict.CONTRADICTION, tuple(claims), message, steps, key, _compared(claims))
    except (TooManyReadings, SearchEnded) as error:
        yield undecided(group.claims, f"{group.entities.name(group.key['event'])}: {error}")


def _may_contradict_itself(claim: Claim) -> bool:
    """Whether one claim ties its event to itself, or in two ways to others."""
    others = [event for relation in RELATIONS for event in claim.refs(relation)]
    return len(others) > 1 or claim.text("event") in others


def _is_of_this_rule(group: Group, claims: list[Claim]) -> bool:
    """A set of claims without an event belongs to the group of a person, and there needs a life and something else."""
    if any(claim.kind == "event" for claim in group.claims):
        return any(claim.kind == "event" for claim in claims)
    lives = [claim.ref("property") for claim in claims if claim.kind == "statement"]
    return bool(lives) and (len(lives) < len(claims) or len(set(lives)) > 1)


def _events(claim: Claim) -> list[str]:
    if claim.kind == "event":
        return [claim.ref("event"), *(event for relation in RELATIONS for event in claim.refs(relation))]
    event = claim.event("on") if claim.kind == "role" else None
    return [event] if event else []


def _words(group: Group, claims: list[Claim], events: list[str]) -> tuple[str, tuple[str, ...]]:
    name = group.entities.name
    steps = [f"{claim.id}: {say(claim, group.entities)}" for claim in claims]
    steps += [_of_interval(value) for claim in claims if _is_interval(value := claim.fields.get("when"))]
    lives = [claim for claim in claims if claim.kind == "statement"]
    if _are_two_dates(claims):
        first, second = (date_words(claim.fields["when"]) for claim in claims)
        return f"{name(claims[0].ref('event'))} is dated {first} and {second}", (*steps, "no time lies in both dates")
    if len(claims) == 1 and (relation := _own_relation(claims[0])):
        message = f"{name(claims[0].ref('event'))} is said to be {relation} itself"
        return message, (*steps, "no event is before itself, or after itself")
    if lives:
        what = " and ".join(map(name, events)) or ("A tenure" if len(lives) < len(claims) else "The death")
        message = f"{what} and the life of {name(lives[0].ref('subject'))} do not fit together"
        return message, (*steps, "nobody acts before birth or after death")
    message = f"The stated times and order of {' and '.join(map(name, events))} cannot all hold"
    return message, (*steps, "however these dates are read, there is no order of events in which all of this is true")


def _own_relation(claim: Claim) -> str | None:
    """The order in which a claim sets its event beside itself; None if it does not."""
    return next((one for one in ("before", "after") if claim.text("event") in claim.refs(one)), None)


def _is_interval(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and "/" in value.strip("/.")


def _of_interval(value: str) -> str:
    start, end = value.split("/")
    return f'{value} says that it began on {start} and ended on {end}; for some time between, write "[{start}..{end}]"'


def _are_two_dates(claims: list[Claim]) -> bool:
    """Whether the claims are two about one event, and their dates alone exclude each other."""
    if len(claims) != 2 or any(claim.kind != "event" for claim in claims):
        return False
    first, second = (claim.date("when") for claim in claims)
    if first is None or second is None or claims[0].ref("event") != claims[1].ref("event"):
        return False
    return not may_be_one(first, second)


def _compared(claims: list[Claim]) -> tuple[str, ...]:
    """The keys whose values matter: dates, and relations where dates alone do not say it all."""
    if _are_two_dates(claims):
        return ("when",)
    lives = any(claim.kind == "statement" for claim in claims)
    return ("when", *RELATIONS, "value", "from", "until", "on", *(["who"] if lives else []))
