"""single_value: places that nest, dates that hold each other, and times."""

from .judging import contradiction, found, possible, report_on

STATEMENTS = """
source: {id: a}
properties: {keeper: {single: true}}
entities:
  bridge: {kind: thing, name: Bridge}
  velm: {kind: place, name: Velm}
  old-town: {kind: place, name: Old Town, within: velm}
  venn: {kind: person, name: Venn}
  pask: {kind: person, name: Pask}
claims:
  - {id: one, kind: statement, subject: %s, property: %s, value: %s}
  - {id: two, kind: statement, subject: %s, property: %s, value: %s}
"""


def test_a_place_within_another_agrees_with_it():
    values = ("bridge", "located_in", "velm", "bridge", "located_in", "old-town")

    assert found("single_value", STATEMENTS % values) == set()


def test_a_year_of_birth_agrees_with_a_day_of_it():
    assert found("single_value", STATEMENTS % ("venn", "born", "1950", "venn", "born", "1950-03-02")) == set()
    assert found("single_value", STATEMENTS % ("venn", "born", "1951", "venn", "born", "1950-03-02")) == contradiction(
        "a#one", "a#two"
    )


def test_times_that_may_overlap_are_possible_only():
    first, second = "venn, until: 2019", "pask, from: 2019-03"

    assert found("single_value", STATEMENTS % ("bridge", "keeper", first, "bridge", "keeper", second)) == possible(
        "a#one", "a#two"
    )


def test_a_change_in_the_same_words_is_none():
    first, second = "venn, until: 2019", "pask, from: 2019"

    assert found("single_value", STATEMENTS % ("bridge", "keeper", first, "bridge", "keeper", second)) == set()


def test_statements_without_a_time_are_said_to_hold_at_all_times():
    timeless = STATEMENTS % ("bridge", "keeper", "venn", "bridge", "keeper", "pask")
    dated = STATEMENTS % ("bridge", "keeper", "venn, on: 2019-03-01", "bridge", "keeper", "pask")
    first, second = (report_on({"facts/a.yaml": text}).findings[0].steps[-1] for text in (timeless, dated))

    assert first == "none of these says a time, so each holds at all times"
    assert second == "whatever these dates mean, two of these hold at one time"


def test_a_term_that_fits_beside_each_of_two_others_need_not_fit_between_them():
    text = STATEMENTS % ("bridge", "keeper", "", "bridge", "keeper", "")
    text = (
        text[: text.index("claims:")]
        + """
claims:
  - {id: early, kind: statement, subject: bridge, property: keeper, value: venn, from: 2019-12-05, until: 2019-12-30}
  - {id: late, kind: statement, subject: bridge, property: keeper, value: venn, from: 2020-08-15, until: 2020-09-20}
  - id: either
    kind: statement
    subject: bridge
    property: keeper
    value: pask
    from: ["2019-12-01T12:00Z", "2020-08-10T12:00Z"]
    until: ["2019-12-20T12:00Z", "2020-09-10T12:00Z"]
"""
    )

    assert contradiction("a#early", "a#either", "a#late") <= found("single_value", text)
