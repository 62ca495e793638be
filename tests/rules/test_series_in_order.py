"""series_in_order: numbers against dates, and the formula of a series."""

from .judging import contradiction, found, report_on

SERIES = """
source: {id: a}
entities:
  fairs: {kind: series, name: Fairs%s}
  one: {kind: event, name: One}
  two: {kind: event, name: Two}
claims:
  - {id: number-one, kind: ordinal, item: one, series: fairs, number: 12}
  - {id: number-two, kind: ordinal, item: two, series: fairs, number: %d}
"""
WHEN = "  - {id: when-%s, kind: event, event: %s, when: %s}\n"


def test_an_item_has_one_number():
    text = (SERIES % ("", 13)).replace("item: two", "item: one")

    assert found("series_in_order", text) == contradiction("a#number-one", "a#number-two")


def test_numbers_follow_the_order_of_dates():
    dates = WHEN % ("one", "one", "2018-05") + WHEN % ("two", "two", "2017-05")

    assert found("series_in_order", SERIES % ("", 11) + dates) == set()
    assert found("series_in_order", SERIES % ("", 13) + dates) == contradiction(
        "a#number-one", "a#number-two", "a#when-one", "a#when-two"
    )


def test_two_items_may_begin_in_one_month():
    dates = WHEN % ("one", "one", "2017-05") + WHEN % ("two", "two", "2017-05")

    assert found("series_in_order", SERIES % ("", 13) + dates) == set()


def test_a_formula_dates_every_item():
    formula = ", every: year, number: 1, opens: 2006-05"

    assert found("series_in_order", SERIES % (formula, 13) + WHEN % ("one", "one", "2017-05")) == set()
    assert found("series_in_order", SERIES % (formula, 13) + WHEN % ("one", "one", "2018-05")) == contradiction(
        "a#number-one", "a#when-one"
    )


def test_a_formula_that_is_soft_makes_two_numbers_of_one_item_no_less_a_contradiction():
    soft = (SERIES % (', every: year, number: 1, opens: "2007~"', 13)).replace("item: two", "item: one")

    assert found("series_in_order", soft) == contradiction("a#number-one", "a#number-two")


def test_two_items_of_one_number_are_both_named():
    [finding] = report_on({"facts/a.yaml": SERIES % ("", 12)}).findings

    assert finding.message == "One and Two are both number 12 of Fairs"
