"""Nobody is at two distant places at one time, and an event has one place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, combinations

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.entities import Entities
from belie.model.finding import Finding, contradiction, undecided
from belie.model.rule import Group, rule
from belie.model.screening import Given, Rows, Screen
from belie.model.wording import say
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.event_times import EventTimes, event_times, gather
from belie.reasoning.journeys import impossible_journeys
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.stays import stays_of
from belie.reasoning.travel import KMH, Ways, kmh_of
from belie.reasoning.visits import can_visit_all


def by_person_or_event(corpus: Corpus) -> Iterator[Group]:
    """The events of each person with their places and times; and the places that each event is given."""
    times = event_times(corpus)
    ways = Ways(corpus.entities, min([KMH, *(kmh_of(c.params) for c in corpus.checks if "speed_kmh" in c.params)]))
    events_of: dict[str, dict[str, list[Claim]]] = defaultdict(dict)
    places_of: dict[str, frozenset[str]] = {}
    for event, claims in corpus.of_event.items():
        placed = [claim for claim in claims if "where" in claim.fields]
        if placed:
            places_of[event] = frozenset([claim.ref("where") for claim in placed])
            look = partial(_nest, places_of[event], corpus.entities)
            yield Group({"event": event}, tuple(placed), corpus.entities, screen=look)
            for person, members in _present(claims).items():
                if corpus.entities[person].kind == "person":
                    events_of[person][event] = [*placed, *members]
    for person, events in events_of.items():
        quiet = partial(can_visit_all, {event: places_of[event] for event in events}, times, ways)
        claims = gather(corpus, chain.from_iterable(events.values()), events)
        yield Group({"person": person}, claims, corpus.entities, idle=len(events) < 2, screen=quiet)


def _nest(places: frozenset[str], entities: Entities) -> bool:
    return all(entities.nest(one, other) for one, other in combinations(places, 2))


def _present(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Who takes part in an event and is there, and the claims that say so."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for person in claim.attending:
            found[person].append(claim)
    return found


_SCREEN = Screen(
    rows=(
        Rows(("event",), ("event",), (Given(("where",)),)),
        Rows(("event",), ("who.entity",)),
    ),
    dated_by=("event",),
)


@rule(
    kinds=("event",),
    key=("person", "event"),
    groups=by_person_or_event,
    formed_of=("event", "statement"),
    compares=("where", "when", "who", "before", "after", "during", "same_day_as"),
    params=("speed_kmh",),
    screen=_SCREEN,
)
def one_place_at_a_time(group: Group) -> Iterator[Finding]:
    """Nobody is at two distant places at one time, and an event has one place.

    Why: an event is set in the wrong city, or somebody is named among guests who was elsewhere.

    Vague values: a contradiction only if no reading of the dates leaves the time to travel, at 1,000 km/h (a check may
    set `speed_kmh`) between the coordinates of the places, less the radii of both.

    No contradiction: places that lie within each other; those who are not present; places without coordinates, unless
    both events begin at the same instant.
    """
    if "event" in group.key:
        name = group.entities.name
        for one, other in combinations(group.claims, 2):
            here, there = one.ref("where"), other.ref("where")
            if not group.entities.nest(here, there):
                message = f"{name(group.key['event'])} is in {name(here)} and in {name(there)}"
                ending = "neither place lies within the other"
                yield contradiction([one, other], message, *_steps(group, (one, other)), ending)
        return
    person = group.key["person"]
    kmh = kmh_of(group.params)
    members = {claim.id: claim for claim in group.claims}
    try:
        times = EventTimes(group.claims)
        ways = Ways(group.entities, kmh)
        for conflict in impossible_journeys(stays_of(person, times.of_event, times), times, ways):
            claims = tuple(claim for key, claim in members.items() if key in conflict)
            if _splits_an_event(group, claims):
                continue
            names = dict.fromkeys(group.entities.name(c.ref("where")) for c in claims if "where" in c.fields)
            message = f"{group.entities.name(person)} cannot be in {' and '.join(names)} in the time between"
            places = list(dict.fromkeys(claim.ref("where") for claim in claims if "where" in claim.fields))
            yield contradiction(claims, message, *_steps(group, claims), _way(places, ways, kmh))
    except (TooManyReadings, SearchEnded) as error:
        yield undecided(group.claims, f"{group.entities.name(person)}: {error}")


def _way(places: list[str], ways: Ways, kmh: float) -> str:
    """Why the time between is too short; with the least time that the way takes, where it is one way that is known."""
    seconds = ways.seconds(*places) if len(places) == 2 else None
    if seconds == 0:
        return "the events begin at one instant"
    takes = f"takes {_duration(seconds)} or more" if seconds else "takes longer than the time between the events"
    return f"at {kmh:,.0f} km/h the way, from edge to edge of the places, {takes}"


def _duration(seconds: int) -> str:
    """A time in hours and minutes, rounded up."""
    hours, minutes = divmod(-(-seconds // 60), 60)
    return f"{minutes} minutes" if not hours else f"{hours} h {minutes} min"


def _steps(group: Group, claims: tuple[Claim, ...]) -> list[str]:
    return [f"{claim.id}: {say(claim, group.entities)}" for claim in claims]


def _splits_an_event(group: Group, claims: tuple[Claim, ...]) -> bool:
    """Whether two of the claims give one event two places: a contradiction already, without the person."""
    placed = [claim for claim in claims if "where" in claim.fields]
    return any(
        one.ref("event") == other.ref("event") and not group.entities.nest(one.ref("where"), other.ref("where"))
        for one, other in combinations(placed, 2)
    )
