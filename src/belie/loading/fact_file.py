"""One fact file taken apart: its parts held against the schemas, the faulty ones left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from belie.loading.complaint import Complaint, fault_at, problem_fault
from belie.loading.document import Document
from belie.loading.flow import write_flow
from belie.loading.indented import find_indented
from belie.loading.outer_keys import Outdented, check_outer_keys, find_outdented
from belie.loading.schema_faults import find_complaints
from belie.loading.schema_words import make_id
from belie.loading.schemas import STANDARD_KINDS, Schemas
from belie.loading.value_faults import check_date
from belie.model.entity import KINDS, Definition
from belie.model.finding import Fault
from belie.model.origin import Origin


@dataclass(slots=True)
class Parts:
    """What a fact file holds, as far as it fits the schemas.

    `broken_entities` and `broken_claims` are the ids of those that are left out. `hides_entities` and
    `hides_claims`: there may be more of them in the file than could be read. `unusable_kinds` are the kinds of
    claims that are left out because their schema is broken.
    """

    path: str
    source: Origin | None = None
    source_fields: Mapping[str, Any] = field(default_factory=dict)
    entities: dict[str, Definition] = field(default_factory=dict)
    broken_entities: set[str] = field(default_factory=set)
    properties: dict[str, Definition] = field(default_factory=dict)
    claims: list[Origin] = field(default_factory=list)
    broken_claims: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    unusable_kinds: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    hides_entities: bool = False
    hides_claims: bool = False
    is_register: bool = False


def split_document(document: Document, schemas: Schemas) -> Parts:
    """Take a fact file apart. Whatever is faulty is left out alone: a claim, or a key of a source or an entity."""
    parts = Parts(document.path)
    if document.problems:
        parts.faults += [problem_fault(document.path, problem) for problem in document.problems]
        parts.hides_entities = parts.hides_claims = True
        return parts
    valid = schemas.validator("fact-file.schema.json").is_valid(document.value)
    complaints, usable = check_outer_keys(document.value, schemas, valid)
    whole = Origin(document, 0, document.value)
    parts.faults += [fault_at(whole, "file_is_valid", complaint) for complaint in complaints]
    parts.hides_entities = parts.hides_claims = bool(complaints)
    about = document.value.get("source") if isinstance(document.value, dict) else None
    source = about.get("id") if isinstance(about, dict) else None
    for name, number, value in document.children(0, document.value) if usable else ():
        origin = Origin(document, number, value)
        if name == "source" and isinstance(value, dict):
            _add_source(parts, origin, schemas, valid)
        elif name in ("entities", "properties") and isinstance(value, dict):
            _add_definitions(parts, name, origin, schemas, valid)
        elif name == "claims" and isinstance(value, list):
            for place, below, part in document.children(number, value):
                claim = Origin(document, below, part)
                if valid or fits(parts, claim, schemas, source, f"claims[{place}]"):
                    parts.claims.append(claim)
    return parts


def fits(parts: Parts, claim: Origin, schemas: Schemas, source: object, unnamed: str) -> bool:
    """Whether a claim fits the schema of its kind; if not, its faults are noted.

    `source` is the id of its source, as far as there is one; `unnamed` names a claim that has no id.
    """
    value = claim.value
    kind = value.get("kind") if isinstance(value, dict) else None
    if isinstance(kind, str) and kind in schemas.broken and kind not in schemas.kinds:
        parts.unusable_kinds.add(kind)
        complaints, left_out = list[Complaint](), True
    else:
        complaints = _find_faults_of_claim(schemas, kind, value)
        left_out = bool(complaints)
    name = value.get("id") if isinstance(value, dict) else None
    prefix = f"{source}#{name}" if isinstance(source, str) and isinstance(name, str) else unnamed
    parts.faults += [fault_at(claim, "file_is_valid", complaint, prefix) for complaint in complaints]
    if left_out and isinstance(name, str):
        parts.broken_claims.add(name)
    return not left_out


def _find_faults_of_claim(schemas: Schemas, kind: object, value: object) -> list[Complaint]:
    if not isinstance(kind, str) or kind not in schemas.kinds:
        complaints = find_complaints(schemas, "fact-file.schema.json", value, "/properties/claims/items")
        if schemas.broken:
            hint = f"correct it, or mend {', '.join(schemas.broken.values())}, which may define it"
            complaints = [replace(c, hint=hint) if c.path == ("kind",) else c for c in complaints]
        return complaints
    complaints = find_complaints(schemas, schemas.kind_path(kind), value)
    if complaints or kind in STANDARD_KINDS:
        return complaints
    return find_complaints(schemas, "fact-file.schema.json", value, "/$defs/own_claim")


def _add_source(parts: Parts, origin: Origin, schemas: Schemas, valid: bool) -> None:
    fields = cast("dict[str, Any]", origin.value)
    indented = [] if valid else list(find_indented("source", fields))
    _note_indented(parts, origin, "source", indented)
    fields = _leave_out(fields, indented)
    complaints = [] if valid else find_complaints(schemas, "source.schema.json", fields)
    if "published" in fields and not any(c.path[:1] == ("published",) for c in complaints):
        complaints += _check_date("published", fields["published"])
    parts.faults += [fault_at(origin, "file_is_valid", complaint, "source") for complaint in complaints]
    parts.source, parts.source_fields = origin, _leave_out(fields, complaints)
    parts.hides_claims |= "id" not in parts.source_fields


def _add_definitions(parts: Parts, section: str, origin: Origin, schemas: Schemas, valid: bool) -> None:
    """Take the entities or the properties of a file. `valid`: the schemas have nothing against them."""
    document, values = cast(Document, origin.file), cast("dict[str, object]", origin.value)
    add = _add_entity if section == "entities" else _add_property
    outdented = None if valid else _find_outdented_keys(values, schemas)
    indented = [] if valid else list(find_indented(section, values))
    _note_indented(parts, origin, section, indented)
    for name, number, value in document.children(origin.number, values):
        key = str(name)
        if any(complaint.path == (key,) for complaint in indented):
            continue
        if outdented and key == outdented.key:
            parts.faults.append(fault_at(origin, "file_is_valid", outdented.complaint, section))
            parts.broken_entities.add(key)
        elif not outdented or key not in outdented.astray:
            definition = "id" if section == "entities" else "name"
            for c in [] if valid else find_complaints(schemas, "common.schema.json", key, f"/$defs/{definition}"):
                complaint = Complaint((key,), True, c.message, c.hint)
                parts.faults.append(fault_at(origin, "file_is_valid", complaint, section))
                parts.broken_entities.add(make_id(key))  # the id that is meant: claims that name it are left out alone
            add(parts, key, Origin(document, number, value), schemas, valid)


def _note_indented(parts: Parts, origin: Origin, section: str, indented: list[Complaint]) -> None:
    """Note the sections that stand within another: what they hold is not known."""
    parts.faults += [fault_at(origin, "file_is_valid", complaint, section) for complaint in indented]
    if indented:
        parts.hides_entities = parts.hides_claims = True


def _find_outdented_keys(values: Mapping[str, object], schemas: Schemas) -> Outdented | None:
    """A definition without a value, and the keys after it that should have been indented below it."""
    keys = {key for kind in KINDS for key in schemas.known_keys("entity.schema.json", f"/$defs/{kind}")}
    return find_outdented(values, lambda key, part: key in keys and not isinstance(part, dict))


def _add_entity(parts: Parts, name: str, origin: Origin, schemas: Schemas, valid: bool) -> None:
    fields = cast("dict[str, Any]", origin.value) if isinstance(origin.value, dict) else {}
    kind = fields.get("kind")
    pointer = f"/$defs/{kind}" if kind in KINDS else ""
    complaints = [] if valid else find_complaints(schemas, "entity.schema.json", origin.value, pointer)
    if isinstance(origin.value, str):
        hint = f"write its kind and its name: {write_flow({'kind': '…', 'name': origin.value})}"
        complaints = [replace(complaint, hint=hint) for complaint in complaints]
    if "opens" in fields and not any(c.path[:1] == ("opens",) for c in complaints):
        complaints += _check_date("opens", fields["opens"])
    parts.faults += [fault_at(origin, "file_is_valid", complaint, f"entities.{name}") for complaint in complaints]
    fields = _leave_out(fields, complaints)
    if "kind" in fields:
        parts.entities[name] = Definition(origin, fields)
    else:
        parts.broken_entities.add(name)


def _add_property(parts: Parts, name: str, origin: Origin, schemas: Schemas, valid: bool) -> None:
    fields = cast("dict[str, Any]", origin.value) if isinstance(origin.value, dict) else {}
    complaints = [] if valid else find_complaints(schemas, "property.schema.json", origin.value)
    parts.faults += [fault_at(origin, "file_is_valid", complaint, f"properties.{name}") for complaint in complaints]
    parts.properties[name] = Definition(origin, _leave_out(fields, complaints))


def _check_date(key: str, value: object) -> list[Complaint]:
    date = check_date((key,), value)
    return [date] if isinstance(date, Complaint) else []


def _leave_out(fields: dict[str, Any], complaints: list[Complaint]) -> dict[str, Any]:
    """The fields without those that a complaint is about; they themselves where there is none."""
    if not complaints:
        return fields
    faulty = {complaint.path[0] for complaint in complaints if complaint.path}
    return {key: value for key, value in fields.items() if key not in faulty}
