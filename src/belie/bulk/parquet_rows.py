"""The rows of a Parquet file as JSON, when they are asked for. Rows count from 1, as lines do."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import duckdb

from belie.bulk.columns import RowPlaces
from belie.loading.parquet_reader import list_rows

_AT_ONCE = 20_000


class ParquetRows(RowPlaces):
    """The rows of a Parquet file by their numbers. `shown` is the path as reports show it."""

    __slots__ = ("_database", "_known", "_path", "path", "size")

    def __init__(self, shown: str, path: Path, database: duckdb.DuckDBPyConnection) -> None:
        self.path = shown
        self._path, self._database = path, database
        self._known: dict[int, str] = {}
        self.size = 0

    def rows(self, numbers: Iterable[int]) -> Iterator[tuple[int, str]]:
        """The texts of some rows, whose numbers are sorted."""
        left = iter(numbers)
        while some := list(islice(left, _AT_ONCE)):
            wanted = ", ".join(str(number - 1) for number in some)
            with self._database.cursor() as cursor:
                yield from zip(some, list_rows(cursor, self._path, f"file_row_number in ({wanted})"), strict=True)

    def line(self, number: int) -> str:
        """The text of a row."""
        if number not in self._known:
            if len(self._known) > _AT_ONCE:
                self._known.clear()
            self._known.update(self.rows([number]))
        return self._known[number]
