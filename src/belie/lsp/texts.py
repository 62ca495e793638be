"""A file of a corpus as an editor holds it: its text, what could be read of it, and what stands where."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from belie.loading.document import Document, Lines
from belie.loading.nodes import count_nodes, parts_of
from belie.loading.yaml_marks import read_marks
from belie.loading.yaml_reader import read_yaml
from belie.model.check import BASELINE
from belie.model.origin import Place

Path = tuple[str | int, ...]

_WAIVERS = ("checks/waivers.yaml", "checks/waivers.yml", BASELINE)
_YAML = (".yaml", ".yml")


class Sort(StrEnum):
    """What a file of a corpus is for, by its path; a register is a fact file of one claim a row."""

    FACTS = "facts"
    REGISTER = "register"
    CHECKS = "checks"
    WAIVERS = "waivers"


def sort_of(path: str) -> Sort | None:
    """The sort of a file, by its path from the root of the corpus; None for a file that belie does not read."""
    folder, _, _ = path.partition("/")
    if any(part.startswith(".") for part in path.split("/")):
        return None
    if folder == "facts" and path.lower().endswith(".ndjson"):
        return Sort.REGISTER
    if folder == "facts" and path.lower().endswith(_YAML):
        return Sort.FACTS
    if folder == "checks" and path.lower().endswith(_YAML):
        return Sort.WAIVERS if path in _WAIVERS else Sort.CHECKS
    return None


@dataclass(frozen=True, slots=True)
class Spot:
    """A key or a scalar value at a place: `value` is the whole that it stands in, `path` leads from there to it."""

    value: object
    path: Path
    key: bool
    place: Place

    @property
    def here(self) -> object:
        """The key or the value itself."""
        return self.path[-1] if self.key else part_at(self.value, self.path)


def part_at(value: object, path: Path) -> object:
    """The part of a value that a path leads to; None where it leads nowhere."""
    for part in path:
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value


class Text:
    """The text of a file, read once. Its value is None, with problems, where it cannot be read."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.data = text.encode("utf-8", "surrogatepass")
        self.lines = Lines(self.data)
        self.path = path

    @cached_property
    def document(self) -> Document:
        """What the text says, read as YAML."""
        return read_yaml(self.data, self.path)

    @cached_property
    def _spots(self) -> list[tuple[int, int, Path, bool]]:
        """Begin and end (characters from 0), path, and whether it is a key, of all keys and scalars, in order."""
        if self.document.problems:
            return []
        marks = read_marks(self.data)
        return [
            (marks[2 * node], marks[2 * node + 1], path, key) for node, path, key in _walk(0, self.document.value, ())
        ]

    @cached_property
    def _starts(self) -> list[int]:
        """The index of the first character of each line; a byte order mark is no character."""
        rows = (self.data.removeprefix(b"\xef\xbb\xbf") + b"x").splitlines(keepends=True)
        starts = [0]
        for row in rows[:-1]:
            starts.append(starts[-1] + len(row.decode("utf-8", "replace")))
        return starts

    def spot(self, line: int, column: int) -> Spot | None:
        """What stands at a place (both from 1), or ends there; None where nothing does."""
        if not 0 < line <= len(self._starts):
            return None
        index = self.index(line, column)
        found = None
        for start, end, path, key in self._spots:
            if start <= index <= end and (found is None or start < end):
                found = Spot(self.document.value, path, key, self._place(start, end))
            if start > index:
                break
        return found

    def index(self, line: int, column: int) -> int:
        """How many characters stand before a place (both from 1)."""
        return self._starts[line - 1] + column - 1

    def place(self, path: Path, key: bool = False) -> Place:
        """The place of a value, or of its key. Raises LookupError."""
        return self.document.place(path, key)

    def _place(self, start: int, end: int) -> Place:
        return *self.document.lines.locate(start), *self.document.lines.locate(end)


def _walk(node: int, value: object, path: Path) -> Iterator[tuple[int, Path, bool]]:
    """Node, path, and whether it is a key, of all keys and scalars within a value at a node."""
    if not isinstance(value, dict | list):
        yield node, path, False
        return
    node += 1
    for name, child in parts_of(value):
        if isinstance(value, dict):
            yield node, (*path, name), True
            node += 1
        yield from _walk(node, child, (*path, name))
        node += count_nodes(child)


def row_text(text: Text, line: int) -> Text:
    """A row of a register as a text of its own: JSON is YAML too."""
    return Text(text.lines.line(line), text.path)
