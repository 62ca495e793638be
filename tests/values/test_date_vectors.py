"""The vectors of the 2019 profile: what is a date, and the first and last day that it may denote."""

import json
from math import inf
from pathlib import Path
from typing import TypedDict

import pytest

from belie.values.calendar_days import days_from_civil
from belie.values.dates import DateError, parse_date

DAY = 86_400


class Vector(TypedDict, total=False):
    string: str
    valid: bool | str
    earliest: str
    latest: str


VECTORS: list[Vector] = json.loads((Path(__file__).parent / "edtf_2019.json").read_text(encoding="utf-8"))
OURS = {
    "2005-07-25/2006-01-01T10:10:10Z": "format.md: times within intervals are allowed",
    "2005-07-25T10:10:10Z/2006-01": "format.md: times within intervals are allowed",
    "2005-07-25T10:10:10Z/2006-01-01T10:10:10Z": "format.md: times within intervals are allowed",
    "2012-21/2012-22": "its source takes no season in an interval; 2003-22/2003-23, of the same sort, is valid",
    "{-1667,1668, 1670..1672}": "only its space could be wrong, and {1667,1668, 1670..1672} is valid",
    "[1667,1668, 1670..1672]": "disputed for its space; [1667, 1668, 1670..1672] and {1960 ,  1961-12} are valid",
}
"""Vectors that belie reads and their sources do not, with the reason; all other vectors hold."""
BOUNDED = [v for v in VECTORS if v["valid"] is True and ("earliest" in v or "latest" in v)]


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
def test_a_text_is_a_date_where_the_vector_says_so(vector: Vector) -> None:
    text = vector["string"]

    assert is_date(text) == (True if text in OURS else vector["valid"])


def test_every_vector_that_is_read_otherwise_is_one_that_its_source_does_not_call_valid() -> None:
    otherwise = {vector["string"]: vector["valid"] for vector in VECTORS if vector["string"] in OURS}

    assert otherwise.keys() == OURS.keys()
    assert True not in otherwise.values()


@pytest.mark.parametrize("vector", BOUNDED, ids=lambda vector: vector["string"])
def test_the_first_and_the_last_day_of_a_date_are_exactly_those_of_the_vector(vector: Vector) -> None:
    date = parse_date(vector["string"])
    [reading] = date.readings
    earliest, latest = vector.get("earliest"), vector.get("latest")

    if earliest in ("unknown", "-inf"):
        assert date.first_day == -inf
    elif earliest is not None:
        assert date.first_day == day(earliest)
    if latest in ("unknown", "inf"):
        assert date.end_day == inf
    elif latest is not None:
        assert date.end_day == day(latest) + 1
    if "T" in vector["string"]:
        return
    last = reading.end or reading.start
    if last is not None and latest not in (None, "unknown", "inf"):
        assert last.times.end == (day(latest) + 1) * DAY
    if reading.start is not None and earliest not in (None, "unknown", "-inf"):
        assert reading.start.times.first == day(earliest) * DAY
