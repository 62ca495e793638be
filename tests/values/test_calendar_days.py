"""Civil dates and day numbers: against `datetime` where it reaches, by law beyond it."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.values.calendar_days import (
    civil_from_days,
    days_from_civil,
    days_in_month,
    is_leap_year,
    weekday,
)

EPOCH = datetime.date(1970, 1, 1).toordinal()
FIRST = datetime.date.min.toordinal() - EPOCH
LAST = datetime.date.max.toordinal() - EPOCH
AGES = st.integers(-(10**30), 10**30)


def test_the_epoch_is_day_zero() -> None:
    assert days_from_civil(1970, 1, 1) == 0
    assert civil_from_days(0) == (1970, 1, 1)


def test_every_37th_day_of_datetimes_years_has_the_same_civil_date_and_weekday() -> None:
    for day in (*range(FIRST, LAST + 1, 37), LAST):
        date = datetime.date.fromordinal(day + EPOCH)

        assert civil_from_days(day) == (date.year, date.month, date.day)
        assert days_from_civil(date.year, date.month, date.day) == day
        assert weekday(day) == date.weekday()


def test_every_day_around_leap_days_and_turns_of_centuries_agrees_with_datetime() -> None:
    for year in (1, 4, 100, 400, 1582, 1600, 1700, 1900, 1970, 2000, 2023, 2024, 2100, 9999):
        start = datetime.date(year, 1, 1).toordinal() - EPOCH
        for day in range(start, start + 365):
            date = datetime.date.fromordinal(day + EPOCH)

            assert civil_from_days(day) == (date.year, date.month, date.day)
            assert days_from_civil(date.year, date.month, date.day) == day


def test_every_month_of_datetimes_years_has_its_length() -> None:
    for year in range(1, 9999):
        for month in range(1, 13):
            after = (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
            length = datetime.date(*after) - datetime.date(year, month, 1)

            assert days_in_month(year, month) == length.days


@given(AGES)
def test_a_day_comes_back_from_its_civil_date(day: int) -> None:
    year, month, date = civil_from_days(day)

    assert 1 <= month <= 12
    assert 1 <= date <= days_in_month(year, month)
    assert days_from_civil(year, month, date) == day


@given(AGES)
def test_the_calendar_and_the_weekdays_repeat_every_400_years(year: int) -> None:
    assert days_from_civil(year + 400, 3, 1) - days_from_civil(year, 3, 1) == 146_097
    assert weekday(days_from_civil(year + 400, 3, 1)) == weekday(days_from_civil(year, 3, 1))


@pytest.mark.parametrize(("year", "leap"), [(0, True), (-4, True), (-100, False), (-1, False)])
def test_years_before_one_follow_the_same_leap_rule(year: int, leap: bool) -> None:
    assert is_leap_year(year) is leap
    assert days_in_month(year, 2) == (29 if leap else 28)


@pytest.mark.parametrize("month", [0, 13, -1])
def test_a_month_that_does_not_exist_is_an_error(month: int) -> None:
    with pytest.raises(ValueError, match="month"):
        days_in_month(2024, month)
    with pytest.raises(ValueError, match="month"):
        days_from_civil(2024, month, 1)
