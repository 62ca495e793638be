"""A folder of fact files to a corpus: all that is usable, and a fault for all that is not."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

from belie.loading.claims import ClaimBuilder
from belie.loading.corrections import apply_corrections
from belie.loading.document import Problem
from belie.loading.entities import unite_entities, unite_properties
from belie.loading.fact_file import Parts, Register, fault_at, fits, split_document
from belie.loading.files import find_fact_files, read_bytes, show_path
from belie.loading.ndjson_reader import read_ndjson
from belie.loading.references import find_dangling, of_entity
from belie.loading.schema_faults import Complaint
from belie.loading.schemas import Schemas, load_schemas
from belie.loading.texts import check_text
from belie.loading.yaml_reader import read_yaml
from belie.model.corpus import Corpus
from belie.model.entity import Entity
from belie.model.finding import Fault
from belie.model.origin import Origin


def load_corpus(root: Path) -> Corpus:
    """Read all facts below `root`/facts with the schemas of `root`/schemas. Never raises for what files hold."""
    schemas, problems = load_schemas(root)
    faults = [_fault(path, problem) for path, problem in problems]
    paths = find_fact_files(root)
    parts = [read_parts(root, path, schemas) for path in paths]
    return build_corpus(root, parts, faults)


def read_parts(root: Path, path: str, schemas: Schemas) -> Parts:
    """Read one fact file."""
    shown = show_path(path)
    data = read_bytes(root / path)
    if isinstance(data, Problem):
        return Parts(shown, faults=[_fault(shown, data)])
    if path.lower().endswith(".ndjson"):
        return _read_register(shown, data, schemas)
    return split_document(read_yaml(data, shown), schemas)


def build_corpus(root: Path, parts: list[Parts], faults: list[Fault]) -> Corpus:
    """Put the parts of all files together."""
    entities = unite_entities(part.entities for part in parts)
    properties, property_definitions = unite_properties(part.properties for part in parts)
    broken = set[str]().union(*(part.broken_entities for part in parts)) - entities.keys()
    unreadable = [f.file for part in parts for f in part.faults if f.rule == "file_is_valid" and not f.path]
    unreadable = [path for path in unreadable if path.endswith((".yaml", ".yml"))]
    faults = faults + [fault for part in parts for fault in part.faults]
    unknown: list[str] = []
    entities = _check_entities(entities, broken, faults, unknown, bool(unreadable))
    builder = ClaimBuilder(entities, broken, properties, bool(unreadable))
    for part in parts:
        builder.add_source(part)
    for part in parts:
        builder.add_claims(part)
    faults += builder.faults
    unknown += builder.unknown
    for source in builder.sources.values():
        faults += check_text(root, source)
        faults += builder.check_derivation(source)
    corrections, complaints = apply_corrections(builder.claims)
    faults += [fault_at(c.origin, "references_resolve", complaint, c.id) for c, complaint in complaints]
    notes: list[str] = []
    if unreadable and unknown:
        names = ", ".join(sorted(set(unknown)))
        files = ", ".join(dict.fromkeys(unreadable))
        notes.append(f"while {files} cannot be read, claims that name {names} are left out")
    claims = tuple(claim for claim in builder.claims if claim.id not in corrections.set_aside)
    return Corpus(
        claims,
        entities,
        properties,
        property_definitions,
        builder.sources,
        tuple(part.path for part in parts),
        tuple(sorted(faults, key=lambda fault: (fault.file, fault.line, fault.column, fault.rule))),
        tuple(notes),
        corrections.set_aside,
        corrections.weakened,
    )


def _check_entities(
    entities: Mapping[str, Entity], broken: set[str], faults: list[Fault], unknown: list[str], lenient: bool
) -> dict[str, Entity]:
    """Complain of keys of entities that lead nowhere, and leave them out."""
    checked: dict[str, Entity] = {}
    for name, entity in entities.items():
        fields = dict(entity.fields)
        for definition in entity.definitions:
            if not definition.fields.keys() & {"within", "of", "conflicts_with"}:
                continue
            complaints, lost = find_dangling(of_entity(name, definition.fields), entities, broken)
            unknown += lost if lenient else []
            for complaint in complaints:
                key = cast(str, complaint.path[0])
                if key == "conflicts_with":
                    gone = cast("list[str]", definition.fields[key])[cast(int, complaint.path[1])]
                    fields[key] = [one for one in cast("list[str]", fields.get(key, [])) if one != gone]
                else:
                    fields.pop(key, None)
                if not (lenient and complaint.message.startswith("no entity")):
                    prefix = f"entities.{name}"
                    faults.append(fault_at(definition.origin, "references_resolve", complaint, prefix))
        checked[name] = replace(entity, fields=fields)
    return _break_circles(checked, faults)


def _break_circles(entities: dict[str, Entity], faults: list[Fault]) -> dict[str, Entity]:
    done = set[str]()
    for start in sorted(entities):
        path = list[str]()
        current: str | None = start
        while current is not None and current in entities and current not in done and current not in path:
            path.append(current)
            current = entities[current].within
        if current in path:
            circle = sorted(path[path.index(cast(str, current)) :])
            message = "these lie within each other in a circle: " + ", ".join(circle)
            hint = "take away the within that is wrong"
            for definition in entities[circle[0]].definitions:
                if "within" in definition.fields:
                    complaint = Complaint(("within",), False, message, hint)
                    prefix = f"entities.{circle[0]}"
                    faults.append(fault_at(definition.origin, "references_resolve", complaint, prefix))
                    break
            for name in circle:
                fields = {key: value for key, value in entities[name].fields.items() if key != "within"}
                entities[name] = replace(entities[name], fields=fields)
        done.update(path)
    return entities


def _read_register(path: str, data: bytes, schemas: Schemas) -> Parts:
    parts, file = Parts(path), Register(path, data)
    for number, value in read_ndjson(data):
        if isinstance(value, Problem):
            parts.faults.append(
                Fault("file_is_valid", path, number, value.column, "row", value.message, value.hint)
            )
            continue
        origin = Origin(file, number, value)
        plain = {key: part for key, part in value.items() if key != "source"} if isinstance(value, dict) else value
        if isinstance(value, dict) and not isinstance(value.get("source"), str):
            message, hint = "the key 'source' is missing", "add the id of the row's source"
            parts.faults.append(fault_at(origin, "file_is_valid", Complaint((), False, message, hint), "row"))
        elif fits(parts, Origin(file, number, plain), schemas):
            parts.claims.append(origin)
    return parts


def _fault(path: str, problem: Problem) -> Fault:
    return Fault("file_is_valid", path, problem.line, problem.column, "", problem.message, problem.hint)
