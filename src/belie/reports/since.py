"""A report beside an earlier one of the same corpus: what was introduced, what was mended, what is unchanged."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from belie.model.report import Report, ReportedFinding
from belie.reports.layout import clean

_MOST_MENDED = 20
"""How many mended findings are named."""


@dataclass(frozen=True, slots=True)
class Since:
    """How the findings of two reports compare; those that a waiver accepts count in neither."""

    introduced: tuple[ReportedFinding, ...]
    mended: tuple[ReportedFinding, ...]
    unchanged: int


def compare(before: Report, now: Report) -> Since:
    """The findings that are only in one of two reports, and how many are in both.

    A finding is the same if its rule and claims, its verdict and what its claims say are the same: one whose claims
    say something else is both mended and introduced.
    """
    then = {_identity(one): one for one in before.findings if one.waiver is None}
    today = {_identity(one): one for one in now.findings if one.waiver is None}
    introduced = tuple(one for key, one in today.items() if key not in then)
    mended = tuple(one for key, one in then.items() if key not in today)
    return Since(introduced, mended, len(today) - len(introduced))


def narrow(report: Report, since: Since, revision: str, changed: Collection[str]) -> Report:
    """The report with only the findings that were introduced, and notes on the others.

    A claim in a file that `changed` holds comes first in its finding: it is what a reader of the change looks at.
    """
    new = {id(one) for one in since.introduced}
    groups = tuple(
        replace(group, findings=tuple(_changed_first(one, changed) for one in group.findings if id(one) in new))
        if group.findings
        else group
        for group in report.groups
    )
    counts = f"{len(since.introduced)} introduced, {len(since.mended)} mended, {since.unchanged} unchanged"
    left_out = " (what is unchanged or waived is not shown)"
    notes = [f"since {clean(revision)}: {counts}{left_out}"]
    notes += [f"mended: {one.rule}, {one.group}: {one.message}" for one in since.mended[:_MOST_MENDED]]
    if len(since.mended) > _MOST_MENDED:
        notes.append(f"mended: {len(since.mended) - _MOST_MENDED} more")
    findings = tuple(one for group in groups for one in group.findings)
    return replace(report, groups=groups, findings=findings, notes=(*notes, *report.notes))


def _identity(finding: ReportedFinding) -> tuple[str, str, str]:
    return finding.fingerprint, finding.verdict.value, finding.digest


def _changed_first(finding: ReportedFinding, changed: Collection[str]) -> ReportedFinding:
    return replace(finding, claims=tuple(sorted(finding.claims, key=lambda claim: claim.file not in changed)))
