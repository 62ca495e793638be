"""Which words of two texts differ, and what of a long line is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.reports.html_words import differing, marked


def show(pieces):
    return "".join(f"[{text}]" if differs else text for text, differs in pieces)


@pytest.mark.parametrize(
    ("one", "other", "first", "second"),
    [
        ("houses 18 agencies", "houses 16 agencies", "houses [18] agencies", "houses [16] agencies"),
        ("in May 2019, here", "in May 2018, here", "in May [2019], here", "in May [2018], here"),
        ("It opened", "it opened", "It opened", "it opened"),
        ("the old town hall is big", "the hall is big", "the [old town] hall is big", "the hall is big"),
        ("on 2024-07-03 at noon", "on 2024-07-04 at noon", "on [2024-07-03] at noon", "on [2024-07-04] at noon"),
        ("one thing", "another matter", "one thing", "another matter"),
        ("in 十八 offices", "in 十六 offices", "in 十[八] offices", "in 十[六] offices"),
        ("", "words", "", "words"),
    ],
)
def test_the_words_that_differ_are_marked(one, other, first, second):
    ours, theirs = differing(one, other)

    assert (show(ours), show(theirs)) == (first, second)


@given(st.text(), st.text())
def test_marking_loses_no_character(one, other):
    ours, theirs = differing(one, other)

    assert "".join(text for text, _ in ours) == one
    assert "".join(text for text, _ in theirs) == other


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200))))
def test_a_short_line_is_shown_whole(text, spans):
    pieces = marked(text, [(min(span), max(span)) for span in spans])

    assert "".join(part for part, _ in pieces) == text


def test_of_a_long_line_only_what_stands_around_the_marks_is_shown():
    line = "x" * 1000 + "18" + "y" * 1000 + "19" + "z" * 1000

    shown = show(marked(line, [(1000, 1002), (2002, 2004)]))
    assert len(shown) < 400
    assert "x[18]y" in shown and "y[19]z" in shown
    assert shown.startswith(" … ") and shown.endswith(" … ")
