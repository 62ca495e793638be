"""An office has at most as many holders at one time as it has seats."""

from collections.abc import Iterator
from functools import partial

from belie.model.claim import RELATIONS
from belie.model.corpus import Corpus
from belie.model.finding import Finding, Verdict, undecided
from belie.model.rule import Group, rule
from belie.model.screening import Crowded, Declares, Rows, Screen
from belie.model.wording import say
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.event_times import EventTimes, gather
from belie.reasoning.handovers import follow_each_other
from belie.reasoning.holdings import holdings_of
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.seats import crowds


def by_office(corpus: Corpus) -> Iterator[Group]:
    """The roles in each office that has a number of seats, with the claims that date the events they name."""
    for office, roles in corpus.of_office.items():
        if corpus.entities[office].seats is not None:
            events = [event for claim in roles if (event := claim.event("on"))]
            look = partial(follow_each_other, roles) if corpus.entities[office].seats == 1 else None
            yield Group({"office": office}, gather(corpus, roles, events), corpus.entities, screen=look)


_SCREEN = Screen(
    (Rows(("role",), ("office",), (Declares("office", "seats"),)),),
    Crowded(of="holder", beyond="seats", besides="acting"),
    dated_by=("on",),
)


@rule(
    kinds=("role",),
    key=("office",),
    groups=by_office,
    formed_of=("role", "event", "statement"),
    compares=("from", "until", "on", "when", *RELATIONS),
    screen=_SCREEN,
)
def one_holder_at_a_time(group: Group) -> Iterator[Finding]:
    """An office has at most as many holders at one time as it has seats.

    Why: two sources name different people for one post, or a tenure has a wrong year.

    Vague values: a contradiction only if more holders than seats hold the office at one instant whatever the dates
    mean. The day of a handover may be shared. Where stated times may, but need not, overlap, the finding is possible.

    No contradiction: acting holders, who stand beside the holder; a handover in the same words (until 2020, from 2020);
    what comes after the day on which an open tenure was published; an office without `seats`.
    """
    names, office = group.entities.name, group.key["office"]
    seats = group.entities[office].seats or 1
    times = EventTimes(group.claims)
    roles = [claim for claim in group.claims if claim.kind == "role" and not claim.flag("acting")]
    background = f"{names(office)} has {seats} seat{'s' if seats > 1 else ''}"
    try:
        for crowd in crowds(holdings_of(roles, times), seats, times):
            holders = " and ".join(dict.fromkeys(names(holding.holder) for holding in crowd.holdings))
            steps = [f"{claim.id}: {say(claim, group.entities)}" for claim in crowd.claims]
            if crowd.certain:
                ending = "whatever these dates mean, there is an instant at which all of them hold it"
                verdict, verb = Verdict.CONTRADICTION, "hold"
            else:
                ending = "these dates can be read so that they overlap, and so that they do not"
                verdict, verb = Verdict.POSSIBLE, "may hold"
            message = f"{holders} {verb} one office at one time: {names(office)}"
            yield Finding(verdict, crowd.claims, message, (background, *steps, ending))
    except (TooManyReadings, SearchEnded) as error:
        yield undecided(roles, f"{names(office)}: {error}")
