"""The text of a fact file with one more definition of an entity; all else stays as it is."""

import yaml

from belie.editing.spans import NotEditable, compose, end_of, entries, is_flow, line_end
from belie.editing.words import quoted


def with_definition(text: str, entity: str, kind: str, name: str) -> str:
    """The text with an entity defined at the end of its `entities`, which are made if there are none.

    Raises NotEditable where the file is not laid out as fact files are.
    """
    written = text.replace("\r\n", "\n")
    changed = _changed(written, entity, f"{{kind: {kind}, name: {quoted(name)}}}")
    return changed.replace("\n", "\r\n") if written != text else changed


def _changed(text: str, entity: str, definition: str) -> str:
    root = compose(text)
    if root is None:
        return f"{_closed(text)}entities:\n  {entity}: {definition}\n"
    if is_flow(root) or not isinstance(root, yaml.MappingNode):
        raise NotEditable("it is no mapping with one key a line")
    known = entries(root)
    if "entities" not in known:
        at = _before_claims(text, known["claims"][0]) if "claims" in known else len(_closed(text))
        text = _closed(text)
        return f"{text[:at]}entities:\n  {entity}: {definition}\n{text[at:]}"
    key, listed = known["entities"]
    if entity in entries(listed):
        raise NotEditable(f"it defines {entity} already")
    if isinstance(listed, yaml.SequenceNode):
        raise NotEditable("its entities are a list, not a mapping")
    if is_flow(listed):
        at = listed.end_mark.index - 1
        before = text[:at].rstrip().removesuffix(",")
        return f"{before}{', ' if entries(listed) else ''}{entity}: {definition}{text[at:]}"
    if isinstance(listed, yaml.ScalarNode) and not listed.value:
        at, indent = line_end(text, key.end_mark.index), "  "
    elif isinstance(listed, yaml.MappingNode):
        at, indent = line_end(text, end_of(listed)), " " * listed.start_mark.column
    else:
        raise NotEditable("its entities are no mapping")
    return f"{_closed(text[:at])}{indent}{entity}: {definition}\n{text[at:]}"


def _before_claims(text: str, claims: yaml.ScalarNode) -> int:
    """The start of the line of the key, or of the comments right above it."""
    start = text.rfind("\n", 0, claims.start_mark.index) + 1
    while start:
        above = text.rfind("\n", 0, start - 1) + 1
        if not text[above:start].startswith("#"):
            break
        start = above
    return start


def _closed(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"
