"""Phrases that are no relative date of the list: what they mean is undecided."""

import pytest

from belie.values.calendar_days import days_from_civil
from belie.values.relative import resolve_relative

WEDNESDAY = days_from_civil(2024, 7, 3)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "soon",
        "this morning",
        "tonight",
        "last night",
        "later today",
        "later this year",
        "previous year",
        "the day before yesterday",
        "two weeks from now",
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
