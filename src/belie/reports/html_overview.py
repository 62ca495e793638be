"""The first screen of the page: how the run ended, the numbers, and which sources disagree most."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from belie.model.finding import Verdict
from belie.model.report import Report, ReportedFinding

MOST_PAIRS = 5
"""How many pairs of sources are listed."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources that disagree, or one that disagrees with itself (`other` is empty), by label, and how often."""

    one: str
    other: str
    contradictions: int
    others: int

    @property
    def counts(self) -> str:
        """How many findings of both there are, in words."""
        some = "1 contradiction" if self.contradictions == 1 else f"{self.contradictions} contradictions"
        found = [(self.contradictions, some), (self.others, f"{self.others} possible or undecided")]
        return " and ".join(words for count, words in found if count)


def ending(report: Report, strict: bool = False) -> str:
    """How the run ended, in a word or a few."""
    match report.exit_status(strict):
        case 0:
            return "Pass"
        case 1:
            return "Fail"
        case 2:
            return "Fail: there is input that cannot be used" if report.faults else "Fail: there is nothing to check"
    return "Fail: a rule raises"


def figures(report: Report) -> list[tuple[str, int]]:
    """The numbers of the run, with what they count."""
    waived = [finding.waiver for finding in report.findings if finding.waiver]
    known = sum(waiver.is_baseline for waiver in waived)
    return [
        ("contradictions", report.count(Verdict.CONTRADICTION)),
        *([("known before, in the baseline", known)] if known else []),
        ("possible", report.count(Verdict.POSSIBLE)),
        ("undecided", report.count(Verdict.UNDECIDED)),
        ("waived", len(waived) - known),
        ("faults", len(report.faults)),
        *([("rules that raise", len(report.errors))] if report.errors else []),
    ]


def by_rule(report: Report) -> list[tuple[str, int]]:
    """How many findings each rule has that nobody waived, most first."""
    counts = Counter(one.rule for one in report.findings if one.waiver is None)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def disagreeing(findings: Sequence[ReportedFinding]) -> list[Pair]:
    """The pairs of sources with findings that nobody waived, those with most contradictions first.

    A finding counts for each two of its sources; one whose claims are of one source counts for that source alone.
    """
    contradictions, others = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    labels: dict[str, str] = {"": ""}
    for finding in findings:
        if finding.waiver:
            continue
        for claim in finding.claims:
            if claim.source is not None:
                labels.setdefault(claim.source, claim.label)
        sources = sorted({claim.source for claim in finding.claims if claim.source is not None})
        counts = contradictions if finding.verdict is Verdict.CONTRADICTION else others
        counts.update(combinations(sources, 2) if len(sources) > 1 else ((source, "") for source in sources))
    pairs = sorted(contradictions | others, key=lambda pair: (-contradictions[pair], -others[pair], pair))
    return [Pair(labels[one], labels[other], contradictions[one, other], others[one, other]) for one, other in pairs]
