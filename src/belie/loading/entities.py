"""Many definitions of one id to one entity, and of one property to one property."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import cast

from belie.model.entity import BUILT_IN, Definition, Entity, Property


def unite_entities(
    files: Iterable[Mapping[str, Definition]], before: Mapping[str, Entity] = MappingProxyType({})
) -> dict[str, Entity]:
    """All entities; a field counts as the first file says it, aliases are those of all files.

    Of those `before`, the ones that have the same definitions are taken over.
    """
    entities: dict[str, Entity] = {}
    for name, found in _gather(files).items():
        definitions, old = tuple(found), before.get(name)
        kept = old is not None and old.definitions == definitions
        entities[name] = old if old and kept else Entity(name, _unite_fields(found), definitions)
    return entities


def unite_properties(
    files: Iterable[Mapping[str, Definition]],
) -> tuple[dict[str, Property], dict[str, tuple[Definition, ...]]]:
    """All declared properties, what is built in kept where they are silent; and their definitions."""
    gathered = _gather(files)
    properties = {}
    for name, found in gathered.items():
        fields, built_in = _unite_fields(found), BUILT_IN.get(name, Property(name))
        properties[name] = Property(
            name,
            bool(fields.get("single", built_in.single)),
            bool(fields.get("unique", built_in.unique)),
            cast("str | None", fields.get("value", built_in.value)),
        )
    return properties, {name: tuple(found) for name, found in gathered.items()}


def _gather(files: Iterable[Mapping[str, Definition]]) -> dict[str, list[Definition]]:
    gathered: dict[str, list[Definition]] = {}
    for file in files:
        for name, definition in file.items():
            gathered.setdefault(name, []).append(definition)
    return gathered


def _unite_fields(definitions: list[Definition]) -> Mapping[str, object]:
    if len(definitions) == 1:
        return definitions[0].fields
    fields: dict[str, object] = {}
    aliases: dict[str, None] = {}
    for definition in definitions:
        for key, value in definition.fields.items():
            fields.setdefault(key, value)
        aliases |= dict.fromkeys(cast("list[str]", definition.fields.get("aliases", [])))
    if aliases:
        fields["aliases"] = list(aliases)
    return fields
