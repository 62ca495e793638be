"""NDJSON files of bare tenures alone: their rows are kept as numbers, and told again from these."""

import json
import re
from collections.abc import Mapping, Sequence

import duckdb

from belie.bulk.columns import COLUMNS
from belie.bulk.store import is_out_of_room, text
from belie.bulk.tenures import BEFORE, OPEN, take_tenures
from belie.bulk.turns import counted_id
from belie.loading.parquet_reader import quoted

KEYS = {"source", "id", "kind", "holder", "office", "from", "until"}
"""The keys that a row may have."""

_MOST, _FEW = 0.01, 100
"""So large a share of rows, or so many, may be of another form; more are quicker read the other way."""

_is_id = re.compile(r"[a-z][A-Za-z0-9-]*", re.ASCII).fullmatch


def could_be_bare_lines(first: Sequence[bytes]) -> tuple[str, str | None] | None:
    """The source of a file, by its first lines, and what its ids are if they count rows; None if a line that can be
    read shows that it does not hold bare tenures of one source alone."""
    rows = list[tuple[int, Mapping[str, object]]]()
    for number, line in enumerate(first, 1):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict):
            rows.append((number, row))
    sources = {(str(row.get("source")), row.get("kind"), row.keys() <= KEYS) for _, row in rows}
    source, kind, is_bare = sources.pop() if sources else ("", None, False)
    if sources or kind != "role" or not is_bare or not _is_id(source):
        return None
    return source, counted_id([(number, row.get("id")) for number, row in rows])


def take_bare_lines(
    database: duckdb.DuckDBPyConnection, query: str, file: int, source: str, counted: str | None, lines: int
) -> list[int] | None:
    """Take the rows of one form of a file of so many lines, which a query gives; the numbers of the other lines, or
    None if the file is not one of bare tenures alone. Raises duckdb.Error where memory or disk do not suffice."""
    rows = f"""select *, first_day("from") as from1, day_after("from") as from2, true as without_others,
        first_day(until) as until1, day_after(until) as until2 from ({query})
        where source = {text(source)} and kind = 'role'"""
    try:  # DuckDB cannot know that these rows are more than the ids they are joined with, and would lose their order
        database.execute("set disabled_optimizers = 'build_side_probe_side'")
        is_bare, _ = take_tenures(
            database, rows, file, ("from", "until"), counted, keep_ids=counted is None, only_counted=counted is not None
        )
    except duckdb.Error as error:
        if is_out_of_room(error):
            raise
        return None
    finally:
        database.execute("reset disabled_optimizers")
    table = f"tenures_{file}"
    if is_bare:
        database.execute(f"delete from {table} where no in (select no from taken_out where file = {file})")
        count, last = database.execute(f"select count(*), coalesce(max(no), 0) from {table}").fetchone() or (0, 0)
        if last <= lines and lines - count <= max(_FEW, _MOST * lines):
            if count == lines:
                return []
            missing = f"select no from range(1, {lines + 1}) r(no) where no not in (select no from {table})"
            return [number for (number,) in database.execute(f"{missing} order by no").fetchall()]
        database.execute(f"drop table {table}")
    database.execute(f"delete from taken_out where file = {file}")
    return None


def view_of_lines(file: int, source: str, counted: str | None) -> str:
    """The query for the rows of a file that were taken so, with the columns of `COLUMNS`."""
    found = {
        "file": str(file), "no": "no", "source": text(source), "id": counted or "tenures.id", "kind": "'role'",
        "holder": "holders.id", "office": "offices.id", "from": _told("from_word"), "until": _told("until_word"),
        "life": "false", "relative": "false", "evidence": "false", "stated": "true", "vague": "false",
        "from1": _first("from_word"), "from2": _after("from_word"),
        "until1": _first("until_word"), "until2": _after("until_word"),
    }  # fmt: skip
    columns = ", ".join(f"({found.get(name, 'null')})::{sort} as {quoted(name)}" for name, sort in COLUMNS.items())
    return f"""select {columns} from tenures_{file} as tenures join numbered as holders
        on holders.number = tenures.holder join numbered as offices on offices.number = tenures.office
        where no not in (select no from taken_out where file = {file})"""


def _first(word: str) -> str:
    return f"case when {word} <> {OPEN} then ({word} >> 9) - {BEFORE} end"


def _after(word: str) -> str:
    return f"case when {word} <> {OPEN} then ({word} >> 9) - {BEFORE} + ({word} & 511) end"


def _told(word: str) -> str:
    day = f"(date '1970-01-01' + (({word} >> 9) - {BEFORE}))::date::varchar"
    return f"""case when {word} = {OPEN} then '..' when {word} & 511 = 1 then {day}
        when {word} & 511 < 32 then left({day}, 7) else left({day}, 4) end"""
