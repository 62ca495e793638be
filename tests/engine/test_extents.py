"""How far claims reach on a line of times or of numbers."""

import pytest

from belie.api import Selection, run
from belie.engine.extents import extent
from belie.loading.corpus import load_corpus
from belie.model.extent import Extent, Line
from belie.values.dates import parse_date
from belie.values.times import DAY

HEAD = """source: {id: a, published: 2024-07-03, url: "https://example.org/a"}
entities:
  sea: {kind: place, name: Sea}
  ann: {kind: person, name: Ann}
  mayor: {kind: office, name: Mayor, seats: 1}
  fair: {kind: event, name: Fair}
  fairs: {kind: series, name: Fairs}
claims:
"""
ALL = ("value", "when", "from", "until", "on", "number")


def extent_of(tmp_path, fields, compares=ALL, percent=10):
    """The extent of the only claim of a corpus."""
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text(HEAD + f"  - {{id: c, {fields}}}\n", encoding="utf-8")
    corpus = load_corpus(tmp_path)
    assert not corpus.faults
    return extent(corpus.claims[0], compares, corpus.entities, percent)


def day(text):
    return parse_date(text).first_day * DAY


def end(text):
    return parse_date(text).end_day * DAY


@pytest.mark.parametrize(
    ("value", "low", "high", "sure"),
    [
        ("18", 18, 18, (18, 18)),
        ("more than 120", 121, None, None),
        ("10..20", 10, 20, None),
        ("about 100", 90, 110, None),
    ],
)
def test_a_count_reaches_over_the_numbers_that_it_allows(tmp_path, value, low, high, sure):
    found = extent_of(tmp_path, f"kind: count, of: sea, what: fish, value: {value}")

    assert found == Extent(Line.NUMBERS, low, high, sure)


def test_about_reaches_as_far_as_the_check_says(tmp_path):
    found = extent_of(tmp_path, "kind: count, of: sea, what: fish, value: about 100", percent=20)

    assert (found.low, found.high) == (80, 120)


@pytest.mark.parametrize(
    ("times", "low", "high", "sure"),
    [
        ("from: 2010, until: 2013", day("2010"), end("2013"), (end("2010"), day("2013"))),
        ("from: 2010-05-02, until: 2013-01-01", day("2010-05-02"), end("2013-01-01"), (1272758400, 1357084800)),
        ("from: 2010, until: 2010", day("2010"), end("2010"), None),
        ("from: 2010-05-02, until: ..", day("2010-05-02"), None, (day("2010-05-02"), end("2024-07-03"))),
        ("from: 2010-05", day("2010-05"), None, None),
        ("until: 2013-01-01", None, end("2013-01-01"), (day("2013-01-01"), end("2013-01-01"))),
        ("on: 2013-01-01", day("2013-01-01"), end("2013-01-01"), (day("2013-01-01"), end("2013-01-01"))),
        ("on: 2013", day("2013"), end("2013"), None),
        ("from: 2010-05-02?, until: 2013-01-01", day("2010-05-02"), end("2013-01-01"), None),
        ("from: [2009, 2010], until: 2013", day("2009"), end("2013"), (end("2010"), day("2013"))),
    ],
)  # fmt: skip
def test_a_tenure_is_certain_from_its_latest_start_to_its_earliest_end(tmp_path, times, low, high, sure):
    found = extent_of(tmp_path, f"kind: role, holder: ann, office: mayor, {times}")

    assert found == Extent(Line.TIMES, low, high, sure)


@pytest.mark.parametrize(
    ("when", "low", "high", "sure"),
    [
        ("2019-05", day("2019-05"), end("2019-05"), None),
        ("2019-05-04", day("2019-05-04"), end("2019-05-04"), (day("2019-05-04"), end("2019-05-04"))),
        ("2019-05/2019-07", day("2019-05"), end("2019-07"), (end("2019-05"), day("2019-07"))),
        ("2019-05-01/..", day("2019-05-01"), None, (day("2019-05-01"), end("2024-07-03"))),
        ('"2019-05-04T10:00"', day("2019-05-04") + 36_000, day("2019-05-04") + 36_060, (1556964000, 1556964060)),
    ],
)
def test_an_event_lies_within_its_date(tmp_path, when, low, high, sure):
    found = extent_of(tmp_path, f"kind: event, event: fair, when: {when}")

    assert found == Extent(Line.TIMES, low, high, sure)


@pytest.mark.parametrize(
    "fields",
    [
        "kind: role, holder: ann, office: mayor, on: fair",
        "kind: event, event: fair, where: sea",
        "kind: event, event: fair, when: XXXX-07-03",
        "kind: statement, subject: ann, property: likes, value: sea",
        "kind: role, holder: ann, office: mayor, from: 2012, until: 2010",
    ],
)
def test_what_is_neither_a_time_nor_a_number_has_no_extent(tmp_path, fields):
    assert extent_of(tmp_path, fields) is None


def test_dates_of_birth_are_times_numbers_of_a_series_are_numbers(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()

    born = extent_of(tmp_path / "one", "kind: statement, subject: ann, property: born, value: 1950-03-01")
    number = extent_of(tmp_path / "two", "kind: ordinal, item: fair, series: fairs, number: 46")
    assert born == Extent(Line.TIMES, day("1950-03-01"), end("1950-03-01"), (day("1950-03-01"), end("1950-03-01")))
    assert number == Extent(Line.NUMBERS, 46, 46, (46, 46))


def test_what_a_rule_does_not_compare_has_no_extent(tmp_path):
    assert extent_of(tmp_path, "kind: count, of: sea, what: fish, value: 18", compares=("where",)) is None


def test_findings_carry_the_extents_and_the_addresses_of_their_claims(tmp_path):
    (tmp_path / "facts").mkdir()
    counts = "".join(f"  - {{id: n{i}, kind: count, of: sea, what: fish, value: {i}}}\n" for i in (18, 16))
    (tmp_path / "facts" / "a.yaml").write_text(HEAD + counts, encoding="utf-8")

    (finding,) = run(Selection(tmp_path), None)[1].findings
    assert {claim.extent.low for claim in finding.claims} == {18, 16}
    assert {claim.url for claim in finding.claims} == {"https://example.org/a"}
