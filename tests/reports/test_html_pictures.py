"""Pictures of times and numbers: what is solid, what is hatched, and what they say in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.model.extent import Extent, Line
from belie.reports.html_axis import ticks
from belie.reports.html_pictures import pictures
from belie.values.calendar_days import days_from_civil
from belie.values.times import DAY


def number(low, high=None):
    return Extent(Line.NUMBERS, low, high, (low, low) if low == high else None)


def at(year, month=1, day=1):
    return days_from_civil(year, month, day) * DAY


def tenure(low, high, sure=None):
    return Extent(Line.TIMES, low, high, sure)


def test_numbers_are_points_on_one_line_in_their_order():
    (picture,) = pictures([("A", number(18, 18)), ("B", number(16, 16))])

    assert picture.text == "Number line. A: exactly 18; B: exactly 16"
    assert not picture.hatched
    xs = [int(row.solid[1:].split(" ")[0]) for row in picture.rows]
    assert xs[0] > xs[1]


def test_a_vague_number_is_hatched_and_one_without_end_has_an_arrow():
    (picture,) = pictures([("A", number(121)), ("B", number(0, 99))])

    first, second = picture.rows
    assert first.hatched and second.hatched
    assert first.solid and not second.solid
    assert picture.text == "Number line. A: 121 or more; B: at most 99"


def test_of_a_tenure_the_certain_part_is_solid_within_the_hatched_one():
    vague = tenure(at(2010), at(2013), (at(2011), at(2012)))
    (picture,) = pictures([("A", vague), ("B", tenure(at(2012, 5), at(2012, 5, 2), (at(2012, 5), at(2012, 5, 2))))])

    assert picture.rows[0].hatched and picture.rows[0].solid
    assert picture.rows[1].solid and not picture.rows[1].hatched
    assert picture.text == "Time line. A: between 2010 and 2012, for certain 2011; B: 2012-05-01"


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (tenure(at(2019, 5), at(2019, 6)), "2019-05"),
        (tenure(at(2019), at(2020)), "2019"),
        (tenure(at(2019, 3, 20), None), "2019-03-20 or later"),
        (tenure(None, at(2019, 3, 20)), "2019-03-19 or earlier"),
        (tenure(at(2019) + 36_000, at(2019) + 36_060), "2019-01-01 10:00"),
    ],
)
def test_times_are_told_no_finer_than_they_are(one, words):
    (picture,) = pictures([("A", one), ("B", tenure(at(2000), at(2001)))])

    assert picture.text == f"Time line. A: {words}; B: 2000"


def test_times_and_numbers_have_a_line_each_and_a_single_side_has_none():
    sides = [("A", number(1, 1)), ("B", number(2, 2)), ("C", tenure(at(2000), at(2001)))]

    assert len(pictures(sides)) == 1
    assert len(pictures([*sides, ("D", tenure(at(2002), at(2003)))])) == 2
    assert pictures([("A", number(1, 1))]) == []
    assert pictures([("A", number(1, 1)), ("A", number(2, 2))]) == []


def test_parts_are_shown_together_beside_their_total():
    total = Extent(Line.NUMBERS, 18, 18, (18, 18), total=True)
    (picture,) = pictures([("A", total), ("B", number(10, 10)), ("C", number(9, None))], parts_add_up=True)

    assert picture.rows[-1].letters == "B+C"
    assert picture.text.endswith("; B+C: 19 or more")


def test_numbers_beyond_all_measure_have_no_picture():
    assert pictures([("A", number(10**900, 10**900)), ("B", number(1, 1))]) == []


@given(st.sampled_from(Line), st.integers(-(10**11), 10**13), st.integers(2, 10**13))
def test_a_line_has_two_to_four_ticks_in_order_within_it(line, low, span):
    found = ticks(line, low, low + max(span, 7200))

    assert 2 <= len(found) <= 4
    assert all(low <= place <= low + max(span, 7200) for place, _ in found)
    assert [place for place, _ in found] == sorted({place for place, _ in found})


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), min_size=2, max_size=5))
def test_everything_lies_within_the_picture(bounds):
    sides = [(chr(65 + i), number(min(pair), max(pair))) for i, pair in enumerate(bounds)]
    (picture,) = pictures(sides)

    lefts = [int(part.split(" ")[0]) for row in picture.rows for part in (row.hatched + row.solid).split("M")[1:]]
    assert all(40 <= left <= 365 for left in lefts)
    assert all(40 <= x <= 365 for x, _ in picture.ticks)
