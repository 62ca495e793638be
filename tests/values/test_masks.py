"""Masks are the days that fit them, not one long span."""

import re
from datetime import date, timedelta
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belie.values.calendar_days import civil_from_days, days_from_civil
from belie.values.dates import DateError, parse_date
from belie.values.masks import Mask, fitting
from belie.values.times import DAY, Times

EPOCH = date(1970, 1, 1)


def start(text: str) -> Times:
    [reading] = parse_date(text).readings
    assert reading.start is not None and reading.end is None
    return reading.start.times


def spans(text: str) -> list[str]:
    return [f"{written(first)}/{written(end - DAY)}" for first, end in start(text).spans]


def written(instant: float) -> str:
    year, month, day = civil_from_days(int(instant) // DAY)
    return f"{year}-{month:02}-{day:02}"


def holds(times: Times, day: int) -> bool:
    span = times.floor(day * DAY)
    return span is not None and day * DAY + DAY <= span[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("201X", ["2010-01-01/2019-12-31"]),
        ("XXXX", ["0-01-01/9999-12-31"]),
        ("-XXXX", ["-9999-01-01/-1-12-31"]),
        ("-000X", ["-9-01-01/-1-12-31"]),
        ("-01XX", ["-199-01-01/-100-12-31"]),
        ("20XX-XX-XX", ["2000-01-01/2099-12-31"]),
        ("2004-06-XX", ["2004-06-01/2004-06-30"]),
        ("2004-XX", ["2004-01-01/2004-12-31"]),
        ("2004-XX-31", [f"2004-{m:02}-31/2004-{m:02}-31" for m in (1, 3, 5, 7, 8, 10, 12)]),
        ("2004-0X", ["2004-01-01/2004-09-30"]),
        ("2004-1X", ["2004-10-01/2004-12-31"]),
        ("2004-X1", ["2004-01-01/2004-01-31", "2004-11-01/2004-11-30"]),
        ("2004-02-2X", ["2004-02-20/2004-02-29"]),
        ("2003-02-2X", ["2003-02-20/2003-02-28"]),
        ("2004-0X-X0", [f"2004-{m:02}-{d}/2004-{m:02}-{d}" for m in range(1, 10) for d in (10, 20, 30)
                        if (m, d) != (2, 30)]),
        ("201X-02-29", ["2012-02-29/2012-02-29", "2016-02-29/2016-02-29"]),
        ("20X3", [f"{y}-01-01/{y}-12-31" for y in range(2003, 2100, 10)]),
        ("-20X3-05", [f"{y}-05-01/{y}-05-31" for y in range(-2093, -2000, 10)]),
        ("-XX00-02-29", [f"{y}-02-29/{y}-02-29" for y in range(-9600, 0, 400)]),
        ("201X-12-31", [f"{y}-12-31/{y}-12-31" for y in range(2010, 2020)]),
        ("200X-1X", [f"{y}-10-01/{y}-12-31" for y in range(2000, 2010)]),
    ],
)  # fmt: skip
def test_a_mask_is_the_days_that_fit_it(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize("text", ["XXXX-07-03", "19XX-12", "X0X6", "XXXX-02-29", "-1X32-X1-X2", "XXXX-XX-31"])
def test_a_mask_of_several_years_lists_its_spans_only_when_asked(text: str) -> None:
    times = start(text)
    assert isinstance(times, Mask)

    assert times.first == times.spans[0][0]
    assert times.end == times.spans[-1][1]
    assert times.floor(inf) == times.spans[-1]
    assert times.ceil(-inf) == times.spans[0]
    assert times.floor(-inf) is None and times.ceil(inf) is None
    assert times.floor(times.first - 1) is None and times.ceil(times.end) is None


def test_3_july_of_some_year_is_one_day_of_every_year() -> None:
    days = spans("XXXX-07-03")

    assert len(days) == 10_000
    assert (days[0], days[2024], days[-1]) == (
        "0-07-03/0-07-03", "2024-07-03/2024-07-03", "9999-07-03/9999-07-03",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "2004-XX-32",
        "2004-02-3X",
        "15XX-02-30",
        "2004-00-XX",
        "2004-XX-00",
        "2001-2X",
        "X100-02-29",
        "-0X01-02-29",
        "20X1-04-31",
    ],
)
def test_a_mask_that_no_day_fits_is_refused(text: str) -> None:
    with pytest.raises(DateError, match="no day of the calendar"):
        parse_date(text)


PATTERNS = st.text("0123456789X", min_size=4, max_size=4)


@settings(max_examples=30)
@given(PATTERNS)
def test_fitting_numbers_are_those_whose_digits_fit(pattern: str) -> None:
    fits = re.compile(pattern.replace("X", "[0-9]")).fullmatch

    assert list(fitting(pattern)) == [number for number in range(10_000) if fits(f"{number:04}")]


def masked(text: str, open_digits: set[int]) -> str:
    return "".join("X" if at in open_digits and char.isdigit() else char for at, char in enumerate(text))


DAYS = st.dates(date(1, 1, 1), date(9999, 12, 30))
OPEN_DIGITS = st.sets(st.integers(0, 9))


@given(DAYS, OPEN_DIGITS, st.sampled_from(("", "-")), DAYS)
def test_a_day_is_in_a_mask_if_and_only_if_its_digits_fit(
    known: date, open_digits: set[int], sign: str, other: date
) -> None:
    mask = masked(known.isoformat(), open_digits)
    times = start(sign + mask)
    fits = re.compile(mask.replace("X", "[0-9]")).fullmatch

    for day in (known, other, known + timedelta(days=1)):
        number = (day - EPOCH).days
        if sign:
            if (day.month, day.day) == (2, 29):
                continue
            number = days_from_civil(-day.year, day.month, day.day)
        if not sign or day.year:
            assert holds(times, number) is bool(fits(day.isoformat()))


@given(DAYS, OPEN_DIGITS, st.integers(-(10**12), 10**12))
def test_floor_and_ceil_are_the_neighbouring_spans(known: date, open_digits: set[int], instant: int) -> None:
    times = start(masked(known.isoformat(), open_digits - {0, 1}))

    assert times.floor(instant) == max((span for span in times.spans if span[0] <= instant), default=None)
    assert times.ceil(instant) == min((span for span in times.spans if span[1] > instant), default=None)
