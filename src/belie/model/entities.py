"""All entities and properties of a corpus, and how they lie to each other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from belie.model.entity import BUILT_IN, Definition, Entity, Property


@dataclass(frozen=True)
class Entities(Mapping[str, Entity]):
    """The entities by id; `definitions` are those of the properties, by name."""

    by_id: Mapping[str, Entity] = field(default_factory=dict)
    properties: Mapping[str, Property] = field(default_factory=dict)
    definitions: Mapping[str, tuple[Definition, ...]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Entity:
        return self.by_id[name]

    def __contains__(self, name: object) -> bool:
        return name in self.by_id

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_id)

    def __len__(self) -> int:
        return len(self.by_id)

    def property(self, name: str) -> Property:
        """How a property behaves; one that nobody declared is neither single nor unique."""
        return self.properties.get(name) or BUILT_IN.get(name) or Property(name)

    def name(self, entity: str) -> str:
        """The name of an entity, or its id where it is not defined."""
        found = self.by_id.get(entity)
        return found.name if found else entity

    def enclosing(self, entity: str) -> Iterator[str]:
        """The entity itself, what it is within, what that is within, and so on."""
        seen = set[str]()
        current: str | None = entity
        while current is not None and current not in seen:
            seen.add(current)
            yield current
            found = self.by_id.get(current)
            current = found.within if found else None

    def nest(self, one: str, other: str) -> bool:
        """Whether two places (or organisations) are one, or one lies within the other."""
        return one == other or one in self.enclosing(other) or other in self.enclosing(one)

    @cached_property
    def conflicts(self) -> Mapping[str, frozenset[str]]:
        """For each office those that nobody can hold with it, whichever side says so."""
        found: dict[str, set[str]] = defaultdict(set)
        for entity in self.by_id.values():
            for other in entity.conflicts_with:
                found[entity.id].add(other)
                found[other].add(entity.id)
        return {office: frozenset(others) for office, others in found.items()}
