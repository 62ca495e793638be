"""Which schemas of a corpus cannot be used, for what they refer to or for a pattern that cannot be read."""

from collections.abc import Collection, Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import Any

import jsonschema_rs

from belie.loading.nearest import nearest
from belie.loading.schemas import Schema, Schemas

Where = tuple[str | int, ...]
Unusable = tuple[str, Where, str, str]
"""The path of a schema, the place in it, what is wrong there, what to do."""

_REFERENCES = ("$ref", "$dynamicRef")


def find_unusable(standard: Schemas, schemas: Mapping[str, Schema], lost: Collection[str]) -> list[Unusable]:
    """The schemas that cannot be used; where another schema is to blame, the words are empty.

    `schemas` are those that could be read, `lost` the paths of the others.
    """
    found: dict[str, Unusable] = {}
    usable = {**standard.by_path, **schemas}
    while bad := next((one for name in schemas if name in usable if (one := _find_dangling(name, usable))), None):
        name, where, target, _ = bad
        near = nearest(target, usable)
        hint = f"did you mean {near}?" if near else "a schema is named by its path from this file; nothing is fetched"
        blameless = target in lost or target in found
        found[name] = (name, where, "" if blameless else f"there is no schema {target}", hint)
        del usable[name]
    failed = {name: why for name in schemas if name in usable if (why := _try(name, usable))}
    for name, why in failed.items():
        others = _gather(name, usable) & failed.keys() - {name}
        blameless = any(other < name or name not in _gather(other, usable) for other in others)
        hint = "mend the pattern or the $ref that it speaks of"
        found[name] = (name, (), "" if blameless else f"this schema cannot be used: {why}", hint)
    return list(found.values())


def _find_dangling(name: str, schemas: Mapping[str, Schema]) -> Unusable | None:
    for where, target in _list_targets(name, schemas[name]):
        if target not in schemas:
            return name, where, target, ""
    return None


def _gather(name: str, schemas: Mapping[str, Schema]) -> set[str]:
    """The schemas that one refers to, directly or by way of others, and itself."""
    found, left = {name}, [name]
    while left:
        current = left.pop()
        new = {target for _, target in _list_targets(current, schemas.get(current, {})) if target not in found}
        found |= new
        left += new
    return found


def _list_targets(name: str, schema: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """All references to other files, with their places; the paths are those that the files have in schemas/."""
    if isinstance(schema, list):
        for number, part in enumerate(schema):
            yield from _list_targets(name, part, (*where, number))
    elif isinstance(schema, dict):
        for key, part in schema.items():
            file = part.partition("#")[0] if key in _REFERENCES and isinstance(part, str) else ""
            if file:
                yield (*where, key), file if "://" in file else normpath(join(dirname(name), file))
            elif key not in ("examples", "enum", "const", "default"):
                yield from _list_targets(name, part, (*where, key))


def _try(name: str, schemas: Mapping[str, Schema]) -> str | None:
    """Why a schema cannot be used, or None."""
    try:
        Schemas({path: schemas[path] for path in _gather(name, schemas)}).validator(name)
    except (ValueError, jsonschema_rs.ReferencingError) as error:
        return str(error).splitlines()[0][:200]
    return None
