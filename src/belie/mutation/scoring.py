"""From what came of the mutants to the score."""

from collections.abc import Iterable

from belie.model.corpus import Corpus
from belie.model.mutation import Score, Tried
from belie.mutation.defence import find_undefended


def sum_up(corpus: Corpus, seed: int, possible: int, tried: Iterable[Tried]) -> Score:
    """The score of a corpus. `possible` is how many mutants there would have been without a budget."""
    outcomes = tuple(tried)
    return Score(seed, possible, outcomes, find_undefended(corpus, outcomes))
