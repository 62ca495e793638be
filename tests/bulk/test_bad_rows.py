"""Rows and files that cannot be used: one fault each, with its line, and the others stay."""

import json

import pytest

from .corpora import NEEDS_DUCKDB
from .test_registers import ROLE, check, corpus, put_parquet

__all__ = ["corpus"]

pytestmark = NEEDS_DUCKDB


GOOD = json.dumps({**ROLE, "id": "good", "from": "2022"})


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("[" * 100_000, "lists and objects stand within each other more than 64 levels deep"),
        (GOOD[:-1] + ', "note": "\\ud800"}', "a text holds half of a surrogate pair"),
        (GOOD[:-1] + ', "note": NaN}', "NaN is no JSON number"),
        (GOOD[:-1] + ', "id": "twice"}', "the key 'id' is given twice"),
        (GOOD[:-5], "this is not JSON: unterminated string starting at"),
        (GOOD + GOOD, "something follows the row's value"),
        ("\ufeff" + GOOD, "this is not JSON: expecting value"),
        ('{"value": ' + "9" * 5000 + "}", "a whole number has too many digits"),
    ],
    ids=["deep", "surrogate", "nan", "twice", "cut", "two", "mark", "digits"],
)
def test_a_row_that_is_no_json_is_one_fault_and_the_others_stay(corpus, row, message):
    put = f"{GOOD}\n{row}\n\n{GOOD.replace('good', 'better')}\n"
    (corpus / "facts" / "register.ndjson").write_text(put, encoding="utf-8")

    status, report = check(corpus, "--engine", "duckdb")

    assert status == 2
    assert [(fault["line"], fault["message"]) for fault in report["faults"]] == [(2, message)]
    assert report["summary"]["claims"] == 3
    assert check(corpus, "--engine", "python") == (status, report)


def test_numbers_that_are_none_are_a_fault_of_each_row(corpus):
    put_parquet(
        corpus,
        "select 'register' source, 't' || i id, 'count' kind, 'ann' \"of\", 'cats' what, "
        "'nan'::double as value from range(2) r(i)",
    )

    status, report = check(corpus, "--engine", "duckdb")

    assert [(fault["line"], fault["message"]) for fault in report["faults"]] == [
        (1, "NaN is no JSON number"),
        (2, "NaN is no JSON number"),
    ]
    assert check(corpus, "--engine", "python") == (status, report)


def test_a_broken_file_is_named_without_the_way_to_it(corpus):
    put_parquet(corpus, "select 1 as x")
    path = corpus / "facts" / "register.parquet"
    path.write_bytes(path.read_bytes()[:-3])

    _, report = check(corpus, "--engine", "duckdb")

    assert "'register.parquet'" in report["faults"][0]["message"]


def test_a_column_by_whose_name_rows_are_counted_is_a_fault(corpus):
    put_parquet(corpus, "select 1 as file_row_number")

    _, report = check(corpus, "--engine", "duckdb")

    assert report["faults"][0]["hint"] == "leave this column out"


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("2022-05-03", "2022-05-02", 1), ("2022-05", "2021", 1), ("2022", "2021-12-31", 1), ("2022-05", "2022", 0),
        ("2022-05-03", "2022-05", 0), ("2022", "2022-01-01", 0), ("2022-05-03", "2022-05-03", 0),
        ("2022-05-03", "..", 0),
    ],
)  # fmt: skip
def test_a_tenure_that_runs_backwards_is_found_where_it_lies(corpus, start, end, found):
    put_parquet(
        corpus,
        f"select 'register' source, 't' || i id, 'role' kind, 'ann' holder, 'chair' office, "
        f"case i when 1 then '{start}' else '2023' end \"from\", case i when 1 then '{end}' end \"until\" "
        "from range(3) r(i)",
    )

    status, report = check(corpus, "--engine", "duckdb")

    assert [finding["rule"] for finding in report["findings"]] == ["tenures_run_forward"] * found
    assert check(corpus, "--engine", "python") == (status, report)
