"""The judge and the engine side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from .assembling import File
from .engine_findings import report
from .oracle import decide
from .oracle_corpus import Finding, flatten


@dataclass(frozen=True)
class Difference:
    """What the engine does not report although it must, and what it reports although it must not."""

    missed: set[Finding]
    invented: set[Finding]

    def __bool__(self) -> bool:
        return bool(self.missed or self.invented)


def difference(files: Sequence[File]) -> Difference:
    """How the engine differs from the judge on a corpus; what format.md leaves open is not compared."""
    facts = flatten(files)
    decision = decide(facts)
    expected, found = decision.clear(facts, decision.findings), decision.clear(facts, report(files))
    return Difference(expected - found, found - expected)


def drawn(strategy: st.SearchStrategy[list[File]], number: int) -> list[list[File]]:
    """Examples of a strategy, the same ones each time."""
    examples: list[list[File]] = []

    @seed(1)
    @settings(
        max_examples=number,
        phases=[Phase.generate],
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(files: list[File]) -> None:
        examples.append(files)

    collect()
    return examples


def first_difference(strategy: st.SearchStrategy[list[File]], number: int) -> Difference | None:
    """The first difference among so many examples, if any; for those who put a bug into the engine to see it caught."""
    return next((found for files in drawn(strategy, number) if (found := difference(files))), None)
