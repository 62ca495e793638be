"""Which schemas of a corpus cannot be used, for what they refer to or for a pattern that cannot be read."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import Any

import jsonschema_rs

from belie.loading.nearest import nearest
from belie.loading.schema_lookup import find_place
from belie.loading.schemas import Schema, Schemas

Where = tuple[str | int, ...]

_NOT_SCHEMAS = ("examples", "enum", "const", "default")


@dataclass(frozen=True, slots=True)
class Unusable:
    """A schema that cannot be used: its path, the place in it, what is wrong there and what to do.

    `message` is empty where another schema is to blame.
    """

    path: str
    where: Where
    message: str
    hint: str


def find_unusable(standard: Schemas, schemas: Mapping[str, Schema], lost: Collection[str]) -> list[Unusable]:
    """The schemas that cannot be used. `schemas` are those that could be read, `lost` the paths of the others."""
    found: dict[str, Unusable] = {}
    usable = {**standard.by_path, **schemas}
    while dangling := next(_find_dangling(schemas, usable, {*lost, *found}), None):
        found[dangling.path] = dangling
        del usable[dangling.path]
    failed = {name: why for name in schemas if name in usable if (why := _try(name, usable))}
    for name, why in failed.items():
        others = gather_references(name, usable) & failed.keys() - {name}
        if any(other < name or name not in gather_references(other, usable) for other in others):
            why = Unusable(name, (), "", "")
        found[name] = why
    return list(found.values())


def gather_references(name: str, schemas: Mapping[str, Schema]) -> set[str]:
    """The schemas that one refers to, directly or by way of others, and itself."""
    found, left = {name}, [name]
    while left:
        current = left.pop()
        new = {path for _, path, _ in _list_references(current, schemas.get(current, {}))} - found
        found |= new
        left += new
    return found


def _find_dangling(
    schemas: Mapping[str, Schema], usable: Mapping[str, Schema], lost: Collection[str]
) -> Iterator[Unusable]:
    """References to a file that is not there, or to a definition that its file does not have."""
    for name in sorted(schemas.keys() & usable.keys()):
        for where, path, pointer in _list_references(name, usable[name]):
            if path in lost:
                yield Unusable(name, where, "", "")
            elif path not in usable:
                near = nearest(path, usable)
                hint = f"did you mean {near}?" if near else "name a schema by its path from this file; none is fetched"
                yield Unusable(name, where, f"there is no schema {path}", hint)
            elif pointer.startswith("/") and (part := _find_missing(usable[path], pointer)):
                near = nearest(part[0], part[1])
                hint = f"did you mean '{near}'?" if near else f"it has {', '.join(part[1]) or 'nothing'} there"
                yield Unusable(name, where, f"the schema {path} has no #{pointer}", hint)


def _find_missing(schema: Any, pointer: str) -> tuple[str, list[str]] | None:
    """The first part of a pointer that leads nowhere, and what there is in its place; None if all lead somewhere."""
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(schema, list):
            if not name.isdigit() or int(name) >= len(schema):
                return name, []
            schema = schema[int(name)]
        elif not isinstance(schema, dict) or name not in schema:
            return name, list(schema) if isinstance(schema, dict) else []
        else:
            schema = schema[name]
    return None


def _list_references(name: str, schema: Any, where: Where = ()) -> Iterator[tuple[Where, str, str]]:
    """The place, the file and the pointer of every `$ref`; the files are named as they are in schemas/."""
    if isinstance(schema, list):
        for number, part in enumerate(schema):
            yield from _list_references(name, part, (*where, number))
    elif isinstance(schema, dict):
        for key, part in schema.items():
            if key == "$ref" and isinstance(part, str):
                file, _, pointer = part.partition("#")
                path = file if "://" in file else normpath(join(dirname(name), file)) if file else name
                yield (*where, key), path, pointer
            elif key not in _NOT_SCHEMAS:
                yield from _list_references(name, part, (*where, key))


def _try(name: str, schemas: Mapping[str, Schema]) -> Unusable | None:
    """Why a schema cannot be used, or None."""
    try:
        Schemas({path: schemas[path] for path in gather_references(name, schemas)}).validator(name)
    except jsonschema_rs.ValidationError as error:
        where, words = find_place(schemas[name], error.instance_path), error.message
    except (ValueError, jsonschema_rs.ReferencingError) as error:
        where, words = (), str(error)
    else:
        return None
    message = f"this schema cannot be used: {words.splitlines()[0][:200]}"
    return Unusable(name, where, message, "mend this part, or leave it out")
