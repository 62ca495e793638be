"""Tables of office holders to a corpus, and the comparison with another tool, on invented rows."""

import json

import belie

from .wikidata import claims_of, convert, date, main, read_rows
from .wikidata_compare import main as compare
from .wikidata_compare import warnings_in

ENTITY = "http://www.wikidata.org/entity/"
MARK = '<span style="vertical-align: middle;">{}</span>&nbsp;<ref>{}</ref>'


def row(item, start=None, end=None, precision=11, **more):
    """A row of a table as the query service gives it."""
    given = {"item": ENTITY + item, **{key: ENTITY + value for key, value in more.items()}}
    for key, value in (("start", start), ("end", end)):
        if value:
            given |= {f"{key}_date": f"{value}T00:00:00Z", f"{key}_precision": str(precision)}
    return {key: {"type": "literal", "value": value} for key, value in given.items()}


def table(*rows):
    return json.dumps({"results": {"bindings": rows}})


ROWS = (
    row("Q1", "1834-12-10", "1835-04-08", prev="Q3", next="Q2"),
    row("Q2", "1834-07-16", "1834-11-14", prev="Q1", next="Q3"),
    row("Q3", "1828-01-22", "1834-07-17"),
    row("Q4", prev="Q5"),
)


def test_dates_are_as_precise_as_they_are_given():
    def dated(precision, value="0992-03-05"):
        (one,) = read_rows(table(row("Q1", value, precision=precision)))
        return date(one, "start")

    assert [dated(p) for p in (11, 10, 9, 8, 7)] == ["0992-03-05", "0992-03", "0992", "099X", "09XX"]
    assert dated(9, "-0043-01-01") == "-0043"


def test_a_row_makes_a_tenure_an_event_and_two_handovers():
    claims = {claim["id"]: claim for claim in claims_of(read_rows(table(*ROWS)), "o")}

    assert claims["r0"]["until"] == "1835-04-08"
    assert claims["t0"]["when"] == "1834-12-10/1835-04-08"
    assert claims["prev0"]["after"] == "o-t2"
    assert claims["next0"]["before"] == "o-t1"
    assert (claims["h0-prev"]["value"], claims["h0-prev"]["on"]) == ("pQ3", "1834-12-10")
    assert not any("3" in name for name in claims)  # a row without dates says nothing of time


def test_a_predecessor_with_two_terms_may_be_that_of_the_first():
    later, first = row("Q1", "1995-01-01"), row("Q1", "1980-01-01")
    rows = (row("Q2", "1990-01-01"), later, first, row("Q3", "1985-01-01", prev="Q1"))
    claims = {claim["id"]: claim for claim in claims_of(read_rows(table(*rows)), "o")}

    assert claims["prev3"]["after"] == "o-t2"


def test_acting_holders_are_marked_and_need_not_wait_for_the_end():
    acts, holds = row("Q1", "1990-01-01", nature="Q4676846", prev="Q2"), row("Q2", "1980-01-01", "1990-06-01")
    claims = {claim["id"]: claim for claim in claims_of(read_rows(table(acts, holds)), "o")}

    assert claims["r0"]["acting"] is True
    assert "prev0" not in claims


def test_a_row_that_runs_backwards_is_a_tenure_alone():
    (role,) = claims_of(read_rows(table(row("Q1", "2015-03-30", "2015-03-27"))), "o")

    assert role["kind"] == "role"


def tables(folder):
    mandates, expected = folder / "example-data" / "mandates", folder / "expected-output"
    mandates.mkdir(parents=True)
    expected.mkdir()
    (mandates / "Q9.json").write_text(table(*ROWS), encoding="utf-8")
    page = MARK.format("Date overlap", "{{Q|Q3}} ends after {{Q|Q2}}")
    page += MARK.format("Inconsistent predecessor", "{{Q|Q2}} has {{Q|Q1}}, but follows {{Q|Q3}}")
    page += MARK.format("Inconsistent predecessor", "{{Q|Q4}} has {{Q|Q5}}, but follows {{Q|Q3}}")
    page += MARK.format("Missing field", "{{Q|Q3}} misses one")
    (expected / "Q9.out").write_text(page, encoding="utf-8")
    return folder


def test_warnings_are_those_about_dates_and_successions(tmp_path):
    page = (tables(tmp_path) / "expected-output" / "Q9.out").read_text(encoding="utf-8")

    assert [warned.kind for warned in warnings_in(page)] == ["Date overlap", *["Inconsistent predecessor"] * 2]


def test_the_comparison_sets_each_warning_beside_what_belie_says(tmp_path, capsys):
    folder = tables(tmp_path / "tables")
    main(str(folder), str(tmp_path / "corpus"))
    capsys.readouterr()
    compare(str(folder), str(tmp_path / "corpus"))
    lines = capsys.readouterr().out.splitlines()[2:]

    assert not belie.check(tmp_path / "corpus").faults
    assert lines == [
        "| Q9 | Date overlap | Q3 | Q2 | contradiction |",
        "| Q9 | Inconsistent predecessor | Q2 | Q1 | contradiction (events_in_order) |",
        "| Q9 | Inconsistent predecessor | Q4 | Q5 | nothing: the one named has no dated row here |",
    ]


def test_offices_have_one_seat_where_nothing_else_is_known(tmp_path):
    entities = convert(tables(tmp_path) / "example-data" / "mandates")["entities"]["entities"]

    assert entities["oQ9"] == {"kind": "office", "name": "Q9", "seats": 1, "vacant": "never"}
