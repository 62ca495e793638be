"""An invented region in which everything is true: what the fact files of a bench corpus tell of, each in its own words.

A region has a town, people, offices with their holders, events in stories, and things that can be counted. All is drawn
from a seed, so the same number gives the same region on every machine.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

FIRST = date(2012, 1, 1)
LAST = date(2023, 6, 30)
"""All events lie between these days; sources are published later."""

COUNTRIES = tuple(f"country-{number}" for number in range(20))
"""Places that sources of all regions speak of."""

_SYLLABLES = ("ba", "del", "fen", "gar", "hul", "jor", "kel", "lum", "mir", "nok", "pel", "rus", "sol", "tam", "vor")
_OFFICES = ("Mayor", "Head of the Harbour", "Conductor of the Choir", "Librarian")
_SORTS = ("Opening of the Library", "Ferry Race", "Choir Festival", "Harbour Fair", "Book Prize", "Council Session")
_THINGS = (("members", 40, 900), ("boats", 3, 60), ("volumes", 2_000, 90_000), ("visitors", 100, 20_000))


@dataclass(frozen=True, slots=True)
class Happening:
    """An event: its day, its venue, and who takes part as what (None: without an office)."""

    id: str
    name: str
    day: date
    venue: str
    who: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """Somebody holds an office from one day to another; None: still. `by_year`: sources give the years alone."""

    holder: str
    office: str
    start: date
    end: date | None
    by_year: bool


@dataclass(frozen=True, slots=True)
class Region:
    """All of one region; `names` maps ids to names, `stories` hold events that sources put in order."""

    id: str
    names: dict[str, str]
    town: str
    abroad: str
    venues: tuple[str, ...]
    people: tuple[str, ...]
    offices: tuple[str, ...]
    bodies: tuple[str, ...]
    series: str
    at: tuple[float, float]
    born: dict[str, int]
    tenures: tuple[Tenure, ...]
    stories: tuple[tuple[Happening, ...], ...]
    sessions: tuple[Happening, ...]
    members: dict[str, tuple[str, ...]]


def make_region(number: int, seed: int) -> Region:
    """The region with this number."""
    random = Random(f"{seed}/{number}")
    prefix = f"r{number}"
    names: dict[str, str] = {}

    def name(id_: str, words: str) -> str:
        names[f"{prefix}-{id_}"] = words
        return f"{prefix}-{id_}"

    town = name("town", f"{word(random)} {number}")
    abroad = name("abroad", f"{word(random)} {number} over the water")
    venues = tuple(name(f"venue-{n}", f"{word(random)} Hall {n} of {names[town]}") for n in range(4))
    people = tuple(name(f"person-{n}", f"{word(random)} {word(random)} {number}-{n}") for n in range(14))
    bodies = tuple(name(f"body-{n}", f"{word(random)} Society {n} of {names[town]}") for n in range(5))
    offices = tuple(name(f"office-{n}", f"{title} of {names[town]}") for n, title in enumerate(_OFFICES))
    series = name("sessions", f"Sessions of the Council of {names[town]}")
    tenures = tuple(tenure for n, office in enumerate(offices) for tenure in _tenures(random, office, people[n * 3 :]))
    days = iter(_days(random, 44))
    events = [_event(random, name, number, n, next(days), (*venues, abroad), people, tenures) for n in range(30)]
    sessions = [_event(random, name, number, n, day, venues) for n, day in enumerate(sorted(days), 30)]
    return Region(
        prefix,
        names,
        town,
        abroad,
        venues,
        people,
        offices,
        bodies,
        series,
        (round(random.uniform(-60, 65), 2), round(random.uniform(-170, 170), 2)),
        {person: random.randrange(1940, 1985) for person in people},
        tenures,
        tuple(tuple(sorted(events[n : n + 5], key=lambda event: event.day)) for n in range(0, 30, 5)),
        tuple(sessions),
        {body: tuple(random.sample(people, random.randrange(2, 6))) for body in bodies},
    )


def number_of(thing: tuple[str, str], day: date) -> int:
    """How many there are of a thing (of which entity, and what) in the year of a day; two venues hold part of it."""
    random = Random(f"{thing}/{day.year}")
    low, high = next((low, high) for what, low, high in _THINGS if what == thing[1])
    return random.randrange(low // 4, low // 2) if "venue" in thing[0] else random.randrange(low, high)


def things() -> tuple[str, ...]:
    """What is counted of societies."""
    return tuple(what for what, _, _ in _THINGS)


def word(random: Random) -> str:
    """A name of two or three syllables."""
    return "".join(random.choices(_SYLLABLES, k=random.randrange(2, 4))).capitalize()


def _days(random: Random, count: int) -> list[date]:
    """Days in no order, at least five days apart."""
    slots = random.sample(range((LAST - FIRST).days // 6), count)
    return [FIRST + timedelta(slot * 6) for slot in slots]


def _tenures(random: Random, office: str, people: tuple[str, ...]) -> list[Tenure]:
    """Three holders, one after the other, from before the first event on; the last one is still there."""
    turns = sorted(random.sample(range(2013, 2023), 2))
    starts = [date(2009, 3, 1), *(date(year, random.randrange(1, 13), random.randrange(1, 28)) for year in turns)]
    by_year = random.random() < 0.3
    return [
        Tenure(people[n], office, start, starts[n + 1] if n < 2 else None, by_year) for n, start in enumerate(starts)
    ]


def _event(
    random: Random,
    name: Callable[[str, str], str],
    region: int,
    number: int,
    day: date,
    venues: tuple[str, ...],
    people: tuple[str, ...] = (),
    tenures: tuple[Tenure, ...] = (),
) -> Happening:
    """An event with up to two people in office, in years in which nobody else came into it, and up to two others."""
    sort = random.choice(_SORTS)
    in_office = [tenure for tenure in tenures if tenure.start.year < day.year < (tenure.end or date.max).year]
    who: dict[str, str | None] = {t.holder: t.office for t in random.sample(in_office, min(len(in_office), 2))}
    for person in random.sample(people, min(len(people), random.randrange(3))):
        who.setdefault(person, None)
    event = name(f"event-{number}", f"{sort} {day.year} ({region}-{number})")
    return Happening(event, sort, day, random.choice(venues), tuple(who.items()))
