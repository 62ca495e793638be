"""counts_agree: which days are one time, and what a check widens."""

from .judging import contradiction, found, possible, report_on

FIRST = """
source: {id: a, published: 2024-04-20}
entities: {choir: {kind: organisation, name: Choir}}
claims:
  - {id: n, kind: count, of: choir, what: singers, value: 42}
"""
SECOND = "source: {id: b, published: %s}\nclaims:\n  - {id: n, kind: count, of: choir, what: singers, value: %s}"


def test_counts_of_different_days_are_not_compared():
    assert found("counts_agree", FIRST, SECOND % ("2024-04-21", "38")) == set()


def test_a_window_lets_counts_of_near_days_be_compared():
    second = SECOND % ("2024-04-21", "38")

    assert found("counts_agree", FIRST, second, window="1 day") == contradiction("a#n", "b#n")


def test_more_than_42_leaves_out_42_itself():
    assert found("counts_agree", FIRST, SECOND % ("2024-04-20", "more than 42")) == contradiction("a#n", "b#n")
    assert found("counts_agree", FIRST, SECOND % ("2024-04-20", "at least 42")) == set()


def test_a_month_that_holds_the_day_is_possible_only():
    assert found("counts_agree", FIRST, SECOND % ("2024-04-20", "38, on: 2024-04")) == possible("a#n", "b#n")


def test_a_vague_number_is_possible_only():
    assert found("counts_agree", FIRST, SECOND % ("2024-04-20", "about 30")) == possible("a#n", "b#n")
    assert found("counts_agree", FIRST, SECOND % ("2024-04-20", "about 30"), about="40 %") == set()


def test_a_share_with_a_fraction_is_exact():
    thousand = FIRST.replace("42", "1025")
    near = SECOND % ("2024-04-20", "about 1000")

    assert found("counts_agree", thousand, near, about="2.5 %") == set()
    assert found("counts_agree", thousand, near, about="2.4 %") == possible("a#n", "b#n")


def test_the_last_step_of_a_possible_finding_says_what_is_open():
    report = report_on({"facts/a.yaml": FIRST, "facts/b.yaml": SECOND % ("2024-04-20", "38, on: 2024-04")})

    assert report.findings[0].steps[-1] == "their times overlap, but need not be one"
