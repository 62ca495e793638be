"""Which findings of a group are shown where there are more than its cap."""

from collections.abc import Sequence

from belie.engine.weighing import RANK, weight
from belie.model.claim import Claim
from belie.model.entity import Entity
from belie.model.finding import Finding
from belie.model.rule import Rule

_NAMES = ("event", "holder", "office", "of", "what", "subject", "property", "speaker", "item", "series", "number")
"""The keys by which claims of the kinds name what they are about."""


def distinct_first(rule: Rule, findings: Sequence[Finding], cap: int) -> list[Finding]:
    """As many findings as the cap allows, the weightiest first; of one verdict, one finding for each reason comes
    before the variations of a reason, whose claims say the same as those of another finding."""
    ordered = sorted(findings, key=weight)
    if len(ordered) <= cap:
        return ordered
    seen: set[object] = set()
    varies: dict[int, bool] = {}
    for finding in ordered:
        said = finding.verdict, _said(rule, finding)
        varies[id(finding)] = said in seen
        seen.add(said)
    chosen = sorted(ordered, key=lambda finding: (RANK[finding.verdict], varies[id(finding)], weight(finding)))[:cap]
    return sorted(chosen, key=weight)


def _said(rule: Rule, finding: Finding) -> frozenset[str]:
    keys = (*_NAMES, *(rule.compares if finding.compares is None else finding.compares))
    return frozenset(_words(claim, keys) for claim in finding.claims)


def _words(claim: Claim | Entity, keys: Sequence[str]) -> str:
    if isinstance(claim, Entity):
        return claim.id
    return repr([claim.kind, *((key, claim.fields.get(key)) for key in keys)])
