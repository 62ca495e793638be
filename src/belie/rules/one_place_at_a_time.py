"""Nobody is at two distant places at one time, and an event has one place."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction, undecided
from belie.model.rule import Group, rule
from belie.model.wording import say
from belie.reasoning.decide import TooManyReadings
from belie.reasoning.event_times import EventTimes, event_times, gather
from belie.reasoning.minimal import SearchEnded
from belie.reasoning.travel import KMH, doubtful_journeys, impossible_journeys, kmh_of, stays_of


def by_person_or_event(corpus: Corpus) -> Iterator[Group]:
    """The events of each person with their places and times; and the places that each event is given."""
    times = event_times(corpus)
    slowest = min([KMH, *(kmh_of(check.params) for check in corpus.checks if "speed_kmh" in check.params)])
    events_of: dict[str, dict[str, None]] = defaultdict(dict)
    for event, claims in corpus.of_event.items():
        placed = [claim for claim in claims if "where" in claim.fields]
        if placed:
            yield Group({"event": event}, tuple(placed), corpus.entities)
            people = {p.entity for claim in claims for p in claim.participants if p.present}
            for person in sorted(people):
                if corpus.entities[person].kind == "person":
                    events_of[person][event] = None
    for person, events in events_of.items():
        involved = [
            claim
            for event in events
            for claim in corpus.of_event[event]
            if "where" in claim.fields or claim.has_present(person)
        ]
        quiet = not doubtful_journeys(stays_of(person, events, times), times, corpus.entities, slowest)
        claims = gather(corpus, involved, events)
        yield Group({"person": person}, claims, corpus.entities, idle=len(events) < 2, screened=quiet)


@rule(
    kinds=("event",),
    key=("person", "event"),
    groups=by_person_or_event,
    compares=("where", "when", "who", "before", "after", "during", "same_day_as"),
    params=("speed_kmh",),
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
        for conflict in impossible_journeys(stays_of(person, times.of_event, times), times, group.entities, kmh):
            claims = tuple(claim for key, claim in members.items() if key in conflict)
            if _splits_an_event(group, claims):
                continue
            names = dict.fromkeys(group.entities.name(c.ref("where")) for c in claims if "where" in c.fields)
            message = f"{group.entities.name(person)} cannot be in {' and '.join(names)} in the time between"
            ending = f"at {kmh:,.0f} km/h the time between the events is too short for the way, radii taken off"
            yield contradiction(claims, message, *_steps(group, claims), ending)
    except (TooManyReadings, SearchEnded) as error:
        yield undecided(group.claims, f"{group.entities.name(person)}: {error}")


def _steps(group: Group, claims: tuple[Claim, ...]) -> list[str]:
    return [f"{claim.id}: {say(claim, group.entities)}" for claim in claims]


def _splits_an_event(group: Group, claims: tuple[Claim, ...]) -> bool:
    """Whether two of the claims give one event two places: a contradiction already, without the person."""
    placed = [claim for claim in claims if "where" in claim.fields]
    return any(
        one.ref("event") == other.ref("event") and not group.entities.nest(one.ref("where"), other.ref("where"))
        for one, other in combinations(placed, 2)
    )
