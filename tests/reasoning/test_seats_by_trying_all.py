"""Seats against a search that tries every assignment of days and times of day on a small calendar.

It is written from the meaning of the claims and shares nothing with the engine: a date is a set of days of one week,
each with three times of day; somebody holds an office from a time in one set to a time in another, or at one time.
"""

from dataclasses import dataclass
from itertools import combinations, product
from random import Random

import pytest

from tests.rules.judging import found

WEEK = range(1, 8)
HOLDERS = ("ann", "ben", "cid", "dan", "eve", "fay")
TIMES_OF_DAY = 3
AWAY = 1_000
"""A time that is far from the week, for an event that nothing dates."""

Days = tuple[int, ...]
Time = tuple[int, int]
"""When a tenure begins and ends, counted in times of day."""


@dataclass(frozen=True)
class Role:
    """A role with the days of `from` and `until`; or of `on`; or on an event."""

    id: str
    holder: str
    start: Days = ()
    end: Days = ()
    on: Days = ()
    event: str = ""


@dataclass(frozen=True)
class Event:
    """A claim that dates an event."""

    id: str
    event: str
    when: Days


Said = Role | Event


def choices(said: Said, dated: dict[str, list[int]]) -> list[Time]:
    """All times that a role may have; `dated` has the times of the events."""
    if said.event:
        return [(time, time) for time in dated[said.event]]
    if said.on:
        return [(time, time) for time in times_of(said.on)]
    return [(a, b) for a, b in product(times_of(said.start), times_of(said.end)) if a <= b]


def times_of(days: Days) -> list[int]:
    return [day * TIMES_OF_DAY + time for day in days for time in range(TIMES_OF_DAY)]


def overlap(one: Time, other: Time) -> bool:
    """Two tenures that only touch do not; two at one time do."""
    if one[0] == one[1] and other[0] == other[1]:
        return one == other
    return not (one[1] <= other[0] or other[1] <= one[0])


def can_all_be_true(claims: list[Said], seats: int) -> bool:
    """Whether some choice of times never has more holders than seats at once."""
    roles = [claim for claim in claims if isinstance(claim, Role)]
    events = sorted({role.event for role in roles if role.event})
    spans = []
    for number, event in enumerate(events):
        days = [claim.when for claim in claims if isinstance(claim, Event) and claim.event == event]
        spans.append(times_of(days[0]) if days else [AWAY + number])
    return any(
        place(roles, [choices(role, {e: [t] for e, t in zip(events, times, strict=True)}) for role in roles], [], seats)
        for times in product(*spans)
    )


def place(roles: list[Role], options: list[list[Time]], placed: list[Time], seats: int) -> bool:
    if len(placed) == len(roles):
        return True
    new = roles[len(placed)]
    for time in options[len(placed)]:
        met = [(r, t) for r, t in zip(roles, placed, strict=False) if r.holder != new.holder and overlap(t, time)]
        crowded = any(is_crowd([*crowd, (new, time)]) for crowd in combinations(met, seats))
        if not crowded and place(roles, options, [*placed, time], seats):
            return True
    return False


def is_crowd(held: list[tuple[Role, Time]]) -> bool:
    """Whether all hold at one time, each another holder."""
    holders = {role.holder for role, _ in held}
    return len(holders) == len(held) and all(overlap(a[1], b[1]) for a, b in combinations(held, 2))


def expected(claims: list[Said], seats: int) -> set[tuple[str, frozenset[str]]]:
    """The minimal sets that cannot be true, and those that may be too many within what they state."""
    must: list[frozenset[str]] = []
    for size in range(2, len(claims) + 1):
        for some in combinations(claims, size):
            ids = frozenset(claim.id for claim in some)
            if not any(known <= ids for known in must) and not can_all_be_true(list(some), seats):
                must.append(ids)
    may = []
    dated = {claim.event: claim for claim in claims if isinstance(claim, Event)}
    for crowd in combinations([claim for claim in claims if isinstance(claim, Role)], seats + 1):
        dates = [dated[role.event] for role in crowd if role.event and role.event in dated]
        ids = frozenset(claim.id for claim in (*crowd, *dates))
        if may_be_one(crowd, dated) and not any(known <= ids for known in must):
            may.append(ids)
    return {("contradiction", ids) for ids in must} | {("possible", ids) for ids in may}


def may_be_one(crowd: tuple[Role, ...], dated: dict[str, Event]) -> bool:
    if len({role.holder for role in crowd}) < len(crowd) or any(r.event and r.event not in dated for r in crowd):
        return False
    if any(one.end and one.end == other.start for one in crowd for other in crowd if one is not other):
        return False  # a handover in the same words
    events = sorted({role.event for role in crowd if role.event})
    for times in product(*(times_of(dated[event].when) for event in events)):
        at = {event: [time] for event, time in zip(events, times, strict=True)}
        for chosen in product(*(choices(role, at) for role in crowd)):
            if is_crowd(list(zip(crowd, chosen, strict=True))):
                return True
    return False


def draw(random: Random) -> tuple[list[Said], int]:
    """Some claims on one office, and its seats. Mostly it is held all the time, by one after the other, so that
    whoever comes has to find a gap."""
    seats = random.choice((1, 1, 1, 2, 2, 3))
    if random.random() < 0.3:
        spans = [tuple(sorted((days(random), days(random)))) for _ in range(random.randrange(2, 4))]
    else:
        turns = sorted(random.sample(WEEK, random.choice((2, 3, 3))))
        spans = [
            ((a,), tuple(sorted({b, b + random.randrange(-1, 2)}))) for a, b in zip(turns, turns[1:], strict=False)
        ]
    claims: list[Said] = [Role(f"t{n}", random.choice(HOLDERS[:2]), start, end) for n, (start, end) in enumerate(spans)]
    claims += [Role(f"s{n}", HOLDERS[2 + n], (1,), (7,)) for n in range(seats - 1)]
    for number in range(random.randrange(1, 3)):
        holder, sort = random.choice(HOLDERS[seats:]), random.random()
        if sort < 0.4:
            claims.append(Role(f"r{number}", holder, on=days(random)))
        elif sort < 0.7:
            claims.append(Role(f"r{number}", holder, event=random.choice(("race", "fair"))))
        else:
            claims.append(Role(f"r{number}", holder, *sorted((days(random), days(random)))))
    for event in sorted({claim.event for claim in claims if claim.event}):
        if random.random() < 0.9:
            claims.append(Event(f"dates-{event}", event, days(random)))
    random.shuffle(claims)
    return claims, seats


def days(random: Random) -> Days:
    """A day, two or three apart, or some in a row."""
    if random.random() < 0.3:
        first = random.choice(WEEK)
        return tuple(range(first, min(first + random.randrange(2, 4), WEEK.stop)))
    return tuple(sorted(random.sample(WEEK, random.choice((1, 1, 2, 2, 3)))))


def write(claims: list[Said], seats: int) -> str:
    lines = ["source: {id: a}", "entities:", f"  head: {{kind: office, name: Head, seats: {seats}}}"]
    lines += [f"  {holder}: {{kind: person, name: {holder}}}" for holder in HOLDERS]
    lines += [f"  {event}: {{kind: event, name: {event}}}" for event in ("race", "fair")]
    lines.append("claims:")
    for claim in claims:
        if isinstance(claim, Event):
            lines.append(f"  - {{id: {claim.id}, kind: event, event: {claim.event}, when: {in_words(claim.when)}}}")
        else:
            when = f"on: {claim.event or in_words(claim.on)}"
            if claim.start:
                when = f"from: {in_words(claim.start)}, until: {in_words(claim.end)}"
            lines.append(f"  - {{id: {claim.id}, kind: role, holder: {claim.holder}, office: head, {when}}}")
    return "\n".join(lines) + "\n"


def in_words(days: Days) -> str:
    return "[" + ", ".join(f"2020-01-0{day}" for day in days) + "]"


@pytest.mark.parametrize("seed", range(120))
def test_seats_are_judged_as_by_trying_all_times(seed):
    claims, seats = draw(Random(f"seats/{seed}"))

    judged = found("one_holder_at_a_time", write(claims, seats), cap=1000)

    assert {(verdict, frozenset(name.removeprefix("a#") for name in ids)) for verdict, ids in judged} == expected(
        claims, seats
    )
