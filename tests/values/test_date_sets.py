"""Sets of dates: one of them, in brackets or as a list, and all of them."""

from math import inf

import pytest

from belie.values.calendar_days import civil_from_days
from belie.values.dates import DateError, When, one_of, parse_date
from belie.values.times import Union

DAY = 86_400


def spans(when: When | None) -> list[str] | None:
    if when is None:
        return None
    return [f"{written(first)}/{written(end - DAY)}" for first, end in when.times.spans]


def written(instant: float) -> str:
    if instant in (inf, -inf):
        return ".."
    year, month, day = civil_from_days(int(instant) // DAY)
    return f"{year}-{month:02}-{day:02}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[..1984]", ["../1984-12-31"]),
        ("[1984..]", ["1984-01-01/.."]),
        ("[2016-03]", ["2016-03-01/2016-03-31"]),
        ("[1667, 1670..1672]", ["1667-01-01/1667-12-31", "1670-01-01/1672-12-31"]),
        ("[1667,1668]", ["1667-01-01/1668-12-31"]),
        ("[1760-01, 1760-02, 1760-12..]", ["1760-01-01/1760-02-29", "1760-12-01/.."]),
        ("[1672, 1667]", ["1667-01-01/1667-12-31", "1672-01-01/1672-12-31"]),
        ("[-0002..0001]", ["-2-01-01/1-12-31"]),
        ("[2001-34, 2003]", ["2001-04-01/2001-06-30", "2003-01-01/2003-12-31"]),
    ],
)
def test_one_of_a_set_begins_in_any_of_its_dates(text: str, expected: list[str]) -> None:
    date = parse_date(text)
    [reading] = date.readings

    assert spans(reading.start) == expected
    assert reading.end is None and not reading.interval


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("{1960, 1961-12}", ["1960-01-01/1960-12-31"], ["1961-12-01/1961-12-31"]),
        ("{1961-12, 1960}", ["1960-01-01/1960-12-31"], ["1961-12-01/1961-12-31"]),
        ("{1667, 1668, 1670..1672}", ["1667-01-01/1667-12-31"], ["1672-01-01/1672-12-31"]),
        ("{..1984}", None, ["1984-01-01/1984-12-31"]),
        ("{1984..}", ["1984-01-01/1984-12-31"], None),
        ("{1960}", ["1960-01-01/1960-12-31"], ["1960-01-01/1960-12-31"]),
        ("{1960, 1960-03}", ["1960-01-01/1960-12-31"], ["1960-01-01/1960-12-31"]),
        ("{1960-03, 1960}", ["1960-01-01/1960-12-31"], ["1960-01-01/1960-12-31"]),
        ("{1960-01, 1960}", ["1960-01-01/1960-12-31"], ["1960-01-01/1960-12-31"]),
    ],
)
def test_all_of_a_set_begins_in_the_first_and_ends_in_the_last(
    text: str, start: list[str] | None, end: list[str] | None
) -> None:
    [reading] = parse_date(text).readings

    assert (spans(reading.start), spans(reading.end)) == (start, end)
    assert reading.interval


def test_a_list_says_what_the_same_dates_in_brackets_say() -> None:
    listed = one_of((parse_date("1667"), parse_date("1760-12?"), parse_date("XXXX-07-03")))
    bracketed = parse_date("[1667, 1760-12?, XXXX-07-03]")

    assert listed == bracketed
    assert isinstance(listed.readings[0].start.times, Union)  # type: ignore[union-attr]


def test_a_list_keeps_intervals_offsets_and_24_o_clock_as_readings_of_their_own() -> None:
    texts = ("2019/2020", "2024-07-03T10:00Z", "2024-07-03T24:00", "2019", "2019/")
    date = one_of(tuple(map(parse_date, texts)))

    assert date.readings == tuple(parse_date(text).readings[0] for text in texts)
    assert date.first_day == parse_date("2019").first_day
    assert date.end_day == inf


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("[1999", "closing ]", "end it with ]"),
        ("{1999]", "closing }", "end it with }"),
        ("[", "closing ]", "end it with ]"),
        ("[]", "no date", "at least one"),
        ("[..]", "a date is missing", "take away the comma"),
        ("[1999,]", "a date is missing", "take away the comma"),
        ("[1672..1670]", "1672..1670 ends before it begins", "earlier date first"),
        ("{2020, 2019..2018}", "2019..2018 ends before it begins", "earlier date first"),
        ("[2019/2020]", "no intervals", "YAML list"),
        ("[2024-07-03T10:00Z, 2025]", "an offset has no place", "YAML list"),
        ("{2024-07-03T24:00, 2025}", "24:00 has no place", "YAML list"),
        ("[1999, May]", "'May' is no date", "XXXX-05"),
    ],
)
def test_a_faulty_set_is_refused_with_a_hint(text: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(text)

    assert message in refused.value.message
    assert hint in refused.value.hint


@pytest.mark.parametrize("texts", [(), ("..",), ("2019", "..")])
def test_a_list_without_a_date_or_with_dots_alone_is_refused(texts: tuple[str, ...]) -> None:
    with pytest.raises(DateError) as refused:
        one_of(tuple(map(parse_date, texts)))

    assert refused.value.hint
