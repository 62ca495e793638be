"""How long a mutant takes on a corpus of 1,000 claims: `python -m tests.benchmarks.bench_mutation [BUDGET]`.

In CPU time; beside it what judging the whole corpus takes, which each mutant would cost without `belie.engine.touched`.
"""

import sys
import time
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory

from belie.engine import judge, standard_rules
from belie.engine.touched import judge_to_keep
from belie.loading.corpus import load_corpus
from belie.model.corpus import Corpus
from belie.mutation.choosing import choose_mutants, within_budget
from belie.mutation.trying import try_mutants

from .bench_corpus import write_corpus

FILES = 25
ROUNDS = 5


def milliseconds_a_mutant(corpus: Corpus, budget: int) -> list[float]:
    """The CPU time that each of some mutants takes, in rising order."""
    mutants = within_budget(choose_mutants(corpus, corpus.claims), budget)
    judged, taken = judge_to_keep(corpus), list[float]()
    before = time.process_time()
    for _ in try_mutants(judged, mutants):
        now = time.process_time()
        taken.append((now - before) * 1000)
        before = now
    return sorted(taken)


def milliseconds_whole(corpus: Corpus) -> float:
    """The CPU time that judging the whole corpus takes, the least of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        before = time.process_time()
        judge(corpus)
        taken.append((time.process_time() - before) * 1000)
    return min(taken)


if __name__ == "__main__":
    with TemporaryDirectory(prefix="belie-") as folder:
        claims = write_corpus(Path(folder), FILES)
        corpus = load_corpus(Path(folder), standard_rules=standard_rules())
        whole = milliseconds_whole(corpus)
        taken = milliseconds_a_mutant(corpus, int(sys.argv[1]) if len(sys.argv) > 1 else 400)
    print(f"{claims:,} claims, {len(taken):,} mutants, milliseconds of CPU time a mutant:")
    print(
        f"mean {mean(taken):.1f}, median {median(taken):.1f}, 95th of 100 {taken[len(taken) * 95 // 100]:.1f}, ", end=""
    )
    print(f"most {taken[-1]:.1f}; the whole corpus {whole:.1f}")
