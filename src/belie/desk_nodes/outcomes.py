"""How a node turns out, and what is said of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from belie.desk_nodes.nodes import Node
from belie.model.check import Severity
from belie.model.finding import Verdict
from belie.model.report import ReportedFinding, RuleError
from belie.reports.fault_text import error_text, fault_text
from belie.reports.finding_text import finding_text, headline
from belie.reports.selection import prefixed


class Weight(IntEnum):
    """What a node turns out as; where several hold, the first one does."""

    FAILED = 0
    UNDECIDED = 1
    SHOWN = 2
    WAIVED = 3
    PASSED = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a node turns out.

    `message` is one line. `file` and `line` (from 1) are the place that an editor opens; without one, the file is empty
    and the line 0. `decisive` are the findings that decide. `remarks` are one line each on findings that fail nothing.
    `properties` are for machines: rule, file, line and fingerprint of findings, the same of faults and errors as far
    as they have them.
    """

    weight: Weight
    message: str = ""
    file: str = ""
    line: int = 0
    decisive: tuple[ReportedFinding, ...] = ()
    remarks: tuple[str, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()


_PASSED = Outcome(Weight.PASSED)


def outcome_of(node: Node, strict: bool) -> Outcome:
    """How a node turns out. `strict`: whatever is found and not waived fails it."""
    errors = _errors(node)
    if not (node.faults or errors or any(group.findings for group in node.groups)):
        return _PASSED
    found = [(_weigh(finding, strict), finding) for group in node.groups for finding in group.findings]
    worst = Weight.FAILED if node.faults or errors else min(weight for weight, _ in found)
    decisive = tuple(finding for weight, finding in found if weight is worst)
    said = [
        *((f"{error.rule} raises {error.message}", node.file, 1) for error in errors),
        *((fault.message, fault.file, fault.line) for fault in node.faults),
        *((_reason(finding), finding.claims[0].file, finding.claims[0].place[0]) for finding in decisive),
    ]
    message, file, line = said[0]
    others = len({one[0] for one in said}) - 1
    more = f" (and {others} more)" if others else ""
    remarks = tuple(_reason(finding) for weight, finding in found if weight in (Weight.UNDECIDED, Weight.SHOWN))
    return Outcome(worst, " ".join(message.split()) + more, file, line, decisive, remarks, (*_properties(node),))


def failure_text(node: Node, outcome: Outcome, way: str) -> str:
    """All that is said of what decides about a node, in 80 columns. `way` is put before the paths."""
    return "\n\n".join(
        (
            *map(error_text, _errors(node)),
            *(fault_text(replace(fault, file=way + fault.file)) for fault in node.faults),
            *(finding_text(prefixed(finding, way)) for finding in outcome.decisive),
        )
    )


def _errors(node: Node) -> tuple[RuleError, ...]:
    return (*((node.error,) if node.error else ()), *(group.error for group in node.groups if group.error))


def _weigh(finding: ReportedFinding, strict: bool) -> Weight:
    if finding.waiver:
        return Weight.WAIVED
    if strict or finding.fails:
        return Weight.FAILED
    return Weight.UNDECIDED if finding.verdict is Verdict.UNDECIDED else Weight.SHOWN


def _reason(finding: ReportedFinding) -> str:
    """One line on a finding: its waiver, or its message, with its severity where that is why it fails nothing."""
    if finding.waiver:
        return f"{finding.waiver.reason} (waived by {finding.waiver.by} until {finding.waiver.until})"
    mild = finding.verdict is Verdict.CONTRADICTION and finding.severity is Severity.WARNING
    return ("warning: " if mild else "") + headline(finding)


def _properties(node: Node) -> Iterator[tuple[str, str]]:
    for error in _errors(node):
        yield from (("rule", error.rule), ("file", node.file))
    for fault in node.faults:
        yield from (("rule", fault.rule), ("file", fault.file), ("line", str(fault.line)))
    for group in node.groups:
        for finding in group.findings:
            first = finding.claims[0]
            yield from (("rule", finding.rule), ("file", first.file), ("line", str(first.place[0])))
            yield ("fingerprint", finding.fingerprint)
