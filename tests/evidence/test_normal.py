"""The form of a text: what typography makes equal, what stays different, and where each character comes from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.evidence.normal import normalise

ALIKE = [
    ("“Yes,” he said", '"Yes," he said'),
    ("‘Yes,’ he said", '"Yes," he said'),
    ("``Yes,'' he said", "«Yes,» he said"),
    ("„Yes,“ he said", "'Yes,' he said"),
    ("« oui »", '"oui"'),
    ("the boys’ game", "the boys' game"),
    ("opened — in May", "opened—in May"),
    ("opened – in May", "opened - in May"),
    ("opened -- in May", "opened — in May"),
    ("1990–2000", "1990-2000"),
    ("−5", "-5"),
    ("18\u00a0agencies", "18 agencies"),
    ("18\u202fagencies\u2009here", "18 agencies here"),
    ("18   agencies\r\n\there", "18 agencies here"),
    ("so\u00adft", "soft"),
    ("so\u200bft\ufeff", "soft"),
    ("o\ufb03ce \ufb02oor", "office floor"),
    ("Cafe\u0301", "Café"),
    ("and so on …", "and so on ..."),
    ("and so on . . .", "and so on ..."),
    ("１８ agencies", "18 agencies"),
    ("**18** _agencies_", "18 agencies"),
    ("in [Almaty](https://example.org/a) today", "in Almaty today"),
    ("it\n> was\n> said", "it was said"),
    ("\uff76\uff9e", "\u30ac"),
    ("½", "1/2"),
]
DIFFERENT = [
    ("18 agencies", "19 agencies"),
    ("Agencies", "agencies"),
    ("houses", "employs"),
    ("café", "cafe"),
    ("he said yes", "he said, yes"),
    ("twenty-five", "twenty five"),
    ("snake_case", "snakecase"),
    ("2*3", "23"),
    ("1,200", "1.200"),
    ('"Yes"', "Yes"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_typography_makes_no_difference(one, other):
    assert normalise(one).form == normalise(other).form


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_words_and_letters_do(one, other):
    assert normalise(one).form != normalise(other).form


def test_a_dash_between_letters_is_left_out_and_remembered():
    normal = normalise("a re-\nsigned re-sign")

    assert normal.form == "a resigned resign"
    assert normal.hyphens == {4: True, 13: False}


def test_every_character_knows_its_place():
    text = "A  “long” o\ufb03ce —\nhere"
    normal = normalise(text)
    at = normal.form.index("here")

    assert normal.form == 'A"long"officehere'
    assert text[normal.start_of(at) : normal.end_of(at + 4)] == "here"
    assert normal.start_of(normal.form.index("ffi") + 1) is None


@given(st.text(alphabet="ab1 \n\t-–—“”\"'’.…*_[]()>\u00ad\u200b\ufb01é\u0301х漢", max_size=40))
def test_what_is_normal_stays_so_and_places_are_in_order(text):
    normal = normalise(text)
    starts = [start for at in range(len(normal.form)) if (start := normal.start_of(at)) is not None]
    ends = [end for at in range(1, len(normal.form) + 1) if (end := normal.end_of(at)) is not None]

    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < len(text) for start in starts)
    assert all(0 < end <= len(text) for end in ends)
