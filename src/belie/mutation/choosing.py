"""Which mutants are tried: one for each thing that a claim says, and of those as many as the budget allows."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.mutation import Mutant
from belie.mutation.company import Company
from belie.mutation.mutants import Mutator


def choose_mutants(corpus: Corpus, claims: Iterable[Claim], seed: int = 0) -> list[list[Mutant]]:
    """For each claim of which something can be changed, one mutant for each thing that it says.

    Of several ways to get a thing wrong, the seed chooses; what it chooses for one claim depends on no other claim.
    """
    mutator = Mutator(corpus, Company(corpus))
    chosen = [_one_each(claim, mutator, seed) for claim in claims]
    return [mutants for mutants in chosen if mutants]


def within_budget(of_claims: Sequence[Sequence[Mutant]], budget: int | None, seed: int = 0) -> list[Mutant]:
    """At most so many mutants, in the order of the corpus, evenly over the claims: no claim has two more than another
    that has more to change. None: all of them."""
    if budget is None:
        return [mutant for mutants in of_claims for mutant in mutants]
    turns: list[tuple[int, bytes, int, int]] = []
    for claim, mutants in enumerate(of_claims):
        name = mutants[0].original.id
        lots = sorted((_draw(seed, name, str(place)), place) for place in range(len(mutants)))
        turns += [(turn, _draw(seed, name), claim, place) for turn, (_, place) in enumerate(lots)]
    within = sorted(turns)[:budget]
    return [of_claims[claim][place] for claim, place in sorted((claim, place) for _, _, claim, place in within)]


def _one_each(claim: Claim, mutator: Mutator, seed: int) -> list[Mutant]:
    things: dict[tuple[str, str, str], list[Mutant]] = {}
    for mutant in mutator.mutants(claim):
        change = mutant.change
        thing = (change.key, change.what, change.before)
        things.setdefault(thing, []).append(mutant)
    return [_draw_one(mutants, seed, (claim.id, *thing)) for thing, mutants in things.items()]


def _draw_one(mutants: Sequence[Mutant], seed: int, thing: Sequence[str]) -> Mutant:
    return min(mutants, key=lambda one: _draw(seed, *thing, one.change.after))


def _draw(seed: int, *names: str) -> bytes:
    """A lot, the same on every machine."""
    return sha256("\0".join((str(seed), *names)).encode("utf-8", "surrogatepass")).digest()
