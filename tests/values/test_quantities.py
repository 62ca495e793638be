"""Quantities as sources write them: what each denotes, what is refused, how precision works."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from belie.values.quantities import Quantity, QuantityError, parse_quantity

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
        ("120 or more", 120, None),
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
def test_a_firm_quantity_denotes_its_whole_numbers(
    value: int | str, low: int, high: int | None
) -> None:
    assert bounds(value) == (low, high, False)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("about 120", 108, 132),
        ("About 120", 108, 132),
        ("~ 120", 108, 132),
        ("~120", 108, 132),
        ("around 120", 108, 132),
        ("roughly 120", 108, 132),
        ("approximately 120", 108, 132),
        ("about 15", 14, 16),
        ("about 5", 5, 5),
        ("about 0", 0, 0),
        ("about a hundred", 90, 110),
        ("about 1.5 million", 1_350_000, 1_650_000),
        ("nearly 200", 180, 199),
        ("almost 200", 180, 199),
        ("nearly 11", 10, 10),
        ("nearly 3", 2, 2),
        ("nearly 1", 0, 0),
        ("nearly two thousand", 1800, 1999),
        ("tens", 20, None),
        ("Dozens", 24, None),
        ("scores", 40, None),
        ("hundreds", 200, None),
        ("thousands", 2000, None),
        ("millions", 2_000_000, None),
        ("billions", 2_000_000_000, None),
        ("tens of thousands", 20_000, None),
        ("dozens of thousands", 24_000, None),
        ("hundreds of thousands", 200_000, None),
        ("tens of millions", 20_000_000, None),
        ("thousands of millions", 2_000_000_000, None),
    ],
)
def test_a_vague_quantity_is_soft_and_has_generous_bounds(
    value: str, low: int, high: int | None
) -> None:
    assert bounds(value) == (low, high, True)


def test_a_check_may_set_what_about_means() -> None:
    assert bounds("about 120", about_percent=0) == (120, 120, True)
    assert bounds("about 120", about_percent=25) == (90, 150, True)
    assert bounds("about 120", about_percent=150) == (0, 300, True)
    with pytest.raises(ValueError, match="percent"):
        parse_quantity("about 120", about_percent=-1)


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        (True, "true", "number"),
        (False, "false", "number"),
        (None, "null", "number"),
        (12.5, "12.5", "whole"),
        (12.0, "12.0", "write 12"),
        ([18], "list", "number"),
        (-3, "-3 is negative", "0 or more"),
        ("-3", "'-3' is negative", "0 or more"),
        ("\N{MINUS SIGN}3", "negative", "0 or more"),
        ("more than -1", "negative", "0 or more"),
        ("", "empty", "write"),
        ("   ", "empty", "write"),
        ("18 people", "'18 people'", "write 18"),
        ("eighteen people", "'eighteen people'", "a number"),
        ("12.5", "'12.5' is not a whole number", "whole"),
        ("1.2345 thousand", "'1.2345 thousand' is not a whole number", "whole"),
        ("1_000", "'1_000'", "write 1000"),
        ("010", "'010' begins with a zero", "write 10"),
        ("at least 007", "'007' begins with a zero", "write 7"),
        ("00", "'00' begins with a zero", "write 0"),
        ("1,20", "comma", "1,200"),
        ("1200,000", "comma", "1,200"),
        ("1,2,3", "comma", "1,200"),
        ("0,200", "comma", "1,200"),
        ("1 200", "'1 200'", "write 1200"),
        ("10..5", "10 to 5 runs backwards", "write 5..10"),
        ("20-10", "20 to 10 runs backwards", "write 10..20"),
        ("between 20 and 10", "20 to 10 runs backwards", "write 10..20"),
        ("10..", "'10..'", "at least 10"),
        ("..20", "'..20'", "at most 20"),
        ("10...20", "'10...20'", "10..20"),
        ("120+", "'120+'", "at least 120"),
        ("fewer than 0", "below 0", "at most 0"),
        ("< 0", "below 0", "at most 0"),
        ("nearly 0", "below 0", "write 0"),
        ("between 1 and 2 million", "'1' or '1 million'", "1 million"),
        ("1-2 million", "'1' or '1 million'", "1 million"),
        ("two to three hundred", "'two' or 'two hundred'", "two hundred"),
        ("between 10", "'between 10'", "between 10 and 20"),
        ("between one hundred and two thousand and three thousand", "backwards", "3000..102000"),
        ("more than", "a number is missing", "number"),
        ("more than dozens", "'dozens'", "number"),
        ("about 10..20", "'10..20'", "number"),
        ("at least about 100", "'about 100'", "number"),
        ("millions of thousands", "'millions of thousands'", "number"),
        ("several hundred", "'several hundred'", "hundreds"),
        ("some 120", "'some 120'", "number"),
        ("+5", "'+5'", "number"),
        ("1e3", "'1e3'", "number"),
        ("١٨", "'١٨'", "number"),
        pytest.param("9" * 5000, "digits", "number", id="5000 digits"),
        pytest.param(10**5000, "digits", "number", id="an integer of 5001 digits"),
        pytest.param("x" * 5000, "xxx…", "number", id="5000 letters"),
    ],
)
def test_what_is_outside_the_grammar_is_refused_with_a_hint(
    value: int | str, message: str, hint: str
) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_quantity(value)

    assert message in refused.value.message
    assert hint in refused.value.hint
    assert str(refused.value) == refused.value.message
    assert len(refused.value.message) < 200


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
def test_two_quantities_meet_if_and_only_if_they_have_a_common_number(
    a: int, b: int, c: int, d: int
) -> None:
    one, other = f"{min(a, b)}..{max(a, b)}", f"{min(c, d)}..{max(c, d)}"
    common = max(min(a, b), min(c, d)) <= min(max(a, b), max(c, d))

    assert parse_quantity(one).meets(parse_quantity(other)) is common
    assert parse_quantity(other).meets(parse_quantity(one)) is common


def test_open_quantities_meet_where_they_overlap() -> None:
    assert parse_quantity("more than 120").meets(parse_quantity("at least 5000"))
    assert parse_quantity("more than 120").meets(parse_quantity("up to 121"))
    assert not parse_quantity("more than 120").meets(parse_quantity("up to 120"))
    assert not parse_quantity("more than 120").meets(parse_quantity("fewer than 121"))


VAGUER = (
    "at least {0}",
    "at most {0}",
    "about {0}",
    "{1}..{2}",
    "at least {1}",
    "at most {2}",
    "more than {1}",
    "fewer than {2}",
    "nearly {2}",
    "dozens",
    "hundreds",
    "tens of thousands",
)
QUANTITIES = st.builds(
    lambda form, low, more: form.format(low, low, low + more),
    st.sampled_from(VAGUER),
    NUMBERS,
    st.integers(1, 50),
).map(parse_quantity)


@given(NUMBERS, st.integers(0, 50), st.integers(0, 50), st.sampled_from(VAGUER), QUANTITIES)
def test_a_less_precise_quantity_never_contradicts_where_the_precise_one_did_not(
    number: int, less: int, more: int, form: str, other: Quantity
) -> None:
    precise = parse_quantity(number)
    vague = parse_quantity(form.format(number, max(0, number - less), number + more + 1))
    assume(vague.meets(precise))
    assume(other.meets(precise))

    assert other.meets(vague)


@given(QUANTITIES)
def test_every_quantity_denotes_a_number_and_its_description_denotes_the_same(
    quantity: Quantity,
) -> None:
    again = parse_quantity(quantity.describe())

    assert quantity.high is None or 0 <= quantity.low <= quantity.high
    assert (again.low, again.high) == (quantity.low, quantity.high)


@given(NUMBERS, st.integers(0, 60), st.integers(0, 60))
def test_a_wider_about_holds_all_that_a_narrower_one_holds(number: int, a: int, b: int) -> None:
    narrow = parse_quantity(f"about {number}", min(a, b))
    wide = parse_quantity(f"about {number}", max(a, b))
    assert narrow.high is not None and wide.high is not None

    assert wide.low <= narrow.low <= number <= narrow.high <= wide.high


@given(st.text(alphabet="0123456789 .,-\N{EN DASH}~<>=abdehilmnorstu_+"))
def test_any_text_gives_a_quantity_or_a_refusal_with_a_hint(text: str) -> None:
    try:
        quantity = parse_quantity(text)
    except QuantityError as refused:
        assert refused.message and refused.hint
    else:
        assert quantity.high is None or quantity.low <= quantity.high
        assert re.search(r"[0-9a-z]", quantity.text)
