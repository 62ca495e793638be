"""A file as it was read: its plain value, and where in the text each part of it stands."""

from array import array
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from belie.loading.nodes import find_node, list_nodes, parts_of
from belie.model.origin import Path, Place


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
    """One file: its plain value, or the problems for which it cannot be read.

    `path` is the path as people see it. `value` consists of dict, list, str, int, float, bool and None; keys
    are strings as written. It is None where there are `problems`, and it must not be changed: aliases share
    parts of it, and places are found by walking it. The file is parsed anew for them when one is first asked for.

    The whole, its parts and their parts have numbers, by which places below them are found: see `children`.
    """

    __slots__ = ("_marks", "_nodes", "lines", "path", "problems", "value")

    def __init__(self, path: str, value: object, problems: tuple[Problem, ...], data: bytes) -> None:
        self.path = path
        self.value = value
        self.problems = problems
        self.lines = Lines(data)
        self._marks: array[int] | None = None
        self._nodes: array[int] | None = None

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break; empty for a line that is not there."""
        return self.lines.line(number)

    def place(self, path: Path, key: bool = False) -> Place:
        """The place of the value at the path, or of its key. Raises LookupError where there is none."""
        return self.place_below(0, self.value, path, key)

    def place_below(self, index: int, value: object, path: Path, key: bool = False) -> Place:
        """As `place`, for a path that starts from a value with a number."""
        if self._marks is None or self._nodes is None:
            from belie.loading.yaml_marks import read_marks  # start-up is a feature: most files are never asked

            self._marks, self._nodes = read_marks(self.lines.data), array("I", list_nodes(self.value))
        number = 2 * find_node(self._nodes[index], value, path, key)
        line, column = self.lines.locate(self._marks[number])
        end_line, end_column = self.lines.locate(self._marks[number + 1])
        if end_column == 1 and end_line > line:  # a block of text ends where the next line begins
            end_line -= 1
            while end_line > line and not self.line(end_line).strip():
                end_line -= 1
            end_column = len(self.line(end_line)) + 1
        return line, column, end_line, end_column

    def children(self, index: int, value: object) -> Iterator[tuple[str | int, int, object]]:
        """Key or position, number and value of all direct parts of the whole, whose number is 0, or of one of these.

        Parts have their numbers in document order, those of the third level and below have none.
        """
        is_whole, within = index == 0, 0
        for name, child in parts_of(value):
            index += 1 + within
            yield name, index, child
            within = len(child) if is_whole and isinstance(child, dict | list) else 0
