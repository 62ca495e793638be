"""The known word that a misspelt one means."""

import time

import pytest

from belie.loading.nearest import Speller, nearest


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("valeu", "value"),
        ("VALUE", "value"),
        ("credited-to", "credited_to"),
        (" value ", "value"),
        ("amount", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_found_whatever_its_capitals_and_hyphens(word: str, meant: str | None) -> None:
    assert nearest(word, ["value", "what", "credited_to"]) == meant


def test_of_a_multitude_of_unknown_words_only_some_are_looked_up() -> None:
    speller = Speller([f"number-{number}" for number in range(50_000)])
    started = time.process_time()
    found = [speller.nearest(f"nunber-{number}") for number in range(1000)]

    assert time.process_time() - started < 20
    assert found[0] == speller.nearest("nunber-0") == "number-0"
    assert found[-1] is None
