"""English number words: against num2words, and silent on everything that is no number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]

from belie.values.words import number_from_words, ordinal_from_words

SAMPLES = (*range(2001), *range(2001, 10**6, 7919), *range(10**6, 10**9 + 1, 99_999_989), 10**9)


def test_every_number_that_num2words_writes_is_read_back() -> None:
    for number in SAMPLES:
        assert number_from_words(num2words(number)) == number


def test_every_ordinal_that_num2words_writes_is_read_back() -> None:
    for number in SAMPLES:
        assert ordinal_from_words(num2words(number, to="ordinal")) == number
        assert ordinal_from_words(num2words(number, to="ordinal_num")) == number


@given(st.integers(0, 10**15 - 1))
def test_any_number_below_a_thousand_trillion_is_read_back(number: int) -> None:
    words = num2words(number)

    assert number_from_words(words) == number
    assert number_from_words(words.upper().replace("-", " ").replace(",", "")) == number
    assert number_from_words(words.replace(" and", "")) == number
    assert ordinal_from_words(words) is None


@given(st.integers(0, 10**15 - 1))
def test_a_cardinal_is_never_read_from_an_ordinal(number: int) -> None:
    words = num2words(number, to="ordinal")

    assert ordinal_from_words(words) == number
    assert number_from_words(words) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Eighteen", 18),
        ("twenty five", 25),
        ("  twenty-five ", 25),
        ("twenty\N{NON-BREAKING HYPHEN}five", 25),
        ("one\N{NO-BREAK SPACE}hundred", 100),
        ("a hundred", 100),
        ("a hundred and twenty", 120),
        ("one-hundred-and-twenty", 120),
        ("two thousand", 2000),
        ("three million", 3_000_000),
        ("a million two hundred thousand", 1_200_000),
        ("fifteen hundred", 1500),
        ("nineteen hundred and five", 1905),
        ("a dozen", 12),
        ("one dozen", 12),
        ("two dozen", 24),
        ("twenty-five dozen", 300),
        ("half a dozen", 6),
        ("half-dozen", 6),
        ("a half-dozen", 6),
        ("half a million", 500_000),
    ],
)
def test_everyday_spellings_are_read(text: str, number: int) -> None:
    assert number_from_words(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "18",
        "people",
        "a",
        "and",
        "an eight",
        "hundred",
        "million",
        "dozen",
        "dozens",
        "hundreds",
        "a few",
        "several hundred",
        "one two",
        "one, two",
        "twenty twenty",
        "twenty-twelve",
        "twenty and five",
        "twenty--five",
        "-five",
        "five-",
        "minus five",
        "zero thousand",
        "one hundred zero",
        "one hundred and",
        "and one hundred",
        "one hundred and and one",
        "one hundred and a thousand",
        "one hundred, and twenty, ",
        "two hundred three hundred",
        "twenty hundred",
        "fifteen hundred thousand",
        "ten hundred thousand",
        "thousand two",
        "two thousand three million",
        "two thousand two thousand",
        "two thousand a hundred",
        "one million million",
        "two and a half million",
        "two dozen dozen",
        "zero dozen",
        "a couple",
        "one hundred eagles",
        "eighteen.",
        "fourty",
        "ﬁve",
    ],
)
def test_what_is_no_number_in_words_gives_none(text: str) -> None:
    assert number_from_words(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("first", 1),
        ("Second", 2),
        ("forty-sixth", 46),
        ("forty sixth", 46),
        ("hundredth", 100),
        ("one hundredth", 100),
        ("hundred and first", 101),
        ("a hundred and first", 101),
        ("thousandth", 1000),
        ("46th", 46),
        ("21ST", 21),
        ("21th", 21),
        ("1,000th", 1000),
    ],
)
def test_ordinals_are_read_in_words_and_in_digits_with_any_suffix(text: str, number: int) -> None:
    assert ordinal_from_words(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "46",
        "forty-six",
        "046th",
        "1,00th",
        "46 th",
        "46ths",
        "th",
        "a hundredth",
        "a thousandth",
        "half",
        "half a dozenth",
        "twenty-second hundred",
        "twentieth first",
        "first second",
        "last",
        "the first",
        "two thirds",
        "firsts",
        "9" * 5000 + "th",
        "\N{ARABIC-INDIC DIGIT FOUR}th",
    ],
)
def test_what_is_no_ordinal_gives_none(text: str) -> None:
    assert ordinal_from_words(text) is None


@given(st.text())
def test_any_text_at_all_gives_a_number_or_none(text: str) -> None:
    for number in (number_from_words(text), ordinal_from_words(text)):
        assert number is None or number >= 0
