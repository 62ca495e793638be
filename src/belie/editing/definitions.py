"""Definitions of entities in the text of a fact file: one taken out, another given more aliases."""

from collections.abc import Sequence

import yaml

from belie.editing.spans import NotEditable, compose, end_of, entries, is_flow, line_end
from belie.editing.words import quoted


def without_definition(text: str, entity: str) -> str:
    """The text without the definition of an entity, whole lines where it has them. Raises NotEditable."""
    entities = _entities(text)
    known = entries(entities)
    key, value = known[entity]
    if len(known) == 1:
        return _replace_all(text, entities)
    if is_flow(entities):
        return _cut_from_list(text, key.start_mark.index, end_of(value))
    start = text.rfind("\n", 0, key.start_mark.index) + 1
    end = line_end(text, end_of(value))
    rest = text[end_of(value) : end].strip()
    if text[start : key.start_mark.index].strip() or (rest and not rest.startswith("#")):
        raise NotEditable(f"the definition of {entity} shares its line with something else")
    return text[:start] + text[end:]


def with_aliases(text: str, entity: str, names: Sequence[str]) -> str:
    """The text with more aliases in the definition of an entity. Raises NotEditable."""
    if not names:
        return text
    node = entries(_entities(text))[entity][1]
    keys = entries(node)
    written = ", ".join(quoted(name) for name in names)
    if "aliases" in keys:
        listed = keys["aliases"][1]
        if not isinstance(listed, yaml.SequenceNode):
            raise NotEditable(f"the aliases of {entity} are no list")
        if is_flow(listed) or not listed.value:
            at = listed.end_mark.index - 1
            return f"{text[:at].rstrip()}{', ' if listed.value else ''}{written}{text[at:]}"
        at, indent = line_end(text, end_of(listed)), " " * listed.start_mark.column
        lines = "".join(f"{indent}- {quoted(name)}\n" for name in names)
        return f"{_closed(text[:at])}{lines}{text[at:]}"
    if is_flow(node):
        at = node.end_mark.index - 1
        return f"{text[:at].rstrip()}, aliases: [{written}]{text[at:]}"
    last = max((value for _, value in keys.values()), key=end_of)
    at, indent = line_end(text, end_of(last)), " " * node.start_mark.column
    return f"{_closed(text[:at])}{indent}aliases: [{written}]\n{text[at:]}"


def _entities(text: str) -> yaml.Node:
    root = compose(text)
    found = entries(root).get("entities") if root is not None else None
    if found is None:
        raise NotEditable("it has no entities")
    return found[1]


def _replace_all(text: str, entities: yaml.Node) -> str:
    """Braces in place of the only definition."""
    if is_flow(entities):
        return text[: entities.start_mark.index] + "{}" + text[entities.end_mark.index :]
    colon = text.rindex(":", 0, entities.start_mark.index)
    return text[: colon + 1] + " {}\n" + text[line_end(text, end_of(entities)) :]


def _cut_from_list(text: str, start: int, end: int) -> str:
    """Without a part of a list in brackets, and without one of the commas around it."""
    after = end + len(text[end:]) - len(text[end:].lstrip())
    if text[after : after + 1] == ",":
        after += 1
        return text[:start] + text[after + len(text[after:]) - len(text[after:].lstrip(" \n")) :]
    before = text[:start].rstrip()
    return before.removesuffix(",") + text[end:]


def _closed(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"
