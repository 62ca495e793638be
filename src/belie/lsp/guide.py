"""What the schemas say of each place in a file: which keys there are, which values, and what they mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import cast

from belie.loading.schemas import Schema, Schemas
from belie.lsp.texts import Path, Sort, part_at

_ROOTS = {
    Sort.FACTS: "fact-file.schema.json",
    Sort.CHECKS: "checks.schema.json",
    Sort.WAIVERS: "waivers.schema.json",
}
_COMMON = "common.schema.json"
_LONG = 24
"""Examples of this length are no values that somebody chooses from."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value: the schema that holds for it, the file of that schema, and the name of the shared
    definition that it refers to (`date`, `quantity`), if any."""

    schema: Schema
    file: str
    definition: str = ""

    @property
    def title(self) -> str:
        """A name for people."""
        return str(self.schema.get("title", ""))

    @property
    def description(self) -> str:
        """What the value means."""
        return str(self.schema.get("description", ""))

    @property
    def values(self) -> tuple[str, ...]:
        """The values that may stand here, where they are but a few."""
        if self.schema.get("type") == "boolean":
            return ("true", "false")
        if "const" in self.schema:
            return (str(self.schema["const"]),)
        has_form = "pattern" in self.schema and not self.definition
        listed = self.schema.get("enum") or (self.schema.get("examples", ()) if has_form else ())
        return tuple(str(value) for value in listed if len(str(value)) < _LONG)


@dataclass(frozen=True, slots=True)
class Guide:
    """The schemas of a corpus, asked by place."""

    schemas: Schemas

    def slot(self, sort: Sort, value: object, path: Path) -> Slot | None:
        """The slot that a path leads to from a whole file, or from a row of a register; None if no schema knows it."""
        if sort is Sort.REGISTER:
            slot = self.slot(Sort.FACTS, {}, ("claims", 0))
        else:
            slot = self._resolve({"$ref": _ROOTS[sort]}, "")
        for depth, part in enumerate(path):
            slot = self._below(slot, part_at(value, path[:depth]), part) if slot else None
        return slot

    def keys(self, slot: Slot, value: object) -> Mapping[str, Slot]:
        """The keys that a mapping may have, as its `kind` says."""
        found = {key: self._resolve(schema, slot.file) for key, schema in slot.schema.get("properties", {}).items()}
        for then in self._of_kind(slot, value):
            found = {**self.keys(then, value), **found}
        return found

    def required(self, slot: Slot, value: object) -> frozenset[str]:
        """The keys that a mapping of a kind must have."""
        found = frozenset(cast("list[str]", slot.schema.get("required", ())))
        return found.union(*(self.required(then, value) for then in self._of_kind(slot, value)))

    def kind_means(self, slot: Slot, kind: str) -> str:
        """What a kind of claim, or of entity, is; `slot` is that of the mapping that has the key `kind`."""
        for then in self._of_kind(slot, {"kind": kind}):
            known = self.keys(then, {})
            return known["kind"].description if "kind" in known else then.description
        return ""

    def _of_kind(self, slot: Slot, value: object) -> Iterator[Slot]:
        """The further schemas that hold for a mapping, those for its kind among them."""
        kind = value.get("kind") if isinstance(value, dict) else None
        for branch in slot.schema.get("allOf", ()):
            if "$ref" in branch:
                yield self._resolve(branch, slot.file)
            elif kind is not None and branch.get("if", {}).get("properties", {}).get("kind", {}).get("const") == kind:
                yield self._resolve(branch["then"], slot.file)

    def _below(self, slot: Slot, value: object, part: str | int) -> Slot | None:
        if isinstance(part, int):
            items = slot.schema.get("items")
            return self._resolve(items, slot.file) if isinstance(items, dict) else None
        known = self.keys(slot, value)
        if part in known:
            return known[part]
        others = slot.schema.get("additionalProperties")
        return self._resolve(others, slot.file) if isinstance(others, dict) else None

    def _resolve(self, schema: Schema, file: str) -> Slot:
        """The slot of a schema, with what it refers to below its own words."""
        definition = ""
        while "$ref" in schema:
            target, _, pointer = schema["$ref"].partition("#")
            own = {key: value for key, value in schema.items() if key != "$ref"}
            file = normpath(join(dirname(file), target)) if target else file
            found: Schema = self.schemas.by_path.get(file, {})
            for step in pointer.split("/")[1:]:
                found = found.get(step, {})
            if file == _COMMON and not definition:
                definition = pointer.rpartition("/")[2]
            schema = {**found, **own}
        return Slot(schema, file, definition)
