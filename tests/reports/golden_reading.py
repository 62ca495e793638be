"""The golden outputs of `belie mutate`, `stale` and `sources`. `python -m tests.reports.golden_reading` writes them."""

from pathlib import Path

from belie.engine import judge, standard_rules
from belie.engine.touched import judge_to_keep
from belie.loading.corpus import load_corpus
from belie.model.mutation import Score
from belie.mutation.choosing import choose_mutants, within_budget
from belie.mutation.scoring import sum_up
from belie.mutation.trying import try_mutants
from belie.reports.mutation_json import render_mutation_json
from belie.reports.mutation_text import render_mutation
from belie.reports.sources_json import render_sources_json
from belie.reports.sources_overview import survey
from belie.reports.sources_text import render_sources
from belie.reports.stale_claims import find_stale
from belie.reports.stale_json import render_stale_json
from belie.reports.stale_text import render_stale

FIXTURES = Path(__file__).parents[2] / "fixtures"
NAMES = ("mutate.txt", "mutate.json", "stale.txt", "stale.json", "sources.txt", "sources.json")
TODAY = 19_875
"""A day in June 2024, so that no output depends on the clock."""


def score(root: Path, seed: int = 0, budget: int | None = None) -> Score:
    """The mutation score of a corpus."""
    corpus = load_corpus(root, standard_rules=standard_rules())
    of_claims = choose_mutants(corpus, corpus.claims, seed)
    mutants = within_budget(of_claims, budget, seed)
    return sum_up(corpus, seed, sum(map(len, of_claims)), try_mutants(judge_to_keep(corpus), mutants, TODAY))


def output(name: str) -> str:
    """What a command says of the corpus in fixtures/reading, with paths from its root."""
    root = FIXTURES / "reading"
    corpus = load_corpus(root)
    match name:
        case "mutate.txt":
            return render_mutation(score(root))
        case "mutate.json":
            return render_mutation_json(score(root))
        case "stale.txt":
            return render_stale(find_stale(corpus, corpus.claims, TODAY, 100), corpus.entities)
        case "stale.json":
            return render_stale_json(find_stale(corpus, corpus.claims, TODAY, 100), corpus.entities)
        case "sources.txt":
            return render_sources(survey(corpus, judge(corpus)))
    return render_sources_json(survey(corpus, judge(corpus)))


def golden_file(name: str) -> Path:
    """Where an output is kept."""
    return FIXTURES / "golden" / f"reading-{name}"


if __name__ == "__main__":
    for name in NAMES:
        golden_file(name).write_text(output(name), encoding="utf-8", newline="\n")
        print(golden_file(name).relative_to(FIXTURES.parent))
