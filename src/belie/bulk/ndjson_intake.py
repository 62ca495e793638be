"""The rows of an NDJSON file into the database: the plain ones by SQL, the others one by one."""

from collections.abc import Iterator, Sequence

import duckdb

from belie.bulk.columns import COLUMNS
from belie.bulk.ndjson_rows import SMALL, Block, NdjsonRows
from belie.bulk.store import insert
from belie.bulk.sure import FLAGS, TEXTS, surely_valid
from belie.bulk.taking import Taker
from belie.bulk.uniform import TAKE, Survey, take_uniform
from belie.loading.complaint import problem_fault
from belie.loading.document import Problem
from belie.loading.fact_file import Parts
from belie.loading.files import is_wide
from belie.loading.ndjson_reader import read_row
from belie.loading.register import know_other_sorts
from belie.model.origin import Origin

_AT_ONCE = 10_000
_TIMES = ("from", "until", "on")
_STRING = r'"[^"\\\x00-\x1f]*"'
_PAIRS = "|".join(
    (
        f'"(?:{"|".join(name for name in TEXTS if name not in _TIMES)})": ?{_STRING}',
        f'"(?:{"|".join(_TIMES)})": ?(?:{_STRING}|[1-9][0-9]{{3}})',
        f'"value": ?(?:{_STRING}|0|[1-9][0-9]{{0,14}})',
        f'"(?:{"|".join(FLAGS)})": ?(?:true|false)',
    )
)
_FLAT = rf"\{{(?:{_PAIRS})(?:, ?(?:{_PAIRS}))*\}}"
"""A row of plain pairs, as programs write them: without escapes, and without spaces but after : and a comma."""

_SHAPE = (
    "{"
    + ", ".join(
        [*(f'"{name}": "VARCHAR"' for name in TEXTS), *(f'"{name}": "BOOLEAN"' for name in FLAGS), '"value": "JSON"']
    )
    + "}"
)
_FOUND = [*TEXTS, *FLAGS, "value"]

_ROWS = f"""create or replace temp table plain as
    with lines as (
        select unnest(l) as t, generate_subscripts(l, 1) + $before as no from (select string_split($text, chr(10)) as l)
    ), flat as (
        select no, (length(t) - length(replace(t, '":', ''))) / 2 as pairs, json_transform(t, '{_SHAPE}') as r
        from lines where regexp_full_match(t, $flat)
    ), rows as (
        select no, pairs, unnest(r), case when left(r.value::varchar, 1) = '"' then r.value->>'$' end as said,
        is_plain(r."from") as plain_from, is_plain(r.until) as plain_until, is_plain(r."on") as plain_on from flat
    )
    select * from rows where pairs = {" + ".join(f'("{name}" is not null)::int' for name in _FOUND)}
    and {surely_valid()}"""
"""The surely valid rows of a block. A key that is given twice makes more pairs than there are values."""

_TAKE = f"{TAKE} from plain"


def take_ndjson(
    database: duckdb.DuckDBPyConnection, rows: NdjsonRows, file: int, taker: Taker
) -> Iterator[Parts | int]:
    """Take the rows of a file; `file` is its number. Gives the bytes that are read, from time to time, then the parts
    that stay in memory. Raises OSError and duckdb.Error."""
    survey = Survey()
    for block in rows.blocks(SMALL):
        survey.look_at(block)
        yield len(block.data) // 2
    numbers = take_uniform(database, rows, file, survey)
    lines = _lines_in_blocks(database, rows, file) if numbers is None else _lines_at(rows, numbers)
    parts, problems = Parts(rows.path, is_register=True), list[tuple[int, object]]()
    has_objects = numbers is not None and len(numbers) < survey.lines
    for taken in lines:
        if isinstance(taken, int):
            has_objects |= taken > 0
            continue
        told = list[dict[str, object]]()
        for number, line in taken:
            value = read_row(number, line)
            if isinstance(value, Problem):
                problems.append((number, value))
                continue
            has_objects |= isinstance(value, dict)
            columns = taker.take(parts, Origin(rows, number, value), file)
            if columns is not None:
                told.append(columns)
        insert(database, "told", COLUMNS, told)
    yield _without_other_sorts(database, rows, file, parts, problems, has_objects)


Lines = list[tuple[int, bytes]]


def _without_other_sorts(
    database: duckdb.DuckDBPyConnection,
    rows: NdjsonRows,
    file: int,
    parts: Parts,
    problems: list[tuple[int, object]],
    has_objects: bool,
) -> Parts:
    """The parts with the faults of rows that cannot be read; of a file of another sort one fault alone."""
    told = [*([(0, dict[str, object]())] if has_objects else []), *problems]
    known = know_other_sorts(rows, told)
    if known is not told:
        database.execute("delete from told where file = ?", [file])
        parts = Parts(rows.path, is_register=True)
    for _, value in known:
        if isinstance(value, Problem):
            parts.faults.append(problem_fault(rows.path, value))
            parts.hides_claims = True
    return parts


def _lines_at(rows: NdjsonRows, numbers: Sequence[int]) -> Iterator[Lines]:
    """Lines with their numbers, some at a time; blank ones are left out."""
    for start in range(0, len(numbers), _AT_ONCE):
        lines = ((number, rows.line(number).encode()) for number in numbers[start : start + _AT_ONCE])
        yield [(number, line) for number, line in lines if not _is_blank(number, line)]


def _lines_in_blocks(database: duckdb.DuckDBPyConnection, rows: NdjsonRows, file: int) -> Iterator[Lines | int]:
    """Of each block how many rows were taken, then the lines that were not. A file in UTF-16 is one line."""
    for block in rows.blocks():
        if block.offset == 0 and is_wide(block.data):
            yield [(1, block.data)]
            return
        lines, plain = _take_plain(database, block, file)
        yield len(plain)
        numbered = enumerate(lines, block.lines_before + 1)
        yield [(at, line) for at, line in numbered if at not in plain and not _is_blank(at, line)]


def _is_blank(number: int, line: bytes) -> bool:
    return not line.strip(b"\xef\xbb\xbf \t" if number == 1 else b" \t")


def _take_plain(database: duckdb.DuckDBPyConnection, block: Block, file: int) -> tuple[list[bytes], set[int]]:
    """The lines of a block, and the numbers of those whose rows were taken."""
    data = block.data.replace(b"\r\n", b"\n")
    lines = block.data.splitlines()
    if b"\r" in data or b"\0" in data:
        return lines, set()
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return lines, set()
    database.execute(_ROWS, {"before": block.lines_before, "text": text, "flat": _FLAT})
    numbers = {number for (number,) in database.execute("select no from plain").fetchall()}
    if numbers:
        database.execute(_TAKE, {"file": file})
    return lines, numbers
