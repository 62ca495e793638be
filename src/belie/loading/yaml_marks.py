"""Where the nodes of a YAML text begin and end, from the parser's events.

Most places are never asked for, so they are read by themselves, after the values, and only for a file that a report
points into.
"""

from array import array
from collections.abc import Callable
from typing import Any

from yaml import AliasEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent

from belie.loading.yaml_text import to_parse

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML was built without libyaml: the same events, ten times as slow
    from yaml import SafeLoader as CParser  # type: ignore[assignment]


def events(data: bytes) -> Callable[[], Any]:
    """Gives the next event of a text whenever it is called."""
    next_event: Callable[[], Any] = CParser(data).get_event
    return next_event


def read_marks(data: bytes) -> "array[int]":
    """Two numbers a node (a key is a node, a value is another), in document order: the characters, from 0, where it
    begins and ends. `data` are the bytes of a file that could be read."""
    marker = _Marker(data)
    marker.read()
    return _pack(marker.marks)


def marks_before(data: bytes, end: int) -> tuple[list[int], int]:
    """The marks of all nodes before the one that begins at a character, and the place in them of the innermost
    collection that this one stands in."""
    marker = _Marker(data)
    marker.read(end)
    return marker.marks, marker.open[-1][0]


class _Marker:
    """The marks so far, and where in them the collections begin that are still open, with their anchors."""

    def __init__(self, data: bytes) -> None:
        self._next = events(to_parse(data)[0])
        self.marks: list[int] = []
        self.open: list[tuple[int, str | None]] = []
        self._nodes: dict[str, int] = {}  # how many an anchor stands for
        self._closed = 0  # where the last collection in brackets ended

    def read(self, end: int | None = None) -> None:
        """Read to the end of the document, or up to a key that begins at a character."""
        self._next()
        self._next()
        while True:
            event = self._next()
            kind = type(event)
            if event.start_mark.index == end and kind in (ScalarEvent, AliasEvent):
                return
            if kind is AliasEvent:
                self.marks += (event.start_mark.index, event.end_mark.index) * self._nodes[event.anchor]
            elif kind in (ScalarEvent, MappingStartEvent, SequenceStartEvent):
                if kind is not ScalarEvent:
                    self.open.append((len(self.marks), event.anchor))
                elif event.anchor is not None:
                    self._nodes[event.anchor] = 1
                self.marks += (event.start_mark.index, event.end_mark.index)
            else:
                self._close(event)
            if not self.open:
                return

    def _close(self, event: Any) -> None:
        """Set where a collection ends. Without brackets, libyaml tells where the next token begins."""
        first, anchor = self.open.pop()
        end = event.end_mark.index
        if end > event.start_mark.index:
            self._closed = self.marks[first + 1] = end
        else:
            self.marks[first + 1] = max(self.marks[-1], self._closed)
        if anchor is not None:
            self._nodes[anchor] = (len(self.marks) - first) // 2


def _pack(marks: list[int]) -> "array[int]":
    try:
        return array("H", marks)
    except OverflowError:  # a text of more than 65,535 characters
        return array("I", marks)
