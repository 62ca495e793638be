"""An NDJSON file of any size: read in blocks of whole lines, and single rows again when they are asked for."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from belie.bulk.columns import RowPlaces
from belie.loading.document import Lines
from belie.loading.parquet_reader import without_pattern

BLOCK = 8 * 1024 * 1024
"""How many bytes are read at once, about; a block ends where a line does."""


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines of a file: where they begin in it, how many lines stand before them, and their bytes."""

    offset: int
    lines_before: int
    data: bytes


class NdjsonRows(RowPlaces):
    """The rows of an NDJSON file by their lines, counted from 1. `shown` is the path as reports show it."""

    __slots__ = ("_at", "_before", "_lines", "_offsets", "_path", "path", "size")

    def __init__(self, shown: str, path: Path) -> None:
        self.path = shown
        self._path = path
        self._offsets: list[int] = []
        self._before: list[int] = []
        self.size = path.stat().st_size
        self._at = -1
        self._lines = Lines(b"")

    def blocks(self) -> Iterator[Block]:
        """The file from its beginning to its end. Raises OSError."""
        self._offsets, self._before = [], []
        offset = before = 0
        with open(self._path, "rb") as file:
            while data := file.read(BLOCK):
                if data[-1:] != b"\n":
                    data += file.readline()
                self._offsets.append(offset)
                self._before.append(before)
                yield Block(offset, before, data)
                offset += len(data)
                before += count_lines(data)
        self.size = offset

    @property
    def pattern(self) -> str:
        """The path as DuckDB takes it."""
        return without_pattern(self._path)

    def rows(self, numbers: Iterable[int]) -> Iterator[tuple[int, str]]:
        """The texts of some rows, whose numbers are sorted."""
        for number in numbers:
            yield number, self.line(number)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break."""
        at = bisect_right(self._before, number - 1) - 1
        if at != self._at:
            end = self._offsets[at + 1] if at + 1 < len(self._offsets) else self.size
            with open(self._path, "rb") as file:
                file.seek(self._offsets[at])
                self._lines = Lines(file.read(end - self._offsets[at]))
            self._at = at
        found = self._lines.line(number - self._before[at])
        return found.removeprefix("\ufeff") if number == 1 else found


def count_lines(data: bytes) -> int:
    """How many lines end in some bytes: with LF, CRLF or CR, as editors have it."""
    returns = data.count(b"\r")
    return data.count(b"\n") + (returns - data.count(b"\r\n") if returns else 0)
