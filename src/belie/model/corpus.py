"""All facts of a project, and the ways in which rules look things up in them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from belie.model.claim import Claim
from belie.model.entity import BUILT_IN, Definition, Entity, Property
from belie.model.finding import Fault
from belie.model.source import Source


@dataclass(frozen=True)
class Corpus:
    """What all fact files say, as far as it is usable; what is not is among the faults.

    `set_aside` maps claims to the claim that corrects them, within one source or publisher. `weakened` are the
    claims that another publisher corrects.
    """

    claims: tuple[Claim, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)
    properties: Mapping[str, Property] = field(default_factory=dict)
    property_definitions: Mapping[str, tuple[Definition, ...]] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()
    set_aside: Mapping[str, str] = field(default_factory=dict)
    weakened: frozenset[str] = frozenset()

    def property(self, name: str) -> Property:
        """How a property behaves; one that nobody declared is neither single nor unique."""
        return self.properties.get(name) or BUILT_IN.get(name) or Property(name)

    def name(self, entity: str) -> str:
        """The name of an entity, or its id where it is not defined."""
        found = self.entities.get(entity)
        return found.name if found else entity

    def enclosing(self, entity: str) -> Iterator[str]:
        """The entity itself, what it is within, what that is within, and so on."""
        seen = set[str]()
        current: str | None = entity
        while current is not None and current not in seen:
            seen.add(current)
            yield current
            found = self.entities.get(current)
            current = found.within if found else None

    def nest(self, one: str, other: str) -> bool:
        """Whether two places are one, or one lies within the other."""
        return one == other or one in self.enclosing(other) or other in self.enclosing(one)

    @cached_property
    def of_event(self) -> Mapping[str, tuple[Claim, ...]]:
        """The event claims of each event."""
        return _gather(self.claims, "event", "event")

    @cached_property
    def of_office(self) -> Mapping[str, tuple[Claim, ...]]:
        """The role claims of each office."""
        return _gather(self.claims, "role", "office")

    @cached_property
    def of_count(self) -> Mapping[tuple[str, str], tuple[Claim, ...]]:
        """The counts of each pair of entity and thing counted."""
        found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.kind == "count":
                found[claim.ref("of"), claim.ref("what")].append(claim)
        return {key: tuple(claims) for key, claims in found.items()}

    @cached_property
    def of_item(self) -> Mapping[str, tuple[Claim, ...]]:
        """The ordinal claims of each item."""
        return _gather(self.claims, "ordinal", "item")

    @cached_property
    def with_property(self) -> Mapping[str, tuple[Claim, ...]]:
        """The statements of each property."""
        return _gather(self.claims, "statement", "property")

    @cached_property
    def conflicts(self) -> Mapping[str, frozenset[str]]:
        """For each office those that nobody can hold with it, whichever side says so."""
        found: dict[str, set[str]] = defaultdict(set)
        for entity in self.entities.values():
            for other in entity.conflicts_with:
                found[entity.id].add(other)
                found[other].add(entity.id)
        return {office: frozenset(others) for office, others in found.items()}


def _gather(claims: tuple[Claim, ...], kind: str, key: str) -> dict[str, tuple[Claim, ...]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == kind:
            found[claim.ref(key)].append(claim)
    return {name: tuple(members) for name, members in found.items()}
