"""Registers that one program wrote: every row has the same keys in the same order, as far as it has them.

A row that is put together again from the values that were read of it, in that order, and is then the very text that
was read, holds these values, no key twice and no escapes.
"""

import json
from dataclasses import dataclass, field
from itertools import islice

import duckdb

from belie.bulk.bare_lines import KEYS, could_be_bare_lines, take_bare_lines
from belie.bulk.columns import COLUMNS
from belie.bulk.ndjson_rows import Block, NdjsonRows, count_lines
from belie.bulk.store import is_out_of_room, text
from belie.bulk.sure import FLAGS, TEXTS, surely_valid
from belie.loading.parquet_reader import quoted

_SAMPLE = 200
_SEPARATORS = ((",", ":"), (", ", ": "))
_DELIMITER = b"\x02"

TAKE = f"""insert into told ({", ".join(f'"{name}"' for name in COLUMNS)}) select $file, no, null, source, id, kind,
    holder, office, "from", until, "on", acting, "of", what, value, said, subject, property, null, null, null, null,
    null, null, null, null, null, kind = 'statement' and property in ('born', 'died'), false, evidence is not null,
    basis is null or basis = 'stated', false, first_day("from"), day_after("from"), first_day(nullif(until, '..')),
    day_after(nullif(until, '..')), first_day("on"), day_after("on")"""
"""What is written down of a row that is surely valid."""


@dataclass(slots=True)
class Survey:
    """What is seen of a file as its blocks go by: how many lines it has, whether its bytes are plain UTF-8, and its
    first rows."""

    lines: int = 0
    is_plain: bool = True
    first: list[bytes] = field(default_factory=list)

    def look_at(self, block: Block) -> None:
        """Look at one more block."""
        data = block.data
        if not self.lines:
            self.first = list(islice(data.split(b"\n", _SAMPLE), _SAMPLE))
        self.lines += count_lines(data) + (data[-1:] not in (b"\n", b"\r"))
        self.is_plain &= b"\r" not in data and b"\0" not in data and _DELIMITER not in data and _is_utf8(data)


def _is_utf8(data: bytes) -> bool:
    if data.isascii():
        return True
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return not data.startswith(b"\xef\xbb\xbf")


def take_uniform(database: duckdb.DuckDBPyConnection, rows: NdjsonRows, file: int, survey: Survey) -> list[int] | None:
    """Take the rows that are of one form and surely valid; the numbers of the other lines, or None if the file is of no
    form that is known. Raises duckdb.Error where memory or disk do not suffice."""
    layout = _find_layout(survey.first) if survey.is_plain else None
    if layout is None:
        return None
    bare = could_be_bare_lines(survey.first) if KEYS.issuperset(layout[0]) else None
    if bare is not None:
        numbers = take_bare_lines(database, _query(rows, *layout, "t"), file, *bare, survey.lines)
        if numbers is not None:
            rows.bare, rows.counted_id, rows.counted = *bare, bare[1] is not None and not numbers
            return numbers
    for guarded in (False, True):  # a line that is no JSON is an error, and to ask of each whether it is takes time
        try:
            query = _query(rows, *layout, "case when json_valid(t) then t end" if guarded else "t")
            (taken,) = database.execute(f"{TAKE} from ({query}) where {surely_valid()}", {"file": file}).fetchone() or (
                0,
            )
            break
        except duckdb.Error as error:
            if is_out_of_room(error):
                raise
    else:
        return None
    (counted,) = database.execute("select max(no) from told where file = ?", [file]).fetchone() or (0,)
    if taken == survey.lines:
        return []
    if counted is not None and counted > survey.lines:  # the lines were counted in another way
        database.execute("delete from told where file = ?", [file])
        return None
    missing = f"select no from range(1, {survey.lines + 1}) r(no) where no not in (select no from told where file = ?)"
    return [number for (number,) in database.execute(f"{missing} order by no", [file]).fetchall()]


def _find_layout(first: list[bytes]) -> tuple[list[str], str, str] | None:
    """The order of keys, and what stands between them and before their values, by the first rows of a file."""
    known = {*TEXTS, *FLAGS, "value"}
    orders = list[list[str]]()
    between = set[tuple[str, str]]()
    for line in first:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict) and row.keys() <= known:
            forms = [form for form in _SEPARATORS if _write(row, form) == line]
            between.update(forms[:1])
            orders.append([*row])
    keys = list(dict.fromkeys(key for order in sorted(orders, key=len, reverse=True) for key in order))
    if len(between) != 1 or any(order != [key for key in keys if key in order] for order in orders):
        return None
    return keys, *between.pop()


def _write(row: dict[str, object], form: tuple[str, str]) -> bytes:
    return json.dumps(row, ensure_ascii=False, separators=form).encode(errors="surrogatepass")


def _query(rows: NdjsonRows, keys: list[str], comma: str, colon: str, line: str) -> str:
    shape = {key: "BOOLEAN" if key in FLAGS else "JSON" if key == "value" else "VARCHAR" for key in keys}
    missing = [name for name in (*TEXTS, *FLAGS, "value") if name not in keys]
    shown = [f"null::{'boolean' if name in FLAGS else 'varchar'} as {quoted(name)}" for name in missing]
    said = "case when left(value::varchar, 1) = '\"' then value->>'$' end" if "value" in keys else "null::varchar"
    return f"""with lines as (
        select row_number() over () as no, t from read_csv({text(rows.pattern)}, columns = {{'t': 'VARCHAR'}},
            delim = '\x02', quote = '', escape = '', header = false, auto_detect = false, new_line = '\\n',
            max_line_size = 67108864)
    ), flat as materialized (
        select no, t, unnest(json_transform({line}, {text(json.dumps(shape))})) from lines
    ), whole as (
        select {", ".join(["*", *shown, f"{said} as said"])} from flat
        where {_is_whole(keys, comma, colon)}
    )
    select * from (select *, is_plain("from") as plain_from, is_plain(until) as plain_until,
        is_plain("on") as plain_on from whole)"""


def _is_whole(keys: list[str], comma: str, colon: str) -> str:
    """The condition that a line `t` is what comes of putting the values that were read of it together again.

    Most lines have all keys, and one call of `concat` takes half the time. For these alone it gives the line: a value
    that is missing would stand there as an empty text, which is a value.
    """
    parts, before = list[str](), "{"
    for key in keys:
        mark = "" if key in FLAGS or key == "value" else '"'
        parts += [text(before + json.dumps(key) + colon + mark), f"{quoted(key)}::varchar"]
        before = mark + comma
    whole = f"concat({', '.join([*parts, text(before.removesuffix(comma) + '}')])})"
    pairs = ", ".join(_pair(key, colon) for key in keys)
    return f"(t = {whole} or t = '{{' || concat_ws({text(comma)}, {pairs}) || '}}')"


def _pair(key: str, colon: str) -> str:
    """A key with its value as JSON writes them, null where there is no value."""
    column = quoted(key)
    if key in FLAGS or key == "value":
        return f"{text(json.dumps(key) + colon)} || {column}::varchar"
    opening = json.dumps(key) + colon + '"'
    return f"{text(opening)} || {column} || '\"'"
