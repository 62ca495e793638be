"""What dates denote: their start and their end, apart; times, offsets and intervals."""

from math import inf

import pytest

from belie.values.calendar_days import civil_from_days
from belie.values.dates import OPEN, DateError, When, parse_date

DAY = 86_400


def written(instant: float) -> str:
    if instant in (inf, -inf):
        return str(instant)
    year, month, day = civil_from_days(int(instant) // DAY)
    clock = int(instant) % DAY
    time = f"T{clock // 3600:02}:{clock // 60 % 60:02}:{clock % 60:02}" if clock else ""
    return f"{year}-{month:02}-{day:02}{time}"


def span(when: When | None) -> str | None:
    """All instants of a part that has one span, "first instant, the one after the last"."""
    if when is None or when is OPEN:
        return "open" if when else None
    [(first, end)] = when.times.spans
    return f"{written(first)}, {written(end)}"


def said(text: str) -> tuple[str | None, str | None]:
    [reading] = parse_date(text).readings
    return span(reading.start), span(reading.end)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2019", "2019-01-01, 2020-01-01"),
        ("2019-05", "2019-05-01, 2019-06-01"),
        ("2024-02", "2024-02-01, 2024-03-01"),
        ("2023-12", "2023-12-01, 2024-01-01"),
        ("2024-02-29", "2024-02-29, 2024-03-01"),
        ("2024-12-31", "2024-12-31, 2025-01-01"),
        ("0000", "0-01-01, 1-01-01"),
        ("-0001", "-1-01-01, 0-01-01"),
        ("-0999-02", "-999-02-01, -999-03-01"),
        ("-0004-02-29", "-4-02-29, -4-03-01"),
        ("Y-17E7", "-170000000-01-01, -169999999-01-01"),
        ("Y170000002", "170000002-01-01, 170000003-01-01"),
        ("Y171010000S3", "171000000-01-01, 172000000-01-01"),
        ("Y-171010000S3", "-171999999-01-01, -170999999-01-01"),
        ("1950S2", "1900-01-01, 2000-01-01"),
        ("-1859S3", "-1859-01-01, -1849-01-01"),
        ("0123S1", "100-01-01, 200-01-01"),
        ("1950S4", "1950-01-01, 1951-01-01"),
    ],
)
def test_a_date_alone_says_when_something_begins_and_nothing_of_its_end(text: str, start: str) -> None:
    assert said(text) == (start, None)


@pytest.mark.parametrize(
    ("text", "start", "offset"),
    [
        ("2024-07-03T10:00", "2024-07-03T10:00:00, 2024-07-03T10:01:00", None),
        ("2024-07-03T10:00:00", "2024-07-03T10:00:00, 2024-07-03T10:00:01", None),
        ("2024-07-03T23:59", "2024-07-03T23:59:00, 2024-07-04", None),
        ("-0044-03-15T12:00:30", "-44-03-15T12:00:30, -44-03-15T12:00:31", None),
        ("2024-07-03T10:00Z", "2024-07-03T10:00:00, 2024-07-03T10:01:00", 0),
        ("2024-07-03T10:00+05:30", "2024-07-03T10:00:00, 2024-07-03T10:01:00", 19_800),
        ("2024-07-03T10:00-04", "2024-07-03T10:00:00, 2024-07-03T10:01:00", -14_400),
        ("2024-07-03T10:00-00:15", "2024-07-03T10:00:00, 2024-07-03T10:01:00", -900),
    ],
)
def test_a_time_denotes_its_minute_or_second_and_keeps_its_offset(text: str, start: str, offset: int | None) -> None:
    [reading] = parse_date(text).readings
    assert reading.start is not None

    assert span(reading.start) == start
    assert reading.start.offset == offset


def test_an_offset_moves_the_universal_time_the_other_way() -> None:
    [east], [west] = (parse_date(f"2024-07-03T01:00:00{offset}").readings for offset in ("+05:00", "-05:00"))
    assert east.start is not None and west.start is not None

    assert written(east.start.universal.first) == "2024-07-02T20:00:00"
    assert written(west.start.universal.first) == "2024-07-03T06:00:00"


@pytest.mark.parametrize("text", ["2024-07-03T24:00:00", "2024-07-03T24:00"])
def test_24_o_clock_is_of_its_own_day_and_the_first_instant_of_the_next(text: str) -> None:
    date, next_day = parse_date(text), parse_date("2024-07-04T00:00:00")
    [reading], [midnight] = date.readings, next_day.readings
    assert reading.start is not None and midnight.start is not None

    assert (date.first_day, date.end_day) == (next_day.first_day - 1, next_day.first_day)
    assert reading.start.times.first == midnight.start.times.first - 1
    assert reading.start.times.end >= midnight.start.times.end


@pytest.mark.parametrize("text", ["2024-07-03T00:30+14:00", "2024-07-03T23:30-12:00", "2024-07-03T10:00"])
def test_a_time_denotes_its_calendar_day_as_written_whatever_its_offset(text: str) -> None:
    date, day = parse_date(text), parse_date("2024-07-03")

    assert (date.first_day, date.end_day) == (day.first_day, day.end_day)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2019-05/2019-06", "2019-05-01, 2019-06-01", "2019-06-01, 2019-07-01"),
        ("2019/2019", "2019-01-01, 2020-01-01", "2019-01-01, 2020-01-01"),
        ("2019-06/2019", "2019-06-01, 2019-07-01", "2019-01-01, 2020-01-01"),
        ("../1985", None, "1985-01-01, 1986-01-01"),
        ("/1985", None, "1985-01-01, 1986-01-01"),
        ("1985/..", "1985-01-01, 1986-01-01", "open"),
        ("1985/", "1985-01-01, 1986-01-01", None),
        ("../..", None, "open"),
        ("/", None, None),
        ("..", None, "open"),
        ("2024-07-03T10:00/2024-07-03T11:00", "2024-07-03T10:00:00, 2024-07-03T10:01:00",
         "2024-07-03T11:00:00, 2024-07-03T11:01:00"),
    ],
)  # fmt: skip
def test_an_interval_gives_start_and_end_apart(text: str, start: str | None, end: str | None) -> None:
    assert said(text) == (start, end)
    assert parse_date(text).readings[0].interval


@pytest.mark.parametrize(
    ("text", "first", "end"),
    [
        ("2019/", "2019-01-01", "inf"),
        ("2019/..", "2019-01-01", "inf"),
        ("/2019", "-inf", "2020-01-01"),
        ("..", "-inf", "inf"),
        ("[..1984]", "-inf", "1985-01-01"),
        ("[1984..]", "1984-01-01", "inf"),
        ("2019-05/2019-06", "2019-05-01", "2019-07-01"),
        ("XXXX-07-03", "0-07-03", "9999-07-04"),
    ],
)
def test_the_days_of_a_date_reach_as_far_as_it_leaves_them_open(text: str, first: str, end: str) -> None:
    date = parse_date(text)

    assert written(date.first_day * DAY) == first
    assert written(date.end_day * DAY) == end


@pytest.mark.parametrize(
    "text",
    ["2018?", "2018~", "2018%", "?2018", "2018-?05", "2018-05~-03", "%-2018-05", "2018?/2019", "2018/2019-~05",
     "[2018, 2019?]", "{2018~, 2019}", "Y-17E7~", "1950S2?", "2001-21~", "201X?"],
)  # fmt: skip
def test_a_qualifier_anywhere_makes_a_date_soft_and_widens_nothing(text: str) -> None:
    plain = parse_date(text.translate({ord(char): None for char in "?~%"}))

    assert parse_date(text).soft
    assert not plain.soft
    assert parse_date(text).readings == plain.readings


@pytest.mark.parametrize(
    "text",
    ["2024-07-03T10:00+05:00/2024-07-03T08:00", "2024-07-03T10:00/2024-07-03T10:00+05:00",
     "2024-07-03T08:00+05:00/2024-07-03T04:00Z", "2019-12-31/2019", "2012-24/2013-21"],
)  # fmt: skip
def test_an_interval_that_may_run_forward_is_one(text: str) -> None:
    assert parse_date(text).readings


@pytest.mark.parametrize(
    "text",
    ["2020/2019", "2020-01-02/2020-01-01", "2024-07-03T10:00Z/2024-07-03T10:00+05:00", "2019-23~/2019-22?",
     "2024-07-03T10:00+05:00/2024-07-02T08:00", "-0001/-0002"],
)  # fmt: skip
def test_an_interval_that_cannot_run_forward_is_refused(text: str) -> None:
    with pytest.raises(DateError, match="ends before it begins"):
        parse_date(text)


@pytest.mark.parametrize("text", ["2019", "2019-05/..", "[2018, 2020]"])
def test_a_date_in_a_message_of_a_rule_is_what_was_written(text):
    assert f"since {parse_date(text)}" == f"since {text}"
