"""How long it takes from one place to another at least, and whether two instants leave the time for it."""

from collections.abc import Collection, Mapping
from math import floor

from belie.model.entities import Entities
from belie.reasoning.worlds import Instant
from belie.values.great_circle import FURTHEST_KM, distance_km
from belie.values.times import MOST_OFFSET

KMH = 1000
"""How fast people travel at most, in kilometres an hour, unless a check says otherwise."""


class Ways:
    """The ways between places at a speed; each is worked out once."""

    def __init__(self, entities: Entities, kmh: float) -> None:
        self._entities, self._kmh = entities, kmh
        self._seconds: dict[tuple[str, str], int | None] = {}
        self._near: dict[frozenset[str], bool] = {}
        self.longest = floor(FURTHEST_KM / kmh * 3600)

    def seconds(self, one: str, other: str) -> int | None:
        """How many seconds it takes at least from one place to another; None if they may be one place.

        0 where no distance is known: then nobody is at both at one instant, and that is all.
        """
        key = (one, other)
        if key not in self._seconds:
            self._seconds[key] = self._seconds[other, one] = self._work_out(one, other)
        return self._seconds[key]

    def between(self, ones: Collection[str], others: Collection[str]) -> int | None:
        """The longest of the ways from some places to others; None if there is none."""
        ways = [way for one in ones for other in others if (way := self.seconds(one, other)) is not None]
        return max(ways, default=None)

    def are_one(self, places: frozenset[str]) -> bool:
        """Whether each two of the places may be one."""
        if len(places) < 2:
            return True
        if places not in self._near:
            self._near[places] = self.between(places, places) is None
        return self._near[places]

    def _work_out(self, one: str, other: str) -> int | None:
        if self._entities.nest(one, other):
            return None
        here, there = self._entities[one], self._entities[other]
        if here.at is None or there.at is None:
            return 0
        kilometres = distance_km(here.at, there.at) - here.radius_km - there.radius_km
        return floor(kilometres / self._kmh * 3600) if kilometres > 0 else None


def fits(one: Instant, other: Instant, seconds: int) -> bool:
    """Whether two instants leave the time to travel, on both time lines and in the same direction."""
    local = one.local - other.local
    if one.universal is None and other.universal is None:
        return abs(local) > seconds
    universal = (one.local if one.universal is None else one.universal) - (
        other.local if other.universal is None else other.universal
    )
    return (local > 0) == (universal > 0) and min(abs(local), abs(universal)) > seconds


def window(ways: Ways) -> int:
    """Of events that begin so many seconds apart or more on the local time line, all ways can be travelled."""
    return ways.longest + 2 * MOST_OFFSET + 2


def kmh_of(params: Mapping[str, object]) -> float:
    """The speed of travel in kilometres an hour: the parameter `speed_kmh`."""
    value = params.get("speed_kmh", KMH)
    return float(value) if isinstance(value, int | float) and value > 0 else KMH
