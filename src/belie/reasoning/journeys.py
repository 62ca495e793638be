"""People at places that the time between cannot join, by the smallest sets of claims that say so."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import combinations, islice, product

from belie.model.claim import Claim
from belie.reasoning.constraints import OneOf
from belie.reasoning.decide import TooManyReadings, find_conflict
from belie.reasoning.event_times import EventTimes
from belie.reasoning.minimal import shrink
from belie.reasoning.stays import Spot, Stay
from belie.reasoning.timeline import Timeline
from belie.reasoning.travel import Ways, fits, window

MOST_TOGETHER = 400
"""Of so many journeys of one person all minimal sets are looked for; of more, those of each journey alone, and some
among the longest ones."""

_MOST_FOUND = 20
"""How many conflicts of several journeys are looked for where not all are: more than a report shows."""

Journeys = Mapping[tuple[Stay, Stay], int]
"""Two stays, and how many seconds lie between them at least."""


def impossible_journeys(stays: Sequence[Stay], times: EventTimes, ways: Ways) -> Iterator[frozenset[str]]:
    """The minimal sets of claims by which a person is at places that the time between cannot join.

    Raises TooManyReadings and SearchEnded.
    """
    at_spot: dict[Spot, list[Stay]] = defaultdict(list)
    for stay in stays:
        at_spot[stay.spot].append(stay)
    doubtful = doubtful_journeys(list(at_spot), times, ways)
    shaky = {spot: at_spot[spot] for spot in at_spot if any(spot in pair for pair in doubtful)}
    if all(times.is_consistent(event) for event, _ in shaky):
        together = _journeys_between(shaky, ways)
        if len(together) <= MOST_TOGETHER:
            yield from _conflicts(together, times.claims(event for event, _ in shaky))
            return
    known: set[frozenset[str]] = set()
    for (one, other), seconds in doubtful.items():
        worlds = list(_clashing(one, other, seconds, times))
        if not worlds:
            continue
        bearing = set(times.claims((one[0], other[0])))
        for pair in product(at_spot[one], at_spot[other]):
            needed = bearing.intersection((*pair[0].witnesses, *pair[1].witnesses))
            for claims in worlds:
                if needed.issubset(claims):
                    for conflict in _conflicts({pair: seconds}, claims):
                        if conflict not in known:
                            known.add(conflict)
                            yield conflict
    if len(shaky) > 2:
        yield from _of_several(shaky, times, ways, known)


def doubtful_journeys(spots: Sequence[Spot], times: EventTimes, ways: Ways) -> dict[tuple[Spot, Spot], int]:
    """The ways for which there is no time if the events begin at their samples; if there are none, all can be true."""
    found: dict[tuple[Spot, Spot], int] = {}
    for one, other in _near(spots, times, window(ways)):
        if one[0] != other[0] and (seconds := ways.seconds(one[1], other[1])) is not None:
            here, there = times.sample(one[0]), times.sample(other[0])
            if here is not None and there is not None and fits(here, there, seconds):
                continue
            if seconds or times.tied(one[0], other[0]):
                found[one, other] = seconds
    return found


def _near(spots: Sequence[Spot], times: EventTimes, seconds: int) -> Iterator[tuple[Spot, Spot]]:
    """The pairs with samples that lie at most so many seconds apart; and all with a spot without a sample."""
    samples = [(times.sample(spot[0]), spot) for spot in spots]
    sampled = sorted((sample.local, spot) for sample, spot in samples if sample is not None)
    for place, (second, spot) in enumerate(sampled):
        for later, other in sampled[place + 1 :]:
            if later - second > seconds:
                break
            yield spot, other
    without = [spot for sample, spot in samples if sample is None]
    yield from combinations(without, 2)
    yield from ((spot, other) for spot in without for _, other in sampled)


def _journeys_between(shaky: Mapping[Spot, Sequence[Stay]], ways: Ways) -> Journeys:
    """All journeys between some stays, the longest first: they decide most."""
    found: dict[tuple[Stay, Stay], int] = {}
    for one, other in combinations(shaky, 2):
        if one[0] != other[0] and (seconds := ways.seconds(one[1], other[1])) is not None:
            found.update({(here, there): seconds for here in shaky[one] for there in shaky[other]})
    return dict(sorted(found.items(), key=lambda way: -way[1]))


def _of_several(
    shaky: Mapping[Spot, Sequence[Stay]], times: EventTimes, ways: Ways, known: Collection[frozenset[str]]
) -> Iterator[frozenset[str]]:
    """Minimal sets beside those that are known, until what is left without a claim of each can all be true. Where dates
    exclude each other, only one way in which as many as can be are true is looked at.

    Raises TooManyReadings where nothing was found, and more is too much to look at.
    """
    events = [event for event, _ in shaky]
    world = next(times.backgrounds(events))
    out = set(times.claims(events)).difference(world.claims)
    stays = {spot: [stay for stay in shaky[spot] if out.isdisjoint(stay.witnesses)] for spot in shaky}
    journeys = _journeys_between(stays, ways)
    at = {event: world.sample(event) for event in events}
    if all(fits(at[one.event], at[other.event], way) for (one, other), way in journeys.items() if way):
        return
    longest = dict(islice(journeys.items(), MOST_TOGETHER))
    timeline, extra = _with_journeys(longest, world.claims)
    left = frozenset(claim.id for claim in timeline.claims).difference(map(max, known))
    find, found = partial(find_conflict, timeline.system, extra=extra), len(known)
    with suppress(TooManyReadings):
        while found < _MOST_FOUND and (conflict := find(left)) is not None:
            smallest = shrink(conflict, find)
            found += 1
            yield smallest
            left -= {max(smallest)}
        if len(journeys) == len(longest):
            return
    if not found:
        raise TooManyReadings


def _clashing(one: Spot, other: Spot, seconds: int, times: EventTimes) -> Iterator[list[Claim]]:
    """What can be true together of the times of two events, where that leaves no time to travel."""
    for world in times.backgrounds((one[0], other[0])):
        if not fits(world.sample(one[0]), world.sample(other[0]), seconds):
            claims = world.claims
            timeline = Timeline(claims)
            members = frozenset(claim.id for claim in claims)
            if find_conflict(timeline.system, members, [_journey(timeline, one[0], other[0], seconds)]) is not None:
                yield claims


def _conflicts(journeys: Journeys, background: Sequence[Claim]) -> Iterator[frozenset[str]]:
    timeline, extra = _with_journeys(journeys, background)
    yield from timeline.conflicts(extra)


def _with_journeys(journeys: Journeys, background: Sequence[Claim]) -> tuple[Timeline, list[OneOf]]:
    """The time line of journeys and what bears on their times, and what the journeys require."""
    stays = dict.fromkeys(stay for pair in journeys for stay in pair)
    timeline = Timeline([*dict.fromkeys(claim for stay in stays for claim in stay.witnesses), *background])
    return timeline, [
        _journey(timeline, one.event, other.event, seconds, (*one.witnesses, *other.witnesses))
        for (one, other), seconds in journeys.items()
    ]


def _journey(timeline: Timeline, one: str, other: str, seconds: int, witnesses: Sequence[Claim] = ()) -> OneOf:
    first, second = timeline.start(one), timeline.start(other)
    return OneOf(
        (
            timeline.at_most(first, second, -seconds, strict=not seconds),
            timeline.at_most(second, first, -seconds, strict=not seconds),
        ),
        tuple(sorted({claim.id for claim in witnesses})),
    )
