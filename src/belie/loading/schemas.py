"""The JSON Schemas that files are held against: those that belie brings, and what a corpus adds to them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import jsonschema_rs

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

BASE = "https://belie.invalid/schemas/"
"""The URI under which schemas know each other; nothing is ever fetched from it."""

STANDARD_KINDS = ("event", "role", "count", "statement", "quote", "ordinal")

Schema = dict[str, Any]


@dataclass(frozen=True)
class Schemas:
    """All schemas of a corpus, by their path below the folder of schemas.

    `own` maps the claim kinds that the corpus adds to their paths, `broken` those whose schema cannot be used.
    """

    by_path: Mapping[str, Schema]
    own: Mapping[str, str] = field(default_factory=dict)
    broken: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _registry(self) -> jsonschema_rs.Registry:
        resources = [(BASE + path, schema) for path, schema in self.by_path.items()]
        return jsonschema_rs.Registry(resources, retriever=refuse_to_fetch)

    @cached_property
    def _validators(self) -> dict[str, jsonschema_rs.Draft202012Validator]:
        return {}

    @cached_property
    def kinds(self) -> frozenset[str]:
        """All claim kinds: the standard ones and the corpus's own."""
        return frozenset((*STANDARD_KINDS, *self.own))

    def kind_path(self, kind: str) -> str:
        """The path of the schema of a claim kind."""
        return self.own.get(kind, f"claims/{kind}.schema.json")

    def validator(self, path: str, pointer: str = "") -> jsonschema_rs.Draft202012Validator:
        """The validator for a schema file, or for a definition in it.

        Raises ValueError or jsonschema_rs.ReferencingError for a schema that `load_schemas` would refuse.
        """
        key = path + pointer
        if key not in self._validators:
            reference = f"{BASE}{path}#{pointer}"
            self._validators[key] = jsonschema_rs.Draft202012Validator(
                {"$ref": reference}, registry=self._registry, retriever=refuse_to_fetch
            )
        return self._validators[key]

    def known_keys(self, path: str, pointer: str = "") -> tuple[str, ...]:
        """The names of the keys that the schema, or the definition in it, lists."""
        schema: Any = self.by_path[path]
        for part in pointer.split("/")[1:]:
            schema = schema[part]
        return tuple(schema.get("properties", ()))


def refuse_to_fetch(uri: str) -> NoReturn:
    """What a validator asks for a schema that it does not know: nothing is ever fetched, from disk or network."""
    raise ValueError(f"there is no schema {uri.removeprefix(BASE)}")


@cache
def standard_schemas() -> Schemas:
    """The schemas that belie brings."""
    folder = _standard_folder()
    paths = [(entry.name, entry) for entry in folder.iterdir()]
    paths += [(f"claims/{entry.name}", entry) for entry in (folder / "claims").iterdir()]
    return Schemas(
        {
            path: json.loads(entry.read_text(encoding="utf-8"))
            for path, entry in sorted(paths, key=lambda pair: pair[0])
            if path.endswith(".schema.json")
        }
    )


def _standard_folder() -> "Traversable | Path":
    """Where the schemas lie. importlib.resources takes long to import, and only an archive needs it."""
    folder = Path(next(iter(import_module("belie.schemas").__path__)))
    if folder.is_dir():
        return folder
    from importlib.resources import files

    return files("belie.schemas")
