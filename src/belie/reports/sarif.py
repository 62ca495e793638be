"""The report as SARIF 2.1.0 (OASIS), the form that code scanning takes; both sides of a finding are in each result."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from belie.model.check import Severity, Waiver
from belie.model.finding import Fault, Verdict
from belie.model.origin import Place
from belie.model.report import Report, ReportedFinding, RuleError, Witness
from belie.reports.layout import clean

Json = dict[str, object]

MOST_RESULTS = 5_000
"""As many results of a run as GitHub shows; more than 25,000 are refused."""

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LINK = re.compile(r"([\\\[\]])")


def render_sarif(
    report: Report, docs: Mapping[str, str] | None = None, prefix: str = "", most: int = MOST_RESULTS
) -> str:
    """One run with a result a finding and a fault, in ASCII alone, the weightiest first.

    `docs` describes rules by name. `prefix` leads from the root of the repository to that of the corpus. Of more than
    `most` results the others are left out, and a notification says how many. Ends with a line break.
    """
    results = [_fault(fault, prefix) for fault in report.faults]
    for verdict in Verdict:
        results += [_finding(one, prefix) for one in report.findings if one.verdict is verdict and not one.waiver]
    results += [_finding(one, prefix) for one in report.findings if one.waiver]
    notices = [_raised(error) for error in report.errors]
    if len(results) > most:
        notices.append(_notice("warning", f"{len(results) - most} more results are left out: belie check shows all"))
    notices += [_notice("note", note) for note in report.notes]
    named = sorted({str(result["ruleId"]) for result in results})
    run: Json = {
        "tool": {"driver": {"name": "belie", "version": report.version, "rules": _rules(named, docs or {})}},
        "invocations": [{"executionSuccessful": not report.errors, "toolExecutionNotifications": notices}],
        "columnKind": "unicodeCodePoints",
        "results": [result | {"ruleIndex": named.index(str(result["ruleId"]))} for result in results[:most]],
    }
    log: Json = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=True, indent=1) + "\n"


def _rules(names: Iterable[str], docs: Mapping[str, str]) -> list[Json]:
    rules = list[Json]()
    for name in names:
        rule: Json = {"id": name}
        paragraphs = [" ".join(part.split()) for part in docs.get(name, "").strip().split("\n\n") if part.strip()]
        if paragraphs:
            rule["shortDescription"] = {"text": _words(paragraphs[0])}
            rule["fullDescription"] = {"text": _words("\n\n".join(paragraphs))}
        rules.append(rule)
    return rules


def _finding(finding: ReportedFinding, prefix: str) -> Json:
    first, *others = finding.claims
    result: Json = {
        "ruleId": finding.rule,
        "level": _level(finding),
        "message": {"text": _text(finding.message, finding.claims, finding.steps)},
        "locations": [_location(first.file, first.place, prefix)],
        "partialFingerprints": {"belie/v1": finding.fingerprint, "primaryLocationLineHash": finding.fingerprint},
        "properties": {"verdict": finding.verdict.value, "group": _words(finding.group), "digest": finding.digest},
    }
    if others:
        result["relatedLocations"] = [
            _location(claim.file, claim.place, prefix)
            | {"id": number, "message": {"text": _escaped(f"{claim.id}: {claim.says}")}}
            for number, claim in enumerate(others, 1)
        ]
    if finding.waiver:
        result["suppressions"] = [_suppression(finding.waiver)]
    return result


def _level(finding: ReportedFinding) -> str:
    if finding.verdict is Verdict.CONTRADICTION:
        return "error" if finding.severity is Severity.ERROR else "warning"
    return "warning" if finding.verdict is Verdict.UNDECIDED else "note"


def _text(message: str, claims: Sequence[Witness], steps: Iterable[str]) -> str:
    """What disagrees, each side with its place (the first is the result's own, the others are links), and why."""
    lines = [_escaped(message)]
    for number, claim in enumerate(claims):
        line, column, *_ = claim.place
        place = _escaped(f"{claim.file}:{line}:{column}")
        words = f': "{claim.evidence}"' if claim.evidence else ""
        source = f" ({claim.label})" if claim.source is not None else ""
        where = f"[{place}]({number})" if number else place
        lines.append(f"{where} {_escaped(f'{claim.id}{source}: {claim.says}{words}')}")
    lines += [f"{number}. {_escaped(step)}" for number, step in enumerate(steps, 1)]
    return "\n".join(lines)


def _fault(fault: Fault, prefix: str) -> Json:
    hint = f"\nHint: {_escaped(fault.hint)}" if fault.hint else ""
    place = (fault.line, fault.column, fault.line, fault.column)
    return {
        "ruleId": fault.rule,
        "level": "error",
        "message": {"text": _escaped(fault.message) + hint},
        "locations": [_location(fault.file, place, prefix)],
        "properties": {"path": _words(fault.path)},
    }


def _location(file: str, place: Place, prefix: str) -> Json:
    line, column, end_line, end_column = place
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": max(end_column, 1)}
    # A name that is no UTF-8 is known by its surrogates; a URI holds the bytes themselves.
    uri = quote((prefix + file).encode("utf-8", "surrogateescape"))
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _suppression(waiver: Waiver) -> Json:
    reason = f"{waiver.reason} ({waiver.by}, until {waiver.until})"
    return {"kind": "external", "status": "accepted", "justification": _words(reason)}


def _raised(error: RuleError) -> Json:
    where = f" on {error.group}" if error.group else ""
    return _notice("error", f"the rule {error.rule} raised{where}: {error.message}")


def _notice(level: str, text: str) -> Json:
    return {"level": level, "message": {"text": _escaped(text)}}


def _words(text: str) -> str:
    return "\n\n".join(" ".join(clean(part).split()) for part in text.split("\n\n"))


def _escaped(text: str) -> str:
    """Text for a message, in which square brackets would be links (SARIF 2.1.0, 3.11.6)."""
    return _LINK.sub(r"\\\1", _words(text))
