"""The JSON Schemas: the standard ones from the package, and those that a corpus adds for its own claim kinds."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema_rs

from belie.loading.document import Problem
from belie.loading.files import read_bytes

BASE = "https://belie.invalid/schemas/"
"""The URI under which schemas know each other; nothing is ever fetched from it."""

STANDARD_KINDS = ("event", "role", "count", "statement", "quote", "ordinal")

Schema = dict[str, Any]


@dataclass(frozen=True)
class Schemas:
    """All schemas of a corpus, by their path below the folder of schemas; `own` maps added kinds to paths."""

    by_path: Mapping[str, Schema]
    own: Mapping[str, str]

    @cached_property
    def _registry(self) -> jsonschema_rs.Registry:
        return jsonschema_rs.Registry([(BASE + path, schema) for path, schema in self.by_path.items()])

    @cached_property
    def _validators(self) -> dict[str, jsonschema_rs.Draft202012Validator]:
        return {}

    @property
    def kinds(self) -> tuple[str, ...]:
        """All claim kinds: the standard ones, then the corpus's own."""
        return (*STANDARD_KINDS, *sorted(self.own))

    def kind_path(self, kind: str) -> str:
        """The path of the schema of a claim kind."""
        return self.own.get(kind, f"claims/{kind}.schema.json")

    def validator(self, path: str, pointer: str = "") -> jsonschema_rs.Draft202012Validator:
        """The validator for a schema file, or for a definition in it."""
        key = path + pointer
        if key not in self._validators:
            self._validators[key] = jsonschema_rs.Draft202012Validator(
                {"$ref": f"{BASE}{path}#{pointer}"}, registry=self._registry
            )
        return self._validators[key]

    def known_keys(self, path: str, pointer: str) -> tuple[str, ...]:
        """The names of the keys that the schema, or the definition in it, lists."""
        schema: Any = self.by_path[path]
        for part in pointer.split("/")[1:]:
            schema = schema[part]
        return tuple(schema.get("properties", ()))


@cache
def standard_schemas() -> Schemas:
    """The schemas that belie brings."""
    return Schemas(_read_package(), {})


def _read_package() -> dict[str, Schema]:
    folder = files("belie.schemas")
    paths = [(entry.name, entry) for entry in folder.iterdir()]
    paths += [(f"claims/{entry.name}", entry) for entry in (folder / "claims").iterdir()]
    return {
        path: json.loads(entry.read_text(encoding="utf-8"))
        for path, entry in sorted(paths, key=lambda pair: pair[0])
        if path.endswith(".schema.json")
    }


def load_schemas(root: Path) -> tuple[Schemas, list[tuple[str, Problem]]]:
    """The standard schemas and those under `root`/schemas, with the problems of files that cannot be used.

    A file of a standard name is not loaded a second time, so that belie's own repository is a corpus too.
    """
    standard = standard_schemas()
    by_path, own = dict(standard.by_path), dict[str, str]()
    problems: list[tuple[str, Problem]] = []
    folder = root / "schemas"
    if not folder.is_dir():
        return standard, []
    for file in sorted(folder.rglob("*.schema.json")):
        path = file.relative_to(folder).as_posix()
        if path in by_path:
            continue
        schema = _read_own(file)
        if isinstance(schema, Problem):
            problems.append((f"schemas/{path}", schema))
            continue
        kind = schema.get("properties", {}).get("kind", {}).get("const")
        by_path[path] = schema
        if isinstance(kind, str):
            own[kind] = path
    if not own:
        return standard, problems
    by_path["fact-file.schema.json"] = _extend(standard.by_path["fact-file.schema.json"], own)
    return Schemas(by_path, own), problems


def _read_own(file: Path) -> Schema | Problem:
    data = read_bytes(file)
    if isinstance(data, Problem):
        return data
    try:
        schema = json.loads(data)
        if not isinstance(schema, dict):
            return Problem(1, 1, "a schema is a JSON object", "begin it with {")
        jsonschema_rs.meta.validate(schema)
    except json.JSONDecodeError as error:
        return Problem(error.lineno, error.colno, f"this is not JSON: {error.msg}", "mend the JSON")
    except (UnicodeDecodeError, RecursionError):
        return Problem(1, 1, "this is not JSON in UTF-8", "save the file as UTF-8")
    except jsonschema_rs.ValidationError as error:
        return Problem(1, 1, f"this is no JSON Schema: {error.message}", "compare it with the standard schemas")
    return schema


def _extend(schema: Schema, own: Mapping[str, str]) -> Schema:
    """The schema of fact files with more claim kinds."""
    extended: Schema = json.loads(json.dumps(schema))
    claim = extended["properties"]["claims"]["items"]
    claim["properties"]["kind"]["enum"] += sorted(own)
    claim["allOf"] += [
        {
            "if": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": kind}}},
            "then": {"$ref": path},
        }
        for kind, path in sorted(own.items())
    ]
    return extended
