"""Registers of bare tenures: of each row the numbers of its holder and office, and its days, in columns of integers.

A file that holds nothing but roles of one source, whose rows say from when until when and nothing more about their
time, is read once; what screens ask of its rows afterwards is asked of these columns. A Parquet file with a row of any
other form has none, and is looked at in place; of NDJSON see `bulk/bare_lines.py`.
"""

from collections.abc import Container, Iterable, Mapping

import duckdb

from belie.bulk.store import insert, text
from belie.bulk.sure import IS_ID, surely_valid
from belie.model.source import Source

BEFORE = 719_162
"""So many days lie between 0001-01-01 and 1970-01-01."""

_LARGEST = 2**31 - 1
_BITS = 400_000_000
_SPARSE = 500
_JOINED = {"credited": "credited_to", "event": "on"}
OPEN = 0
"""The word of `until: ..`; that of a day, month or year is its first day, counted from 0001-01-01, times 512, and how
many days it has."""

_COLUMNS = "file, source, no, office, holder, from1, from2, until, until1, until2, first, after, known"
_COLUMNS += ", from_word, until_word, bounded"


def could_be_bare(database: duckdb.DuckDBPyConnection, relation: str) -> str | None:
    """The source of a file that may hold bare tenures alone, by what its own statistics tell; None if it cannot."""
    sound = database.execute("select source from good_sources").fetchall()
    row = database.execute(
        f"select min(source), max(source), min(kind), max(kind), count(*) from ({relation})"
    ).fetchone()
    if (
        row is None
        or row[0] != row[1]
        or sound != [(row[0],)]
        or (row[2], row[3]) != ("role", "role")
        or row[4] > _LARGEST
    ):
        return None
    return str(row[0])


def take_tenures(
    database: duckdb.DuckDBPyConnection,
    relation: str,
    file: int,
    columns: Container[str],
    counted: str | None,
    keep_ids: bool = False,
    only_counted: bool = False,
) -> tuple[bool, bool]:
    """Make the table of the tenures of a file that could be bare and has these `columns`, and note in `taken_out` the
    rows that are not surely valid or end before they begin; whether all others are bare, and whether the ids of all
    rows of the file count them. `counted`: what `counted_id` gives of some; `keep_ids`: the table is to have the ids;
    `only_counted`: rows whose ids do not count them are taken out, too.
    """
    table = f"tenures_{file}"
    database.execute(
        f"""create table {table} as select no::integer as no, office_no as office, holder_no as holder,
        {_word("from")} as from_word, case when until = '..' then {OPEN} else {_word("until")} end as until_word,
        case when not ({_sure(columns, only_counted)}) then 0
            when "on" is null and acting is distinct from true then 2 else 1 end::tinyint as state,
        in_turn{", id" if keep_ids else ""}
        from (select r.*, h.number as holder_no, o.number as office_no
            from (select *, coalesce(id = {counted or "null"}, false) as in_turn from ({relation})) as r
            left join (select id, number from numbered where id in (from holders)) as h on h.id = r.holder
            left join (select id, number from numbered where id in (from offices)) as o on o.id = r.office)"""
    )
    database.execute(f"insert into taken_out select {file}, no from {table} where state = 0")
    others, counts = database.execute(
        f"select count(*) filter (state = 1), bool_and(in_turn) from {table}"
    ).fetchone() or (0, False)
    if others:
        database.execute(f"drop table {table}")
        return False, bool(counts)
    for column in ("state", "in_turn"):
        database.execute(f"alter table {table} drop column {column}")
    return True, bool(counts)


def _sure(columns: Container[str], only_counted: bool) -> str:
    """The condition on a row of a file of one sound source and of roles alone that it is surely valid, and does not end
    before it begins. What DuckDB joins with is left out for columns that are not there."""
    valid = surely_valid(
        "source is not null",
        "holder_no is not null",
        "office_no is not null",
        name="in_turn" if only_counted else f"case when in_turn then true else {IS_ID.format(column='id')} end",
        kinds=("role",),
        **{name: "false" for name, column in _JOINED.items() if column not in columns},
    )
    return f"{valid} and without_others and coalesce(until2 > from1, true)"


def list_sources(
    database: duckdb.DuckDBPyConnection, sources: Iterable[Source]
) -> dict[str, tuple[int | None, int | None]]:
    """Of sources with a known day of publication the first day and the one after the last, None where they have no
    bound; and the table `sources` of the same."""
    days = {
        source.id: (_finite(source.published.first_day), _finite(source.published.end_day))
        for source in sources
        if source.published is not None
    }
    database.execute("create or replace temp table sources (id varchar, first integer, after integer)")
    rows = [{"id": name, "first": first, "after": after} for name, (first, after) in days.items()]
    insert(database, "sources", {"id": "VARCHAR", "first": "INTEGER", "after": "INTEGER"}, rows)
    return days


def show_tenures(
    database: duckdb.DuckDBPyConnection,
    files: Mapping[int, str],
    published: Mapping[str, tuple[int | None, int | None]],
) -> None:
    """Make the view `tenures` of the rows of some files, whose sources are given, that are not taken out again.

    `published`: what `list_sources` gives. A row has these days as `first` and `after` if it goes on until then.
    `office` and `holder` are numbers of `numbered`; `until` is null but where it is `..`. `from_word` and `until_word`
    are the words themselves, `bounded` is whether the source, if its day of publication is known, has both its days.
    """
    views = list[str]()
    for file, source in files.items():
        database.execute(f"delete from tenures_{file} where no in (select no from taken_out where file = {file})")
        first, after = ("null" if day is None else str(day) for day in published.get(source, (None, None)))
        views.append(
            f"""select {file}::integer as file, {text(source)} as source, no::bigint as no, office, holder,
            {_first("from_word")} as from1, {_after("from_word")} as from2,
            case when until_word = {OPEN} then '..' end as until,
            case when until_word <> {OPEN} then {_first("until_word")} end as until1,
            case when until_word <> {OPEN} then {_after("until_word")} end as until2,
            case when until_word = {OPEN} then {first}::integer end as first,
            case when until_word = {OPEN} then {after}::integer end as after,
            {str(source in published).lower()} as known, from_word, until_word,
            {str(source not in published or None not in published[source]).lower()} as bounded from tenures_{file}"""
        )
    nothing = "null::integer, null::varchar, null::bigint, null::integer, null::integer, null::integer, null::integer"
    nothing += ", null::varchar, null::integer, null::integer, null::integer, null::integer, null::boolean"
    nothing += ", null::integer, null::integer, null::boolean"
    listed = " union all ".join(views) or f"select * from (select {nothing}) as nothing({_COLUMNS}) where false"
    database.execute(f"create or replace temp view tenures as {listed}")


def _word(name: str) -> str:
    return f"({name}1 + {BEFORE}) * 512 + ({name}2 - {name}1)"


def _first(word: str) -> str:
    return f"({word} >> 9) - {BEFORE}"


def _after(word: str) -> str:
    return f"({word} >> 9) - {BEFORE} + ({word} & 511)"


def _finite(day: float) -> int | None:
    return int(day) if abs(day) != float("inf") else None


def count_pairs(database: duckdb.DuckDBPyConnection, others: str) -> int | None:
    """How many different pairs of a holder and an office `tenures` and the rows of another query have, which gives them
    as `holder` and `office`, numbers of `numbered`.

    Each possible pair has a bit; some offices are counted at a time. None if so many pairs are possible that this takes
    longer than to compare the pairs that there are.
    """
    rows = f"select holder, office from tenures union all select holder, office from ({others})"
    found = database.execute(
        f"select min(holder), max(holder), min(office), max(office), count(*) from ({rows})"
    ).fetchone()
    if found is None or not found[4]:
        return 0
    lowest, people, first, last = found[0], found[1] - found[0] + 1, found[2], found[3]
    each = min(_BITS // people, last - first + 1)
    if not each or (last - first + 1) * people > _SPARSE * found[4]:
        return None
    count = 0
    for start in range(first, last + 1, each):
        bits = f"(office - {start})::bigint * {people} + (holder - {lowest})"
        (some,) = database.execute(
            f"""select coalesce(bit_count(bitstring_agg({bits}, 0::bigint, {each * people - 1}::bigint)), 0)
            from ({rows}) where office between {start} and {start + each - 1}"""
        ).fetchone() or (0,)
        count += some
    return count
