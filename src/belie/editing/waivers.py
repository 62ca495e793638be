"""`checks/waivers.yaml` with one more waiver, or with one renewed; its comments and its layout stay."""

from collections.abc import Mapping, Sequence

import yaml

from belie.editing.spans import NotEditable, compose, end_of, entries, is_flow, line_end
from belie.editing.words import quoted

HEAD = "# What the desk accepts for some time, with a reason, an owner and a last day.\n"
Entry = Mapping[str, str | Sequence[str]]
"""A waiver by its keys; a list of texts for `claims` and `says`."""

_NAMES = ("rule", "claims", "group")
"""What tells waivers apart."""


def with_waiver(text: str, entry: Entry) -> str:
    """The text of the file with a waiver added; where one of the same finding stands there, that one is renewed.

    An empty text becomes a file of its own. Raises NotEditable where the file is not laid out as waivers are.
    """
    written = text.replace("\r\n", "\n")
    changed = _changed(written, entry)
    return changed.replace("\n", "\r\n") if written != text else changed


def waivers_file(waivers: Sequence[Entry], head: str = HEAD) -> str:
    """The text of a file that holds these waivers and nothing else, below a comment."""
    if not waivers:
        return head + "waivers: []\n"
    return head + "waivers:\n" + "".join(_lines(entry, "  ") for entry in waivers)


def _changed(text: str, entry: Entry) -> str:
    root = compose(text)
    if root is None:
        return (_closed(text) or HEAD) + "waivers:\n" + _lines(entry, "  ")
    if is_flow(root) or not isinstance(root, yaml.MappingNode):
        raise NotEditable("it is no mapping with the key waivers, one key a line")
    found = entries(root).get("waivers")
    if found is None:
        return _closed(text) + "waivers:\n" + _lines(entry, "  ")
    key, waivers = found
    if not isinstance(waivers, yaml.SequenceNode) or not waivers.value:
        if waivers.value:
            raise NotEditable("its key waivers holds no list")
        return _insert(text[: key.end_mark.index] + ":" + text[end_of(waivers) :], key.end_mark.index, entry, "  ")
    if is_flow(waivers):
        raise NotEditable("its waivers stand in brackets; write them one key a line")
    for node in waivers.value:
        if _is_same(node, entry):
            return _renewed(text, node, entry)
    return _insert(text, end_of(waivers), entry, " " * waivers.start_mark.column)


def _insert(text: str, index: int, entry: Entry, indent: str) -> str:
    at = line_end(text, index)
    return _closed(text[:at]) + _lines(entry, indent) + text[at:]


def _is_same(node: yaml.Node, entry: Entry) -> bool:
    said = {key: _plain(value) for key, (_, value) in entries(node).items() if key in _NAMES}
    return said == {key: _comparable(value) for key, value in entry.items() if key in _NAMES}


def _comparable(value: str | Sequence[str]) -> str | frozenset[str]:
    return value if isinstance(value, str) else frozenset(value)


def _plain(node: yaml.Node) -> str | frozenset[str]:
    if isinstance(node, yaml.SequenceNode):
        return frozenset(str(item.value) for item in node.value)
    return str(node.value)


def _renewed(text: str, node: yaml.Node, entry: Entry) -> str:
    """The waiver with new values behind its keys, from the last one in the file to the first; new keys come last."""
    if is_flow(node):
        raise NotEditable("the waiver of this finding stands in brackets; write it one key a line")
    known = entries(node)
    indent = " " * node.start_mark.column
    new = {key: value for key, value in entry.items() if key not in known}
    if new:
        at = line_end(text, end_of(node))
        added = "".join(f"{indent}{line}\n" for key, value in new.items() for line in _item(key, value))
        text = _closed(text[:at]) + added + text[at:]
    old = [(known[key], key, value) for key, value in entry.items() if key in known and key not in _NAMES]
    for (name, value), key, said in sorted(old, key=lambda one: -one[0][0].start_mark.index):
        lines = _item(key, said)
        text = text[: name.start_mark.index] + f"\n{indent}".join(lines) + text[end_of(value) :]
    return text


def _lines(entry: Entry, indent: str) -> str:
    """The waiver as an item of the list."""
    lines = [line for key, value in entry.items() for line in _item(key, value)]
    return "".join(f"{indent}{'  ' if number else '- '}{line}\n" for number, line in enumerate(lines))


def _item(key: str, value: str | Sequence[str]) -> list[str]:
    """A key with its value; a list that is wider than a screen, or of what was said, one a line."""
    if isinstance(value, str):
        return [f"{key}: {quoted(value)}"]
    line = f"{key}: [{', '.join(map(quoted, value))}]"
    if len(line) <= 76 and key != "says":
        return [line]
    return [f"{key}:", *(f"  - {quoted(item)}" for item in value)]


def _closed(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"
