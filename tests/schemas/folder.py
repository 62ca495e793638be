"""The folder of schemas as the tests read it: every file under its URI, nothing fetched."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs

Schema = dict[str, Any]

FOLDER = Path(__file__).resolve().parents[2] / "schemas"
BASE = "https://belie.invalid/schemas/"
DRAFT = "https://json-schema.org/draft/2020-12/schema"
SCHEMAS: dict[str, Schema] = {
    path.relative_to(FOLDER).as_posix(): json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.rglob("*.schema.json"))
}
REGISTRY = jsonschema_rs.Registry([(BASE + name, schema) for name, schema in SCHEMAS.items()])


def validator(name: str, pointer: str = "") -> jsonschema_rs.Draft202012Validator:
    """The validator of a schema file, or of the place in it that a JSON pointer names."""
    if not pointer:
        return jsonschema_rs.Draft202012Validator(SCHEMAS[name], registry=REGISTRY, base_uri=BASE + name)
    return jsonschema_rs.Draft202012Validator({"$ref": f"{BASE}{name}#{pointer}"}, registry=REGISTRY)


def errors(name: str, value: object) -> list[str]:
    return [error.message for error in validator(name).iter_errors(value)]


def target(name: str, ref: str) -> Schema:
    """What a `$ref` in the file `name` points at."""
    file, _, pointer = ref.partition("#")
    found: Any = SCHEMAS[(Path(name).parent / file).as_posix().replace("claims/../", "")] if file else SCHEMAS[name]
    for key in pointer.split("/")[1:]:
        found = found[key]
    return dict(found)


def walk(schema: object, pointer: str = "") -> Iterator[tuple[str, Schema]]:
    """Every object in a schema that may describe values, with its pointer; conditions and examples are left out."""
    if isinstance(schema, dict):
        yield pointer, schema
        for key, value in schema.items():
            if key not in ("if", "not", "examples"):
                yield from walk(value, f"{pointer}/{key}")
    elif isinstance(schema, list):
        for index, value in enumerate(schema):
            yield from walk(value, f"{pointer}/{index}")
