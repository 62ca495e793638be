"""Where evidence stands in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.evidence.anchor import SourceText, find

BRIEF = "In 2019 there were 18 agencies in the north\nand 18\nagencies in the south."

FOUND = [
    ("It houses 18 agencies.", "18 agencies"),
    ("It houses 18\nagencies.", "18 agencies"),
    ("It houses 18 agen-\ncies.", "18 agencies"),
    ("It houses 18 agen-\ncies.", "18 agen-cies"),
    ("It houses 18 agen-\r\n  cies.", "18 agencies"),
    ("It houses 18 agen\u00ad\ncies.", "18 agencies"),
    ("The co-\nop's agen-\ncies", "The co-op's agencies"),
    ("The building—opened in May", "opened in May"),
    ("The building—opened in May", "building — opened"),
    ("The building — opened in May", "— opened in May"),
    ("the well-known man", "known man"),
    ("the agencies² of the UN", "18 agencies".replace("18", "the")),
    ("the agencies[2] of the UN", "the agencies"),
    ("(SCO)", "(SCO)"),
    ("the 12.5 % of it", "12.5 %"),
    ("the 12% of it", "12"),
    ("said “Yes.” Then", '"Yes." Then'),
    ("哈萨克斯坦是上海合作组织成员国", "上海合作组织"),
    ("Қазақстанның астанасы — Астана.", "астанасы - Астана"),
    ("Kazakhstan's president", "Kazakhstan"),
]
NOT_FOUND = [
    ("It houses 118 agencies.", "18 agencies"),
    ("Its subagencies are here", "agencies are"),
    ("Its agencies' heads", "agencies head"),
    ("There were 1,200 people", "200 people"),
    ("There were 1.5 people", "5 people"),
    ("At 10:30 people came", "30 people"),
    ("by 12.5 percent", "by 12"),
    ("by 1,200", "by 1"),
    ("He won’t come", "He won"),
    ("He can't come", "He can"),
    ("He cannot come", "He can"),
    ("They re-sign it", "They resign it"),
    ("They resign it", "They re-sign it"),
    ("In the course of it", "in the course"),
    ("the 46th session", "the 46"),
]


@pytest.mark.parametrize(("text", "exact"), FOUND)
def test_words_are_found_through_typography(text, exact):
    assert len(find(SourceText(text), exact)) == 1


@pytest.mark.parametrize(("text", "exact"), NOT_FOUND)
def test_changed_and_cut_words_are_not_found(text, exact):
    assert find(SourceText(text), exact) == []


def test_a_place_is_that_in_the_text_as_it_stands():
    (place,) = find(SourceText("One.\n\nIt houses\n“18” agencies — all."), "'18' agencies - all")

    assert (place.start, place.end, place.line, place.column) == (16, 35, 4, 1)


def test_all_places_are_found():
    assert [place.line for place in find(SourceText(BRIEF), "18 agencies")] == [1, 2]


@pytest.mark.parametrize(
    ("prefix", "suffix", "lines"),
    [
        ("", " in the south", [2]),
        ("", "in the south", [2]),
        ("there were", "", [1]),
        ("re were ", " in the n", [1]),
        ("the north and", "in the south", [2]),
        ("", " in the", [1, 2]),
        ("", " in the west", []),
    ],
)
def test_a_prefix_and_a_suffix_choose_a_place(prefix, suffix, lines):
    assert [place.line for place in find(SourceText(BRIEF), "18 agencies", prefix, suffix)] == lines


def test_words_of_nothing_but_dashes_and_spaces_are_nowhere():
    assert find(SourceText("a — b"), "  ") == []


def test_the_paragraph_of_a_place_ends_at_blank_lines():
    text = SourceText("One.\n\nTwo\nthree.\n \nFour.")
    (place,) = find(text, "three")

    assert text.paragraph(place) == "Two\nthree."


WORDS = st.lists(st.sampled_from(["the", "18", "agencies", "“house”", "of", "co-op", "UN’s", "—", "hall."]), min_size=3)


@given(WORDS, st.data())
def test_every_passage_between_spaces_is_found_where_it_was_taken_from(words, data):
    text = " ".join(words)
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    exact = " ".join(words[start:end])
    bare = exact.strip(" —")
    at = text.index(bare, len(" ".join(words[:start])))
    wrapped = SourceText(text.replace(" ", "\n"))
    places = find(SourceText(text), exact)

    assert not bare or any(place.start <= at and place.end >= at + len(bare) for place in places)
    assert not bare or find(wrapped, exact)
