"""The conformance cases, and what a report says of one in the words of a case."""

from pathlib import Path

import yaml

from belie.model.report import Report

NOT_COUNTED = ("two_witnesses", "ends_meet", "names_tell_apart")
"""Rules whose findings the cases leave open."""


def read_cases() -> list[dict]:
    """All cases beside this file and below."""
    return [
        case
        for file in sorted(Path(__file__).parent.rglob("*.yaml"))
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def write_corpus(root: Path, files: dict[str, str]) -> Path:
    """The files of a case below a folder; the folder."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def expected(case: dict) -> dict[str, list]:
    """What a case lists, in one order."""
    found = {
        key: sorted((rule, tuple(sorted(ids))) for one in case.get(key, []) for rule, ids in one.items())
        for key in ("contradictions", "possible", "undecided", "waived")
    }
    return {**found, "faults": sorted(case.get("faults", []))}


def reported(report: Report) -> dict[str, list]:
    """What a report says, in the same form."""
    found: dict[str, list] = {key: [] for key in ("contradictions", "possible", "undecided", "waived")}
    for finding in report.findings:
        if finding.rule not in NOT_COUNTED:
            key = "contradictions" if finding.verdict == "contradiction" else str(finding.verdict)
            ids = tuple(sorted(claim.id for claim in finding.claims))
            found["waived" if finding.waiver else key].append((finding.rule, ids))
    return {
        **{key: sorted(ids) for key, ids in found.items()},
        "faults": sorted(f"{fault.file}:{fault.line} {fault.rule}" for fault in report.faults),
    }
