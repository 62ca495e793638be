"""Ids that lead nowhere, or to the wrong kind of thing."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from belie.loading.complaint import Complaint
from belie.loading.dates_for_ids import hint_for_date
from belie.loading.nearest import Speller
from belie.loading.schema_words import make_id
from belie.model.claim import RELATIONS, names_event
from belie.model.entity import HOLDERS, KINDS, Entity, Property

Reference = tuple[tuple[str | int, ...], str, tuple[str, ...]]
"""Where an id stands, the id, and the kinds of entity that it may be."""

_EVENT, _OFFICE, _PLACE = ("event",), ("office",), ("place",)
KEYS: Mapping[object, tuple[tuple[tuple[str], tuple[str, ...]], ...]] = {
    "event": ((("event",), _EVENT), (("where",), _PLACE)),
    "role": ((("holder",), HOLDERS), (("office",), _OFFICE)),
    "count": ((("of",), KINDS),),
    "statement": ((("subject",), KINDS),),
    "quote": ((("speaker",), HOLDERS), (("at",), _EVENT)),
    "ordinal": ((("item",), ("event", "thing")), (("series",), ("series",))),
}
"""The paths in each kind of claim at which one id stands, and the kinds of entity that it may be."""


def list_references(fields: Mapping[str, Any], prop: Property | None) -> list[Reference]:
    """All ids of entities in a claim; `prop` is the property of a statement.

    Of a kind of the corpus's own, those in the keys that all kinds share.
    """
    kind = fields["kind"]
    found: list[Reference] = []
    for path, wanted in KEYS.get(kind, ()):
        if path[0] in fields:
            found.append((path, fields[path[0]], wanted))
    if "credited_to" in fields:
        found.append((("credited_to",), fields["credited_to"], KINDS))
    if kind == "event":
        found += _list_of_event(fields)
    elif kind == "role" and names_event(fields.get("on")):
        found.append((("on",), fields["on"], _EVENT))
    elif kind == "count" and "parts" in fields:
        for number, part in enumerate(fields["parts"]):
            found.append((("parts", number, "of"), part["of"], KINDS))
    elif prop is not None and prop.value == "entity" and isinstance(fields["value"], str):
        found.append((("value",), fields["value"], _PLACE if prop.name == "located_in" else KINDS))
    return found


def _list_of_event(fields: Mapping[str, Any]) -> Iterator[Reference]:
    for number, one in enumerate(fields.get("who", ())):
        yield ("who", number, "entity"), one["entity"], HOLDERS
        if "as" in one:
            yield ("who", number, "as"), one["as"], _OFFICE
    for key in RELATIONS:
        value = fields.get(key)
        if isinstance(value, str):
            yield (key,), value, _EVENT
        elif isinstance(value, list):
            for number, event in enumerate(value):
                yield (key, number), event, _EVENT


def of_entity(fields: Mapping[str, Any]) -> Iterator[Reference]:
    """All ids in the definition of an entity."""
    if "within" in fields:
        yield ("within",), fields["within"], (fields["kind"],)
    if "of" in fields:
        yield ("of",), fields["of"], KINDS
    for number, office in enumerate(fields.get("conflicts_with", ())):
        yield ("conflicts_with", number), office, _OFFICE


def _any_of(kinds: tuple[str, ...]) -> str:
    """Kinds of entity as one may choose among them: `person, organisation or place`."""
    return " or ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1])))


class KnownIds:
    """The ids of entities that may be named, and what another fault hides of them.

    `broken` are entities that are defined too badly to tell their kind. `lenient`: a file that may define entities
    could not be read, so that an unknown id is no fault; it is noted in `unknown`.
    """

    def __init__(
        self, entities: Mapping[str, Entity], broken: Collection[str], lenient: bool, unknown: Iterable[str] = ()
    ) -> None:
        self._entities, self._broken, self._lenient = entities, broken, lenient
        self._kinds = {name: entity.kind for name, entity in entities.items()}
        self._spellers: dict[tuple[str, ...], Speller] = {}
        self._names: dict[str, str] = {}
        self.unknown = set(unknown)

    @property
    def kinds(self) -> Mapping[str, str]:
        """The kind of each entity, by its id."""
        return self._kinds

    def check(self, references: Iterable[Reference]) -> tuple[list[Complaint], bool]:
        """The complaints about ids that lead nowhere or to the wrong kind, and whether all lead where they should."""
        complaints, sound = list[Complaint](), True
        for path, name, wanted in references:
            kind = self._kinds.get(name)
            if kind in wanted:
                continue
            sound = False
            if kind is not None:
                message = f"{name!r} is of kind {kind}, where {_any_of(wanted)} is expected"
                complaints.append(Complaint(path, False, message, self._suggest_kind(path, name, wanted)))
            elif name in self._broken:
                continue
            elif self._lenient:
                self.unknown.add(name)
            else:
                message = f"no entity has the id {name!r}"
                complaints.append(Complaint(path, False, message, self._suggest(path, name, wanted)))
        return complaints, sound

    def _suggest(self, path: tuple[str | int, ...], name: str, kinds: tuple[str, ...]) -> str:
        of_date = hint_for_date(str(path[0]), name)
        if of_date is not None:
            return of_date
        if "#" in name:
            return "a claim's id stands here; name what the claim is about"
        near = self._find_by_name(name) or self._speller(KINDS).nearest(name)
        if near is not None:
            return f"did you mean '{near}'?"
        new = name if re.fullmatch(r"[a-z][A-Za-z0-9-]*", name, re.ASCII) else make_id(name)
        kind = f" as {'an' if kinds[0][0] in 'aeiou' else 'a'} {kinds[0]}" if len(kinds) == 1 else ""
        return f"define {new or name} under entities{kind}, in any fact file"

    def _suggest_kind(self, path: tuple[str | int, ...], name: str, kinds: tuple[str, ...]) -> str:
        near = self._speller(kinds).nearest(name)
        if near is None and path[0] == "item" and self._kinds[name] == "person":
            return (
                "the n-th person in an office is a statement on the person, with a property such as "
                "number_in_office: {single: true, value: number}"
            )
        return f"did you mean '{near}'?" if near else f"name or define one of kind {_any_of(kinds)}, or use another key"

    def _find_by_name(self, name: str) -> str | None:
        """The id of the entity that is called so, where a name was written in place of the id."""
        if not self._names:
            for other, entity in self._entities.items():
                for called in (entity.name, *entity.aliases):
                    self._names.setdefault(called.casefold(), other)
        return self._names.get(name.casefold())

    def _speller(self, kinds: tuple[str, ...]) -> Speller:
        if kinds not in self._spellers:
            fitting = [name for name, kind in self._kinds.items() if kind in kinds]
            self._spellers[kinds] = Speller(fitting, 0.6)
        return self._spellers[kinds]
