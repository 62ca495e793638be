"""Ids that count the rows of a file: c41, c42, c43. They need not be looked at, nor compared."""

import re
from collections.abc import Sequence

import duckdb

from belie.bulk.store import text

_SAMPLE = 100
_COUNTED = re.compile(r"([a-z][A-Za-z0-9-]*?)(0|[1-9][0-9]{0,17})", re.ASCII).fullmatch


def some_ids(database: duckdb.DuckDBPyConnection, relation: str) -> list[tuple[int, object]]:
    """The numbers of some rows of a relation, with their ids."""
    return database.execute(f"select no, id from ({relation}) limit {_SAMPLE}").fetchall()


def counted_id(rows: Sequence[tuple[int, object]]) -> str | None:
    """What the `id` of a row must be by its number `no`, in SQL; None if some rows, with their ids, show that ids do
    not count rows. It gives sound ids alone, and no two rows the same."""
    found = _COUNTED(str(rows[0][1])) if rows else None
    if found is None:
        return None
    before = int(found[2]) - rows[0][0]
    if any(name != f"{found[1]}{number + before}" for number, name in rows):
        return None
    return f"({text(found[1])} || (no + {before}))"
