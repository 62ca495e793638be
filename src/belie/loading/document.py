"""A file as it was read: its plain value, and where in the text each part of it stands."""

from array import array
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import cast

Place = tuple[int, int, int, int]
"""Start line, start column, end line, end column; in characters, from 1; the end column is exclusive."""

Path = Sequence[str | int]
"""The keys and list positions (from 0) that lead from a value to a part of it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file, or a row of it, cannot be read: a value for the report, never raised past the reader.

    Lines and columns count from 1. `end_column` is exclusive; both ends are None where only a point is known.
    """

    line: int
    column: int
    message: str
    hint: str
    end_line: int | None = None
    end_column: int | None = None


class Lines:
    """The bytes of a file, and its lines on demand. A line ends with LF, CRLF or CR, as in editors."""

    __slots__ = ("_characters", "_last", "_starts", "data")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._starts: array[int] | None = None
        self._characters: array[int] | None = None
        self._last = (0, "")  # a file may be one line, of which many claims are shown

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break; empty for a line that is not there.

        A byte order mark is left out. Bytes that are not UTF-8 show as replacement characters.
        """
        if self._last[0] != number:
            self._last = number, self._decode(number)
        return self._last[1]

    def _decode(self, number: int) -> str:
        starts = self._find_starts()
        if not 0 < number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.data)
        row = self.data[starts[number - 1] : end].rstrip(b"\r\n")
        return row.decode("utf-8", "replace").removeprefix("\ufeff" if number == 1 else "")

    def locate(self, index: int) -> tuple[int, int]:
        """Line and column, both from 1, of the character with this index (from 0); the bytes are UTF-8.

        A byte order mark is no character. The index that follows the last character is a place too.
        """
        if self._characters is None:
            self._characters = self._count_characters()
        line = bisect_right(self._characters, index)
        return line, index - self._characters[line - 1] + 1

    def _find_starts(self) -> "array[int]":
        """The index of the first byte of each line."""
        if self._starts is None:
            rows = (self.data + b"x").splitlines(keepends=True)
            self._starts = array("I", accumulate(map(len, rows[:-1]), initial=0))
        return self._starts

    def _count_characters(self) -> "array[int]":
        """The index of the first character of each line."""
        if self.data.isascii():
            return self._find_starts()
        rows = (self.data.removeprefix(BOM_UTF8) + b"x").splitlines(keepends=True)
        return array("I", accumulate((len(row.decode()) for row in rows[:-1]), initial=0))


class Document:
    """One file: its plain value and the places of all nodes, or the problem for which it cannot be read.

    `path` is the path as people see it. `value` consists of dict, list, str, int, float, bool and None; keys
    are strings as written. It is None where there are `problems`, and it must not be changed: aliases share
    parts of it, and places are found by walking it. `marks` holds two numbers a node (a key is a node, a
    value is another) in document order: the characters, from 0, where it begins and ends. Only the methods here
    read it.
    """

    __slots__ = ("lines", "marks", "path", "problems", "value")

    def __init__(
        self, path: str, value: object, marks: "array[int]", problems: tuple[Problem, ...], data: bytes
    ) -> None:
        self.path = path
        self.value = value
        self.marks = marks
        self.problems = problems
        self.lines = Lines(data)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break; empty for a line that is not there."""
        return self.lines.line(number)

    def place(self, path: Path, key: bool = False) -> Place:
        """The place of the value at the path, or of its key. Raises LookupError where there is none."""
        return self.place_below(0, self.value, path, key)

    def index(self, path: Path) -> int:
        """The node number of the value at the path. Raises LookupError where there is none."""
        return _find(0, self.value, path, key=False)

    def place_below(self, index: int, value: object, path: Path, key: bool = False) -> Place:
        """As `place`, for a path that starts from a value whose node number is known."""
        number = 2 * _find(index, value, path, key)
        line, column = self.lines.locate(self.marks[number])
        end_line, end_column = self.lines.locate(self.marks[number + 1])
        if end_column == 1 and end_line > line:  # a block of text ends where the next line begins
            end_line -= 1
            while end_line > line and not self.line(end_line).strip():
                end_line -= 1
            end_column = len(self.line(end_line)) + 1
        return line, column, end_line, end_column

    def children(self, index: int, value: object) -> Iterator[tuple[str | int, int, object]]:
        """Key or position, node number and value of all direct parts of a value, in one pass over it.

        The way to number the claims of a file: asking `index` for each of them would count anew each time.
        """
        named = isinstance(value, dict)
        parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        index, before = index + 1, 0
        for name, child in parts:
            index += before + named
            yield name, index, child
            before = count_nodes(child)


def count_nodes(value: object) -> int:
    """How many nodes a value takes in `Document.marks`: itself, its keys, and all below."""
    if isinstance(value, dict):
        count, children = 1 + 2 * len(value), cast("Iterable[object]", value.values())
    elif isinstance(value, list):
        count, children = 1 + len(value), value
    else:
        return 1
    for child in children:
        if child.__class__ is dict or child.__class__ is list:  # most are not: no call for each scalar
            count += count_nodes(child) - 1
    return count


def measure_depth(value: object) -> int:
    """How many lists and mappings stand within each other in a value; 0 for a scalar."""
    if isinstance(value, dict):
        return 1 + max(map(measure_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(measure_depth, value), default=0)
    return 0


def _find(index: int, value: object, path: Path, key: bool) -> int:
    for depth, part in enumerate(path, 1):
        index += 1
        if isinstance(value, dict):
            for name, child in value.items():
                if name == part:
                    break
                index += 1 + count_nodes(child)
            else:
                raise LookupError(part)
            if key and depth == len(path):
                return index
            index += 1
            value = child
        elif isinstance(value, list) and isinstance(part, int) and 0 <= part < len(value):
            index += sum(map(count_nodes, value[:part]))
            value = value[part]
        else:
            raise LookupError(part)
    return index
