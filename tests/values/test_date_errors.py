"""What is no date is refused with what is wrong, and with what to write instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.values.dates import DateError, parse_date


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("", "'' is no date", "2019-05-14"),
        ("July 3, 2024", "'July 3, 2024' is no date", "write 2024-07-03"),
        (" 2019", "' 2019' is no date", "spaces around"),
        ("2019 -05", "'2019 -05' is no date", "spaces within"),
        ("3.7.2024", "'3.7.2024' is no date", "2024-07-03, if the day is first"),
        ("7/3/2024", "an interval has one slash", "year-month-day"),
        ("2024/07/03", "an interval has one slash", "year-month-day"),
        ("2019/2020/2021", "an interval has one slash", "2019-05/2019-06"),
        ("2024-7-3", "'2024-7-3' is no date", "as in 2024-07-03"),
        ("20240703", "'20240703' is no date", "2024-07-03 for the day"),
        ("12345", "'12345' is no date", "Y12345"),
        ("476", "'476' is no date", "0476 for the year, or 476X"),
        ("-19", "'-19' is no date", "-0019 for the year, or -19XX"),
        ("199u", "'199u' is no date", "write X"),
        ("2004-xx", "'2004-xx' is no date", "write X"),
        ("1984?~", "'1984?~' is no date", "write %"),
        ("2004-(06)?-11", "'2004-(06)?-11' is no date", "beside the part"),
        ("y-17e7", "'y-17e7' is no date", "capitals"),
        ("2004/open", "'open' is no date", "write .. for an open end"),
        ("2024-07-03 10:00", "'2024-07-03 10:00' is no date", "with T before it"),
        ("2024-02-30", "February 2024 has 29 days", "look the day up"),
        ("1900-02-29", "February 1900 has 28 days", "look the day up"),
        ("2024-05-00", "May 2024 has 31 days", "write XX"),
        ("2024-00", "no month 0", "write XX"),
        ("2024-13", "no month 13", "year-month-day"),
        ("2024-42", "no month 42, nor a season 42", "21 to 41"),
        ("-0000", "no year -0000", "0000, which is 1 BC"),
        ("-0000S2", "no year -0000", "0000, which is 1 BC"),
        ("-0000-05-01", "no year -0000", "0000, which is 1 BC"),
        ("Y2024", "more than four digits", "leave out the Y"),
        ("20XX-21", "a season has a plain year", "or a month"),
        ("2024-07T10:00", "a time needs a whole date", "2024-07-03T10:00"),
        ("2024-07-0XT10:00", "a time needs a whole date", "2024-07-03T10:00"),
        ("2024-07-03?T10:00", "a time needs a whole date", "2024-07-03T10:00"),
        ("2024-07-03T10", "'10' is no time of day", "T10:00"),
        ("2024-07-03T10:00:00.5", "is no time of day", "leave out its fraction"),
        ("2024-07-03T25:00", "no time 25:00", "hours go to 23"),
        ("2024-07-03T24:00:01", "no time 24:00:01", "hours go to 23"),
        ("2024-07-03T10:00+14:01", "no offset +14:01", "-12:00 to +14:00"),
        ("2024-07-03T10:00-00:00", "no offset -00:00", "UTC is Z"),
        ("2024-07-03T10:00+05:60", "no offset +05:60", "-12:00 to +14:00"),
        ("\N{ARABIC-INDIC DIGIT TWO}024", "is no date", "2019-05-14"),
        ("2024-07-03T1\N{ARABIC-INDIC DIGIT TWO}:00", "is no time of day", "T10:00"),
        ("2024\n", "is no date", "spaces around"),
        pytest.param("Y" + "9" * 5000, "more than 30 digits", "smaller year", id="5000 digits"),
        ("Y1E31", "more than 30 digits", "smaller year"),
        ("Y12345S100", "more than 30 digits", "smaller year"),
        pytest.param("x" * 5000, "xxx…", "2019-05-14", id="5000 letters"),
        pytest.param("2019/" * 5000, "one slash", "2019-05/2019-06", id="5000 slashes"),
        pytest.param("[" + "2019," * 5000, "closing ]", "end it with ]", id="5000 commas"),
    ],
)
def test_what_is_no_date_is_refused_with_a_hint(text: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(text)

    assert message in refused.value.message
    assert hint in refused.value.hint
    assert str(refused.value) == refused.value.message
    assert len(refused.value.message) < 160


def test_a_hint_on_an_interval_is_what_to_write() -> None:
    with pytest.raises(DateError) as refused:
        parse_date("2019/2020/2021")

    assert refused.value.hint == "write 2019-05/2019-06"


def test_a_year_of_30_digits_is_exact() -> None:
    year = 10**29 + 1
    [[first, end]] = parse_date(f"Y{year}").readings[0].start.times.spans  # type: ignore[union-attr]

    assert end - first == 365 * 86_400
    assert first == ((year - 1) * 365 + (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400 - 719_162) * 86_400


@given(st.text("0123456789XYTESZ-/.,[]{}?~%:+ ", max_size=30))
def test_any_text_is_a_date_or_refused_with_a_hint(text: str) -> None:
    try:
        date = parse_date.__wrapped__(text)
    except DateError as refused:
        assert refused.message and refused.hint
    else:
        assert date.first_day < date.end_day
        assert date.text == text
