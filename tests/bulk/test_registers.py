"""Registers on the command line: with and without DuckDB, large and broken ones."""

import json

import pytest
from click.testing import CliRunner

from belie.bulk import options
from belie.cli.commands import commands

from .corpora import NEEDS_DUCKDB

pytestmark = NEEDS_DUCKDB

DESK = """
source: {id: desk, published: 2024-01-01}
entities:
  club: {kind: organisation, name: Club}
  chair: {kind: office, name: Chair, seats: 1}
  ann: {kind: person, name: Ann}
  bob: {kind: person, name: Bob}
claims:
  - {id: chair, kind: role, holder: ann, office: chair, from: 2019-01-01, until: 2021-12-31}
"""


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "desk.yaml").write_text(DESK, encoding="utf-8")
    return tmp_path


def put_rows(corpus, *rows):
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (corpus / "facts" / "register.ndjson").write_text(text, encoding="utf-8")


def put_parquet(corpus, query):
    import duckdb

    duckdb.sql(f"copy ({query}) to '{corpus / 'facts' / 'register.parquet'}' (format parquet)")


def check(corpus, *options):
    result = CliRunner().invoke(commands, ["check", str(corpus), "--format", "json", *options])
    return result.exit_code, json.loads(result.output) if result.output.startswith("{") else result.output


ROLE = {"source": "register", "kind": "role", "holder": "bob", "office": "chair"}
OVERLAP = {**ROLE, "id": "t1", "from": "2020-01-01", "until": "2020-12-31"}


def test_a_row_is_held_against_a_claim_in_yaml(corpus):
    put_rows(corpus, OVERLAP)

    status, report = check(corpus, "--engine", "duckdb")

    assert status == 1
    assert [claim["id"] for claim in report["findings"][0]["claims"]] == ["desk#chair", "register#t1"]
    assert report["findings"][0]["claims"][1]["line"] == 1


def test_dates_of_parquet_are_read_as_dates(corpus):
    put_parquet(
        corpus,
        "select 'register' source, 't1' id, 'role' kind, 'bob' holder, 'chair' office, "
        "date '2020-01-01' \"from\", date '2020-12-31' \"until\"",
    )

    status, report = check(corpus, "--engine", "duckdb")

    assert status == 1
    assert report["findings"][0]["claims"][1]["says"] == "Bob is Chair from 2020-01-01 until 2020-12-31"
    assert check(corpus, "--engine", "python") == (status, report)


def test_a_bad_row_is_one_fault_with_its_number_and_the_others_stay(corpus):
    put_parquet(
        corpus,
        "select 'register' source, 't' || i id, 'role' kind, case i when 2 then 'nobody' else 'ann' end holder, "
        "'chair' office, '2022' \"from\" from range(1, 4) r(i)",
    )

    status, report = check(corpus, "--engine", "duckdb")

    assert status == 2
    assert [(fault["line"], fault["message"]) for fault in report["faults"]] == [(2, "no entity has the id 'nobody'")]
    assert report["summary"]["claims"] == 3


def test_what_is_no_parquet_is_a_fault(corpus):
    (corpus / "facts" / "register.parquet").write_text("no columns here", encoding="utf-8")

    status, report = check(corpus, "--engine", "duckdb")

    assert status == 2
    assert report["faults"][0]["message"].startswith("the file cannot be read as Parquet: ")
    assert check(corpus, "--engine", "python") == (status, report)


def test_without_the_extra_a_parquet_file_is_a_fault_that_says_what_to_install(corpus, monkeypatch):
    put_parquet(corpus, "select 1 as x")
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)

    status, report = check(corpus, "--engine", "python")

    assert status == 2
    assert report["faults"][0]["hint"] == "install belie[bulk], which brings DuckDB to read Parquet"


def test_without_the_extra_the_engine_is_refused(corpus, monkeypatch):
    monkeypatch.setattr("belie.cli.engine.is_installed", lambda: False)

    status, output = check(corpus, "--engine", "duckdb")

    assert status == 2
    assert "install belie[bulk]" in output


def test_duckdb_takes_over_where_registers_are_large(corpus, monkeypatch):
    put_rows(corpus, OVERLAP)

    assert not options.is_large(corpus)
    monkeypatch.setattr(options, "LARGE", 10)
    assert options.is_large(corpus)
    assert check(corpus) == check(corpus, "--engine", "python")


def test_memory_is_an_amount(corpus):
    status, output = check(corpus, "--memory", "much")

    assert status == 2
    assert "'much' is no amount of memory; write it as 4GB" in output


def test_rows_of_several_blocks_keep_their_lines(corpus, monkeypatch):
    monkeypatch.setattr("belie.bulk.ndjson_rows.BLOCK", 200)
    put_rows(
        corpus,
        *({**ROLE, "id": f"t{n}", "from": f"{1800 + n}", "until": f"{1801 + n}"} for n in range(30)),
        {**OVERLAP, "id": "last"},
    )

    _, report = check(corpus, "--engine", "duckdb")

    assert report["findings"][0]["claims"][1]["line"] == 31
    assert check(corpus, "--engine", "python")[1] == report
