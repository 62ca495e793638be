"""Numbers and dates that stand for others by a slip of the hand."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.model.claim import read_date
from belie.mutation.calendar import other_dates
from belie.mutation.slips import near_numbers, other_numbers, other_quantities
from belie.values.quantities import parse_quantity

from ..judge.dates import dates


def test_a_number_is_one_off_or_has_two_digits_exchanged():
    assert near_numbers(120) == [121, 119, 210, 102]
    assert near_numbers(1, 1) == [2]
    assert near_numbers(-12, -inf) == [-11, -13, -21]


@pytest.mark.parametrize(
    ("value", "others"),
    [
        (18, [("the number", 19), ("the number", 17), ("the number", 81)]),
        (0, [("the number", 1)]),
        ("more than 120", ["more than 121", "more than 210", "fewer than 120"]),
        ("> 9", ["> 10", "< 9"]),
        (">= 9", [">= 10", "<= 9"]),
        ("up to 20", ["up to 19", "at least 20"]),
        ("1,200 or more", ["1,201 or more", "2,100 or more", "1,200 or fewer"]),
        ("10..12", ["11..12", "10..11"]),
        ("about 20", ["about 21", "about 19"]),
        ("two dozen", [("the number", 25), ("the number", 23), ("the number", 42)]),
        ("hundreds", []),
    ],
)
def test_a_quantity_becomes_one_that_is_wrong(value, others):
    found = list(other_quantities(value))

    assert found == others or [other for _, other in found] == others


def test_a_bound_that_is_turned_is_called_so():
    assert ("the bound", "fewer than 120") in other_quantities("more than 120")


@given(st.one_of(st.integers(0, 10**6), st.sampled_from(["> {}", "at most {}", "about {}", "{} or more", "1..{}"])))
def test_no_quantity_only_says_less_or_becomes_soft(value):
    value = value.format(37) if isinstance(value, str) else value
    old = parse_quantity(value)

    for _, other in other_quantities(value):
        new = parse_quantity(other)
        assert new.soft == old.soft
        assert not (new.low <= old.low and (new.high is None or (old.high is not None and old.high <= new.high)))


def test_the_number_of_a_statement_may_be_a_fraction():
    assert list(other_numbers(8.5)) == [("the number", 9.5), ("the number", 7.5)]
    assert [number for _, number in other_numbers(-2)] == [-1, -3]


@pytest.mark.parametrize(
    ("value", "others"),
    [
        (2019, [2020, 2018, 2091]),
        ("2019", ["2020", "2018", "2091"]),
        ("1988", ["1989", "1987"]),
        ("2019-05", ["2020-05", "2018-05", "2091-05", "2019-04", "2019-06"]),
        ("XXXX-07-03", ["XXXX-06-03", "XXXX-08-03", "XXXX-07-02", "XXXX-07-04", "XXXX-07-30", "XXXX-03-07"]),
        ("201X", ["202X", "200X"]),
        ("19XX", ["20XX", "18XX"]),
        ("XXXX", []),
        ("..", []),
        ("../2024-07", ["../2025-07", "../2023-07", "../2042-07", "../2024-06", "../2024-08"]),
        ("2019?", ["2020?", "2018?", "2091?"]),
        ("2019~-05", ["2020~-05", "2018~-05", "2091~-05", "2019~-04", "2019~-06"]),
        ("2024-21", ["2025-21", "2023-21", "2042-21"]),
        ({"said": "last year", "is": 2023}, [{"said": "last year", "is": year} for year in (2024, 2022, 2032)]),
        ([2011, "2012"], [[2012, "2012"], [2010, "2012"], [2011, "2013"], [2011, "2011"], [2011, "2021"]]),
    ],
)
def test_a_date_becomes_one_that_is_wrong(value, others):
    assert [other for _, other in other_dates(value)] == others


def test_a_day_that_no_month_has_is_no_slip():
    days = [other for what, other in other_dates("2023-02-28") if what == "the day"]

    assert days == ["2023-02-27"]


def test_a_time_of_day_stays_as_it_is():
    assert all(other.endswith("T10:30:00+05:00") for _, other in other_dates("2024-07-03T10:30:00+05:00"))


def test_day_and_month_change_places():
    assert ("the month", "2024-03-07") in other_dates("2024-07-03")


@given(dates)
def test_every_date_can_be_read_and_is_as_soft_as_before(value):
    old = read_date(value)

    for _, other in other_dates(value):
        assert read_date(other).soft == old.soft
        assert other != value
