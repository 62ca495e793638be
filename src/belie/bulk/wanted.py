"""Rows that are plain, and yet needed in memory, because something else has to be said of them."""

from collections.abc import Collection, Container, Iterator, Sequence
from typing import Any, cast

import duckdb

from belie.bulk.rows import Position
from belie.bulk.store import insert, text
from belie.loading.fact_file import Parts

_PENDING = {"file": "INTEGER", "no": "BIGINT", "source": "VARCHAR", "id": "VARCHAR"}
_NAMES = {"source": "VARCHAR", "id": "VARCHAR"}


def wanted_in_memory(
    database: duckdb.DuckDBPyConnection, parts: Sequence[Parts], waived: Collection[str], counted: Container[int]
) -> list[Position]:
    """The rows whose ids are given twice, those that another claim corrects or a waiver names, those with evidence from
    a source with a digest, and of each source that no file defines the first one; in the order of the corpus.

    `parts` hold what is in memory already; `waived` are the ids of claims; `counted` the
    files in which ids count the rows.
    """
    sources = [part.source_fields for part in parts if "id" in part.source_fields]
    defined = {str(fields["id"]) for fields in sources}
    digested = {str(fields["id"]) for fields in sources if "digest" in fields}
    pending = [
        {"file": number, "no": origin.number, "source": source, "id": fields["id"]}
        for number, part in enumerate(parts)
        for origin, source, fields in _claims_of(part, parts)
    ]
    database.execute("create temp table pending (file integer, no bigint, source varchar, id varchar)")
    insert(database, "pending", _PENDING, pending)
    names = {*waived, *_corrected(parts)}
    found = {
        *_doubles(database, counted),
        *_named(database, names),
        *_first_of_sources(database, defined),
        *_cited(database, digested),
    }
    database.execute("drop table pending")
    return sorted(found)


def _claims_of(part: Parts, parts: Sequence[Parts]) -> Iterator[tuple[Any, str, dict[str, Any]]]:
    """The claims of a file with their sources; those of a file whose source has the id of another one are left out."""
    if not part.is_register:
        name = part.source_fields.get("id")
        if name is None or next(one for one in parts if one.source_fields.get("id") == name) is not part:
            return
    for origin in part.claims:
        fields = cast("dict[str, Any]", origin.value)
        yield origin, fields["source"] if part.is_register else str(part.source_fields["id"]), fields


def _corrected(parts: Sequence[Parts]) -> Iterator[str]:
    for part in parts:
        for origin in part.claims:
            yield from cast("dict[str, list[str]]", origin.value).get("corrects", ())


def _doubles(database: duckdb.DuckDBPyConnection, counted: Container[int]) -> list[Position]:
    """The plain rows whose ids stand elsewhere too: in other plain rows, or in claims that are in memory."""
    in_order = ", ".join(map(str, [-1, *_files_in_order(database, counted)]))
    ids = f"""(select file, no, source, id from plain_rows where file not in ({in_order})
        union all select * from pending)"""
    doubled = f"select hash(source, id) as h from {ids} group by h having count(*) > 1"
    database.execute(f"create or replace temp table doubled as {doubled}")
    found = database.execute(
        f"""select file, no from plain_rows where file not in ({in_order}) and hash(source, id) in (from doubled)
        and (source, id) in (select (source, id) from {ids} where hash(source, id) in (from doubled)
            group by source, id having count(*) > 1)"""
    ).fetchall()
    if database.execute("select 1 from pending limit 1").fetchone() is not None:
        found += database.execute("select file, no from plain_rows semi join pending using (source, id)").fetchall()
    return found


def _files_in_order(database: duckdb.DuckDBPyConnection, counted: Container[int]) -> list[int]:
    """Files of one source each, which no other file has rows of, and whose ids count the rows, or go upwards from row
    to row: shorter ones first, those of one length by the alphabet. In these no id can stand twice."""
    sources = "select distinct file, source from plain_rows union select distinct file, source from pending"
    alone = database.execute(
        f"""with places as ({sources}) select file from places group by file having count(*) = 1
        and min(source) not in (select source from places group by source having count(*) > 1)"""
    ).fetchall()
    found = list[int]()
    for (file,) in alone:
        if file in counted:
            found.append(file)
            continue
        upwards = database.execute(
            """select bool_and(length(id) > length(before) or (length(id) = length(before) and id > before))
            from (select id, lag(id) over () as before from plain_rows where file = ?)""",
            [file],
        ).fetchone()
        if upwards is not None and upwards[0] is not False:
            found.append(file)
    return found


def _named(database: duckdb.DuckDBPyConnection, names: Collection[str]) -> list[Position]:
    """The plain rows of some claims, which are named source#claim."""
    parted = [name.partition("#") for name in sorted(names)]
    if not parted:
        return []
    database.execute("create or replace temp table named (source varchar, id varchar)")
    insert(database, "named", _NAMES, [{"source": source, "id": id} for source, _, id in parted])
    return database.execute("select file, no from plain_rows join named using (source, id)").fetchall()


def _first_of_sources(database: duckdb.DuckDBPyConnection, defined: Collection[str]) -> list[Position]:
    database.execute("create or replace temp table named (source varchar, id varchar)")
    insert(database, "named", _NAMES, [{"source": source} for source in sorted(defined)])
    found = database.execute(
        """select file, min(no) from plain_rows where source not in (select source from named)
        group by source, file qualify row_number() over (partition by source order by file) = 1"""
    )
    return found.fetchall()


def _cited(database: duckdb.DuckDBPyConnection, sources: Collection[str]) -> list[Position]:
    """The plain rows with evidence from some sources."""
    if not sources:
        return []
    listed = ", ".join(map(text, sorted(sources)))
    return database.execute(f"select file, no from plain_rows where evidence and source in ({listed})").fetchall()
