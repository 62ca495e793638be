"""A date in words is refused with the date to write in its place."""

import re

import pytest

from belie.values.dates import DateError, parse_date

PHRASES = {
    "May 2019": "2019-05",
    "Sept. 2018": "2018-09",
    "3 July 2024": "2024-07-03",
    "3rd of July, 2024": "2024-07-03",
    "July 3, 2024": "2024-07-03",
    "c. 1920": "1920~",
    "circa May 1920": "1920-05~",
    "before 1965": "[..1964]",
    "before 1 March 2020": "[..2020-02-29]",
    "before January 2020": "[..2019-12]",
    "after 2019-12-31": "[2020-01-01..]",
    "until 2020": "[..2020]",
    "2019 or May 2020": "[2019, 2020-05]",
    "early 2019": "[2019-01..2019-04]",
    "mid-2019": "[2019-05..2019-08]",
    "Q2 2019": "2019-34",
    "2019 Q4": "2019-36",
    "20th century": "19XX",
    "500 BC": "-0499",
    "May": "XXXX-05",
}


@pytest.mark.parametrize(("phrase", "date"), PHRASES.items())
def test_the_hint_gives_the_date_that_the_words_mean(phrase: str, date: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(phrase)

    assert re.search(rf"(?<![\w-]){re.escape(date)}(?![\w-])", refused.value.hint)
    assert date.startswith("[2019, ") or parse_date(date)


@pytest.mark.parametrize("phrase", ["2019 to 2020", "from 2019 to 2020", "between 2019 and 2020", "2019–2020"])
def test_two_dates_in_words_are_some_time_between_or_from_the_one_to_the_other(phrase: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(phrase)

    assert '"[2019..2020]"' in refused.value.hint
    assert "2019/2020" in refused.value.hint


@pytest.mark.parametrize("phrase", ["Mayflower 2019", "Xyzzy", "ma 2019", "before noon", "one to another"])
def test_words_that_are_no_date_get_the_usual_examples(phrase: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(phrase)

    assert "as in 2019, 2019-05" in refused.value.hint
