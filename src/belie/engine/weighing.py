"""Which findings of a group are reported, how much they weigh, and in which order they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.entity import Entity
from belie.model.finding import Finding, Verdict

RANK = {Verdict.CONTRADICTION: 0, Verdict.POSSIBLE: 1, Verdict.UNDECIDED: 2}
"""How much a verdict weighs: the less, the more."""


def weigh(findings: Iterable[Finding], corpus: Corpus) -> list[Finding]:
    """The findings of a group as they are reported: weakened where they need a soft claim, and minimal."""
    return _minimal(_weakened(findings, corpus))


def weight(finding: Finding) -> tuple[int, int, list[str]]:
    """What findings are sorted by: the verdict, then how few claims there are, then their ids."""
    return RANK[finding.verdict], len(finding.claims), [claim.id for claim in finding.claims]


def _weakened(findings: Iterable[Finding], corpus: Corpus) -> Iterator[Finding]:
    """A finding that needs a soft claim, or one that another publisher corrects, is at most possible."""
    for finding in findings:
        reasons = [why for claim in finding.claims if (why := _weakness(claim, corpus))]
        if reasons and finding.verdict is Verdict.CONTRADICTION:
            yield replace(finding, verdict=Verdict.POSSIBLE, steps=(*finding.steps, *reasons))
        else:
            yield finding


def _weakness(claim: Claim | Entity, corpus: Corpus) -> str | None:
    if not isinstance(claim, Claim):
        return None
    if claim.soft:
        return f"what {claim.id} says is uncertain or approximate, so this is only possible"
    published = claim.source.published
    if published is not None and published.soft and claim.leans_on_publication:
        return f"when {claim.source.id} was published is uncertain or approximate, so this is only possible"
    if claim.id in corpus.weakened:
        return f"another publisher corrects {claim.id}, so this is only possible"
    return None


def _minimal(findings: Iterable[Finding]) -> list[Finding]:
    """One finding a set of claims, the weightiest; and none with more claims than another of the same weight needs."""
    best: dict[frozenset[str], Finding] = {}
    for finding in findings:
        ids = frozenset(claim.id for claim in finding.claims)
        if ids not in best or RANK[finding.verdict] < RANK[best[ids].verdict]:
            best[ids] = finding
    return [
        finding
        for ids, finding in best.items()
        if not any(other < ids and RANK[best[other].verdict] <= RANK[finding.verdict] != 2 for other in best)
    ]
