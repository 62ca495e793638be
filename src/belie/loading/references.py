"""Ids that lead nowhere, or to the wrong kind of thing."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import cast

from belie.loading.schema_faults import Complaint
from belie.model.claim import names_event
from belie.model.entity import HOLDERS, KINDS, Entity, Property

Reference = tuple[tuple[str | int, ...], str, tuple[str, ...]]
"""Where an id stands, the id, and the kinds of entity that it may be."""

_EVENT = ("event",)
_RELATIONS = ("before", "after", "during", "same_day_as")


def list_references(fields: Mapping[str, object], prop: Property | None) -> Iterator[Reference]:
    """All ids of entities in a claim of a standard kind; `prop` is the property of a statement."""
    kind = fields["kind"]
    if "credited_to" in fields:
        yield ("credited_to",), cast(str, fields["credited_to"]), KINDS
    if kind == "event":
        yield from _of_event(fields)
    elif kind == "role":
        yield ("holder",), cast(str, fields["holder"]), HOLDERS
        yield ("office",), cast(str, fields["office"]), ("office",)
        if names_event(fields.get("on")):
            yield ("on",), cast(str, fields["on"]), _EVENT
    elif kind == "count":
        yield ("of",), cast(str, fields["of"]), KINDS
        for number, part in enumerate(cast("list[dict[str, str]]", fields.get("parts", []))):
            yield ("parts", number, "of"), part["of"], KINDS
    elif kind == "statement":
        yield ("subject",), cast(str, fields["subject"]), KINDS
        if prop is not None and prop.value == "entity" and isinstance(fields["value"], str):
            yield ("value",), fields["value"], ("place",) if prop.name == "located_in" else KINDS
    elif kind == "quote":
        yield ("speaker",), cast(str, fields["speaker"]), HOLDERS
        if "at" in fields:
            yield ("at",), cast(str, fields["at"]), _EVENT
    elif kind == "ordinal":
        yield ("item",), cast(str, fields["item"]), ("event", "thing")
        yield ("series",), cast(str, fields["series"]), ("series",)


def _of_event(fields: Mapping[str, object]) -> Iterator[Reference]:
    yield ("event",), cast(str, fields["event"]), _EVENT
    if "where" in fields:
        yield ("where",), cast(str, fields["where"]), ("place",)
    for number, one in enumerate(cast("list[dict[str, str]]", fields.get("who", []))):
        yield ("who", number, "entity"), one["entity"], HOLDERS
        if "as" in one:
            yield ("who", number, "as"), one["as"], ("office",)
    for key in _RELATIONS:
        value = fields.get(key)
        if isinstance(value, str):
            yield (key,), value, _EVENT
        for number, event in enumerate(value if isinstance(value, list) else ()):
            yield (key, number), event, _EVENT


def of_entity(entity: str, fields: Mapping[str, object]) -> Iterator[Reference]:
    """All ids in the definition of an entity."""
    if "within" in fields:
        kind = cast(str, fields["kind"])
        yield ("within",), cast(str, fields["within"]), (kind,)
    if "of" in fields:
        yield ("of",), cast(str, fields["of"]), KINDS
    for number, office in enumerate(cast("list[str]", fields.get("conflicts_with", []))):
        yield ("conflicts_with", number), office, ("office",)


def find_dangling(
    references: Iterator[Reference], entities: Mapping[str, Entity], broken: set[str]
) -> tuple[list[Complaint], list[str]]:
    """Complaints about ids of the wrong kind and about unknown ids, and the unknown ids."""
    found, unknown = list[Complaint](), list[str]()
    for path, name, kinds in references:
        entity = entities.get(name)
        if entity is None:
            if name not in broken:
                unknown.append(name)
                found.append(Complaint(path, False, f"no entity has the id {name!r}", _suggest(name, entities)))
        elif entity.kind not in kinds:
            wanted = " or ".join(kinds)
            message = f"{name!r} is of kind {entity.kind}, where {wanted} is expected"
            found.append(Complaint(path, False, message, _suggest_kind(name, entities, kinds)))
    return found, unknown


def _suggest(name: str, entities: Mapping[str, Entity]) -> str:
    near = get_close_matches(name, entities, 1, 0.6)
    return f"did you mean '{near[0]}'?" if near else f"define {name} under entities, in any fact file"


def _suggest_kind(name: str, entities: Mapping[str, Entity], kinds: tuple[str, ...]) -> str:
    fitting = [other for other, entity in entities.items() if entity.kind in kinds]
    near = get_close_matches(name, fitting, 1, 0.4)
    return f"did you mean '{near[0]}'?" if near else f"define one of kind {kinds[0]}, or use another key"
