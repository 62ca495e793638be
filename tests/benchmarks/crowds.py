"""One group of a rule with thousands of claims: an office with as many tenures, a person at as many events, a subject
with as many statements, a thing with as many counts.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.entities import Entities
from belie.model.entity import Entity, Property
from belie.model.origin import Origin
from belie.model.source import Source
from belie.values.dates import parse_date

Fields = dict[str, object]

FIRST = date(1200, 1, 1)
"""When the first tenure begins; those of exact days last thirty days each."""

DAYS = 30


class _Desk:
    """Stands for the file of claims that were written by a program."""

    path = "facts/crowd.ndjson"

    def line(self, number: int) -> str:
        """No text."""
        return ""

    def place_below(self, index: int, value: object, path: object, key: bool = False) -> tuple[int, int, int, int]:
        """The line alone."""
        return index, 1, index, 1


def tenures(number: int, planted: int = 0) -> Corpus:
    """One holder after the other, each from the day on which the one before leaves. Of `planted` each stays on until
    the one after the next has come."""
    ends = {(place + 1) * number // (planted + 1): 90 for place in range(planted)}
    return _office([(_day(n * DAYS), _day((n + 1) * DAYS + ends.get(n, 0))) for n in range(number)])


def vague_tenures(number: int) -> Corpus:
    """One after the other, with months alone, in words that differ: until a month, from the month before."""
    return _office([(_month(n), f"{_month(n + 1)}/{_month(n + 2)}") for n in range(0, 2 * number, 2)])


def crowded_year(number: int) -> Corpus:
    """All within one year, of which nothing more is known."""
    return _office([("1900", "1900")] * number)


def told_again(number: int) -> Corpus:
    """Ten holders with tenures of exact days, each told by many sources."""
    return _office([(_day(n % 10 * DAYS), _day((n % 10 + 1) * DAYS)) for n in range(number)], holders=10)


def days_in_office(number: int) -> Corpus:
    """Ten holders of twenty years each; of each many single days are known."""
    claims: list[Fields] = [
        {"holder": f"p{n}", "office": "mayor", "from": str(1200 + 20 * n), "until": str(1220 + 20 * n)}
        for n in range(10)
    ]
    claims += [
        {"holder": f"p{n % 10}", "office": "mayor", "on": _day(n % 10 * 7305 + 400 + n % 6_000)}
        for n in range(number - 10)
    ]
    return _corpus("role", claims, {"mayor": {"kind": "office", "seats": 1}})


def visits(number: int) -> Corpus:
    """One person at as many events in four distant towns; of most only the month is known."""
    at = {"a": [0.0, 0.0], "b": [0.0, 90.0], "c": [60.0, 10.0], "d": [-50.0, 100.0]}
    who = [{"entity": "ann"}]
    claims: list[Fields] = [
        {"event": f"e{n}", "when": _day(n * 5) if n % 4 == 0 else _month(n // 20), "where": "abcd"[n % 4], "who": who}
        for n in range(number)
    ]
    places: dict[str, Fields] = {name: {"kind": "place", "at": place} for name, place in at.items()}
    return _corpus("event", claims, {**places, "ann": {"kind": "person"}})


def statements(number: int) -> Corpus:
    """One subject whose single value changes every thirty days, in the same words."""
    claims: list[Fields] = [
        {
            "subject": "choir",
            "property": "led by",
            "value": f"p{n}",
            "from": _day(n * DAYS),
            "until": _day((n + 1) * DAYS),
        }
        for n in range(number)
    ]
    return _corpus("statement", claims, {"choir": {"kind": "organisation"}})


def counts(number: int) -> Corpus:
    """One thing that is counted every day, by two sources, of which one is not sure."""
    claims: list[Fields] = [
        {"of": "choir", "what": "singers", "value": n if n % 2 else f"{n}..{n + 2}", "on": _day(n // 2)}
        for n in range(number)
    ]
    return _corpus("count", claims, {"choir": {"kind": "organisation"}})


SHAPES: Mapping[str, tuple[str, Callable[[int], Corpus]]] = {
    "tenures, clean": ("one_holder_at_a_time", tenures),
    "tenures, three overlaps planted": ("one_holder_at_a_time", lambda number: tenures(number, 3)),
    "tenures of vague months": ("one_holder_at_a_time", vague_tenures),
    "tenures all within one year": ("one_holder_at_a_time", crowded_year),
    "ten tenures, told again and again": ("one_holder_at_a_time", told_again),
    "ten tenures and days in office": ("one_holder_at_a_time", days_in_office),
    "events of one person": ("one_place_at_a_time", visits),
    "statements on one subject": ("single_value", statements),
    "counts of one thing": ("counts_agree", counts),
}
"""What the claims are, the rule that judges them, and the corpus of so many of them."""


def _office(spans: list[tuple[str, str]], holders: int | None = None) -> Corpus:
    claims: list[Fields] = [
        {"holder": f"p{n % (holders or len(spans))}", "office": "mayor", "from": start, "until": end}
        for n, (start, end) in enumerate(spans)
    ]
    return _corpus("role", claims, {"mayor": {"kind": "office", "seats": 1}})


def _corpus(kind: str, said: list[Fields], entities: Mapping[str, Fields]) -> Corpus:
    source, file = Source("register", None, published=parse_date("2024-07-03")), _Desk()
    claims = [
        Claim(f"register#c{n}", kind, source, {"kind": kind, **fields}, Origin(file, n, fields))
        for n, fields in enumerate(said)
    ]
    single = {"led by": Property("led by", single=True, value="text")}
    return Corpus(
        tuple(claims), Entities({name: Entity(name, fields, ()) for name, fields in entities.items()}, single)
    )


def _day(number: int) -> str:
    return str(FIRST + timedelta(number))


def _month(number: int) -> str:
    return f"{FIRST.year + number // 12:04d}-{number % 12 + 1:02d}"
