"""A report as JSON and back, with all that any form of it shows: of groups in which nothing was found, their number."""

import json
from dataclasses import dataclass
from typing import Any

from belie.model.check import Severity, Waiver
from belie.model.extent import Extent, Line
from belie.model.finding import Fault, Verdict
from belie.model.origin import Origin, Path, Place
from belie.model.report import GroupReport, Report, ReportedFinding, RuleError, Witness

FORM = 1
"""The number of this form; another number is another form."""


class NoReport(ValueError):
    """A text that does not hold a report in this form."""


def write_report(report: Report) -> bytes:
    """A report as JSON; groups of which there is nothing to show are among the `unlisted`."""
    shown = [group for group in report.groups if group.findings or group.capped or group.error]
    unlisted = report.unlisted + sum(group.exercised for group in report.groups) - sum(one.exercised for one in shown)
    value = [
        report.version,
        report.files,
        report.claims,
        [_write_group(group) for group in shown],
        [_write_fault(fault) for fault in report.faults],
        report.set_aside,
        [_write_error(error) for error in report.errors],
        report.notes,
        report.not_exercised,
        report.unchecked,
        report.local_rules,
        unlisted,
    ]
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def read_report(data: bytes) -> Report:
    """The report that was written. Raises NoReport."""
    try:
        version, files, claims, groups, faults, aside, errors, *rest = json.loads(data)
        notes, idle, unchecked, local, unlisted = rest
        read = tuple([_read_group(group) for group in groups])
        return Report(
            version,
            tuple(files),
            claims,
            read,
            tuple([finding for group in read for finding in group.findings]),
            tuple(Fault(*fault) for fault in faults),
            tuple((one, other) for one, other in aside),
            tuple(RuleError(*error) for error in errors),
            tuple(notes),
            tuple(idle),
            tuple(unchecked),
            tuple(local),
            unlisted,
        )
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise NoReport(str(error)) from None


def _write_group(group: GroupReport) -> list[Any]:
    found = [_write_finding(finding) for finding in group.findings]
    head = [group.rule, group.name, dict(group.key), group.files, group.ids, group.exercised]
    return [*head, found, group.capped, group.error and _write_error(group.error)]


def _read_group(value: list[Any]) -> GroupReport:
    rule, name, key, files, ids, exercised, found, capped, error = value
    findings = tuple(_read_finding(one) for one in found)
    raised = None if error is None else RuleError(*error)
    return GroupReport(rule, name, key, tuple(files), tuple(ids), exercised, findings, capped, raised)


def _write_finding(one: ReportedFinding) -> list[Any]:
    claims = [_write_witness(claim) for claim in one.claims]
    waiver = one.waiver and _write_waiver(one.waiver)
    head = [one.rule, one.group, one.verdict, one.severity, one.message]
    return [*head, claims, one.steps, one.fingerprint, one.digest, waiver]


def _read_finding(value: list[Any]) -> ReportedFinding:
    rule, group, verdict, severity, message, claims, steps, fingerprint, digest, waiver = value
    return ReportedFinding(
        rule,
        group,
        Verdict(verdict),
        Severity(severity),
        message,
        tuple(_read_witness(claim) for claim in claims),
        tuple(steps),
        fingerprint,
        digest,
        None if waiver is None else _read_waiver(waiver),
    )


def _write_witness(claim: Witness) -> list[Any]:
    reach = claim.extent
    extent = reach and [reach.line, reach.low, reach.high, reach.sure, reach.total]
    head = [claim.id, claim.source, claim.file, claim.place, claim.says, claim.evidence, claim.label]
    return [*head, claim.lines, claim.marks, claim.url, extent]


def _read_witness(value: list[Any]) -> Witness:
    id, source, file, place, says, evidence, label, lines, marks, url, reach = value
    extent = None
    if reach is not None:
        line, low, high, sure, total = reach
        extent = Extent(Line(line), low, high, None if sure is None else (sure[0], sure[1]), total)
    return Witness(
        id,
        source,
        file,
        _read_place(place),
        says,
        evidence,
        label,
        tuple((number, text) for number, text in lines),
        tuple(map(_read_place, marks)),
        url,
        extent,
    )


def _read_place(value: list[int]) -> Place:
    line, column, end_line, end_column = value
    return line, column, end_line, end_column


def _write_fault(fault: Fault) -> list[Any]:
    return [fault.rule, fault.file, fault.line, fault.column, fault.path, fault.message, fault.hint]


def _write_error(error: RuleError) -> list[Any]:
    return [error.rule, error.group, error.message, error.traceback]


def _write_waiver(one: Waiver) -> list[Any]:
    place = one.origin.place()
    says = None if one.says is None else str(one.says)
    head = [one.rule, one.origin.path, place, one.reason, one.by, one.until, one.until_day]
    return [*head, one.claims, one.group, one.digest, says]


def _read_waiver(value: list[Any]) -> Waiver:
    rule, path, place, reason, by, until, day, claims, group, digest, says = value
    origin = Origin(_KeptFile(path, _read_place(place)), 0, None)
    return Waiver(rule, origin, reason, by, until, day, tuple(claims), group, digest, says)


@dataclass(slots=True)
class _KeptFile:
    """The file of a waiver, of which no more is known than its path, and where the waiver stands."""

    path: str
    whole: Place

    def line(self, number: int) -> str:
        """Nothing: the lines were not kept."""
        return ""

    def place_below(self, index: int, value: object, path: Path, key: bool = False) -> Place:
        """The place of the waiver itself. Raises LookupError for its parts."""
        if path:
            raise LookupError(path)
        return self.whole
