"""What is no quantity is refused, with what is wrong and what to write instead."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.values.quantities import QuantityError, parse_quantity


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
        ("18%", "'18%' is not a quantity", "a share is no count"),
        ("18 percent", "'18 percent' is not a quantity", "a share is no count"),
        ("ca. 120", "'ca. 120' is not a quantity", "about 120"),
        ("1.4m", "'1.4m' is not a quantity", "in full"),
        ("20k", "'20k' is not a quantity", "in full"),
        ("$120", "'$120' is not a quantity", "the number alone"),
        ("1.200.000", "'1.200.000' is not a quantity", "1,200,000"),
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
        ("+", "'+'", "number"),
        ("120++", "'120+'", "number"),
        ("more than 120+", "'120+'", "number"),
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
        ("several", "'several'", "such as 3..9"),
        ("a few", "'a few'", "such as 3..9"),
        ("a number of", "'a number of'", "such as 3..9"),
        ("a couple", "'a couple'", "write 2"),
        ("a couple of hundred", "'a couple of hundred'", "about"),
        ("several thousand hundred", "'several thousand hundred'", "number"),
        ("a few hundred hundred", "'a few hundred hundred'", "number"),
        ("hundred", "'hundred'", "write 'a' before it"),
        ("some", "a number is missing", "number"),
        ("none", "'none'", "write 0"),
        ("10 or 12", "'10 or 12'", "10..12"),
        ("about 120 or so", "'120 or so'", "'or so'"),
        ("120 ± 5", "'120 ± 5'", "115..125"),
        ("1,200 people", "'1,200 people'", "write 1,200"),
        ("hundreds of people", "'hundreds of people'", "number"),
        ("1\N{THIN SPACE}2345", "'1 2345'", "write 12345"),
        ("1,200\N{THIN SPACE}000", "'1,200 000'", "number"),
        ("12\N{THIN SPACE}34", "'12 34'", "write 1234"),
        ("+5", "'+5'", "number"),
        ("1e3", "'1e3'", "number"),
        ("١٨", "'١٨'", "number"),
        pytest.param("9" * 5000, "digits", "number", id="5000 digits"),
        pytest.param(10**5000, "digits", "number", id="an integer of 5001 digits"),
        pytest.param("x" * 5000, "xxx…", "number", id="5000 letters"),
    ],
)
def test_what_is_outside_the_grammar_is_refused_with_a_hint(value: int | str, message: str, hint: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_quantity(value)

    assert message in refused.value.message
    assert hint in refused.value.hint
    assert str(refused.value) == refused.value.message
    assert len(refused.value.message) < 200


@given(st.text(alphabet="0123456789 .,-\N{EN DASH}~<>=abdehilmnorstu_+"))
def test_any_text_gives_a_quantity_or_a_refusal_with_a_hint(text: str) -> None:
    try:
        quantity = parse_quantity(text)
    except QuantityError as refused:
        assert refused.message and refused.hint
    else:
        assert quantity.high is None or quantity.low <= quantity.high
        assert re.search(r"[0-9a-z]", quantity.text)


def test_a_hint_shows_how_a_range_is_written():
    with pytest.raises(QuantityError) as refused:
        parse_quantity("10...20")

    assert refused.value.hint == "write both ends with two dots between them: 10..20"
