"""Where somebody is, and which claims say so."""

from collections.abc import Iterable
from dataclasses import dataclass

from belie.model.claim import Claim
from belie.reasoning.event_times import EventTimes


@dataclass(frozen=True, slots=True, eq=False)
class Stay:
    """A person takes part in an event (`present`) that is at a place (`located`), by these two claims, perhaps one."""

    event: str
    place: str
    present: Claim
    located: Claim

    @property
    def spot(self) -> "Spot":
        """The event and the place."""
        return self.event, self.place

    @property
    def witnesses(self) -> tuple[Claim, Claim]:
        """The claims that say so."""
        return self.present, self.located


Spot = tuple[str, str]
"""An event, and a place at which it is said to be."""


def stays_of(person: str, events: Iterable[str], times: EventTimes) -> list[Stay]:
    """The stays of a person at those of some events of whose time something is known."""
    return [
        Stay(event, place.ref("where"), there, place)
        for event in events
        if times.is_dated(event)
        for members in (times.of_event.get(event, ()),)
        for there in members
        if there.has_present(person)
        for place in members
        if "where" in place.fields
    ]
