"""Dates in words."""

import pytest

from belie.lsp.date_meaning import date_meaning

SOFT = "; the source is not sure of it, so a finding that needs it is only possible"

CASES = [
    (2019, "any time in 2019"),
    ("2019-05", "any time in May 2019"),
    ("2024-07-03", "any time on Wednesday, 3 July 2024"),
    ("1970-01-01", "any time on Thursday, 1 January 1970"),
    ("-0044-03-15", "any time on Thursday, 15 March 45 BC"),
    ("0000", "any time in 1 BC"),
    ("19XX", "any time from 1900 to 1999"),
    ("196X", "any time from 1960 to 1969"),
    ("XXXX-07-03", "on 3 July of some year"),
    ("XXXX-07", "in July of some year"),
    ("1XXX-07", "at one of the times that fit 1XXX-07, from 1000 to 1999"),
    ("2019-XX-03", "at one of 12 times that fit 2019-XX-03; the first: any time on Thursday, 3 January 2019"),
    ("2019-33", "any time from January 2019 to March 2019"),
    ("2019-29", "any time from Sunday, 1 September 2019 to Sunday, 22 December 2019"),
    ("2018?", "any time in 2018" + SOFT),
    ("~2018-05", "any time in May 2018" + SOFT),
    (["2018", "2020-05"], "any time in 2018 or any time in May 2020"),
    ("[2018, 2020..2022]", "any time in 2018 or any time from 2020 to 2022"),
    ("[..2020-05]", "any time up to Sunday, 31 May 2020"),
    ("[2018..]", "any time from Monday, 1 January 2018 on"),
    ("2019-05/2019-06", "it begins at any time in May 2019; it ends at any time in June 2019"),
    ("{2018, 2019}", "it begins at any time in 2018; it ends at any time in 2019"),
    ("2019/..", "it begins at any time in 2019; it still goes on when the source is published"),
    ("2019-05/", "it begins at any time in May 2019; its end is not known"),
    ("../2020", "its start is not known; it ends at any time in 2020"),
    ("..", "it still goes on when the source is published"),
    ("2024-07-03T10:00", "at 10:00 on Wednesday, 3 July 2024"),
    ("2024-07-03T10:00:30+05:30", "at 10:00:30 on Wednesday, 3 July 2024 (UTC+05:30)"),
    ("2024-07-03T10:00:00Z", "at 10:00:00 on Wednesday, 3 July 2024 (UTC+00:00)"),
    ("2024-07-03T24:00", "at the end of Wednesday, 3 July 2024"),
    ({"said": "last year", "is": 2023}, '"last year" is taken to mean: any time in 2023'),
]


@pytest.mark.parametrize(("written", "means"), CASES)
def test_a_date_is_told_in_words(written, means):
    assert date_meaning(written) == means


@pytest.mark.parametrize("written", ["soon", "", "2019-13", None, True, [], {}, {"said": "today"}, "2020/2019", 2.5])
def test_of_what_is_no_date_nothing_is_told(written):
    assert date_meaning(written) is None
