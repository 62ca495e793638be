"""Words behind a # are a comment in YAML; where that may not be meant, a note says so."""

import pytest

from belie.loading.cut_words import find_cut_words


@pytest.mark.parametrize(
    "line",
    ["evidence: house #3 has 15 cats", "  - {id: n, evidence: flat #12b, value: 3}", "title: The #1 of the year"],
)
def test_words_that_are_cut_off_are_told(line):
    notes = list(find_cut_words("facts/a.yaml", f"source:\n{line}\n".encode()))

    assert len(notes) == 1
    assert notes[0].startswith("facts/a.yaml:2: ")


@pytest.mark.parametrize(
    "line",
    [
        "evidence: house 3 has 15 cats  # counted twice",
        'evidence: "house #3 has 15 cats"',
        "evidence: house#3 has 15 cats",
        "value: 15 #15 in all",
        "evidence: >-",
    ],
)
def test_comments_and_quoted_words_are_fine(line):
    assert not list(find_cut_words("facts/a.yaml", f"source:\n{line}\n".encode()))
