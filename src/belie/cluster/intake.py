"""The rows of all registers as one distributed table."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from belie.cluster.columns import RECORD
from belie.cluster.plain import Sent
from belie.cluster.reading import Row
from belie.cluster.shared import Shared
from belie.loading.parquet_reader import write_row
from belie.loading.pieces import PIECE, cut, read_piece

if TYPE_CHECKING:
    from pyspark import RDD, Broadcast
    from pyspark.sql import DataFrame, SparkSession

Piece = tuple[int, str, int, int]
"""The number of a file, its path on every machine, and where the piece begins and ends."""


def pieces_of(root: Path, registers: Iterable[tuple[int, str]]) -> tuple[list[Piece], list[int]]:
    """The pieces of NDJSON files, and the numbers of the files that cannot be read in pieces."""
    found, whole = list[Piece](), list[int]()
    for number, path in registers:
        pieces = cut(root / path, PIECE)
        if pieces is None:
            whole.append(number)
        else:
            found += [(number, str(root / path), *piece) for piece in pieces]
    return found, whole


def read_all(
    session: "SparkSession", shared: "Broadcast[Shared]", pieces: Sequence[Piece], tables: Sequence[tuple[int, str]]
) -> "DataFrame":
    """A table with a record for each row of the pieces and of the Parquet files (`tables`); see `columns.RECORD`."""
    context = session.sparkContext
    lines = context.parallelize(pieces, max(len(pieces), 1))
    counts = dict(lines.map(_count).collect())
    numbered, before = list[tuple[Piece, int]](), dict[int, int]()
    for piece in pieces:
        numbered.append((piece, before.get(piece[0], 0)))
        before[piece[0]] = before.get(piece[0], 0) + counts[piece[0], piece[2]]
    rows = context.parallelize(numbered, max(len(numbered), 1)).flatMap(_rows)
    for number, path in tables:
        rows = rows.union(_rows_of_parquet(session, number, path))
    records = rows.mapPartitions(lambda some: _read(shared.value, some))
    return session.createDataFrame(records, RECORD, verifySchema=False)


def _count(piece: Piece) -> tuple[tuple[int, int], int]:
    number, path, start, end = piece
    return (number, start), len(read_piece(Path(path), start, end))


def _rows(numbered: tuple[Piece, int]) -> Iterator[Row]:
    (number, path, start, end), before = numbered
    for line, text in enumerate(read_piece(Path(path), start, end), before + 1):
        yield number, line, text


def _read(shared: Shared, rows: Iterable[Row]) -> Iterator[Sent]:
    return shared.reader.send(rows)


def is_readable(session: "SparkSession", path: str) -> bool:
    """Whether Spark reads a file as Parquet."""
    from py4j.protocol import Py4JJavaError
    from pyspark.errors import PySparkException

    try:
        return bool(session.read.parquet(without_pattern(path)).columns)
    except (PySparkException, Py4JJavaError):  # what is wrong with its footer is said in Java's words alone
        return False


def without_pattern(path: str) -> str:
    """A path so that Spark takes every character of it as it stands."""
    return re.sub(r"([\\*?\[\]{}])", r"\\\1", path)


def _rows_of_parquet(session: "SparkSession", number: int, path: str) -> "RDD[Row]":
    from pyspark.sql import functions as f
    from pyspark.sql.types import TimestampType

    table = session.read.parquet(without_pattern(path))
    shown = [
        f.date_format(f.col(_quoted(name)), "yyyy-MM-dd'T'HH:mm:ss'+00:00'").alias(name)
        if isinstance(table.schema[name].dataType, TimestampType)
        else f.col(_quoted(name))
        for name in table.columns
    ]
    rows = table.select(f.col("_metadata.row_index").alias("row index"), *shown).rdd
    names = table.columns
    return rows.map(lambda row: (number, row[0] + 1, write_row(names, tuple(map(_plain, row[1:]))).encode()))


def _plain(value: Any) -> Any:
    """A value of Spark with mappings in place of its rows."""
    names = getattr(value, "__fields__", None)
    if names is not None:
        return {name: _plain(part) for name, part in zip(names, value, strict=True)}
    return [_plain(part) for part in value] if isinstance(value, list) else value


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"
