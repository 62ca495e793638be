"""The report as workflow commands of GitHub Actions: notes beside the lines of a pull request."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from belie.model.check import Severity
from belie.model.finding import Fault, Verdict
from belie.model.report import Report, ReportedFinding, RuleError, Witness
from belie.reports.layout import clean
from belie.reports.summary import summary_lines

_LEVELS = ("error", "warning", "notice")
_MOST = 10
"""How many annotations of a level GitHub keeps of one step."""

_LONGEST = 4_000
"""Characters of a message; GitHub keeps 4,096 bytes of what it shows."""


@dataclass(frozen=True, slots=True)
class _Note:
    level: str
    title: str
    message: str
    file: str | None = None
    place: tuple[int, int, int, int] | None = None


def render_github(report: Report, selected: Sequence[str] = ()) -> str:
    """One workflow command a line, the weightiest first, and last the numbers. Ends with a line break.

    GitHub keeps ten annotations of a level: the tenth says how many more there are. `selected` names the paths
    that the report was narrowed to. Paths are to start at the root of the repository.
    """
    lines = list[str]()
    for level in _LEVELS:
        notes = [note for note in _notes(report) if note.level == level]
        for note in notes[: _MOST - 1]:
            lines.append(_command(note))
        rest = notes[_MOST - 1 :]
        if rest:
            more = f" (and {len(rest) - 1} more like this, which GitHub does not show)" if len(rest) > 1 else ""
            lines.append(_command(rest[0], more))
    return "\n".join([*lines, " ".join(summary_lines(report, selected, 1_000_000))]) + "\n"


def _notes(report: Report) -> Iterator[_Note]:
    yield from map(_of_error, report.errors)
    yield from map(_of_fault, report.faults)
    for verdict in Verdict:
        for finding in report.findings:
            if finding.verdict is verdict and finding.waiver is None:
                yield _of_finding(finding)


def _of_finding(finding: ReportedFinding) -> _Note:
    first, *others = finding.claims
    title = f"{finding.verdict}: {finding.rule}"
    sides = [_side(claim) for claim in (first, *others)]
    steps = [f"{number}. {step}" for number, step in enumerate(finding.steps, 1)]
    text = "\n".join(_one_line([finding.message, *sides, *steps, f"belie explain {finding.rule}"]))
    # GitHub shows a note below the last line of its place: the value's own line, not the end of the claim.
    return _Note(_level(finding), title, text, first.file, first.marks[0] if first.marks else first.place)


def _level(finding: ReportedFinding) -> str:
    if finding.verdict is Verdict.CONTRADICTION:
        return "error" if finding.severity is Severity.ERROR else "warning"
    return "warning" if finding.verdict is Verdict.UNDECIDED else "notice"


def _side(claim: Witness) -> str:
    line, column, *_ = claim.place
    label = f" ({claim.label})" if claim.source is not None else ""
    words = f': "{claim.evidence}"' if claim.evidence else ""
    return f"{claim.file}:{line}:{column} {claim.id}{label}: {claim.says}{words}"


def _of_fault(fault: Fault) -> _Note:
    text = "\n".join(_one_line([fault.message, *([f"Hint: {fault.hint}"] if fault.hint else [])]))
    place = (fault.line, fault.column, fault.line, fault.column)
    return _Note("error", f"fault: {fault.rule}", text, fault.file, place)


def _of_error(error: RuleError) -> _Note:
    where = f" on {error.group}" if error.group else ""
    return _Note("error", f"rule raises: {error.rule}", "\n".join(_one_line([f"{error.message}{where}"])))


def _one_line(texts: Iterable[str]) -> list[str]:
    return [" ".join(clean(text).split()) for text in texts]


def _command(note: _Note, more: str = "") -> str:
    """The command. Its escapes are those of the runner, so that quoted text cannot begin a command of its own."""
    properties = {"title": note.title + more}
    if note.file is not None and note.place is not None:
        line, column, end_line, end_column = note.place
        properties |= {"file": note.file, "line": str(line), "endLine": str(end_line)}
        if line == end_line:  # columns are refused where a note goes over several lines
            properties |= {"col": str(column), "endColumn": str(max(end_column - 1, column))}
    written = ",".join(f"{name}={_escape(value, inner=True)}" for name, value in properties.items())
    return f"::{note.level} {written}::{_escape(_cut(note.message))}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 4] + " ..."


def _escape(text: str, inner: bool = False) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace(":", "%3A").replace(",", "%2C") if inner else escaped
