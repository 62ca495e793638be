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

SMALL = 256 * 1024
"""As `BLOCK`, where a block is but looked at; a processor's cache holds it."""

_KEPT = 60_000
"""So many rows that were asked for are kept as text: findings show where in them their claims stand."""


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines of a file: where they begin in it, how many lines stand before them, and their bytes."""

    offset: int
    lines_before: int
    data: bytes


class NdjsonRows(RowPlaces):
    """The rows of an NDJSON file by their lines, counted from 1. `shown` is the path as reports show it. `bare`,
    `counted`: as of Parquet; `counted_id`: what `counted_id` gives, where the ids of a bare file are not kept."""

    __slots__ = (
        "_at",
        "_before",
        "_known",
        "_lines",
        "_offsets",
        "_path",
        "bare",
        "counted",
        "counted_id",
        "path",
        "size",
    )

    def __init__(self, shown: str, path: Path) -> None:
        self.path = shown
        self._path = path
        self._offsets: list[int] = []
        self._before: list[int] = []
        self.size = path.stat().st_size
        self._at = -1
        self._lines = Lines(b"")
        self.bare: str | None = None
        self.counted = False
        self.counted_id: str | None = None
        self._known: dict[int, str] = {}

    def blocks(self, size: int = BLOCK) -> Iterator[Block]:
        """The file from its beginning to its end, in blocks of about so many bytes; single rows are then read by these,
        too. Raises OSError."""
        self._offsets, self._before, self._at = [], [], -1
        offset = before = 0
        with open(self._path, "rb") as file:
            while data := file.read(size):
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
            found = self.line(number)
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[number] = found
            yield number, found

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break."""
        if number in self._known:
            return self._known[number]
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
