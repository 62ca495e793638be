"""One fact file, or one row of a register: its parts checked against the schemas, the faulty ones left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from belie.loading.document import Document, Lines
from belie.loading.ndjson_reader import row_place
from belie.loading.schema_faults import Complaint, find_complaints
from belie.loading.schemas import Schemas
from belie.loading.value_faults import check_date
from belie.model.entity import KINDS, Definition
from belie.model.finding import Fault
from belie.model.origin import Origin, Path, Place

FORMATS = (1,)
"""The numbers of the formats that this belie reads."""


class Register:
    """An NDJSON file: its rows are found by their line numbers."""

    __slots__ = ("lines", "path")

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self.lines = Lines(data)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break."""
        return self.lines.line(number)

    def place_below(self, index: int, value: object, path: Path, key: bool = False) -> Place:
        """The place of a part of the row whose line number is `index`."""
        return row_place(self.line(index), path, index, key)


@dataclass(slots=True)
class Parts:
    """What a fact file holds, as far as it fits the schemas."""

    path: str
    source: Origin | None = None
    source_fields: Mapping[str, Any] = field(default_factory=dict)
    entities: dict[str, Definition] = field(default_factory=dict)
    broken_entities: set[str] = field(default_factory=set)
    properties: dict[str, Definition] = field(default_factory=dict)
    claims: list[Origin] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def fault_at(origin: Origin, rule: str, complaint: Complaint, prefix: str = "") -> Fault:
    """The fault that a complaint about a part of a value is."""
    line, column, *_ = origin.place(complaint.path, complaint.key)
    path = prefix
    for part in complaint.path:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else str(part)
    return Fault(rule, origin.path, line, column, path, complaint.message, complaint.hint)


def split_document(document: Document, schemas: Schemas) -> Parts:
    """Take a fact file apart. Whatever is faulty is left out alone: a claim, or a key of a source or an entity."""
    parts = Parts(document.path)
    for problem in document.problems:
        parts.faults.append(
            Fault("file_is_valid", document.path, problem.line, problem.column, "", problem.message, problem.hint)
        )
    if document.problems:
        return parts
    whole = Origin(document, 0, document.value)
    valid = schemas.validator("fact-file.schema.json").is_valid(document.value)
    if not valid and _misses_its_shape(parts, whole, schemas):
        return parts
    for name, node, value in document.children(0, document.value):
        origin = Origin(document, node, value)
        if name == "source":
            _add_source(parts, origin, schemas)
        elif name == "entities" and isinstance(value, dict):
            for key, child, part in document.children(node, value):
                _add_entity(parts, str(key), Origin(document, child, part), schemas)
        elif name == "properties" and isinstance(value, dict):
            for key, child, part in document.children(node, value):
                _add_property(parts, str(key), Origin(document, child, part), schemas)
        elif name == "claims" and isinstance(value, list):
            for _, child, part in document.children(node, value):
                claim = Origin(document, child, part)
                if valid or fits(parts, claim, schemas):
                    parts.claims.append(claim)
    return parts


def _misses_its_shape(parts: Parts, whole: Origin, schemas: Schemas) -> bool:
    """Complain of the outermost keys; whether nothing below can be used."""
    value = whole.value
    if value is None:
        message, hint = "the file is empty", "add a source and its claims, or delete the file"
        parts.faults.append(fault_at(whole, "file_is_valid", Complaint((), False, message, hint)))
        return True
    outer = dict(value) if isinstance(value, dict) else value
    if isinstance(outer, dict):
        for name, empty in (("source", {"id": "x"}), ("entities", {}), ("properties", {}), ("claims", [])):
            if name in outer and isinstance(outer[name], type(empty)):
                outer[name] = empty
    for complaint in find_complaints(schemas, "fact-file.schema.json", outer):
        parts.faults.append(fault_at(whole, "file_is_valid", complaint))
    if not isinstance(value, dict):
        return True
    return False


def fits(parts: Parts, claim: Origin, schemas: Schemas) -> bool:
    """Whether a claim fits the schema of its kind; if not, its faults are noted."""
    value = claim.value
    kind = value.get("kind") if isinstance(value, dict) else None
    if kind in schemas.kinds:
        complaints = find_complaints(schemas, schemas.kind_path(cast(str, kind)), value)
    else:
        complaints = find_complaints(schemas, "fact-file.schema.json", value, "/properties/claims/items")
    name = value.get("id") if isinstance(value, dict) else None
    for complaint in complaints:
        prefix = f"claims.{name}" if isinstance(name, str) else "claims"
        parts.faults.append(fault_at(claim, "file_is_valid", complaint, prefix))
    return not complaints


def _add_source(parts: Parts, origin: Origin, schemas: Schemas) -> None:
    complaints = find_complaints(schemas, "source.schema.json", origin.value)
    fields = dict(cast("dict[str, Any]", origin.value)) if isinstance(origin.value, dict) else {}
    if "published" in fields and not any(c.path[:1] == ("published",) for c in complaints):
        complaints += check_date(("published",), fields["published"])[1]
    parts.faults += [fault_at(origin, "file_is_valid", complaint, "source") for complaint in complaints]
    for complaint in complaints:
        if complaint.path:
            fields.pop(complaint.path[0], None)
    parts.source, parts.source_fields = origin, fields


def _add_entity(parts: Parts, name: str, origin: Origin, schemas: Schemas) -> None:
    kind = origin.value.get("kind") if isinstance(origin.value, dict) else None
    pointer = f"/$defs/{kind}" if kind in KINDS else ""
    complaints = find_complaints(schemas, "entity.schema.json", origin.value, pointer)
    fields = dict(cast("dict[str, object]", origin.value)) if isinstance(origin.value, dict) else {}
    if "opens" in fields and not any(c.path[:1] == ("opens",) for c in complaints):
        complaints += check_date(("opens",), fields["opens"])[1]
    complaints += _check_name(schemas, "entities", name)
    parts.faults += [
        fault_at(origin, "file_is_valid", complaint, f"entities.{name}") for complaint in complaints
    ]
    for complaint in complaints:
        if complaint.path:
            fields.pop(str(complaint.path[0]), None)
    if "kind" in fields:
        parts.entities[name] = Definition(origin, fields)
    else:
        parts.broken_entities.add(name)


def _add_property(parts: Parts, name: str, origin: Origin, schemas: Schemas) -> None:
    complaints = find_complaints(schemas, "property.schema.json", origin.value)
    complaints += _check_name(schemas, "properties", name)
    parts.faults += [
        fault_at(origin, "file_is_valid", complaint, f"properties.{name}") for complaint in complaints
    ]
    fields = dict(cast("dict[str, object]", origin.value)) if isinstance(origin.value, dict) else {}
    for complaint in complaints:
        if complaint.path:
            fields.pop(str(complaint.path[0]), None)
    parts.properties[name] = Definition(origin, fields)


def _check_name(schemas: Schemas, section: str, name: str) -> list[Complaint]:
    """What is wrong with the name under which an entity or a property stands."""
    definition = "id" if section == "entities" else "name"
    complaints = find_complaints(schemas, "common.schema.json", name, f"/$defs/{definition}")
    return [Complaint((), False, f"{name!r} is no {definition}", c.hint) for c in complaints]
