"""A quick look at where somebody is: one time for each event, so that there is time for all the ways."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Mapping

from belie.reasoning.event_times import EventTimes
from belie.reasoning.travel import Ways, fits, window
from belie.reasoning.worlds import Instant
from belie.values.times import Times

MOST_TRIES = 64
"""How many times are tried for one event."""

Visited = Mapping[str, frozenset[str]]
"""Events, and the places at which claims set each of them."""


def can_visit_all(visited: Visited, times: EventTimes, ways: Ways) -> bool:
    """Whether one look shows times for some events that leave the time to travel between their places.

    An event that others tie to a time, or that several claims date, begins at its sample; any other at an instant that
    its one date allows.
    """
    dated = {event: places for event, places in visited.items() if times.is_dated(event)}
    if len(dated) < 2 or ways.are_one(frozenset().union(*dated.values())):
        return True
    diary = _Diary(times, ways)
    free: list[tuple[float, int, str, Times]] = []
    for number, (event, places) in enumerate(dated.items()):
        only = times.only_date(event)
        if only is not None and only[1].end - only[1].first < float("inf"):
            free.append((only[1].end - only[1].first, number, event, only[1]))
            continue
        sample = times.sample(event)
        if sample is None or not diary.has_room(sample, event, places):
            return False
        diary.enter(sample, event, places)
    return all(diary.find_room(event, dated[event], allowed) for _, _, event, allowed in sorted(free))


class _Diary:
    """Who is where and when: instants, with the places and the events of each."""

    def __init__(self, times: EventTimes, ways: Ways) -> None:
        self._times, self._ways, self._window = times, ways, window(ways)
        self._instants: list[tuple[int, int]] = []
        self._entries: list[tuple[Instant, str, frozenset[str]]] = []
        self._at: dict[frozenset[str], list[int]] = defaultdict(list)

    def enter(self, instant: Instant, event: str, places: frozenset[str]) -> None:
        insort(self._instants, (instant.local, len(self._entries)))
        self._entries.append((instant, event, places))
        if instant.universal is None:
            insort(self._at[places], instant.local)

    def has_room(self, instant: Instant, event: str, places: frozenset[str]) -> bool:
        return self._in_the_way(instant, event, places) is None

    def find_room(self, event: str, places: frozenset[str], allowed: Times) -> bool:
        """Enter an event at an instant that is allowed and leaves the time to travel, if one is found."""
        second = int(allowed.end) - 1
        known = self._at[places]
        at = bisect_left(known, second + 1)
        if at and _holds(allowed, known[at - 1]):
            return True  # at a time and in places of which there was room for another event
        for _ in range(MOST_TRIES):
            obstacle = self._in_the_way(Instant(second, None), event, places)
            if obstacle is None:
                self.enter(Instant(second, None), event, places)
                return True
            span = allowed.floor(obstacle)
            if span is None:
                return False
            second = min(obstacle, int(span[1]) - 1)
        return False

    def _in_the_way(self, instant: Instant, event: str, places: frozenset[str]) -> int | None:
        """A second before the first entry that leaves no time to travel; None if there is none."""
        start = bisect_left(self._instants, (instant.local - self._window, 0))
        for local, number in self._instants[start:]:
            if local > instant.local + self._window:
                break
            other, its_event, its_places = self._entries[number]
            seconds = self._ways.between(places, its_places)
            if seconds is None or fits(instant, other, seconds):
                continue
            if seconds or self._times.tied(event, its_event):
                return local - seconds - 1 if other.universal is None else local - self._window
        return None


def _holds(times: Times, second: int) -> bool:
    span = times.floor(second)
    return span is not None and second < span[1]
