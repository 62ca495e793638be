"""The rows of a Parquet file as JSON, when they are asked for. Rows count from 1, as lines do."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import duckdb

from belie.bulk.columns import RowPlaces
from belie.loading.parquet_reader import list_rows

_AT_ONCE = 20_000
_KEPT = 60_000
"""So many rows that were asked for are kept as text: findings show where in them their claims stand."""


class ParquetRows(RowPlaces):
    """The rows of a Parquet file by their numbers. `shown` is the path as reports show it. `bare` is the
    source of a file of bare tenures alone (`bulk/tenures.py`); None of all others. `counted`: the ids of its rows are
    known to count them."""

    __slots__ = ("_database", "_known", "_path", "bare", "counted", "path", "size")

    def __init__(self, shown: str, path: Path, database: duckdb.DuckDBPyConnection) -> None:
        self.path = shown
        self._path, self._database = path, database
        self._known: dict[int, str] = {}
        self.size = 0
        self.bare: str | None = None
        self.counted = False

    def rows(self, numbers: Iterable[int]) -> Iterator[tuple[int, str]]:
        """The texts of some rows, whose numbers are sorted."""
        left = iter(numbers)
        while some := list(islice(left, _AT_ONCE)):
            wanted = ", ".join(str(number - 1) for number in some)
            with self._database.cursor() as cursor:
                texts = list_rows(cursor, self._path, f"file_row_number in ({wanted})")
                found = dict(zip(some, texts, strict=True))
            if len(self._known) + len(found) > _KEPT:
                self._known.clear()
            self._known.update(found)
            yield from found.items()

    def line(self, number: int) -> str:
        """The text of a row."""
        if number not in self._known:
            for _ in self.rows([number]):
                pass
        return self._known[number]
