"""Whoever acts in an event as an office can hold the office then."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from belie.model.claim import RELATIONS, Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, Verdict, contradiction, undecided
from belie.model.rule import Group, rule
from belie.model.screening import Rows, Screen
from belie.model.wording import say
from belie.reasoning.acts import Act, acts_of, excused, outside, outside_together, state_a_term
from belie.reasoning.content_acts import all_content
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.event_times import EventTimes, event_times, gather
from belie.reasoning.holdings import Holding, holdings_of
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.seats import crowds


def by_office(corpus: Corpus) -> Iterator[Group]:
    """The roles in each office as which somebody acts in an event, those events, and what dates them."""
    times = event_times(corpus)
    acting: dict[str, list[Claim]] = defaultdict(list)
    acts: dict[str, list[Act]] = defaultdict(list)
    for event, claims in corpus.of_event.items():
        for claim in claims:
            for person, office in claim.posts:
                acting[office].append(claim)
                acts[office].append((person, event))
    for office, events in acting.items():
        roles = corpus.of_office.get(office, ())
        named = [*(event for _, event in acts[office]), *(at for role in roles if (at := role.event("on")))]
        look = partial(all_content, acts[office], roles, times)
        members = gather(corpus, [*events, *roles], named)
        yield Group({"office": office}, members, corpus.entities, idle=not roles, screen=look)


_SCREEN = Screen(
    rows=(Rows(("event",), ("who.as",)), Rows(("role",), ("office",))), needs=("event",), dated_by=("event", "on")
)


@rule(
    kinds=("role", "event"),
    key=("office",),
    groups=by_office,
    formed_of=("role", "event", "statement"),
    compares=("from", "until", "on", "who", "when", *RELATIONS),
    screen=_SCREEN,
)
def roles_in_force(group: Group) -> Iterator[Finding]:
    """Whoever acts in an event as an office can hold the office then.

    Why: an article gives a title to somebody who did not have it yet, or any more.

    Vague values: a contradiction only if others necessarily held all seats when the event began. Acting outside one's
    own stated tenures is possible, since there may have been another term.

    No contradiction: those who are not present; acting holders; an office that nobody else is known to have held.
    """
    office, names = group.key["office"], group.entities.name
    times = EventTimes(group.claims)
    roles = [claim for claim in group.claims if claim.kind == "role" and claim.ref("office") == office]
    seats = group.entities[office].seats
    try:
        every = acts_of(group.claims, office, times)
        acts = [act for act in every if not excused(act, roles, times)]
        if seats is not None:
            holders = holdings_of([claim for claim in roles if not claim.flag("acting")], times)
            for crowd in crowds([*holders, *acts], seats, times):
                who = next((holding for holding in crowd.holdings if holding.acts), None)
                if who is not None:
                    others = " and ".join(dict.fromkeys(names(h.holder) for h in crowd.holdings if h is not who))
                    message = f"{names(who.holder)} acts as {names(office)} while {others} held the office"
                    yield contradiction(crowd.claims, message, *_steps(group, crowd.claims, seats))
        unexcused = frozenset(acts)
        own = {act: [claim for claim in roles if claim.ref("holder") == act.holder] for act in every}
        fitting = dict[Holding, list[Claim]]()
        for act in every:  # what dates an event may contradict itself: then an excuse does not hold for all of it
            alone = list(outside(act, own[act], times))
            if not alone and act in unexcused and state_a_term(own[act]):
                fitting[act] = own[act]
            for claims in alone:
                message = f"{names(act.holder)} acts as {names(office)} outside the stated tenure"
                ending = "the event lies outside of every tenure that is stated; there may have been another"
                yield Finding(Verdict.POSSIBLE, claims, message, (*_steps(group, claims, None), ending))
        for claims in outside_together(fitting, times):
            together = " and ".join(dict.fromkeys(names(a.holder) for a in fitting if a.claim in claims))
            message = f"{together} cannot all act as {names(office)} within their stated tenures"
            ending = "on every day that the events can have, one of them lies outside of the tenures that are stated"
            yield Finding(Verdict.POSSIBLE, claims, message, (*_steps(group, claims, None), ending))
    except (TooManyReadings, SearchEnded) as error:
        yield undecided(group.claims, f"{names(office)}: {error}")


def _steps(group: Group, claims: tuple[Claim, ...], seats: int | None) -> list[str]:
    steps = [f"{claim.id}: {say(claim, group.entities)}" for claim in claims]
    name = group.entities.name(group.key["office"])
    return steps if seats is None else [f"{name} has {seats} seat{'s' if seats > 1 else ''}", *steps]
