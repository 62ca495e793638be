"""A group of a rule that judges each claim alone, judged again after some of its claims changed."""

from collections.abc import Sequence
from dataclasses import replace

from belie.engine.judging import Run, judge_group, members_of
from belie.engine.weighing import RANK
from belie.model.report import GroupReport, ReportedFinding
from belie.model.rule import Group, Rule


def judge_changed_claims(
    rule: Rule, old: Group, reports: Sequence[GroupReport], new: Group, run: Run, shifted: frozenset[str]
) -> tuple[GroupReport, ...] | None:
    """What comes of a group: of its unchanged claims what came before, and of the others what the rule finds now.

    `shifted` are claims that are judged again although they are the same. None where that is not enough, and the whole
    group must be judged: too many findings to report all, another text, or an error.
    """
    before = set(old.claims)
    fresh = tuple([claim for claim in new.claims if claim not in before or claim.id in shifted])
    if len(reports) != 1 or not fresh or new.siblings or old.texts != new.texts:
        return None
    parts = tuple(judge_group(rule, replace(new, claims=fresh), run))
    report, part = reports[0], parts[0] if len(parts) == 1 else None
    if part is None or any(one.capped or one.error or not one.exercised for one in (report, part)):
        return None
    kept = {claim.id for claim in new.claims} - {claim.id for claim in fresh}
    findings = [finding for finding in report.findings if finding.claims[0].id in kept] + list(part.findings)
    if len(findings) > run.policy.terms(rule, new.key).cap:
        return None
    files, ids = members_of(new)
    return (replace(part, files=files, ids=ids, findings=tuple(sorted(findings, key=_weight))),)


def _weight(finding: ReportedFinding) -> tuple[int, int, list[str]]:
    return RANK[finding.verdict], len(finding.claims), [claim.id for claim in finding.claims]
