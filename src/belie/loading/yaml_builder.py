"""The value of a YAML text, from the parser's events: one pass, no node graph."""

import sys
from typing import Any, NoReturn

from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from belie.loading.document import Lines, Problem
from belie.loading.nodes import count_nodes, measure_depth
from belie.loading.yaml_marks import events, marks_before
from belie.loading.yaml_problems import Unreadable, refuse, refuse_directives, refuse_tag
from belie.loading.yaml_scalars import MOST_SHORT, type_plain, type_short

MAX_DEPTH = 64
"""Lists and mappings within each other. libyaml is quadratic in depth, so reading stops there."""

MAX_ALIASED = 200_000
"""Nodes (keys and values) that the aliases of one file may stand for, in sum."""

_EMPTY = (
    "the file holds nothing: it is empty, or all of it is comments",
    "write something into it, or delete it",
)
_TOO_DEEP = (
    f"lists and mappings stand within each other more than {MAX_DEPTH} levels deep",
    "facts need fewer than ten levels: look for brackets that are never closed",
)
_TWICE = "the first is on line {}: leave one of them out, or begin a new entry of a list with a dash"
_ODD_KEYS = {
    "": ("a value stands here without a key", "write the key before the colon"),
    "<<": ("a merge key (<<) stands here", "write the keys out; a value may be an alias"),
}


class YamlBuilder:
    """Builds the value of a stream's only document, as `Document` holds it."""

    __slots__ = ("_aliased", "_anchors", "_data", "_next")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._next = events(data)
        # what an anchor stands for, how many nodes, its text as a key; None while its collection is open
        self._anchors: dict[str, tuple[Any, int, str | None] | None] = {}
        self._aliased = 0

    def read_document(self) -> object:
        """The document's value. Raises Unreadable for what belie refuses, YAMLError for what libyaml does."""
        self._next()
        start: Any = self._next()
        if not isinstance(start, DocumentStartEvent):
            raise Unreadable(Problem(1, 1, *_EMPTY))
        if start.tags or start.version not in (None, (1, 2)):
            refuse_directives(start)
        root = self._next()
        if isinstance(root, ScalarEvent) and not root.value and not root.style and root.tag is None:
            raise Unreadable(Problem(1, 1, *_EMPTY))
        value = self._build(root, 0)
        self._next()
        second = self._next()
        if isinstance(second, DocumentStartEvent):
            hint = "a file holds one document: leave the line --- out, or write two files"
            refuse(second, "a second document begins here", hint)
        return value

    def _build(self, event: Any, depth: int) -> Any:
        """The value that begins with the event; `depth` collections stand around it."""
        kind = type(event)
        if kind is AliasEvent:
            return self._repeat(event, depth)[0]
        if event.tag is not None:
            refuse_tag(event)
        anchor = event.anchor
        if kind is ScalarEvent:
            text = event.value
            value = text if event.style else type_plain(text)
            if anchor is not None:
                self._anchors[anchor] = (value, 1, text)
            return value
        if depth >= MAX_DEPTH:
            refuse(event, *_TOO_DEEP)
        if anchor is not None:
            self._anchors[anchor] = None
        value = self._build_mapping(depth + 1) if kind is MappingStartEvent else self._build_list(depth + 1)
        if anchor is not None:
            self._anchors[anchor] = (value, count_nodes(value), None)
        return value

    def _build_mapping(self, depth: int) -> dict[str, Any]:
        next_event, intern = self._next, sys.intern
        found: dict[str, Any] = {}
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent and event.tag is None and event.anchor is None:
                key = intern(event.value)
            elif kind is MappingEndEvent:
                return found
            else:
                key = self._read_odd_key(event, depth)
            if key in _ODD_KEYS and kind is ScalarEvent and not event.style:
                refuse(event, *_ODD_KEYS[key])
            if key in found:
                self._refuse_repeat(event, key, found)
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent and event.tag is None and event.anchor is None:
                value = event.value
                if not event.style:
                    value = type_short(value) if len(value) <= MOST_SHORT else type_plain(value)
                found[key] = value
            elif kind is MappingStartEvent and event.tag is None and event.anchor is None and depth < MAX_DEPTH:
                found[key] = self._build_mapping(depth + 1)
            else:
                found[key] = self._build(event, depth)

    def _build_list(self, depth: int) -> list[Any]:
        found: list[Any] = []
        while True:
            event: Any = self._next()
            if type(event) is SequenceEndEvent:
                return found
            found.append(self._build(event, depth))

    def _read_odd_key(self, event: Any, depth: int) -> str:
        if isinstance(event, ScalarEvent):
            self._build(event, depth)
            return event.value
        text: str | None = None
        if isinstance(event, AliasEvent):
            text = self._repeat(event, depth)[1]
        if text is None:
            hint = "a key is a word or a text; one that begins with { or [ is put in quotes"
            refuse(event, "a list or a mapping stands where a key is expected", hint)
        return text

    def _repeat(self, event: Any, depth: int) -> tuple[Any, str | None]:
        """What an alias stands for, and its text if it may be a key."""
        name = event.anchor
        if name not in self._anchors:
            hint = f"the anchor &{name} must stand before it; text that begins with * is put in quotes"
            refuse(event, f"the alias *{name} stands for nothing", hint)
        known = self._anchors[name]
        if known is None:
            refuse(event, f"the alias *{name} stands inside of what it stands for", "write the value out")
        value, nodes, text = known
        self._aliased += nodes
        if self._aliased > MAX_ALIASED:
            message = f"the aliases of this file stand for more than {MAX_ALIASED:,} keys and values"
            refuse(event, message, "write the values out, or use fewer aliases of aliases")
        if depth + measure_depth(value) > MAX_DEPTH:
            refuse(event, *_TOO_DEEP)
        return value, text

    def _refuse_repeat(self, event: Any, key: str, found: dict[str, Any]) -> NoReturn:
        marks, first = marks_before(self._data, event.start_mark.index)
        index = first // 2 + 1
        for name, value in found.items():
            if name == key:
                break
            index += 1 + count_nodes(value)
        line, _ = Lines(self._data).locate(marks[2 * index])
        refuse(event, f"the key {key!r} is given twice", _TWICE.format(line))
