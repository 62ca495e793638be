"""Who holds what and when: roles, and people who act in an event as an office; and which of them must coincide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from belie.model.claim import Claim
from belie.reasoning.constraints import OneOf, Simple
from belie.reasoning.event_times import EventTimes
from belie.reasoning.instants import Point
from belie.reasoning.tenures import Tenure, measure, measure_instant
from belie.reasoning.timeline import Timeline
from belie.reasoning.worlds import Instant, World


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """Somebody holds an office: over a tenure, or at the start of an event.

    `tenure` has the bounds where arithmetic tells them, by the claim itself and those of `dating`. `acts`: it is no
    role claim, but the holder takes part in an event as the office. `sample`: an instant at which the event may begin.
    """

    claim: Claim
    holder: str
    office: str
    event: str | None
    tenure: Tenure | None
    dating: tuple[Claim, ...] = ()
    acts: bool = False
    sample: Instant | None = None

    @property
    def plain(self) -> bool:
        """Whether the bounds of `tenure` say all that there is to say of its time."""
        return self.tenure is not None and (self.event is None or self.tenure.exact)

    @property
    def witnesses(self) -> tuple[Claim, ...]:
        """The claim, and those that date it."""
        return self.claim, *self.dating


def holdings_of(claims: Sequence[Claim], times: EventTimes) -> list[Holding]:
    """The holdings that role claims state; a tenure that says nothing of time, or runs backwards, is left out."""
    found: list[Holding] = []
    for claim in claims:
        if claim.kind != "role":
            continue
        event = claim.event("on")
        holder, office = claim.ref("holder"), claim.ref("office")
        if event is not None:
            found.append(at_event(claim, holder, office, event, times))
        elif tenure := measure(claim):
            found.append(Holding(claim, holder, office, None, tenure))
    return found


def at_event(claim: Claim, holder: str, office: str, event: str, times: EventTimes, acts: bool = False) -> Holding:
    dating = times.only_date(event)
    exact = dating is not None
    dating = dating or times.narrowest_date(event)
    if dating is None:
        return Holding(claim, holder, office, event, None, (), acts, times.sample(event))
    dated_by, instants = dating
    extra = () if dated_by is claim else (dated_by,)
    tenure = measure_instant(claim, instants, exact)
    return Holding(claim, holder, office, event, tenure, extra, acts, times.sample(event))


def must_coincide(one: Holding, other: Holding, times: EventTimes) -> bool:
    """Whether both hold at one instant whatever their dates mean."""
    if one.event is not None and one.event == other.event:
        return True
    if one.tenure and other.tenure and one.tenure.exact and other.tenure.exact:
        return one.tenure.must_meet(other.tenure)
    if apart_in_sample(one, other):
        return False
    if any(h.event is not None and not times.is_dated(h.event) for h in (one, other)):
        return False
    if one.event is not None and other.event is not None and not times.tied(one.event, other.event):
        return False
    return next(reasons((one, other), times), None) is not None


def apart_in_sample(one: Holding, other: Holding) -> bool:
    """Whether a tenure lies apart from an event that begins when it may: a quick way to see that they need not meet."""
    act, held = (one, other) if one.event is not None else (other, one)
    return act.sample is not None and lies_apart(act.sample, held)


def lies_apart(instant: Instant, held: Holding) -> bool:
    tenure = held.tenure
    if held.event is not None or tenure is None or not tenure.exact:
        return False
    return not tenure.latest_start <= instant.local < tenure.earliest_end


def reasons(holdings: Sequence[Holding], times: EventTimes) -> Iterator[frozenset[str]]:
    """The minimal sets of claims, those of the holdings among them, by which all must hold at one instant.

    (Intervals of which each two meet have an instant in common, so it is enough that no two can be apart.)
    Raises TooManyReadings and SearchEnded.
    """
    own = [holding.claim for holding in holdings]
    tags = tuple(sorted({claim.id for claim in own}))
    known: set[frozenset[str]] = set()
    for background in times.backgrounds([h.event for h in holdings if h.event is not None], own):
        if _apart_in(background, holdings):
            continue
        timeline = Timeline([*own, *background.claims])
        apart = OneOf(tuple(all_apart(timeline, holdings)), tags)
        for reason in timeline.conflicts([apart], tags):
            if reason not in known:
                known.add(reason)
                yield reason


def _apart_in(world: World, holdings: Sequence[Holding]) -> bool:
    """Whether some of the holdings are apart where events begin at their samples."""
    instants = [world.sample(holding.event) for holding in holdings if holding.event is not None]
    return any(lies_apart(instant, held) for instant in instants for held in holdings)


def all_apart(timeline: Timeline, holdings: Sequence[Holding]) -> list[tuple[Simple, ...]]:
    """The ways in which some two of the holdings can have no instant in common."""
    return [option for one, other in combinations(holdings, 2) for option in _apart(timeline, one, other)]


def _apart(timeline: Timeline, one: Holding, other: Holding) -> list[tuple[Simple, ...]]:
    """What it means that two holdings have no instant in common; two at events may not share even that one."""
    strict = one.event is not None and other.event is not None
    (start, end), (begin, finish) = _points(timeline, one), _points(timeline, other)
    return [timeline.at_most(end, begin, strict=strict), timeline.at_most(finish, start, strict=strict)]


def _points(timeline: Timeline, holding: Holding) -> tuple[Point, Point]:
    if holding.event is not None:
        return timeline.start(holding.event), timeline.start(holding.event)
    return timeline.tenure(holding.claim)
