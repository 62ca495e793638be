"""All registers of a corpus on their way into the database."""

from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path

import duckdb

from belie.bulk.bare_lines import view_of_lines
from belie.bulk.columns import COLUMNS
from belie.bulk.ndjson_intake import take_ndjson
from belie.bulk.ndjson_rows import NdjsonRows
from belie.bulk.options import Progress
from belie.bulk.parquet_intake import take_parquet, view_of
from belie.bulk.parquet_rows import ParquetRows
from belie.bulk.rows import RowFile
from belie.bulk.store import is_out_of_room
from belie.bulk.taking import Taker
from belie.loading.complaint import problem_fault
from belie.loading.document import Problem
from belie.loading.fact_file import Parts
from belie.loading.files import find_obstacle
from belie.loading.parquet_reader import cannot_read, has_parquet


def take_register(
    path: Path, shown: str, number: int, database: duckdb.DuckDBPyConnection, taker: Taker, progress: Progress
) -> tuple[Parts, RowFile | None]:
    """Take a register: the parts of it that stay in memory; and its rows, unless it cannot be read.

    Raises duckdb.Error and OSError where memory or disk do not suffice.
    """
    obstacle = find_obstacle(path)
    if obstacle is not None:
        return _refuse(shown, obstacle), None
    try:
        if has_parquet(shown):
            parquet = ParquetRows(shown, path, database)
            return _run(take_parquet(database, parquet, path, number, taker), parquet, progress), parquet
        ndjson = NdjsonRows(shown, path)
        return _run(take_ndjson(database, ndjson, number, taker), ndjson, progress), ndjson
    except duckdb.Error as error:
        if is_out_of_room(error) or not has_parquet(shown):
            raise
        database.execute("delete from told where file = ?", [number])
        return _refuse(shown, cannot_read(error, path)), None


def make_tables(database: duckdb.DuckDBPyConnection) -> None:
    """Make the tables that rows are taken into."""
    kinds = ", ".join(f'"{name}" {sort}' for name, sort in COLUMNS.items())
    database.execute(f"create table told ({kinds})")
    database.execute("create table taken_out (file integer, no bigint)")


def bare_files(files: Mapping[int, RowFile]) -> dict[int, str]:
    """The files that hold bare tenures alone, with their sources."""
    found = {number: rows.bare for number, rows in files.items() if isinstance(rows, ParquetRows | NdjsonRows)}
    return {number: source for number, source in found.items() if source is not None}


def counted_files(files: Mapping[int, RowFile]) -> set[int]:
    """The files the ids of whose rows are known to count them."""
    return {number for number, rows in files.items() if isinstance(rows, ParquetRows | NdjsonRows) and rows.counted}


def show_rows(
    database: duckdb.DuckDBPyConnection,
    name: str,
    files: Mapping[int, RowFile],
    paths: Sequence[Path],
    without: Container[int] = (),
) -> None:
    """Make a view of the rows that were taken, and are not taken out again; but of those of the files `without`."""
    views = [
        view_of(database, paths[number], number)
        for number, rows in files.items()
        if isinstance(rows, ParquetRows) and number not in without
    ]
    views += [
        view_of_lines(number, rows.bare, rows.counted_id)
        for number, rows in files.items()
        if isinstance(rows, NdjsonRows) and rows.bare is not None and number not in without
    ]
    database.execute(f"create or replace view {name} as {' union all '.join(['select * from told', *views])}")


def _run(steps: Iterator[Parts | int], rows: RowFile, progress: Progress) -> Parts:
    done = 0
    progress(f"reading {rows.path}", 0, rows.size)
    for step in steps:
        if isinstance(step, Parts):
            return step
        done += step
        progress(f"reading {rows.path}", done, rows.size)
    raise AssertionError("the parts of a file come last")


def _refuse(shown: str, problem: Problem) -> Parts:
    return Parts(shown, faults=[problem_fault(shown, problem)], hides_claims=True, is_register=True)
