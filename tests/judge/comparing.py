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


@dataclass(frozen=True)
class Compared:
    """A corpus before both judges: how they differ, what must be reported, and the rules that the engine gave up."""

    difference: Difference
    findings: set[Finding]
    undecided: set[str]


def compare(files: Sequence[File]) -> Compared:
    """Hold the engine against the judge on a corpus.

    What format.md leaves open is not compared, nor what the engine says of a rule that it gives up.
    """
    facts = flatten(files)
    decision, judged = decide(facts), report(files)
    sure = {finding for finding in decision.findings if finding[0] not in judged.undecided}
    expected, found = decision.clear(facts, sure), decision.clear(facts, judged.findings)
    return Compared(Difference(expected - found, found - expected), decision.findings, judged.undecided)


def difference(files: Sequence[File]) -> Difference:
    """How the engine differs from the judge on a corpus."""
    return compare(files).difference


def drawn(strategy: st.SearchStrategy[list[File]], number: int, chosen: int = 1) -> list[list[File]]:
    """Examples of a strategy, the same ones each time for one seed."""
    examples: list[list[File]] = []

    @seed(chosen)
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


def smallest(files: list[File]) -> list[File]:
    """A corpus that differs, less all claims without which it still does."""
    for number, file in enumerate(files):
        for claim in file["claims"]:
            left = [other for other in file["claims"] if other is not claim]
            fewer = [*files[:number], {**file, "claims": left}, *files[number + 1 :]]
            if _stands_alone(fewer) and difference(fewer):
                return smallest(fewer)
    return files


def _stands_alone(files: Sequence[File]) -> bool:
    """Whether no claim corrects one that is not there."""
    known = {f"{file['source']['id']}#{claim['id']}" for file in files for claim in file["claims"]}
    return all(set(claim.get("corrects", ())) <= known for file in files for claim in file["claims"])
