"""What a place in a file is about: an entity, a claim, a date, a key."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from belie.loading.references import Reference, list_references, of_entity
from belie.lsp.guide import Guide, Slot
from belie.lsp.texts import Path, Sort, Spot, part_at
from belie.model.claim import names_event
from belie.model.entities import Entities
from belie.model.entity import KINDS

_DATES = ("date", "plain_date")
_PROBE = "probe"
_LISTS = ("who", "parts", "conflicts_with")
"""Keys that hold a list, never one id."""


class About(StrEnum):
    """What a subject is."""

    ENTITY = "entity"
    CLAIM = "claim"
    SOURCE = "source"
    PROPERTY = "property"
    RULE = "rule"
    TEXT = "text"
    DATE = "date"
    QUANTITY = "quantity"
    KEY = "key"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Subject:
    """What stands at a spot: of `ENTITY`, `CLAIM`, `SOURCE` and `PROPERTY` the id, of all else the value."""

    about: About
    value: object
    slot: Slot | None = None

    @property
    def id(self) -> str:
        """The id, as text."""
        return str(self.value)


def subject_at(spot: Spot, sort: Sort, guide: Guide, entities: Entities) -> Subject | None:
    """What a spot of a file is about; None where it is nothing that belie knows of."""
    slot = guide.slot(sort, spot.value, spot.path)
    if spot.key:
        return _of_key(spot, slot)
    value = spot.here
    if sort in (Sort.CHECKS, Sort.WAIVERS):
        return _of_check(spot, slot, entities)
    about = _about_id(spot, sort)
    if about is not None:
        return Subject(about[0], about[1], slot)
    if isinstance(value, str) and _names_entity(value, spot, sort, entities):
        return Subject(About.ENTITY, value, slot)
    return _of_value(spot, sort, guide, slot, entities)


def claim_path(sort: Sort, path: Path) -> Path:
    """The path to the claim that a path leads into; one that leads nowhere for no claim."""
    if sort is Sort.REGISTER:
        return ()
    return path[:2] if path[:1] == ("claims",) else ("claims",)


def kinds_at(sort: Sort, value: object, path: Path, entities: Entities) -> tuple[str, ...] | None:
    """The kinds of entity whose ids may stand at a path; None where no id of an entity belongs."""
    if sort is Sort.CHECKS:
        return KINDS if path[:1] == ("checks",) and path[2:3] == ("only",) and path[3:4] != ("what",) else None
    if sort is Sort.FACTS and path[:1] == ("entities",) and len(path) > 2:
        fields = part_at(value, path[:2])
        kind = fields.get("kind") if isinstance(fields, dict) else None
        return _kinds(of_entity({**_probe(path[2:]), "kind": kind or ""}))
    start = claim_path(sort, path)
    claim, inside = part_at(value, start), path[len(start) :]
    if sort is Sort.WAIVERS or not isinstance(claim, dict) or not inside:
        return None
    kind, name = claim.get("kind"), claim.get("property")
    prop = entities.property(name) if kind == "statement" and isinstance(name, str) else None
    if prop is not None and inside == ("value",) and prop.value is None:
        return KINDS
    known = kind if isinstance(kind, str) else ""
    return _kinds(list_references({"value": "", **_probe(inside), "kind": known}, prop))


def _kinds(references: Iterable[Reference]) -> tuple[str, ...] | None:
    """The kinds that are wanted where the probe stands."""
    for _, id, wanted in references:
        if id == _PROBE:
            return tuple(kind for kind in wanted if kind) or KINDS
    return None


def _probe(path: Path) -> Mapping[str, object]:
    """The fields of a claim or an entity of which only what stands at a path is there: a probe."""
    match path:
        case ("who", int(), str() as key):
            return {"who": [{"entity": "", key: _PROBE}]}
        case ("parts", int(), str() as key):
            return {"parts": [{"of": "", key: _PROBE}]}
        case (str() as key,) if key not in _LISTS:
            return {key: _PROBE}
        case (str() as key, int()) if key not in ("who", "parts"):
            return {key: [_PROBE]}
    return {}


def _names_entity(value: str, spot: Spot, sort: Sort, entities: Entities) -> bool:
    """Whether a value is the id of an entity, known or not: some keys may hold a date or a text instead."""
    if kinds_at(sort, spot.value, spot.path, entities) is None:
        return False
    match spot.path[len(claim_path(sort, spot.path)) :]:
        case ("on",):
            return names_event(value)
        case ("value",):
            claim = part_at(spot.value, claim_path(sort, spot.path))
            name = claim.get("property") if isinstance(claim, dict) else None
            return value in entities or (isinstance(name, str) and entities.property(name).value == "entity")
    return True


def _about_id(spot: Spot, sort: Sort) -> tuple[About, str] | None:
    """What is about a claim, a source or a property, with its id."""
    value, path = spot.here, spot.path
    if not isinstance(value, str):
        return None
    if sort is Sort.FACTS and path[:1] == ("source",):
        match path[1:]:
            case ("id",) | ("derived_from", int()):
                return About.SOURCE, value
            case ("text",):
                return About.TEXT, value
        return None
    start = claim_path(sort, path)
    if len(start) == 1:
        return None
    match path[len(start) :]:
        case ("id",):
            source = part_at(spot.value, (*start, "source") if sort is Sort.REGISTER else ("source", "id"))
            return About.CLAIM, f"{source}#{value}"
        case ("source",) if sort is Sort.REGISTER:
            return About.SOURCE, value
        case ("corrects", int()):
            return About.CLAIM, value
        case ("property",):
            return About.PROPERTY, value
    return None


def _of_key(spot: Spot, slot: Slot | None) -> Subject | None:
    match spot.path:
        case ("entities", str() as id):
            return Subject(About.ENTITY, id, slot)
        case ("properties", str() as name):
            return Subject(About.PROPERTY, name, slot)
    return Subject(About.KEY, spot.path[-1], slot) if slot else None


def _of_check(spot: Spot, slot: Slot | None, entities: Entities) -> Subject | None:
    value = spot.here
    match spot.path:
        case (_, int(), "rule"):
            return Subject(About.RULE, value, slot)
        case ("waivers", int(), "claims", int()):
            about = About.CLAIM if "#" in str(value) else About.ENTITY
            return Subject(about, value, slot)
        case ("checks", int(), "only", *_) if isinstance(value, str) and value in entities:
            return Subject(About.ENTITY, value, slot)
    return _by_definition(value, slot)


def _of_value(spot: Spot, sort: Sort, guide: Guide, slot: Slot | None, entities: Entities) -> Subject | None:
    """A date, a quantity, or one of a few values."""
    if spot.path and isinstance(spot.path[-1], int):
        slot = guide.slot(sort, spot.value, spot.path[:-1])
    start = claim_path(sort, spot.path)
    claim = part_at(spot.value, start)
    if isinstance(claim, dict) and claim.get("kind") == "statement" and spot.path[len(start) :][:1] == ("value",):
        name = claim.get("property")
        if isinstance(name, str) and entities.property(name).value == "date":
            return Subject(About.DATE, spot.here, slot)
    return _by_definition(spot.here, slot)


def _by_definition(value: object, slot: Slot | None) -> Subject | None:
    if slot is None or value is None:
        return None
    if slot.definition in _DATES or slot.title == "Said":
        return Subject(About.DATE, value, slot)
    if slot.definition == "quantity":
        return Subject(About.QUANTITY, value, slot)
    return Subject(About.VALUE, value, slot) if slot.values else None
