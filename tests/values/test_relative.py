"""Relative dates against a day of publication: what each may denote, and what is undecided."""

import pytest
from hypothesis import strategies as st

from belie.values.calendar_days import civil_from_days, days_from_civil
from belie.values.relative import resolve_relative

WEDNESDAY = days_from_civil(2024, 7, 3)
DAYS = st.integers(-(10**9), 10**9)


def day(text: str) -> int:
    year, month, date = text.split("-")
    return days_from_civil(int(year), int(month), int(date))


def said(phrase: str, published: str = "2024-07-03", until: str | None = None) -> list[str]:
    """Resolve a phrase said from one day to another, as "first" or "first/last" day each span."""
    spans = resolve_relative(phrase, day(published), day(until or published) + 1)
    assert spans is not None
    return [f"{written(first)}" if end == first + 1 else f"{written(first)}/{written(end - 1)}" for first, end in spans]


def written(number: int) -> str:
    year, month, date = civil_from_days(number)
    return f"{year}-{month:02}-{date:02}"


@pytest.mark.parametrize(
    ("phrase", "spans"),
    [
        ("today", ["2024-07-03"]),
        ("Today", ["2024-07-03"]),
        ("yesterday", ["2024-07-02"]),
        ("tomorrow", ["2024-07-04"]),
        ("5 days ago", ["2024-06-28"]),
        ("a day ago", ["2024-07-02"]),
        ("two  days ago", ["2024-07-01"]),
        ("a dozen days ago", ["2024-06-21"]),
        ("in 2 days", ["2024-07-05"]),
        ("in a day", ["2024-07-04"]),
        ("1,000 days ago", ["2021-10-07"]),
    ],
)
def test_days_are_counted_exactly(phrase: str, spans: list[str]) -> None:
    assert said(phrase) == spans


@pytest.mark.parametrize(
    ("phrase", "spans"),
    [
        ("this year", ["2024-01-01/2024-12-31"]),
        ("last year", ["2023-01-01/2023-12-31"]),
        ("next year", ["2025-01-01/2025-12-31"]),
        ("two years ago", ["2022-01-01/2022-12-31"]),
        ("a year ago", ["2023-01-01/2023-12-31"]),
        ("an year ago", ["2023-01-01/2023-12-31"]),
        ("33 years ago", ["1991-01-01/1991-12-31"]),
        ("in 3 years", ["2027-01-01/2027-12-31"]),
        ("3,000 years ago", ["-976-01-01/-976-12-31"]),
        ("this month", ["2024-07-01/2024-07-31"]),
        ("last month", ["2024-06-01/2024-06-30"]),
        ("next month", ["2024-08-01/2024-08-31"]),
    ],
)
def test_months_and_years_are_those_of_the_calendar(phrase: str, spans: list[str]) -> None:
    assert said(phrase) == spans


@pytest.mark.parametrize(
    ("phrase", "published", "spans"),
    [
        ("a month ago", "2024-07-03", ["2024-05-27/2024-06-30"]),
        ("One month ago", "2024-07-28", ["2024-06-01/2024-07-05"]),
        ("five months ago", "2024-07-15", ["2024-02-01/2024-02-29"]),
        ("7 months ago", "2024-07-15", ["2023-12-01/2023-12-31"]),
        ("a month ago", "2024-03-31", ["2024-02-01/2024-03-07"]),
        ("in six months", "2024-07-15", ["2025-01-01/2025-01-31"]),
        ("in a month", "2024-01-31", ["2024-02-01/2024-03-07"]),
        ("a year ago", "2024-01-10", ["2022-10-11/2023-12-31"]),
        ("two years ago", "2024-12-20", ["2022-01-01/2023-03-21"]),
        ("in a year", "2024-02-29", ["2024-11-29/2025-12-31"]),
    ],
)
def test_months_and_years_ago_may_also_lie_close_to_the_same_day(phrase: str, published: str, spans: list[str]) -> None:
    assert said(phrase, published) == spans


@pytest.mark.parametrize(
    ("phrase", "published", "spans"),
    [
        ("this week", "2024-07-03", ["2024-06-30/2024-07-07"]),
        ("this week", "2024-07-07", ["2024-07-01/2024-07-13"]),
        ("this week", "2024-07-01", ["2024-06-30/2024-07-07"]),
        ("last week", "2024-07-03", ["2024-06-23/2024-07-02"]),
        ("last week", "2024-07-01", ["2024-06-23/2024-06-30"]),
        ("last week", "2024-07-07", ["2024-06-24/2024-07-06"]),
        ("next week", "2024-07-03", ["2024-07-04/2024-07-14"]),
        ("next week", "2024-07-07", ["2024-07-08/2024-07-20"]),
        ("A week ago", "2024-07-03", ["2024-06-23/2024-06-29"]),
        ("a week ago", "2024-07-03", ["2024-06-23/2024-06-29"]),
        ("2 weeks ago", "2024-07-03", ["2024-06-16/2024-06-22"]),
        ("in a week", "2024-07-03", ["2024-07-07/2024-07-13"]),
    ],
)
def test_weeks_begin_on_monday_or_on_sunday_and_weeks_ago_are_three_days_wide(
    phrase: str, published: str, spans: list[str]
) -> None:
    assert said(phrase, published) == spans


@pytest.mark.parametrize(
    ("phrase", "spans"),
    [
        ("earlier this week", ["2024-06-30/2024-07-03"]),
        ("earlier this month", ["2024-07-01/2024-07-03"]),
        ("earlier this year", ["2024-01-01/2024-07-03"]),
    ],
)
def test_earlier_reaches_to_the_day_of_publication(phrase: str, spans: list[str]) -> None:
    assert said(phrase) == spans


@pytest.mark.parametrize(
    ("phrase", "published", "spans"),
    [
        ("Last MONDAY", "2024-07-03", ["2024-06-24", "2024-07-01"]),
        ("last Tuesday", "2024-07-03", ["2024-06-25", "2024-07-02"]),
        ("last Monday", "2024-07-03", ["2024-06-24", "2024-07-01"]),
        ("last Monday", "2024-07-01", ["2024-06-17", "2024-06-24"]),
        ("last Sunday", "2024-07-01", ["2024-06-23", "2024-06-30"]),
        ("next Tuesday", "2024-07-03", ["2024-07-09", "2024-07-16"]),
        ("next Wednesday", "2024-07-03", ["2024-07-10", "2024-07-17"]),
        ("this Friday", "2024-07-03", ["2024-07-05"]),
        ("this Monday", "2024-07-03", ["2024-07-01", "2024-07-08"]),
        ("this Wednesday", "2024-07-03", ["2024-07-03", "2024-07-10"]),
        ("this Sunday", "2024-07-03", ["2024-06-30", "2024-07-07"]),
        ("this Wednesday", "2024-07-07", ["2024-07-03", "2024-07-10"]),
        ("on Monday", "2024-07-03", ["2024-07-01", "2024-07-08"]),
        ("Thursday", "2024-07-03", ["2024-06-27", "2024-07-04"]),
        ("Wednesday", "2024-07-03", ["2024-06-26", "2024-07-03", "2024-07-10"]),
    ],
)
def test_a_weekday_is_one_near_the_day_of_publication(phrase: str, published: str, spans: list[str]) -> None:
    assert said(phrase, published) == spans


def test_a_publication_date_of_several_days_gives_what_any_of_them_gives() -> None:
    assert said("yesterday", "2024-07-01", "2024-07-31") == ["2024-06-30/2024-07-30"]
    assert said("last year", "2024-01-01", "2024-12-31") == ["2023-01-01/2023-12-31"]
    assert said("last year", "2023-12-31", "2024-01-01") == ["2022-01-01/2023-12-31"]
    assert said("next month", "2024-07-01", "2024-08-01") == ["2024-08-01/2024-09-30"]
    assert said("last Monday", "2024-07-02", "2024-07-09") == [
        "2024-06-24",
        "2024-07-01",
        "2024-07-08",
    ]


def test_a_publication_date_without_a_day_is_an_error() -> None:
    with pytest.raises(ValueError, match="no day"):
        resolve_relative("today", WEDNESDAY, WEDNESDAY)
