"""The report as JSON: the object that format.md and schemas/report.schema.json describe."""

import json

from belie.model.check import Waiver
from belie.model.finding import Fault, Verdict
from belie.model.report import Report, ReportedFinding, RuleError, Witness
from belie.reports.summary import clearing, groups_judged

Json = dict[str, object]


def render_json(report: Report) -> str:
    """The report as one JSON object, in ASCII alone, with a line break at the end. Paths start at the corpus's root."""
    return json_text(report_object(report))


def json_text(value: Json) -> str:
    """Plain values as JSON, in ASCII alone, with a line break at the end."""
    return _mend(json.dumps(value, ensure_ascii=True, indent=2)) + "\n"


def report_object(report: Report) -> Json:
    """The report as plain values. Lists keep the order of the report."""
    return {
        "version": report.version,
        "summary": {
            "files": len(report.files),
            "claims": report.claims,
            "groups": groups_judged(report),
            "contradictions": report.count(Verdict.CONTRADICTION),
            "possible": report.count(Verdict.POSSIBLE),
            "undecided": report.count(Verdict.UNDECIDED),
            "waived": sum(finding.waiver is not None for finding in report.findings),
            "faults": len(report.faults),
            "not_exercised": list(report.not_exercised),
        },
        "findings": [_finding(finding) for finding in report.findings],
        "faults": [_fault(fault) for fault in report.faults],
        "set_aside": [{"id": one, "by": by} for one, by in report.set_aside],
        "capped": list(dict.fromkeys(group.name for group in report.capped)),
        "errors": list(dict.fromkeys(error.rule for error in report.errors)),
        "notes": [*report.notes, *map(_raised, report.errors), *filter(None, [clearing(report)])],
        "unchecked": list(report.unchecked),
    }


def _finding(finding: ReportedFinding) -> Json:
    return {
        "fingerprint": finding.fingerprint,
        "digest": finding.digest,
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "group": finding.group,
        "message": finding.message,
        "claims": [_claim(claim) for claim in finding.claims],
        "steps": list(finding.steps),
        "waiver": _waiver(finding.waiver) if finding.waiver else None,
    }


def _claim(claim: Witness) -> Json:
    line, column, end_line, end_column = claim.place
    return {
        "id": claim.id,
        "source": claim.source,
        "file": claim.file,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "says": claim.says,
        "evidence": claim.evidence,
    }


def _waiver(waiver: Waiver) -> Json:
    line, *_ = waiver.origin.place()
    return {
        "reason": waiver.reason,
        "by": waiver.by,
        "until": waiver.until,
        "file": waiver.origin.path,
        "line": line,
    }


def _fault(fault: Fault) -> Json:
    return {
        "rule": fault.rule,
        "file": fault.file,
        "line": fault.line,
        "column": fault.column,
        "path": fault.path,
        "message": fault.message,
        "hint": fault.hint,
    }


def _raised(error: RuleError) -> str:
    where = "as it formed its groups" if error.group is None else f"on {error.group}"
    return f"the rule {error.rule} raised {where}: {error.message}"


def _mend(text: str) -> str:
    """Half a surrogate pair is no character, and many readers refuse its escape: U+FFFD takes its place."""
    if "\\ud" not in text:
        return text
    import re

    pair_or_half = r"\\\\|\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|(\\ud[89a-f][0-9a-f]{2})"
    return re.sub(pair_or_half, lambda found: "\\ufffd" if found[1] else found[0], text)
