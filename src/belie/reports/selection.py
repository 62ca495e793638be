"""A report narrowed to some files, or with its paths as they are seen from another folder."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from belie.model.corpus import Corpus
from belie.model.report import GroupReport, Report, ReportedFinding


def select(report: Report, corpus: Corpus, files: AbstractSet[str]) -> Report:
    """What concerns some fact files: findings with a claim in one of them, and what was judged for them.

    Faults of checks/ and schemas/ concern every file. `files` and `claims` stay those of the whole corpus, which was
    judged as a whole.
    """
    ids = {claim.id for claim in corpus.claims if claim.origin.path in files}
    groups = tuple(_narrow(group, files) for group in report.groups if not files.isdisjoint(group.files))
    of_files = {(group.rule, group.name) for group in groups}
    return replace(
        report,
        groups=groups,
        findings=tuple(finding for group in groups for finding in group.findings),
        faults=tuple(f for f in report.faults if f.file in files or not f.file.startswith("facts/")),
        set_aside=tuple(pair for pair in report.set_aside if _concerns(pair, ids, corpus, files)),
        errors=tuple(e for e in report.errors if e.group is None or (e.rule, e.group) in of_files),
        unchecked=tuple(name for name in report.unchecked if name in ids),
    )


def seen_from(report: Report, prefix: str) -> Report:
    """The report with a prefix before all paths, such as "../desk/": so that they lead there from another folder."""
    if not prefix:
        return report
    groups = tuple(
        replace(group, findings=tuple(prefixed(f, prefix) for f in group.findings)) if group.findings else group
        for group in report.groups
    )
    return replace(
        report,
        groups=groups,
        findings=tuple(finding for group in groups for finding in group.findings),
        faults=tuple(replace(fault, file=prefix + fault.file) for fault in report.faults),
    )


def prefixed(finding: ReportedFinding, prefix: str) -> ReportedFinding:
    """The finding with a prefix before the paths of its claims, and before those with which its steps begin."""
    paths = tuple(f"{claim.file}:" for claim in finding.claims)
    return replace(
        finding,
        claims=tuple(replace(claim, file=prefix + claim.file) for claim in finding.claims),
        steps=tuple(prefix + step if step.startswith(("facts/", *paths)) else step for step in finding.steps),
    )


def _narrow(group: GroupReport, files: AbstractSet[str]) -> GroupReport:
    """The group with those of its findings that have a claim in one of the files, or define an entity there."""
    return replace(group, findings=tuple(finding for finding in group.findings if _touches(finding, group, files)))


def _touches(finding: ReportedFinding, group: GroupReport, files: AbstractSet[str]) -> bool:
    if any(claim.source is None for claim in finding.claims):
        return True  # of a definition, the report shows the first place alone; the group knows all of its files
    return any(claim.file in files for claim in finding.claims)


def _concerns(pair: tuple[str, str], ids: AbstractSet[str], corpus: Corpus, files: AbstractSet[str]) -> bool:
    """Whether the correcting claim, or the source of the corrected one, stands in one of the files."""
    source = corpus.sources.get(pair[0].partition("#")[0])
    return pair[1] in ids or (source is not None and source.origin is not None and source.origin.path in files)
