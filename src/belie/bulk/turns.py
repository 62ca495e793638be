"""Ids that count the rows of a file: c41, c42, c43. They need not be looked at, nor compared."""

import re

import duckdb

from belie.bulk.store import text

_SAMPLE = 100
_COUNTED = re.compile(r"([a-z][A-Za-z0-9-]*?)(0|[1-9][0-9]{0,17})", re.ASCII).fullmatch


def in_turn(database: duckdb.DuckDBPyConnection, relation: str) -> str | None:
    """The condition on a row of a relation that its `id` is the one that its number `no` makes it be; None if some rows
    show that ids do not count rows. It holds for ids alone that are sound, and for no two rows with the same one."""
    rows = database.execute(f"select no, id from ({relation}) limit {_SAMPLE}").fetchall()
    found = _COUNTED(rows[0][1] or "") if rows else None
    if found is None:
        return None
    before = int(found[2]) - rows[0][0]
    if any(name != f"{found[1]}{number + before}" for number, name in rows):
        return None
    return f"id = {text(found[1])} || (no + {before})"
