"""The report in Markdown, for a comment on a pull request or the summary of a job."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from belie.model.check import Severity
from belie.model.finding import Fault, Verdict
from belie.model.report import Report, ReportedFinding, RuleError, Witness
from belie.reports.advice import advice
from belie.reports.excerpt import excerpt
from belie.reports.layout import WIDTH
from belie.reports.markdown_words import block, code, code_cell, plain
from belie.reports.summary import remarks, summary_lines

LIMIT = 60_000
"""Characters of a report; GitHub takes comments of 65,536, and counts some of them twice."""

_WIDE = 1_000_000
"""Columns for sentences that Markdown wraps itself."""


def render_markdown(report: Report, selected: Sequence[str] = (), limit: int = LIMIT) -> str:
    """The numbers, then what is wrong by weight, each with its sides in a table and its steps to unfold.

    At most `limit` characters: what is left out is said at the end, by number. `selected` names the paths that the
    report was narrowed to. Ends with a line break.
    """
    head = ["## belie: " + plain(" ".join(summary_lines(report, selected, _WIDE)))]
    entries = ["\n".join(entry) for entry in _entries(report)]
    tail = [plain(" ".join(" ".join(lines).split())) for lines in remarks(report, _WIDE)]
    rest = "\n\n".join(tail)[: limit // 4]
    room = limit - len(head[0]) - len(rest) - 200
    kept = sum(1 for total in accumulate(len(entry) + 2 for entry in entries) if total <= room)
    parts = [*head, *entries[:kept]]
    if kept < len(entries):
        parts.append(f"**{len(entries) - kept} more are not shown here**: the whole report has them.")
    return "\n\n".join([*parts, rest] if rest else parts) + "\n"


def _entries(report: Report) -> Iterator[list[str]]:
    """What is wrong, the weightiest first: rules that raise, faults, then findings by verdict."""
    yield from (_error(error) for error in report.errors)
    yield from (_fault(fault) for fault in report.faults)
    for verdict in Verdict:
        for finding in report.findings:
            if finding.verdict is verdict and finding.waiver is None:
                yield _finding(finding)


def _finding(finding: ReportedFinding) -> list[str]:
    warning = finding.severity is Severity.WARNING and finding.verdict is Verdict.CONTRADICTION
    weight = f"{finding.verdict.capitalize()}{' (warning)' if warning else ''}"
    lines = [f"### {weight}: {plain(finding.message)}", "", f"{code(finding.rule)}, {plain(finding.group)}", ""]
    lines += ["| claim | says | in the words of the source |", "|---|---|---|"]
    lines += [_row(claim) for claim in finding.claims]
    steps = [f"{number}. {plain(step)}" for number, step in enumerate(finding.steps, 1)]
    shown = [line for claim in finding.claims for line in _excerpt(claim)]
    lines += ["", "<details><summary>Why, and what to do</summary>", "", *steps, ""]
    lines += [*block([*shown, *advice(finding, WIDTH)]), "", "</details>"]
    return lines


def _row(claim: Witness) -> str:
    line, *_ = claim.place
    source = f"{plain(claim.label)}<br>" if claim.source is not None else ""
    cells = [f"{source}{code_cell(f'{claim.file}:{line}')}<br>{code_cell(claim.id)}", plain(claim.says)]
    return f"| {' | '.join(cells)} | {plain(claim.evidence) if claim.evidence else ''} |"


def _excerpt(claim: Witness) -> list[str]:
    line, column, *_ = claim.place
    return [f"{claim.file}:{line}:{column}: {claim.id}", *excerpt(claim.lines, claim.marks, WIDTH), ""]


def _fault(fault: Fault) -> list[str]:
    hint = [f"Hint: {plain(fault.hint)}"] if fault.hint else []
    where = code(f"{fault.file}:{fault.line}:{fault.column}")
    return [f"### Fault: {plain(fault.message)}", "", f"{code(fault.rule)}, {where}", *([""] if hint else []), *hint]


def _error(error: RuleError) -> list[str]:
    where = plain(error.group) if error.group else "as it formed its groups"
    return [f"### Rule raises: {plain(error.message)}", "", f"{code(error.rule)}, {where}"]
