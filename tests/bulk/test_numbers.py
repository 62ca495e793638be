"""Which registers are read into columns of numbers, and that these say what the rows say."""

from contextlib import contextmanager

import pytest

from belie.bulk import tenures
from belie.bulk.columns import columns_of
from belie.bulk.intake import bare_files
from belie.bulk.loading import load_bulk
from belie.bulk.options import BulkOptions, silently
from belie.bulk.store import open_store
from belie.engine import standard_rules
from belie.loading.corpus import load_corpus

from .corpora import NEEDS_DUCKDB, put, write_rows

pytestmark = NEEDS_DUCKDB

DESK = """
source: {id: desk, published: 2020-06-15}
entities:
  one: {kind: office, name: One, seats: 1}
  two: {kind: office, name: Two, seats: 2}
  ann: {kind: person, name: Ann}
  bob: {kind: person, name: Bob}
  cy: {kind: person, name: Cy}
  jubilee: {kind: event, name: Jubilee}
"""


ROWS = [
    {"kind": "role", "holder": "ann", "office": "one", "from": "2016-02", "until": "2016"},
    {"kind": "role", "holder": "bob", "office": "one", "from": "2016-02-29", "until": ".."},
    {"kind": "role", "holder": "cy", "office": "two", "from": "1900", "until": "1900-02"},
    {"kind": "role", "holder": "ann", "office": "two", "until": "0001-01-01"},
    {"kind": "role", "holder": "bob", "office": "two", "from": "9999-12"},
    {"kind": "role", "holder": "bob", "office": "one", "from": "9999-12-31", "until": "9999"},
    {"kind": "role", "holder": "cy", "office": "one", "until": ".."},
]
"""Bare tenures, with days, months and years at both ends of the calendar."""


FORMS = pytest.mark.parametrize("form", ["parquet", "ndjson"])


def told(source, rows):
    return [{"source": source, "id": f"c{place}", **row} for place, row in enumerate(rows)]


@contextmanager
def loaded(root, form="parquet", **registers):
    """A corpus with some registers, the rows of which are given, as DuckDB holds it."""
    put(root, "facts/a.yaml", DESK)
    for name, published in (("old", "2019-06"), ("new", "2018-03-01"), ("undated", None)):
        words = f"{{id: {name}, published: {published}}}" if published else f"{{id: {name}}}"
        put(root, f"facts/b-{name}.yaml", f"source: {words}\n")
    for name, rows in registers.items():
        write_rows(root, f"facts/{name}", form, rows)
    with open_store(BulkOptions()) as database:
        yield load_bulk(root, database, False, standard_rules(), silently)


def bare(bulk):
    return {bulk.files[file].path: source for file, source in bare_files(bulk.files).items()}


WITH_FAULTS = [
    *ROWS,
    {"kind": "role", "holder": "nobody", "office": "one", "from": "2019"},
    {"kind": "role", "holder": "ann", "office": "one", "from": "2019-13"},
    {"kind": "role", "holder": "ann", "office": "one", "from": "2019-02", "until": "2019-01"},
    {"kind": "role", "holder": "ann", "office": "one", "from": "2019?", "until": "2020"},
]


@FORMS
@pytest.mark.parametrize("rows", [ROWS, ROWS[:1], WITH_FAULTS])
def test_a_register_of_bare_tenures_is_read_into_numbers(tmp_path, rows, form):
    with loaded(tmp_path, form, y=told("old", rows)) as bulk:
        assert bare(bulk) == {f"facts/y.{form}": "old"}


@FORMS
@pytest.mark.parametrize(
    "row",
    [
        {"kind": "role", "holder": "ann", "office": "one", "on": "2019-01-02"},
        {"kind": "role", "holder": "ann", "office": "one", "on": "jubilee"},
        {"kind": "role", "holder": "bob", "office": "one", "from": "2019", "acting": True},
        {"kind": "statement", "subject": "ann", "property": "size", "value": "large"},
        {"kind": "role", "holder": "bob", "office": "one", "from": "2019", "source": "new"},
    ],
    ids=["on a day", "on an event", "acting", "another kind", "another source"],
)
def test_a_register_with_one_row_of_another_form_is_not(tmp_path, row, form):
    with loaded(tmp_path, form, y=told("old", [*ROWS, row]), z=told("new", ROWS)) as bulk:
        assert bare(bulk) == {f"facts/z.{form}": "new"}


SHOWN = "source, no, holder, office, from1, from2, until, until1, until2, first, after, known"
PUBLISHED = {"old": (18048, 18078, True), "new": (17591, 17592, True), "undated": (None, None, False)}
"""2019-06 and 2018-03-01 in days from 1970-01-01, the end exclusive."""


@FORMS
def test_numbers_say_what_the_rows_say(tmp_path, form):
    names = {"x": "undated", "y": "old", "z": "new"}
    with loaded(tmp_path, form, **{name: told(source, WITH_FAULTS) for name, source in names.items()}) as bulk:
        found = bulk.database.execute(
            f"""select {SHOWN.replace("holder, office", "h.id, o.id")} from tenures join numbered as h
            on h.number = tenures.holder join numbered as o on o.number = tenures.office"""
        ).fetchall()
        files = bulk.database.execute("select distinct file, source from tenures").fetchall()

        assert {(bulk.numbers[f"facts/{name}.{form}"], source) for name, source in names.items()} == {*files}

    expected = []
    for claim in load_corpus(tmp_path, run_python=False).claims:
        row, number = columns_of(claim, 0, claim.origin.number), claim.origin.number
        if number <= len(ROWS):
            goes_on = row.get("until") == ".."
            first, after, known = PUBLISHED[claim.source.id]
            days = [row.get(name) for name in ("from1", "from2")]
            days += [".." if goes_on else None, row.get("until1"), row.get("until2")]
            days += [first if goes_on else None, after if goes_on else None, known]
            expected.append((claim.source.id, number, row["holder"], row["office"], *days))
    assert sorted(found, key=str) == sorted(expected, key=str)
    assert len(expected) == 3 * len(ROWS)


@FORMS
def test_rows_that_are_needed_in_memory_are_no_tenures_there(tmp_path, form):
    put(tmp_path, "checks/waivers.yaml", WAIVER)
    with loaded(tmp_path, form, y=told("old", ROWS)) as bulk:
        numbers = bulk.database.execute("select no from tenures order by no").fetchall()

        assert numbers == [(1,), (3,), (5,), (6,), (7,)]
        assert [claim.id for claim in bulk.corpus.claims] == ["old#c1", "old#c3"]


WAIVER = """waivers:
- {rule: one_holder_at_a_time, claims: [old#c1, old#c3], until: 2030-01-01, by: x, reason: y}
"""


@pytest.mark.parametrize("bits", [1, 7, 10, 29, 30, 31, 1_000_000])
def test_each_pair_of_a_holder_and_an_office_counts_once(tmp_path, monkeypatch, bits):
    monkeypatch.setattr(tenures, "_BITS", bits)
    with loaded(tmp_path) as bulk:
        for holders, offices in ((1, 1), (1, 9), (10, 1), (10, 3), (3, 10), (7, 7)):
            make_pairs(bulk.database, holders, offices)
            (distinct,) = bulk.database.execute(
                "select count(*) from (select holder, office from tenures union select holder, office from besides)"
            ).fetchone()

            counted = tenures.count_pairs(bulk.database, "select holder, office from besides")

            assert counted == (distinct if bits >= holders else None)


def make_pairs(database, holders, offices):
    """Rows of two tables: the pairs at all four corners, and some of those between, several times."""
    database.execute(
        f"""create or replace temp table pairs as select 5 + h as holder, 40 + o as office, h * 7 + o * 3 as mark
        from range({holders}) as one(h), range({offices}) as other(o)"""
    )
    corner = f"holder in (5, {4 + holders}) and office in (40, {39 + offices})"
    for table, rest in (("tenures", 2), ("besides", 3)):
        database.execute(
            f"""create or replace temp view {table} as select holder::integer as holder, office::integer as office
            from pairs, range(2) where {corner} or mark % {rest} = 0"""
        )


def test_pairs_are_not_counted_by_bits_where_far_more_are_possible_than_there_are(tmp_path):
    with loaded(tmp_path) as bulk:
        bulk.database.execute(
            "create or replace temp view tenures as select (h * 1000)::integer as holder, (h * 2)::integer as office "
            "from range(2) as one(h)"
        )

        assert tenures.count_pairs(bulk.database, "select * from tenures where false") is None
        bulk.database.execute("create or replace temp view tenures as select 1 as holder, 1 as office where false")
        assert tenures.count_pairs(bulk.database, "select * from tenures") == 0
