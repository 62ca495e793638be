"""The report on a corpus in plain text, for a terminal of 80 columns. It reads the same with and without colour."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from belie.model.check import Severity
from belie.model.finding import Verdict
from belie.model.report import GroupReport, Report, ReportedFinding
from belie.reports.advice import advice, matter_of
from belie.reports.fault_text import error_text, fault_text
from belie.reports.finding_text import finding_body, finding_text, heading, headline, numbered, witness_lines
from belie.reports.layout import WIDTH, wrap
from belie.reports.sides import Opposition, Side, oppositions
from belie.reports.summary import left_out, remarks, summary_lines

__all__ = ["error_text", "fault_text", "finding_text", "headline", "render_text"]

_IN_FULL = 3
"""How many claims of a side are shown with their evidence and lines; of the others, the place and the source."""


def render_text(report: Report, selected: Sequence[str] = (), full: bool = False, width: int = WIDTH) -> str:
    """Findings by weight, then remarks, then faults and rules that raise, and the summary last, where eyes are.

    `selected` names the paths that the report was narrowed to, if it was. `full`: with the whole tracebacks of belie's
    own rules. Ends with a line break.
    """
    blocks = finding_blocks(report, width)
    blocks += remarks(report, width)
    blocks += [fault_text(fault, width).splitlines() for fault in report.faults]
    blocks += [error_text(error, full).splitlines() for error in report.errors]
    blocks += [left_out(report, width)] if report.faults else []
    blocks.append(summary_lines(report, selected, width))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def finding_blocks(report: Report, width: int = WIDTH) -> list[list[str]]:
    """The lines of all findings that nobody waived, the weightiest first, and what to do about them."""
    return [block for verdict in Verdict for block in _of_verdict(report, verdict, width)]


def _of_verdict(report: Report, verdict: Verdict, width: int) -> Iterator[list[str]]:
    """The blocks of all findings of a verdict that nobody waived, and what to do about them, once."""
    found: list[ReportedFinding] = []
    for group in sorted((group for group in report.groups if group.findings), key=_weighs_less):
        findings = [finding for finding in group.findings if finding.verdict is verdict and not finding.waiver]
        for opposition in oppositions(findings):
            found += opposition.findings
            yield _sides(opposition, group, width) if opposition.sides else _single(opposition.findings[0], width)
    for title, first in _occasions(found):
        yield [*wrap(title, width), *(f"  {line}" for line in advice(first, width - 2))]


def _weighs_less(group: GroupReport) -> bool:
    """Whether what the group's rule finds is but a warning: such findings come after the others."""
    return any(finding.severity is Severity.WARNING for finding in group.findings)


def _occasions(found: Sequence[ReportedFinding]) -> Iterator[tuple[str, ReportedFinding]]:
    """The findings for which to say what to do: the first of each matter for which the advice differs."""
    if len(found) == 1:
        yield "What to do", found[0]
        return
    for matter in sorted({matter_of(one) for one in found}):
        first = next(one for one in found if matter_of(one) == matter)
        contradicts = first.verdict is Verdict.CONTRADICTION
        what = "a contradiction" if contradicts else f"what is {first.verdict}"
        yield f"What to do about {what}{matter}, with the first one above as example", first


def _single(finding: ReportedFinding, width: int) -> list[str]:
    to_waive = [] if finding.verdict is Verdict.UNDECIDED else [f"  To waive it: belie waive {finding.fingerprint}"]
    return [
        *heading(finding.verdict, finding.severity, finding.rule, finding.group, width),
        *wrap(finding.message, width),
        *finding_body(finding, width)[:-1],
        *to_waive,
    ]


def _sides(opposition: Opposition, group: GroupReport, width: int) -> list[str]:
    """Many findings of pairs as the values that they set against each other."""
    first, least = opposition.findings[0], "at least " if group.capped else ""
    values = [f"{side.value} ({least}{_sources(side)})" for side in opposition.sides]
    lines = [*heading(first.verdict, first.severity, first.rule, first.group, width)]
    subject, colon, _ = first.message.partition(": ")
    lines += [*wrap(f"{subject}{colon}{' against '.join(values)}", width), ""]
    for side in opposition.sides:
        lines += wrap(side.value, width, "  ")
        for number, claim in enumerate(side.claims):
            shown = claim if number < _IN_FULL else replace(claim, evidence=None, lines=())
            lines += witness_lines(shown, width, "    ")
        lines.append("")
    lines += ["  Why, for the first two of them", *numbered(first.steps, width), ""]
    return [*lines, f"  To waive all of them: belie waive --group {first.fingerprint}"]


def _sources(side: Side) -> str:
    return "1 source" if side.sources == 1 else f"{side.sources} sources"
