"""Judges a corpus: groups its claims by each rule's key, and collects what the rules find."""

from dataclasses import dataclass, replace

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, Verdict
from belie.model.rule import Group, Rule
from belie.rules import counts_agree, events_in_order, relative_dates_resolve, tenures_run_forward

RULES: tuple[Rule, ...] = (
    counts_agree.RULE,
    events_in_order.RULE,
    relative_dates_resolve.RULE,
    tenures_run_forward.RULE,
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding with the rule that reports it and the group that it belongs to."""

    rule: str
    group: str
    finding: Finding


def judge(corpus: Corpus) -> list[Judged]:
    """All findings of a corpus, in a stable order.

    A finding that needs a soft claim, or one that another publisher corrects, is at most possible.
    """
    found: list[Judged] = []
    for rule in RULES:
        for name, claims in sorted(rule.group(corpus).items()):
            for finding in rule.judge(Group(name, tuple(claims), corpus)):
                weak = any(
                    isinstance(claim, Claim) and (claim.soft or claim.id in corpus.weakened)
                    for claim in finding.claims
                )
                if weak and finding.verdict is Verdict.CONTRADICTION:
                    finding = replace(finding, verdict=Verdict.POSSIBLE)
                found.append(Judged(rule.name, name, finding))
    return found
