"""Networks of events that relations put in order: true ones, and the same with one planted conflict.

Every event has a hidden instant, and all that is claimed of it fits that instant. So nothing contradicts anything until
something is planted.
"""

from collections.abc import Callable, Iterator
from random import Random

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.origin import Origin
from belie.model.source import Source
from belie.values.calendar_days import civil_from_days

HOUR = 3_600

Said = tuple[int, str, object]
"""The number of an event, a key of its claim (`before`, `when`) and its value."""


class _Desk:
    """Stands for the file of claims that were written by a program."""

    path = "facts/network.ndjson"

    def line(self, number: int) -> str:
        """No text."""
        return ""

    def place_below(self, index: int, value: object, path: object, key: bool = False) -> tuple[int, int, int, int]:
        """The line alone."""
        return index, 1, index, 1


def chain(size: int, random: Random) -> Iterator[Said]:
    """Each event before the next; one in five hundred has a month."""
    for number in range(size):
        if number + 1 < size:
            yield number, "before", _name(number + 1)
        if number % 500 == 0:
            yield number, "when", _month(_hidden(number))


def woven(size: int, random: Random) -> Iterator[Said]:
    """Three relations an event, of all four kinds, with events near and far; one event in five has a month or a day."""
    for number in range(size):
        for _ in range(3):
            other = min(size - 1, max(0, number + int(random.gauss(0, 1) * random.choice((3, 30, 3_000)))))
            if other == number:
                continue
            if _hidden(number) // (24 * HOUR) == _hidden(other) // (24 * HOUR) and random.random() < 0.5:
                yield number, "same_day_as", _name(other)
            elif random.random() < 0.05:
                yield size + number, "during", _name(number)
            else:
                yield number, "before" if number < other else "after", _name(other)
        if random.random() < 0.2:
            yield number, "when", random.choice((_month, _day))(_hidden(number))


def grid(size: int, random: Random) -> Iterator[Said]:
    """Rows and columns: each event before the next one to the right and the next one below; no dates."""
    side = round(size**0.5)
    for number in range(side * side):
        if number % side + 1 < side:
            yield number, "before", _name(number + 1)
        if number + side < side * side:
            yield number, "before", _name(number + side)


def islands(size: int, random: Random) -> Iterator[Said]:
    """Five events at a time, tied to each other alone, with a month each and four relations."""
    for first in range(0, size - 4, 5):
        for number in range(first, first + 5):
            yield number, "when", _month(_hidden(number))
            if number > first:
                yield number, "after", _name(number - 1)


SHAPES: dict[str, Callable[[int, Random], Iterator[Said]]] = {
    "chain": chain,
    "woven": woven,
    "grid": grid,
    "islands": islands,
}


def ring(size: int) -> Corpus:
    """So many events, each before the next and the last before the first."""
    return corpus([(number, "before", _name((number + 1) % size)) for number in range(size)])


def network(shape: str, size: int, planted: bool, seed: int = 1) -> Corpus:
    """A network of so many events. `planted`: one claim more, which puts an event after one that follows from it."""
    said = list(SHAPES[shape](size, Random(f"{seed}/{shape}/{size}")))
    return corpus([*said, _planted(said, size)] if planted else said)


def _planted(said: list[Said], size: int) -> Said:
    """That the end of a walk of five steps, begun near the middle of the network, comes before its beginning."""
    later: dict[int, list[int]] = {}
    for number, key, value in said:
        if key in ("before", "after"):
            other = int(str(value)[1:])
            first, second = (number, other) if key == "before" else (other, number)
            later.setdefault(first, []).append(second)
    start = at = size // 2 // 5 * 5
    for _ in range(5):
        if at in later:
            at = min(later[at])
    return at, "before", _name(start)


def corpus(said: list[Said]) -> Corpus:
    """The corpus of some claims, from two sources in turn."""
    sources = [Source(name, None, publisher=name) for name in ("one", "other")]
    file = _Desk()
    claims = []
    for number, (event, key, value) in enumerate(said):
        source, fields = sources[number % 2], {"kind": "event", "event": _name(event), key: value}
        claims.append(Claim(f"{source.id}#c{number}", "event", source, fields, Origin(file, number, fields)))
    return Corpus(tuple(claims))


def _name(number: int) -> str:
    return f"e{number}"


def _hidden(number: int) -> int:
    """The instant at which an event begins, in seconds: four events a day, one after the other."""
    return number * 6 * HOUR


def _month(second: int) -> str:
    return "{:04d}-{:02d}".format(*civil_from_days(second // (24 * HOUR)))


def _day(second: int) -> str:
    return "{:04d}-{:02d}-{:02d}".format(*civil_from_days(second // (24 * HOUR)))
