"""Fact files of 40 claims in which sources tell, each in its own words, what is true of an invented region."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

from .world import COUNTRIES, Happening, Region, number_of, things, word

CLAIMS = 40
"""How many claims a file holds."""

_MIX = {"event": 15, "role": 7, "count": 8, "statement": 6, "quote": 3, "ordinal": 1}


def fact_file(region: Region, number: int, random: Random) -> str:
    """The text of one fact file."""
    published = date(2023, 7, 1) + timedelta(number % 340)
    guest = f"{word(random)} {word(random)} {number}"
    lines = [
        "# yaml-language-server: $schema=../schemas/fact-file.schema.json",
        "source:",
        f"  id: source-{number}",
        f"  title: News of {region.names[region.town]}, part {number}",
        f"  publisher: The Gazette {number % 7}",
        f"  published: {published}",
        "",
        "entities:",
        f"  {region.town}: {{kind: place, name: {region.names[region.town]}, aliases: [Old Town {region.id}]}}",
        f"  s{number}-guest: {{kind: person, name: {guest}}}",
        f"  s{number}-book: {{kind: thing, name: {word(random)} and {word(random)}, aliases: [the book of {number}]}}",
        f"  s{number}-dinner: {{kind: event, name: Dinner for {guest}}}",
        "",
        "claims:",
    ]
    kinds = [kind for kind, share in _MIX.items() for _ in range(share)]
    for place, kind in enumerate(kinds):
        lines += [f"  - id: {kind}-{place}", f"    kind: {kind}", *_TELL[kind](region, random, number, published)]
    return "\n".join(lines) + "\n"


def _event(region: Region, random: Random, number: int, published: date) -> Iterator[str]:
    if random.random() < 0.1:
        yield f"    event: s{number}-dinner"
        yield f"    where: {region.venues[number % 4]}"
        yield f"    who: [{{entity: s{number}-guest}}]"
        yield from _evidence(f"In the evening there was a dinner in {region.names[region.venues[number % 4]]}")
        return
    story = random.choice(region.stories)
    place = random.randrange(len(story))
    event = story[place]
    yield f"    event: {event.id}"
    dated = random.random() < 0.8
    if dated:
        yield f"    when: {_when(event.day, random, published)}"
    if random.random() < 0.25 and place:
        yield f"    after: {story[random.randrange(place)].id}"
    elif random.random() < 0.1 and place + 1 < len(story):
        yield f"    before: [{', '.join(later.id for later in story[place + 1 : place + 3])}]"
    if not dated or random.random() < 0.4:
        yield f"    where: {region.town if event.venue != region.abroad and random.random() < 0.3 else event.venue}"
    if event.who and random.random() < 0.6:
        yield f"    who: [{', '.join(_participant(*one) for one in event.who)}]"
    yield from _evidence(_told(region, event))


def _role(region: Region, random: Random, number: int, published: date) -> Iterator[str]:
    tenure = random.choice(region.tenures)
    yield f"    holder: {tenure.holder}"
    yield f"    office: {tenure.office}"
    start, end = (str(day.year if tenure.by_year else day) if day else ".." for day in (tenure.start, tenure.end))
    if random.random() < 0.2 and tenure.end and tenure.end.year - tenure.start.year > 2:
        yield f"    on: {tenure.start.year + 1}-{random.randrange(1, 13):02d}-{random.randrange(1, 28):02d}"
    else:
        yield f"    from: {start}"
        yield f"    until: {end}"
    yield from _evidence(f"{region.names[tenure.holder]}, who was {region.names[tenure.office]} from {start} on")


def _count(region: Region, random: Random, number: int, published: date) -> Iterator[str]:
    day = date(2023, 1, 1) - timedelta(random.randrange(3_000))
    if random.random() < 0.08:
        body = random.choice(region.bodies)
        yield f"    of: {body}"
        yield "    what: member of"
        yield f"    value: {len(region.members[body])}"
        yield from _evidence(f"{region.names[body]} has {len(region.members[body])} in its council")
        return
    if random.random() < 0.05:
        of, what = random.choice(COUNTRIES), "visitors"
    elif random.random() < 0.2:
        of, what = random.choice(region.venues[:2]), "volumes"
    else:
        of, what = random.choice(region.bodies), random.choice(things())
    true = number_of((of, what), day)
    yield f"    of: {of}"
    yield f"    what: {what}"
    vague = (f'"> {true - 3}"', f"at least {true}", f'"~ {true}"', f"{true - 2}..{true + 5}", f"fewer than {true + 9}")
    value = str(true) if random.random() < 0.7 else random.choice(vague)
    yield f"    value: {value}"
    yield f"    on: {day if random.random() < 0.9 else day.strftime('%Y-%m')}"
    if of in region.bodies and what == "volumes" and random.random() < 0.3:
        yield f"    parts: [{', '.join(f'{{of: {venue}, what: volumes}}' for venue in region.venues[:2])}]"
    yield from _evidence(f"At that time {region.names.get(of, of)} had {value.strip(chr(34))} {what}, as a report says")


def _statement(region: Region, random: Random, number: int, published: date) -> Iterator[str]:
    match random.randrange(5):
        case 0:
            venue = random.choice(region.venues)
            said = venue, "located_in", region.town
        case 1:
            person = random.choice(region.people)
            said = person, "born", str(region.born[person])
        case 2:
            body = random.choice(region.bodies)
            said = random.choice(region.members[body]), "member of", body
        case 3:
            said = region.town, "capital of", f"{region.id}-county"
        case _:
            said = random.choice(region.bodies), "founded by", random.choice(region.people)
    subject, name, value = said
    yield f"    subject: {subject}"
    yield f"    property: {name}"
    yield f"    value: {value}"
    if name == "member of":
        yield f"    from: {random.randrange(2005, 2020)}"
    about = f"{name.replace('_', ' ')} {region.names.get(value, value)}"
    yield from _evidence(f"{region.names[subject]} ({about}) was there too")


def _quote(region: Region, random: Random, number: int, published: date) -> Iterator[str]:
    event = random.choice(random.choice(region.stories))
    speaker = random.choice(region.people)
    words = f"We have waited {random.randrange(20, 23)} years for this, and now {region.names[speaker]} is glad of it"
    yield f"    speaker: {speaker}"
    yield f'    words: "{words}"'
    yield f"    at: {event.id}"
    yield from _evidence(f"{words}, said {region.names[speaker]}")


def _ordinal(region: Region, random: Random, number: int, published: date) -> Iterator[str]:
    place = random.randrange(len(region.sessions))
    session = region.sessions[place]
    yield f"    item: {session.id}"
    yield f"    series: {region.series}"
    yield f"    number: {place + 1}"
    yield from _evidence(f"It was session number {place + 1} of the council, and a long one")


_TELL: dict[str, Callable[[Region, Random, int, date], Iterator[str]]] = {
    "event": _event,
    "role": _role,
    "count": _count,
    "statement": _statement,
    "quote": _quote,
    "ordinal": _ordinal,
}


def _when(day: date, random: Random, published: date) -> str:
    ways = (str(day), day.strftime("%Y-%m"), str(day.year), f'"{day.year}~"')
    if day.year == published.year - 1 and random.random() < 0.2:
        return f"{{said: last year, is: {day.year}}}"
    return random.choices(ways, weights=(55, 25, 15, 5))[0]


def _participant(person: str, office: str | None) -> str:
    return f"{{entity: {person}, as: {office}}}" if office else f"{{entity: {person}}}"


def _told(region: Region, event: Happening) -> str:
    guests = " and ".join(region.names[person] for person, _ in event.who) or "a large crowd"
    return f"On {event.day:%d %B %Y} the {event.name} in {region.names[event.venue]} drew {guests}"


def _evidence(words: str) -> Iterator[str]:
    if len(words) > 90:
        yield "    evidence: >-"
        yield f"      {words}"
    else:
        yield f"    evidence: {words}" if ": " not in words else f'    evidence: "{words}"'
