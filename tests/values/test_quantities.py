"""Quantities as sources write them: what each denotes, and how they compare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.values.quantities import Quantity, parse_quantity

NUMBERS = st.integers(0, 10**12)


def bounds(value: int | str, about_percent: int = 10) -> tuple[int, int | None, bool]:
    quantity = parse_quantity(value, about_percent)
    return quantity.low, quantity.high, quantity.soft


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        (18, 18, 18),
        (0, 0, 0),
        ("18", 18, 18),
        (" 18 ", 18, 18),
        ("exactly 18", 18, 18),
        ("1,200", 1200, 1200),
        ("12,345,678", 12_345_678, 12_345_678),
        ("1\N{THIN SPACE}200", 1200, 1200),
        ("12\N{NARROW NO-BREAK SPACE}345\N{NO-BREAK SPACE}678", 12_345_678, 12_345_678),
        ("more than 1\N{THIN SPACE}200", 1201, None),
        ("1\N{THIN SPACE}000\N{EN DASH}2\N{THIN SPACE}000", 1000, 2000),
        ("2 million", 2_000_000, 2_000_000),
        ("1.5 million", 1_500_000, 1_500_000),
        ("1.50 million", 1_500_000, 1_500_000),
        ("2 dozen", 24, 24),
        ("3 hundred", 300, 300),
        ("eighteen", 18, 18),
        ("Twenty-Five", 25, 25),
        ("a dozen", 12, 12),
        ("> 120", 121, None),
        (">120", 121, None),
        ("more than 120", 121, None),
        ("More  Than 120", 121, None),
        ("more than one hundred and twenty", 121, None),
        ("more than a dozen", 13, None),
        ("over 1,200", 1201, None),
        ("above 120", 121, None),
        ("at least 120", 120, None),
        (">= 120", 120, None),
        (">=120", 120, None),
        ("≥ 120", 120, None),
        ("no fewer than 120", 120, None),
        ("no less than 120", 120, None),
        ("not fewer than 120", 120, None),
        ("upwards of 120", 120, None),
        ("120 or more", 120, None),
        ("120+", 120, None),
        ("1,200+", 1200, None),
        ("300-plus", 300, None),
        ("300 plus", 300, None),
        ("1.5 million-plus", 1_500_000, None),
        ("a hundred or more", 100, None),
        ("fewer than 100", 0, 99),
        ("less than 100", 0, 99),
        ("< 100", 0, 99),
        ("under 100", 0, 99),
        ("below 100", 0, 99),
        ("fewer than 1", 0, 0),
        ("at most 100", 0, 100),
        ("at most 0", 0, 0),
        ("up to 100", 0, 100),
        ("<= 100", 0, 100),
        ("≤100", 0, 100),
        ("as many as 100", 0, 100),
        ("no more than 100", 0, 100),
        ("not more than 100", 0, 100),
        ("120 or fewer", 0, 120),
        ("120 or less", 0, 120),
        ("10..20", 10, 20),
        ("10 .. 20", 10, 20),
        ("10..10", 10, 10),
        ("10-20", 10, 20),
        ("10 - 20", 10, 20),
        ("10\N{EN DASH}20", 10, 20),
        ("10\N{EM DASH}20", 10, 20),
        ("ten \N{EN DASH} twenty", 10, 20),
        ("1,000\N{EN DASH}2,000", 1000, 2000),
        ("10 to 20", 10, 20),
        ("from 10 to 20", 10, 20),
        ("ten to twenty", 10, 20),
        ("between 10 and 20", 10, 20),
        ("between ten and twenty-five", 10, 25),
        ("between one hundred and two hundred", 100, 200),
        ("between one hundred and twenty and one hundred and thirty", 120, 130),
        ("between one and a hundred", 1, 100),
        ("between 1 million and 2 million", 1_000_000, 2_000_000),
        ("1.5 million to 2 million", 1_500_000, 2_000_000),
    ],
)
def test_a_firm_quantity_denotes_its_whole_numbers(value: int | str, low: int, high: int | None) -> None:
    assert bounds(value) == (low, high, False)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("eighteen", "exactly 18"),
        ("more than 120", "121 or more"),
        ("at least 0", "0 or more"),
        ("fewer than 100", "at most 99"),
        ("10..20", "from 10 to 20"),
        ("thousands", "2,000 or more"),
        ("about 1,000", "from 900 to 1,100"),
    ],
)
def test_a_quantity_describes_what_it_denotes(value: str, words: str) -> None:
    assert parse_quantity(value).describe() == words
    assert str(parse_quantity(value)) == words


def test_a_quantity_keeps_what_was_written_and_equals_what_means_the_same() -> None:
    assert parse_quantity(" more  than 120 ").text == "more than 120"
    assert parse_quantity(18).text == "18"
    assert parse_quantity("eighteen") == parse_quantity(18)
    assert parse_quantity("about 5") != parse_quantity(5)


@given(NUMBERS)
def test_a_number_of_any_size_is_exact(number: int) -> None:
    huge = number * 10**300 + 1

    assert bounds(huge) == bounds(str(huge)) == bounds(f"{huge:,}") == (huge, huge, False)
    assert parse_quantity(f"about {huge}").low == -(-huge * 90 // 100)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_two_quantities_meet_if_and_only_if_they_have_a_common_number(a: int, b: int, c: int, d: int) -> None:
    one, other = f"{min(a, b)}..{max(a, b)}", f"{min(c, d)}..{max(c, d)}"
    common = max(min(a, b), min(c, d)) <= min(max(a, b), max(c, d))

    assert parse_quantity(one).meets(parse_quantity(other)) is common
    assert parse_quantity(other).meets(parse_quantity(one)) is common


def test_open_quantities_meet_where_they_overlap() -> None:
    assert parse_quantity("more than 120").meets(parse_quantity("at least 5000"))
    assert parse_quantity("more than 120").meets(parse_quantity("up to 121"))
    assert not parse_quantity("more than 120").meets(parse_quantity("up to 120"))
    assert not parse_quantity("more than 120").meets(parse_quantity("fewer than 121"))


QUANTITIES = st.builds(
    lambda form, low, more: form.format(low, low + more),
    st.sampled_from(
        (
            "at least {0}",
            "at most {0}",
            "about {0}",
            "{0}..{1}",
            "fewer than {1}",
            "nearly {1}",
            "hundreds",
            "{0:,}-plus",
        )
    ),
    NUMBERS,
    st.integers(1, 50),
).map(parse_quantity)


@given(QUANTITIES)
def test_every_quantity_denotes_a_number_and_its_description_denotes_the_same(
    quantity: Quantity,
) -> None:
    again = parse_quantity(quantity.describe())

    assert quantity.high is None or 0 <= quantity.low <= quantity.high
    assert (again.low, again.high) == (quantity.low, quantity.high)
