"""The rows of a Parquet file: the plain ones stay in it and are looked at in place, the others are read one by one."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import duckdb

from belie.bulk.columns import COLUMNS
from belie.bulk.parquet_rows import ParquetRows
from belie.bulk.store import insert, text
from belie.bulk.sure import FLAGS, IS_ID, TEXTS, surely_valid
from belie.bulk.taking import Taker
from belie.bulk.tenures import could_be_bare, take_tenures
from belie.bulk.turns import counted_id, some_ids
from belie.loading.complaint import problem_fault
from belie.loading.document import Problem
from belie.loading.fact_file import Parts
from belie.loading.ndjson_reader import read_row
from belie.loading.parquet_reader import columns_of, quoted, without_pattern
from belie.model.origin import Origin

_TIMES = ("from", "until", "on")
_WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER")
_AT_ONCE = 20_000
_FEW = 50
_RUNS_FORWARD = """coalesce(until >= "from" or until = '..' or starts_with("from", until), true)"""
"""That a row does not end before it begins. Plain days, months and years stand in the order of the alphabet, and one
that another begins with means all of it."""


def view_of(database: duckdb.DuckDBPyConnection, path: Path, file: int) -> str:
    """The query for the plain rows of a file, with the columns of `COLUMNS`; rows in `taken_out` are left out.

    Raises duckdb.Error for what is no Parquet.
    """
    found = {
        "file": str(file), "no": "no", "mem": "null", "life": "kind = 'statement' and property in ('born', 'died')",
        "evidence": "evidence is not null", "stated": "basis is null or basis = 'stated'",
        "relative": "false", "vague": "false",
    }  # fmt: skip
    names = {"said", "value", *TEXTS, *FLAGS}
    columns = ", ".join(
        f"({found.get(name, quoted(name) if name in names or name[:-1] in _TIMES else 'null')})::{sort} "
        f"as {quoted(name)}"
        for name, sort in COLUMNS.items()
    )
    out = database.execute(f"select no from taken_out where file = {file} limit {_FEW + 1}").fetchall()
    listed = (
        ", ".join(str(number) for (number,) in out)
        if len(out) <= _FEW
        else f"select no from taken_out where file = {file}"
    )
    rest = f" where no not in ({listed})" if out else ""
    return f"select {columns} from ({_relation(path, columns_of(database, path))}){rest}"


def take_parquet(
    database: duckdb.DuckDBPyConnection, rows: ParquetRows, path: Path, file: int, taker: Taker
) -> Iterator[Parts | int]:
    """Look at the rows of a file; `file` is its number. Gives how many rows are read, from time to time, then the parts
    that stay in memory. Rows that are not plain, or end before they begin, are noted in `taken_out`. Raises
    duckdb.Error."""
    parts = Parts(rows.path, is_register=True)
    sorts = columns_of(database, path)
    relation = _relation(path, sorts)
    _list_sources(database, relation)
    source = could_be_bare(database, relation)
    if source is None:
        sure = f"{surely_valid('source in (from good_sources)')} and without_others and {_RUNS_FORWARD}"
        database.execute(f"insert into taken_out select {file}, no from ({relation}) where not ({sure})")
    else:
        is_bare, rows.counted = take_tenures(database, relation, file, sorts, counted_id(some_ids(database, relation)))
        rows.bare = source if is_bare else None
    found = database.execute("select no from taken_out where file = ? order by no", [file]).fetchall()
    rows.size = len(found)
    for start in range(0, len(found), _AT_ONCE):
        some = [number for (number,) in found[start : start + _AT_ONCE]]
        taken = list[dict[str, object]]()
        for number, line in rows.rows(some):
            value = read_row(number, line.encode())
            if isinstance(value, Problem):
                parts.faults.append(problem_fault(rows.path, value))
                parts.hides_claims = True
                continue
            columns = taker.take(parts, Origin(rows, number, value), file)
            if columns is not None:
                taken.append(columns)
        insert(database, "told", COLUMNS, taken)
        yield len(some)
    yield parts


def _list_sources(database: duckdb.DuckDBPyConnection, relation: str) -> None:
    """Make the table `good_sources` of the sources of some rows whose ids are sound. Most files are of one, which the
    file's own statistics tell."""
    bounds = database.execute(f"select min(source), max(source) from ({relation})").fetchone() or (None, None)
    sources = (
        f"select distinct source from ({relation})" if bounds[0] != bounds[1] else f"select {text(bounds[0] or '')}"
    )
    database.execute(
        f"""create or replace temp table good_sources as with sources(source) as materialized ({sources})
        select source from sources where {IS_ID.format(column="source")}"""
    )


def _relation(path: Path, sorts: Mapping[str, str]) -> str:
    """A query for all rows of a file with the columns that `surely_valid` reads; what a plain row has not is null.

    `without_others`: a row has values in no other columns, and in these none of an unexpected sort.
    """
    shown = {"no": "file_row_number + 1"}
    for name in TEXTS:
        is_text = sorts.get(name) == "VARCHAR"
        shown[name] = quoted(name) if is_text else "null::varchar"
    for name in FLAGS:
        shown[name] = quoted(name) if sorts.get(name) == "BOOLEAN" else "null::boolean"
    for name in _TIMES:
        shown |= _columns_of_time(name, sorts.get(name))
    shown |= _columns_of_value(sorts.get("value"))
    others = [
        quoted(name)
        for name, sort in sorts.items()
        if not (
            (name in TEXTS and (sort == "VARCHAR" or (name in _TIMES and sort in ("DATE", *_WHOLE))))
            or (name in FLAGS and sort == "BOOLEAN")
            or (name == "value" and sort in ("VARCHAR", *_WHOLE))
        )
    ]
    shown["without_others"] = " and ".join(f"{name} is null" for name in others) or "true"
    columns = ", ".join(f"{expression} as {quoted(name)}" for name, expression in shown.items())
    return f"select {columns} from read_parquet({text(without_pattern(path))}, file_row_number = true)"


def _columns_of_time(name: str, sort: str | None) -> dict[str, str]:
    column = quoted(name)
    if sort == "DATE":
        days = f"number_of({column})"
        plain = f"({column} between date '0001-01-01' and date '9999-12-31')"
        found = (f"{column}::varchar", plain, days, f"{days} + 1")
    elif sort == "VARCHAR" or sort in _WHOLE:
        words = column if sort == "VARCHAR" else f"{column}::varchar"
        found = (words, f"is_plain({words})", f"first_day({words})", f"day_after({words})")
    else:
        found = ("null::varchar", "null::boolean", "null::integer", "null::integer")
    return dict(zip((name, f"plain_{name}", f"{name}1", f"{name}2"), found, strict=True))


def _columns_of_value(sort: str | None) -> dict[str, str]:
    if sort == "VARCHAR":
        return {"value": "to_json(value)::varchar", "said": "value"}
    if sort in _WHOLE:
        return {"value": "value::varchar", "said": "null::varchar"}
    return {"value": "null::varchar", "said": "null::varchar"}
