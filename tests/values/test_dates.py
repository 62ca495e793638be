"""The vectors of the 2019 profile: what is a date, and the first and last day that it may denote."""

import json
from pathlib import Path

import pytest

from belie.values.calendar_days import days_from_civil
from belie.values.dates import DateError, parse_date

VECTORS = json.loads((Path(__file__).parent / "edtf_2019.json").read_text(encoding="utf-8"))
OURS = {
    "2005-07-25/2006-01-01T10:10:10Z": "times within intervals are allowed",
    "2005-07-25T10:10:10Z/2006-01": "times within intervals are allowed",
    "2005-07-25T10:10:10Z/2006-01-01T10:10:10Z": "times within intervals are allowed",
    "2012-21/2012-22": "from spring to summer runs forward, as the valid 2003-22/2003-23 does",
    "{-1667,1668, 1670..1672}": "a space after a comma is valid in {1667,1668, 1670..1672}",
    "[1667,1668, 1670..1672]": "disputed; a space after a comma is valid elsewhere",
}


def day(text: str) -> int:
    year, month, date = text.lstrip("-").split("-")
    return days_from_civil(-int(year) if text.startswith("-") else int(year), int(month), int(date))


def is_date(text: str) -> bool:
    try:
        parse_date(text)
    except DateError:
        return False
    return True


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: repr(vector["string"]))
def test_a_text_is_a_date_where_the_vector_says_so(vector):
    text = vector["string"]

    assert is_date(text) == (True if text in OURS else vector["valid"])


@pytest.mark.parametrize(
    "vector", [v for v in VECTORS if v["valid"] is True and ("earliest" in v or "latest" in v)], ids=lambda v: v["string"]
)
def test_the_bounds_of_a_date_are_those_of_the_vector(vector):
    reading = parse_date(vector["string"]).readings[0]
    earliest, latest = vector.get("earliest"), vector.get("latest")

    if earliest not in (None, "unknown", "-inf", "inf"):
        assert reading.start.times.first // 86_400 == day(earliest)
    if latest not in (None, "unknown", "-inf", "inf"):
        assert (reading.end or reading.start).times.end == pytest.approx((day(latest) + 1) * 86_400, abs=86_399)


@pytest.mark.parametrize(
    ("text", "words"),
    [("2024-02-30", "February 2024 has 29 days"), ("3.7.2024", "is no date"), ("2020/2019", "ends before it begins")],
)
def test_what_is_no_date_is_explained(text, words):
    with pytest.raises(DateError) as caught:
        parse_date(text)

    assert words in caught.value.message
    assert caught.value.hint
