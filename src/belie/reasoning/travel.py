"""Where people are when events begin, and how long it takes from one place to another at least."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import floor

from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.reasoning.constraints import OneOf
from belie.reasoning.event_times import EventTimes
from belie.reasoning.timeline import Timeline
from belie.reasoning.worlds import Instant
from belie.values.great_circle import FURTHEST_KM, distance_km
from belie.values.times import MOST_OFFSET

KMH = 1000
"""How fast people travel at most, in kilometres an hour, unless a check says otherwise."""

MOST_TOGETHER = 40
"""How many journeys of one person are looked at together; of more, each is looked at alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Stay:
    """A person takes part in an event (`present`) that is at a place (`located`), by these two claims, perhaps one.

    `sample` is an instant at which the event may begin; None if the claims about its time cannot all be true.
    """

    event: str
    place: str
    present: Claim
    located: Claim
    sample: Instant | None


Journeys = Mapping[tuple[Stay, Stay], int]
"""Two stays, and how many seconds lie between them at least."""


def stays_of(person: str, events: Iterable[str], times: EventTimes) -> list[Stay]:
    """The stays of a person at those of some events of whose time something is known."""
    return [
        Stay(event, place.ref("where"), there, place, times.sample(event))
        for event in events
        if times.is_dated(event)
        for members in (times.of_event.get(event, ()),)
        for there in members
        if there.has_present(person)
        for place in members
        if "where" in place.fields
    ]


def least_seconds(one: str, other: str, entities: Entities, kmh: float) -> int | None:
    """How many seconds it takes at least from one place to another; None if they may be one place.

    0 where no distance is known: then nobody is at both at one instant, and that is all.
    """
    if entities.nest(one, other):
        return None
    here, there = entities[one], entities[other]
    if here.at is None or there.at is None:
        return 0
    kilometres = distance_km(here.at, there.at) - here.radius_km - there.radius_km
    return floor(kilometres / kmh * 3600) if kilometres > 0 else None


def doubtful_journeys(
    stays: Sequence[Stay], times: EventTimes, entities: Entities, kmh: float
) -> dict[tuple[Stay, Stay], int]:
    """The journeys for which there is no time if the events begin at their samples; if there are none, all can be
    true."""
    found: dict[tuple[Stay, Stay], int] = {}
    for one, other in _near(stays, kmh):
        if one.event != other.event and one.place != other.place:
            seconds = least_seconds(one.place, other.place, entities, kmh)
            if seconds is None or _fits(one.sample, other.sample, seconds):
                continue
            if seconds or times.tied(one.event, other.event):
                found[one, other] = seconds
    return found


def impossible_journeys(
    stays: Sequence[Stay], times: EventTimes, entities: Entities, kmh: float
) -> Iterator[frozenset[str]]:
    """The minimal sets of claims by which a person is at places that the time between cannot join.

    Raises TooManyReadings and SearchEnded.
    """
    doubtful = doubtful_journeys(stays, times, entities, kmh)
    if not doubtful:
        return
    shaky = [stay for stay in stays if any(stay in pair for pair in doubtful)]
    together = {
        (one, other): seconds
        for one, other in combinations(shaky, 2)
        if one.event != other.event and (seconds := least_seconds(one.place, other.place, entities, kmh)) is not None
    }
    if len(together) <= MOST_TOGETHER and all(stay.sample is not None for stay in shaky):
        yield from _conflicts(together, times.claims(stay.event for stay in shaky))
        return
    known: set[frozenset[str]] = set()
    for pair, seconds in doubtful.items():
        witnesses = [claim for stay in pair for claim in (stay.present, stay.located)]
        for world in times.backgrounds((stay.event for stay in pair), witnesses):
            one, other = (world.sample(stay.event) for stay in pair)
            if not _fits(one, other, seconds):
                for conflict in _conflicts({pair: seconds}, world.claims):
                    if conflict not in known:
                        known.add(conflict)
                        yield conflict


def _near(stays: Sequence[Stay], kmh: float) -> Iterator[tuple[Stay, Stay]]:
    """The pairs whose samples lie so near that the way between them could be too long; and all without a sample."""
    longest = FURTHEST_KM / kmh * 3600 + 2 * MOST_OFFSET + 2
    sampled = sorted(
        ((stay.sample.local, number, stay) for number, stay in enumerate(stays) if stay.sample is not None)
    )
    for place, (second, _, stay) in enumerate(sampled):
        for later, _, other in sampled[place + 1 :]:
            if later - second > longest:
                break
            yield stay, other
    for number, stay in enumerate(stays):
        if stay.sample is None:
            yield from ((stay, other) for other in stays[number + 1 :])
            yield from ((stay, other) for other in stays[:number] if other.sample is not None)


def _fits(one: Instant | None, other: Instant | None, seconds: int) -> bool:
    """Whether the samples leave the time to travel, on both time lines and in the same direction."""
    if one is None or other is None:
        return False
    local = one.local - other.local
    if one.universal is None and other.universal is None:
        return abs(local) > seconds
    universal = (one.local if one.universal is None else one.universal) - (
        other.local if other.universal is None else other.universal
    )
    return (local > 0) == (universal > 0) and min(abs(local), abs(universal)) > seconds


def _conflicts(journeys: Journeys, background: Sequence[Claim]) -> Iterator[frozenset[str]]:
    stays = dict.fromkeys(stay for pair in journeys for stay in pair)
    witnesses = dict.fromkeys(claim for stay in stays for claim in (stay.present, stay.located))
    timeline = Timeline([*witnesses, *background])
    yield from timeline.conflicts([_journey(timeline, *pair, seconds) for pair, seconds in journeys.items()])


def _journey(timeline: Timeline, one: Stay, other: Stay, seconds: int) -> OneOf:
    first, second = timeline.start(one.event), timeline.start(other.event)
    tags = sorted({one.present.id, one.located.id, other.present.id, other.located.id})
    return OneOf(
        (
            timeline.at_most(first, second, -seconds, strict=not seconds),
            timeline.at_most(second, first, -seconds, strict=not seconds),
        ),
        tuple(tags),
    )


def kmh_of(params: Mapping[str, object]) -> float:
    """The speed of travel in kilometres an hour: the parameter `speed_kmh`."""
    value = params.get("speed_kmh", KMH)
    return float(value) if isinstance(value, int | float) and value > 0 else KMH
