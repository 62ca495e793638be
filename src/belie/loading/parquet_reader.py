"""A Parquet file as rows of JSON, one claim a row: what NDJSON says in text, it says in columns.

A column without a value in a row is a key that the row does not have. Dates become texts such as 2024-07-03, and times
2024-07-03T10:00:00, with their offset where they have one.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from belie.loading.document import Problem
from belie.loading.files import find_obstacle

if TYPE_CHECKING:
    import duckdb

HINT = "install belie[bulk], which brings DuckDB to read Parquet"
OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
"""What keeps DuckDB from fetching parts of itself."""

_AT_ONCE = 10_000


def has_parquet(path: str) -> bool:
    """Whether a path is that of a Parquet file, by the ending of its name."""
    return path.lower().endswith(".parquet")


def read_parquet(path: Path) -> bytes | Problem:
    """The rows of a Parquet file as NDJSON, in UTF-8; or the problem (at 1:1)."""
    try:
        import duckdb
    except ImportError:
        return Problem(1, 1, "this is a Parquet file, and what reads it is not installed", HINT)
    obstacle = find_obstacle(path)
    if obstacle is not None:
        return obstacle
    try:
        with duckdb.connect(":memory:", config=OFFLINE) as database:
            return b"\n".join(line.encode() for line in list_rows(database, path))
    except duckdb.Error as error:
        return cannot_read(error, path)


def cannot_read(error: Exception, path: Path) -> Problem:
    """The problem of a file that is no Parquet, or broken."""
    reason = str(error).partition("\n")[0]
    if '"file_row_number"' in reason:
        return Problem(
            1, 1, "a column has the name file_row_number, by which rows are counted", "leave this column out"
        )
    reason = reason.replace(str(path), path.name)
    return Problem(1, 1, f"the file cannot be read as Parquet: {reason}", "write it anew, with its footer")


def list_rows(database: "duckdb.DuckDBPyConnection", path: Path, rows: str = "true") -> Iterator[str]:
    """The rows of a Parquet file as JSON, in order; `rows` is a condition on `file_row_number`, which counts from 0.

    Raises duckdb.Error.
    """
    shown = [_show(name, sort) for name, sort in columns_of(database, path).items()]
    found = database.execute(
        f"select {', '.join(shown)} from read_parquet(?, file_row_number = true) where {rows} order by file_row_number",
        [without_pattern(path)],
    )
    names = [column[0] for column in found.description or ()]
    while some := found.fetchmany(_AT_ONCE):
        for row in some:
            yield write_row(names, row)


def columns_of(database: "duckdb.DuckDBPyConnection", path: Path) -> dict[str, str]:
    """The columns of a Parquet file, and what they hold, as DuckDB names it. Raises duckdb.Error."""
    found = database.execute("describe select * from read_parquet(?)", [without_pattern(path)])
    return {name: sort for name, sort, *_ in found.fetchall()}


def without_pattern(path: Path) -> str:
    """A path so that DuckDB takes every character of it as it stands."""
    return re.sub(r"([*?[])", r"[\1]", str(path))


def quoted(name: str) -> str:
    """The name of a column as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def _show(name: str, sort: str) -> str:
    column = quoted(name)
    if sort == "TIMESTAMP WITH TIME ZONE":
        return f"strftime(make_timestamp(epoch_us({column})), '%Y-%m-%dT%H:%M:%S+00:00') as {column}"
    return column


def write_row(names: list[str], values: tuple[object, ...]) -> str:
    """A row as JSON: its columns in their order, without those that have no value."""
    fields = {name: _plain(value) for name, value in zip(names, values, strict=True) if value is not None}
    return json.dumps(fields, ensure_ascii=False)


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    match value:
        case dict():
            return {str(key): _plain(part) for key, part in value.items() if part is not None}
        case list() | tuple():
            return [_plain(part) for part in value]
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case str() | bool() | int() | float() | None:
            return value
    return str(value)
