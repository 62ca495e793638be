"""A report as what editors show: each finding at all of its places, each with the other side."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lsprotocol.types import Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, Position, Range

from belie.loading.document import Lines
from belie.lsp.ruler import Ruler
from belie.lsp.texts import Text
from belie.model.check import Severity
from belie.model.finding import Fault, Verdict
from belie.model.origin import Place
from belie.model.report import Report, ReportedFinding, Witness

SOURCE = "belie"
_MOST_SIDES = 20
"""Other sides that one diagnostic names."""

_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_PLAIN = re.compile(r"[^\s,\[\]{}#:](?:[^\s,\[\]{}:]|:(?!\s|$))*")


@dataclass(frozen=True, slots=True)
class Shown:
    """A diagnostic, with the finding (and which of its claims) or the fault that it shows."""

    diagnostic: Diagnostic
    finding: ReportedFinding | None = None
    side: int = 0
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Screen:
    """How a client shows things: `uri` names a file of the corpus; `related`: it shows other places with a message."""

    ruler: Ruler
    text: Callable[[str], Text]
    uri: Callable[[str], str]
    related: bool = True


def shown(report: Report, screen: Screen) -> Mapping[str, tuple[Shown, ...]]:
    """What is shown in each file, by its path; findings that are waived are not."""
    found: dict[str, list[Shown]] = defaultdict(list)
    for fault in report.faults:
        found[fault.file].append(Shown(show_fault(fault, screen), fault=fault))
    for finding in report.findings:
        if finding.waiver is None:
            for side, claim in enumerate(finding.claims):
                found[claim.file].append(Shown(_show(finding, side, screen), finding, side))
    return {file: tuple(entries) for file, entries in found.items()}


def show_fault(fault: Fault, screen: Screen) -> Diagnostic:
    """The diagnostic of a fault, from where it begins to the end of what stands there."""
    message = f"{fault.message}\n{fault.hint}" if fault.hint else fault.message
    lines = screen.text(fault.file).lines
    place = (fault.line, fault.column, fault.line, token_end(lines, fault.line, fault.column))
    return Diagnostic(screen.ruler.range(lines, place), message, DiagnosticSeverity.Error, fault.rule, None, SOURCE)


def token_end(lines: Lines, line: int, column: int) -> int:
    """The column after the word, or the text in quotation marks, that begins at a place; else that of the line's end.

    At least one column is marked, where the line has one.
    """
    rest = lines.line(line)[column - 1 :]
    found = _QUOTED.match(rest) or _PLAIN.match(rest)
    return column + (len(found[0]) if found else len(rest.rstrip()))


def _show(finding: ReportedFinding, side: int, screen: Screen) -> Diagnostic:
    claim = finding.claims[side]
    others = [other for number, other in enumerate(finding.claims) if number != side]
    message, related = finding.message, None
    if screen.related:
        related = [_related(other, screen) for other in others[:_MOST_SIDES]] or None
    elif others:
        sides = (f"{other.file}:{other.place[0]}: {other.says}" for other in others[:_MOST_SIDES])
        message = "\n".join((message, *sides))
    if finding.verdict is not Verdict.CONTRADICTION:
        message = f"{finding.verdict}: {message}"
    return Diagnostic(
        _range(claim, screen),
        message,
        _severity(finding),
        finding.rule,
        None,
        SOURCE,
        None,
        related,
        {"fingerprint": finding.fingerprint},
    )


def _severity(finding: ReportedFinding) -> DiagnosticSeverity:
    if finding.verdict is not Verdict.CONTRADICTION:
        return DiagnosticSeverity.Information
    return DiagnosticSeverity.Error if finding.severity is Severity.ERROR else DiagnosticSeverity.Warning


def _related(claim: Witness, screen: Screen) -> DiagnosticRelatedInformation:
    source = f"{claim.label}: " if claim.source else ""
    return DiagnosticRelatedInformation(
        Location(screen.uri(claim.file), _range(claim, screen)), f"{source}{claim.says} ({claim.id})"
    )


def _range(claim: Witness, screen: Screen) -> Range:
    """Where the value in question stands, or the first line of the claim."""
    lines = screen.text(claim.file).lines
    return screen.ruler.range(lines, claim.marks[0] if claim.marks else _first_line(claim.place, lines))


def _first_line(place: Place, lines: Lines) -> Place:
    line, column, end_line, end_column = place
    return place if line == end_line else (line, column, line, len(lines.line(line).rstrip()) + 1)


def at(entries: tuple[Shown, ...], wanted: Range) -> list[Shown]:
    """Those whose range has a place in common with another one."""
    return [one for one in entries if _touch(one.diagnostic.range, wanted)]


def _touch(one: Range, other: Range) -> bool:
    return _order(one.start) <= _order(other.end) and _order(other.start) <= _order(one.end)


def _order(position: Position) -> tuple[int, int]:
    return position.line, position.character
