"""From a validator's error to the schema that complains: its place, its definition, its examples."""

from collections.abc import Iterator, Sequence
from posixpath import dirname, join, normpath
from typing import Any

from belie.loading.schemas import BASE, Schema, Schemas


def split_location(error: Any) -> tuple[str, str]:
    """The file of the schema whose keyword complains, and the pointer to that schema in it."""
    path, _, pointer = (error.absolute_keyword_location or "").removeprefix(BASE).partition("#")
    return path, pointer.rpartition("/")[0].removesuffix("/dependentRequired")


def name_definition(error: Any) -> str:
    """The name of the shared definition (`id`, `date`) that complains; empty if none of them does."""
    path, pointer = split_location(error)
    return pointer.removeprefix("/$defs/") if path == "common.schema.json" else ""


def find_place(value: Any, path: Sequence[str | int]) -> tuple[str | int, ...]:
    """The path to what a validator complains of, as far as it leads somewhere.

    To the validator a key `0` is a position, and an empty key is none.
    """
    found: list[str | int] = []
    for part in path:
        name = str(part) if isinstance(value, dict) else part
        try:
            value = value[name]
        except (LookupError, TypeError):
            break
        found.append(name)
    return tuple(found)


def find_part(value: Any, path: Sequence[str | int]) -> object:
    """The part of a value that a path leads to. Raises LookupError where there is none."""
    for part in path:
        value = value[part]
    return value


def find_schemas(schemas: Schemas, error: Any) -> list[Schema]:
    """The schema whose keyword complains, and those around it that speak of the same property, innermost first."""
    path, pointer = split_location(error)
    found: list[Schema] = []
    before = ""
    for step, part in zip(pointer.split("/"), _walk(schemas.by_path.get(path, {}), pointer), strict=True):
        if before in ("properties", "$defs"):
            found = []
        if isinstance(part, dict):
            found.insert(0, part)
        before = step
    return found or [{}]


def find_example(schemas: Schemas, error: Any, name: str) -> object:
    """An example of the value of a key that the complaining schema lists; None where there is none."""
    path, _ = split_location(error)
    schema: Any = find_schemas(schemas, error)[0].get("properties", {}).get(name, {})
    if isinstance(schema, dict) and "examples" not in schema and "$ref" in schema:
        file, _, pointer = schema["$ref"].partition("#")
        path = normpath(join(dirname(path), file)) if file else path
        *_, schema = _walk(schemas.by_path.get(path, {}), pointer)
    return next(iter(schema.get("examples", [])), None) if isinstance(schema, dict) else None


def describe_reference(schemas: Schemas, error: Any, name: str) -> str | None:
    """What the complaining schema says of a key that takes the id of an entity; None for any other key."""
    schema: Any = find_schemas(schemas, error)[0].get("properties", {}).get(name, {})
    if not isinstance(schema, dict) or not str(schema.get("$ref", "")).endswith("/reference"):
        return None
    words = str(schema.get("description", "")).partition(". ")[0].rstrip(".")
    return words[:1].lower() + words[1:] or None


def _walk(schema: Any, pointer: str) -> Iterator[Any]:
    """All that a pointer leads through, from the schema itself to its end; {} from where it leads nowhere."""
    yield schema
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(schema, list) and name.isdigit() and int(name) < len(schema):
            schema = schema[int(name)]
        else:
            schema = schema.get(name, {}) if isinstance(schema, dict) else {}
        yield schema
