"""Seasons are read by the calendar and by the sun, in both hemispheres where none is named."""

import pytest

from belie.values.calendar_days import civil_from_days
from belie.values.dates import DateError, parse_date

DAY = 86_400


def spans(text: str) -> list[str]:
    [reading] = parse_date(text).readings
    assert reading.start is not None
    return [f"{written(first)}/{written(end - DAY)}" for first, end in reading.start.times.spans]


def written(instant: float) -> str:
    year, month, day = civil_from_days(int(instant) // DAY)
    return f"{year}-{month:02}-{day:02}"


SPRING, AUTUMN = "2001-03-01/2001-06-21", "2001-09-01/2001-12-22"
SUMMER, WINTERS = "2001-06-01/2001-09-23", ["2000-12-01/2001-03-21", "2001-12-01/2002-03-21"]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (21, [SPRING, AUTUMN]),
        (22, [WINTERS[0], SUMMER, WINTERS[1]]),
        (23, [SPRING, AUTUMN]),
        (24, [WINTERS[0], SUMMER, WINTERS[1]]),
        (25, [SPRING]),
        (26, [SUMMER]),
        (27, [AUTUMN]),
        (28, WINTERS),
        (29, [AUTUMN]),
        (30, WINTERS),
        (31, [SPRING]),
        (32, [SUMMER]),
        (33, ["2001-01-01/2001-03-31"]),
        (34, ["2001-04-01/2001-06-30"]),
        (35, ["2001-07-01/2001-09-30"]),
        (36, ["2001-10-01/2001-12-31"]),
        (37, ["2001-01-01/2001-04-30"]),
        (38, ["2001-05-01/2001-08-31"]),
        (39, ["2001-09-01/2001-12-31"]),
        (40, ["2001-01-01/2001-06-30"]),
        (41, ["2001-07-01/2001-12-31"]),
    ],
)
def test_a_season_is_all_that_its_name_may_mean(code: int, expected: list[str]) -> None:
    assert spans(f"2001-{code}") == expected


def test_a_season_of_a_year_before_0000_is_of_that_year() -> None:
    assert spans("-2001-36") == ["-2001-10-01/-2001-12-31"]


def test_a_season_may_bound_an_interval() -> None:
    [reading] = parse_date("2003-33/2003-34").readings
    assert reading.start is not None and reading.end is not None

    assert written(reading.start.times.first) == "2003-01-01"
    assert written(reading.end.times.end) == "2003-07-01"


@pytest.mark.parametrize("text", ["2001-20", "2001-13", "2001-42", "2001-21-01", "20XX-21", "2001-34/2001-33"])
def test_what_is_no_season_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse_date(text)
