"""How far the claims of findings reach on a line of times or of numbers."""

from collections.abc import Collection
from dataclasses import replace
from math import inf

from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.model.extent import Extent, Line
from belie.reasoning.statements import value_date
from belie.values.dates import Date
from belie.values.quantities import Percent
from belie.values.times import DAY

_TIMES = frozenset(("from", "until", "on"))

_Bounds = tuple[float, float]
"""The first instant of a time and the one after its last; infinite where there is none."""


def extent(claim: Claim, compares: Collection[str], entities: Entities, about_percent: Percent = 10) -> Extent | None:
    """How far a claim reaches in what its rule compares; None where that is neither a time nor a number.

    A time that is one of several, or a mask, reaches from the first to the last of what it may mean. "about n" is
    n ± `about_percent` %. Nothing is certain of a value that the source itself holds for uncertain.
    """
    found = _extent(claim, compares, entities, about_percent)
    return replace(found, sure=None) if found and claim.soft else found


def _extent(claim: Claim, compares: Collection[str], entities: Entities, about_percent: Percent) -> Extent | None:
    match claim.kind:
        case "count" if "value" in compares:
            quantity = claim.quantity("value", about_percent)
            return _numbers(quantity.low, quantity.high, bool(claim.parts))
        case "statement" if "value" in compares and (date := value_date(claim, entities)):
            return _date(date, claim)
        case "statement" if "value" in compares and (number := _number(claim)) is not None:
            return _numbers(number, number)
        case "ordinal" if "number" in compares and (place := claim.number("number")) is not None:
            return _numbers(place, place)
        case "event" if "when" in compares and (when := claim.date("when")):
            return _date(when, claim)
        case "role" | "statement" if not _TIMES.isdisjoint(compares):
            return _tenure(claim)
    return None


def _number(claim: Claim) -> float | None:
    value = claim.fields["value"]
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _numbers(low: float, high: float | None, total: bool = False) -> Extent:
    return Extent(Line.NUMBERS, low, high, (low, low) if low == high else None, total)


def _date(date: Date, claim: Claim) -> Extent | None:
    """The time of an instant that lies in a date, or of what begins and ends as an interval says."""
    if len(date.readings) == 1 and "/" in date.text:
        last = date.text.partition("/")[2]
        reading = date.readings[0]
        start = None if reading.start is None else (reading.start.times.first, reading.start.times.end)
        end = None if reading.end is None else (reading.end.times.first, reading.end.times.end)
        return _between(start, None if last == ".." else end, claim if last == ".." else None)
    return _between(_bounds(date), _bounds(date), None)


def _tenure(claim: Claim) -> Extent | None:
    """The time of a role or a statement; nothing where it has none, or that of an event."""
    on, start, end = (claim.date(key) for key in ("on", "from", "until"))
    if on is not None:
        return _date(on, claim)
    is_open = end is not None and end.text == ".."
    first = None if start is None else _bounds(start)
    last = None if end is None or is_open else _bounds(end)
    return _between(first, last, claim if is_open else None)


def _bounds(date: Date) -> _Bounds:
    """The instants between which a date lies as a whole, as written; that of some unknown year could be anywhere."""
    if "XXXX" in date.text:
        return -inf, inf
    lows = [-inf if one.start is None else one.start.times.first for one in date.readings]
    ends = [one.end if one.interval else one.start for one in date.readings]
    return min(lows), max(inf if end is None else end.times.end for end in ends)


def _between(start: _Bounds | None, end: _Bounds | None, still_open: Claim | None) -> Extent | None:
    """What begins within `start` and ends within `end`, or goes on when the source of `still_open` is published."""
    low, high = start[0] if start else -inf, end[1] if end else inf
    published = still_open.source.published if still_open else None
    if published is not None:
        end = _bounds(published)
    if low >= high or low == -high == -inf:
        return None
    first, last = start or end or (-inf, inf), end or start or (-inf, inf)
    sure = (first[0] if _is_day(first) else first[1], last[1] if _is_day(last) else last[0])
    known = -inf < sure[0] < sure[1] < inf
    return Extent(Line.TIMES, None if low == -inf else low, None if high == inf else high, sure if known else None)


def _is_day(bounds: _Bounds) -> bool:
    return bounds[1] - bounds[0] <= DAY
