"""What claims are about, and how properties of statements behave."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from belie.model.origin import Origin

KINDS = ("person", "organisation", "place", "office", "event", "series", "thing")
HOLDERS = ("person", "organisation", "place")


@dataclass(frozen=True, slots=True, eq=False)
class Definition:
    """One definition of an entity or a property in one file, as it stands there, faulty keys left out."""

    origin: Origin
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True, eq=False)
class Entity:
    """A person, organisation, place, office, event, series or thing: one id in the whole corpus.

    `fields` are those of all its definitions; where they differ, the first file by path counts.
    """

    id: str
    fields: Mapping[str, object]
    definitions: tuple[Definition, ...]

    @property
    def kind(self) -> str:
        """One of `KINDS`; empty where the definition is too broken to tell."""
        return self.fields.get("kind", "")  # type: ignore[return-value]  # as the schemas require

    @property
    def name(self) -> str:
        """The full name, or the id where none is given."""
        return self.fields.get("name", self.id)  # type: ignore[return-value]  # as the schemas require

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names, those of all definitions."""
        return tuple(cast("list[str]", self.fields.get("aliases", [])))

    @property
    def seats(self) -> int | None:
        """How many can hold the office at one time; None if any number can."""
        return cast("int | None", self.fields.get("seats"))

    @property
    def within(self) -> str | None:
        """The id of the place or organisation that this one lies in."""
        return cast("str | None", self.fields.get("within"))

    @property
    def at(self) -> tuple[float, float] | None:
        """Latitude and longitude of its middle, in degrees."""
        at = cast("list[float] | None", self.fields.get("at"))
        return (at[0], at[1]) if at else None

    @property
    def radius_km(self) -> float:
        """How far a place reaches from its middle, in kilometres; 25 unless told."""
        return cast(float, self.fields.get("radius_km", 25))

    @property
    def conflicts_with(self) -> tuple[str, ...]:
        """Ids of offices that nobody can hold together with this one."""
        return tuple(cast("list[str]", self.fields.get("conflicts_with", [])))


@dataclass(frozen=True, slots=True)
class Property:
    """How a property of statements behaves; `value` is entity, text, number, date, or None if not declared."""

    name: str
    single: bool = False
    unique: bool = False
    value: str | None = None


BUILT_IN = {
    "born": Property("born", single=True, value="date"),
    "died": Property("died", single=True, value="date"),
    "located_in": Property("located_in", single=True, value="entity"),
}
