"""Text in columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.reports.layout import clean, columns_before, width_of, wrap


@pytest.mark.parametrize(
    ("text", "columns"),
    [("Almaty", 6), ("Алматы", 6), ("北京", 4), ("e\u0301", 1), ("\uff21", 2), ("", 0), ("Ünal", 4), ("中a", 3)],
)
def test_a_wide_character_takes_two_columns_and_a_joined_accent_none(text, columns):
    assert width_of(text) == columns


def test_words_are_never_cut_unless_they_are_too_long():
    assert wrap("one two three", 7) == ["one two", "three"]
    assert wrap("abcdefghijklmno x", 10) == ["abcdefghij", "klmno x"]


def test_a_script_without_spaces_is_broken_by_columns():
    assert wrap("北京北京北京", 10) == ["北京北京北", "京"]


def test_what_stands_first_is_followed_by_lines_that_are_as_far_in():
    assert wrap("one two three", 10, "  1. ") == ["  1. one", "     two", "     three"]


def test_a_line_of_nothing_is_one_line():
    assert wrap("", 10) == [""]


@pytest.mark.parametrize("text", ["\x1b[31mred", "a\rb", "\u202ereversed", "\ud800", "\x00", "\u2028", "\x9b1m"])
def test_nothing_that_moves_colours_or_reorders_is_left(text):
    shown = clean(text)

    assert len(shown) == len(text)
    assert not any(char in shown for char in "\x1b\r\u202e\ud800\x00\u2028\x9b")


def test_names_of_any_script_stay_as_they_are():
    for name in ("António Guterres", "Қасым-Жомарт Тоқаев", "محمد", "क्षत्रिय", "می‌خواهم", "東京\u3000都", "😀"):
        assert clean(name) == name


@given(st.text(), st.integers(min_value=20, max_value=90), st.sampled_from(["", "    ", "  - "]))
def test_no_line_is_wider_than_asked_for_and_no_word_is_lost(text, width, first):
    lines = wrap(text, width, first)

    assert max(map(width_of, lines)) <= width
    assert "".join("".join(lines).removeprefix(first.rstrip()).split()) == "".join(clean(text).split())


@given(st.text())
def test_the_columns_before_each_character_add_up_to_the_width(text):
    before = columns_before(text)

    assert len(before) == len(text) + 1
    assert before[-1] == width_of(text)
    assert before == sorted(before)
