"""One finding in plain text: both sides with their places, why it is one, and what to do."""

from collections.abc import Iterable, Sequence

from belie.model.check import Severity
from belie.model.finding import Verdict
from belie.model.report import ReportedFinding, Witness
from belie.reports.advice import advice
from belie.reports.excerpt import excerpt
from belie.reports.layout import WIDTH, clean, width_of, wrap

_MOST_EVIDENCE = 4
"""How many lines of evidence are shown of a claim."""


def finding_text(finding: ReportedFinding, width: int = WIDTH) -> str:
    """All that a person needs to act on a finding, in lines of `width` columns; only long paths may stick out."""
    lines = [
        *heading(finding.verdict, finding.severity, finding.rule, finding.group, width),
        *wrap(finding.message, width),
        *_waived(finding, width),
        *finding_body(finding, width),
        "  What to do",
        *(f"    {line}" for line in advice(finding, width - 4)),
    ]
    return "\n".join(lines)


def headline(finding: ReportedFinding) -> str:
    """The finding in one line, the verdict first where it is no contradiction."""
    verdict = "" if finding.verdict is Verdict.CONTRADICTION else f"{finding.verdict}: "
    return verdict + " ".join(clean(finding.message).split())


def heading(verdict: Verdict, severity: Severity, rule: str, group: str, width: int) -> list[str]:
    """The line at which findings are told apart: verdict, rule, group."""
    weight = " (warning)" if severity is Severity.WARNING and verdict is Verdict.CONTRADICTION else ""
    return wrap_parts([f"{verdict.upper()}{weight}", rule, group], width)


def wrap_parts(parts: Sequence[str], width: int) -> list[str]:
    """Parts of a heading with two spaces between them; in several lines if they do not fit into one."""
    cleaned = [" ".join(clean(part).split()) for part in parts if part]
    line = "  ".join(cleaned)
    if width_of(line) <= width:
        return [line]
    return [*wrap("  ".join(cleaned[:-1]), width), *wrap(cleaned[-1], width, "  ")]


def finding_body(finding: ReportedFinding, width: int) -> list[str]:
    """The sides of a finding and the steps of its argument."""
    lines = [""]
    for claim in finding.claims:
        lines += [*witness_lines(claim, width), ""]
    steps = finding.steps or tuple(f"{claim.id}: {claim.says}" for claim in finding.claims)
    return [*lines, "  Why", *numbered(steps, width), ""]


def witness_lines(claim: Witness, width: int, indent: str = "  ") -> list[str]:
    """A claim: its place, which editors open, its source, its evidence, and the lines that say so."""
    line, column, *_ = claim.place
    place, inner = f"{indent}{claim.file}:{line}:{column}:", indent + "  "
    name = clean(claim.id)
    lines = [f"{place} {name}"] if width_of(f"{place} {name}") <= width else [place, *wrap(name, width, inner)]
    if claim.source is not None:
        lines += wrap(claim.label, width, inner)
    if claim.evidence:
        lines += _shortened(wrap(f'"{claim.evidence.strip()}"', width, inner, inner + " "))
    return [*lines, *(inner + row for row in excerpt(claim.lines, claim.marks, width - len(inner)))]


def numbered(steps: Iterable[str], width: int) -> list[str]:
    """Sentences with their numbers."""
    return [line for number, step in enumerate(steps, 1) for line in wrap(step, width, f"    {number}. ")]


def _shortened(lines: list[str]) -> list[str]:
    if len(lines) <= _MOST_EVIDENCE:
        return lines
    return [*lines[: _MOST_EVIDENCE - 1], lines[_MOST_EVIDENCE - 1][:-4].rstrip() + ' ..."']


def _waived(finding: ReportedFinding, width: int) -> list[str]:
    waiver = finding.waiver
    return wrap(f"Waived until {waiver.until} by {waiver.by}: {waiver.reason}", width) if waiver else []
