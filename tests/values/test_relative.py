"""Relative dates against a day of publication: what each may denote, and what is undecided."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.values.calendar_days import civil_from_days, days_from_civil, weekday
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
    return [
        f"{written(first)}" if end == first + 1 else f"{written(first)}/{written(end - 1)}"
        for first, end in spans
    ]


def written(number: int) -> str:
    year, month, date = civil_from_days(number)
    return f"{year}-{month:02}-{date:02}"


@pytest.mark.parametrize(
    ("phrase", "spans"),
    [
        ("today", ["2024-07-03"]),
        ("Today", ["2024-07-03"]),
        ("this morning", ["2024-07-03"]),
        ("this afternoon", ["2024-07-03"]),
        ("this evening", ["2024-07-03"]),
        ("earlier today", ["2024-07-03"]),
        ("later today", ["2024-07-03"]),
        ("yesterday", ["2024-07-02"]),
        ("tomorrow", ["2024-07-04"]),
        ("the day before yesterday", ["2024-07-01"]),
        ("the day after tomorrow", ["2024-07-05"]),
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


def test_a_night_may_lie_on_either_side_of_midnight() -> None:
    assert said("tonight") == ["2024-07-03/2024-07-04"]
    assert said("last night") == ["2024-07-02/2024-07-03"]


@pytest.mark.parametrize(
    ("phrase", "spans"),
    [
        ("this year", ["2024-01-01/2024-12-31"]),
        ("last year", ["2023-01-01/2023-12-31"]),
        ("previous year", ["2023-01-01/2023-12-31"]),
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
        ("five months ago", ["2024-02-01/2024-02-29"]),
        ("7 months ago", ["2023-12-01/2023-12-31"]),
        ("in six months", ["2025-01-01/2025-01-31"]),
    ],
)
def test_months_and_years_are_those_of_the_calendar(phrase: str, spans: list[str]) -> None:
    assert said(phrase) == spans


@pytest.mark.parametrize(
    ("phrase", "published", "spans"),
    [
        ("this week", "2024-07-03", ["2024-06-30/2024-07-07"]),
        ("this week", "2024-07-07", ["2024-07-01/2024-07-13"]),
        ("this week", "2024-07-01", ["2024-06-30/2024-07-07"]),
        ("last week", "2024-07-03", ["2024-06-23/2024-07-02"]),
        ("previous week", "2024-07-03", ["2024-06-23/2024-07-02"]),
        ("last week", "2024-07-01", ["2024-06-23/2024-06-30"]),
        ("last week", "2024-07-07", ["2024-06-24/2024-07-06"]),
        ("next week", "2024-07-03", ["2024-07-04/2024-07-14"]),
        ("next week", "2024-07-07", ["2024-07-08/2024-07-20"]),
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
        ("later this week", ["2024-07-03/2024-07-07"]),
        ("later this month", ["2024-07-03/2024-07-31"]),
        ("later this year", ["2024-07-03/2024-12-31"]),
    ],
)
def test_earlier_and_later_reach_to_the_day_of_publication(phrase: str, spans: list[str]) -> None:
    assert said(phrase) == spans


@pytest.mark.parametrize(
    ("phrase", "published", "spans"),
    [
        ("last Monday", "2024-07-03", ["2024-06-24", "2024-07-01"]),
        ("previous monday", "2024-07-03", ["2024-06-24", "2024-07-01"]),
        ("last Monday", "2024-07-01", ["2024-06-17", "2024-06-24"]),
        ("previous Monday", "2024-07-01", ["2024-06-17", "2024-06-24"]),
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
def test_a_weekday_is_one_near_the_day_of_publication(
    phrase: str, published: str, spans: list[str]
) -> None:
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


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "soon",
        "recently",
        "now",
        "mondays",
        "on",
        "last",
        "week",
        "last decade",
        "last spring",
        "the last year",
        "the past week",
        "the previous year",
        "this weekend",
        "last Monday night",
        "on last Monday",
        "on today",
        "earlier this Monday",
        "earlier last year",
        "earlier",
        "a few days ago",
        "a couple of years ago",
        "some 20 years ago",
        "days ago",
        "0 days ago",
        "zero days ago",
        "07 days ago",
        "-1 days ago",
        "1.5 years ago",
        "one and a half years ago",
        "10 hours ago",
        "in 2024",
        "in July",
        "in days",
        "in 2 days ago",
        "2 days",
        "two days earlier",
        "three weeks later",
        "a year earlier",
        "a fortnight ago",
        "in a week's time",
        "9" * 5000 + " days ago",
        "\N{ARABIC-INDIC DIGIT TWO} days ago",
    ],
)
def test_a_phrase_outside_the_list_is_undecided(phrase: str) -> None:
    assert resolve_relative(phrase, WEDNESDAY, WEDNESDAY + 1) is None


def test_a_publication_date_without_a_day_is_an_error() -> None:
    with pytest.raises(ValueError, match="no day"):
        resolve_relative("today", WEDNESDAY, WEDNESDAY)


UNITS = ("day", "week", "month", "year")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PHRASES = st.sampled_from(
    [
        *("today", "yesterday", "tomorrow", "tonight", "last night", "the day after tomorrow"),
        *(f"{which} {unit}" for which in ("this", "last", "next") for unit in UNITS[1:]),
        *(f"{which} this {unit}" for which in ("earlier", "later") for unit in UNITS[1:]),
        *(f"{count} {unit}s ago" for count in ("3", "twenty") for unit in UNITS),
        *(f"in {count} {unit}s" for count in ("3", "twenty") for unit in UNITS),
        *(f"{which} {name}" for which in ("this", "last", "next", "on") for name in WEEKDAYS),
    ]
)


def days_of(spans: tuple[tuple[int, int], ...] | None) -> set[int]:
    assert spans is not None
    return {number for first, end in spans for number in range(first, end)}


@given(PHRASES, DAYS, st.integers(1, 60))
def test_several_days_of_publication_are_the_union_of_each_of_them(
    phrase: str, first: int, length: int
) -> None:
    each = [resolve_relative(phrase, at, at + 1) for at in range(first, first + length)]

    together = days_of(resolve_relative(phrase, first, first + length))
    assert together == set().union(*map(days_of, each))


@given(PHRASES, DAYS, st.integers(1, 2000), st.integers(0, 2000), st.integers(0, 2000))
def test_a_less_precise_day_of_publication_refuses_nothing_that_a_precise_one_allows(
    phrase: str, first: int, length: int, sooner: int, later: int
) -> None:
    precise = days_of(resolve_relative(phrase, first, first + length))

    assert precise <= days_of(resolve_relative(phrase, first - sooner, first + length + later))


@given(PHRASES, DAYS, st.integers(1, 10**30))
def test_spans_are_sorted_apart_not_empty_and_few(phrase: str, first: int, length: int) -> None:
    spans = resolve_relative(phrase, first, first + length)

    assert spans is not None and 0 < len(spans) <= 130
    assert all(start < end for start, end in spans)
    assert all(one[1] < other[0] for one, other in pairwise(spans))


@given(st.sampled_from(WEEKDAYS), st.sampled_from(("this", "last", "next", "on")), DAYS)
def test_a_weekday_phrase_gives_single_days_of_that_weekday(
    name: str, which: str, published: int
) -> None:
    spans = resolve_relative(f"{which} {name}", published, published + 1)

    assert spans
    assert all(end == start + 1 and WEEKDAYS[weekday(start)] == name for start, end in spans)


@given(st.sampled_from(UNITS), st.integers(1, 10**9), DAYS)
def test_digits_and_a_unit_ago_lie_before_and_in_lie_after(
    unit: str, count: int, published: int
) -> None:
    before = resolve_relative(f"{count} {unit}s ago", published, published + 1)
    after = resolve_relative(f"in {count} {unit}s", published, published + 1)
    assert before and after

    assert before[0][1] <= published < after[0][0]


@given(st.text(alphabet="0123456789 adeghiklmnorstwyMin,-"), DAYS)
def test_any_text_gives_spans_or_none(phrase: str, published: int) -> None:
    spans = resolve_relative(phrase, published, published + 1)

    assert spans is None or len(spans) > 0
