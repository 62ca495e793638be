"""The schemas that a corpus adds in its `schemas/`, one for each claim kind of its own."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import jsonschema_rs

from belie.loading.document import Lines, Problem
from belie.loading.files import find_files, read_bytes, show_path
from belie.loading.ndjson_reader import row_place
from belie.loading.schema_lookup import find_place
from belie.loading.schema_references import find_unusable, gather_references
from belie.loading.schemas import STANDARD_KINDS, Schema, Schemas, standard_schemas

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SUFFIX = ".schema.json"
_KIND = re.compile(rb'"kind"\s*:\s*\{[^{}]*"const"\s*:\s*"([^"]+)"')
_COMMON = ("basis", "evidence", "credited_to", "note", "checked", "corrects")


def load_schemas(root: Path) -> tuple[Schemas, list[tuple[str, Problem]]]:
    """The standard schemas and those under `root`/schemas, with the problems of files that cannot be used.

    A file of a standard name is not loaded a second time, so that belie's own repository is a corpus too.
    """
    standard = standard_schemas()
    texts, schemas, problems = dict[str, bytes](), dict[str, Schema](), dict[str, Problem]()
    broken: dict[str, str] = {}
    for path in find_files(root, "schemas", (_SUFFIX,)):
        name = path.removeprefix("schemas/")
        if name in standard.by_path:
            continue
        data = read_bytes(root / path)
        schema = data if isinstance(data, Problem) else _read_schema(data)
        if isinstance(data, Problem) or isinstance(schema, Problem):
            problems[name] = cast(Problem, schema)
            broken[_guess_kind(name, data)] = name
        else:
            texts[name], schemas[name] = data, schema
    for unusable in find_unusable(standard, schemas, problems):
        name = unusable.path
        broken[_find_kind(schemas.pop(name)) or _guess_kind(name, texts[name])] = name
        if unusable.message:
            problems[name] = _problem_at(texts[name], unusable.where, unusable.message, unusable.hint)
    own: dict[str, str] = {}
    helpers = set[str]().union(*(gather_references(name, schemas) - {name} for name in schemas))
    for name, schema in schemas.items():
        kind = _find_kind(schema)
        if kind is not None and kind not in STANDARD_KINDS and kind not in own:
            own[kind] = name
        elif kind is not None or name not in helpers:
            problems[name] = _explain_kind(texts[name], kind, own)
            broken[_guess_kind(name, texts[name])] = name
    found = [(show_path(f"schemas/{name}"), problem) for name, problem in sorted(problems.items())]
    shown = {kind: show_path(f"schemas/{name}") for kind, name in broken.items()}
    if not own:
        return Schemas(standard.by_path, {}, shown), found
    extended = {"fact-file.schema.json": _extend(standard.by_path["fact-file.schema.json"], own)}
    return Schemas({**standard.by_path, **schemas, **extended}, own, shown), found


def _read_schema(data: bytes) -> Schema | Problem:
    try:
        schema = json.loads(data)
    except json.JSONDecodeError as error:
        message = f"this is not JSON: {error.msg[0].lower()}{error.msg[1:]}"
        hint = "look for a comma, a bracket or a quotation mark too many or too few"
        return Problem(error.lineno, error.colno, message, hint)
    except UnicodeDecodeError:
        return Problem(1, 1, "this is not JSON in UTF-8", "save the file as UTF-8")
    except RecursionError:
        return Problem(1, 1, "the brackets of this schema stand too deep within each other", "write fewer levels")
    if not isinstance(schema, dict):
        return Problem(1, 1, "a schema is a JSON object", "begin it with {")
    if schema.get("$schema", _DRAFT) != _DRAFT:
        return _problem_at(data, ["$schema"], "this is not the JSON Schema that belie reads", f"write {_DRAFT}")
    if "$id" in schema:
        hint = "take it out: a schema is known by its path in schemas/"
        return _problem_at(data, ["$id"], "an $id stands here", hint)
    try:
        jsonschema_rs.meta.validate(schema)
    except jsonschema_rs.ValidationError as error:
        where = find_place(schema, error.instance_path)
        return _problem_at(data, where, f"this is no JSON Schema: {error.message}", _look_up(error))
    except ValueError as error:
        return Problem(1, 1, f"this is no JSON Schema: {error}", "write it with fewer levels")
    return schema


def _look_up(error: jsonschema_rs.ValidationError) -> str:
    key = next((str(part) for part in reversed(error.instance_path) if isinstance(part, str)), "")
    return f"look at what JSON Schema 2020-12 says of {key}" if key else "compare it with a standard schema"


def _problem_at(data: bytes, path: Sequence[str | int], message: str, hint: str) -> Problem:
    """A problem at the value that a path leads to."""
    index = row_place(data.decode("utf-8-sig"), path, 1)[1] - 1  # to JSON a line break is a space like others
    return Problem(*Lines(data).locate(index), message[:300], hint)


def _find_kind(schema: Schema) -> str | None:
    """The claim kind that a schema is for; None for one that others refer to."""
    kind = schema.get("properties", {}).get("kind")
    name = kind.get("const") if isinstance(kind, dict) else None
    return name if isinstance(name, str) else None


def _guess_kind(name: str, data: bytes | Problem) -> str:
    """The claim kind that a broken schema seems to be for: what its text says, or else the name of its file."""
    found = _KIND.search(data) if isinstance(data, bytes) else None
    kind = found[1].decode("utf-8", "replace") if found else ""
    return Path(name).name.removesuffix(_SUFFIX) if kind in ("", *STANDARD_KINDS) else kind


def _explain_kind(data: bytes, kind: str | None, own: Mapping[str, str]) -> Problem:
    """Why a schema is for no claim kind of its own."""
    if kind is None:
        hint = 'write "kind": {"const": "…"} among its properties, with the name of the kind'
        return Problem(1, 1, "this schema says of no claim kind, and no other refers to it", hint)
    message = f"the claim kind {kind!r} has a schema already: {own.get(kind, 'that of belie')}"
    return _problem_at(data, ("properties", "kind", "const"), message, "give this kind another name")


def _extend(schema: Schema, own: Mapping[str, str]) -> Schema:
    """The schema of fact files with more claim kinds. What all claims share must hold for these too."""
    extended: Schema = json.loads(json.dumps(schema))
    common: dict[str, Any] = {name: {"$ref": f"common.schema.json#/$defs/{name}"} for name in _COMMON}
    common["id"] = {"$ref": "common.schema.json#/$defs/claim_id"}
    extended["$defs"] = {"own_claim": {"type": "object", "required": ["id"], "properties": common}}
    claim = extended["properties"]["claims"]["items"]
    claim["properties"]["kind"]["enum"] += sorted(own)
    claim["allOf"] += [
        {
            "if": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": kind}}},
            "then": {"allOf": [{"$ref": path}, {"$ref": "#/$defs/own_claim"}]},
        }
        for kind, path in sorted(own.items())
    ]
    return extended
