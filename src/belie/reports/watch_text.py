"""What a save did to a corpus, for a terminal: what is new in full, then what is mended, then what is still there."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from belie.model.finding import Fault
from belie.model.report import Report, ReportedFinding, RuleError
from belie.reports.fault_text import error_text, fault_text
from belie.reports.layout import WIDTH, clean, wrap
from belie.reports.since import compare, narrow
from belie.reports.summary import summary_lines
from belie.reports.text import finding_blocks

_MOST = 10
"""How many of those that are still there are named, of each sort."""


def render_change(before: Report, now: Report, changed: Collection[str], width: int = WIDTH) -> str:
    """What differs between the reports before and after some files (`changed`) were saved.

    A finding is new if its rule and claims, its verdict or what its claims say are; a fault if its text or file is.
    """
    since = compare(before, now)
    known_faults, known_errors = set(map(_of_fault, before.faults)), set(map(_of_error, before.errors))
    new_faults = [fault for fault in now.faults if _of_fault(fault) not in known_faults]
    new_errors = [error for error in now.errors if _of_error(error) not in known_errors]
    blocks = finding_blocks(narrow(now, since, "the last save", changed), width)
    blocks += [fault_text(fault, width).splitlines() for fault in new_faults]
    blocks += [error_text(error, True).splitlines() for error in new_errors]
    if not blocks:
        blocks.append(["Nothing new."])
    left = {_of_fault(fault) for fault in now.faults}
    mended = [f"{fault.file}: {fault.message}" for fault in before.faults if _of_fault(fault) not in left]
    blocks += _list("Mended", [*map(_line, since.mended), *mended], width)
    introduced = set(map(id, since.introduced))
    still = [finding for finding in now.findings if finding.waiver is None and id(finding) not in introduced]
    old = [f"{f.file}:{f.line}:{f.column}: {f.message}" for f in now.faults if f not in new_faults]
    blocks += _list("Still there", [*map(_line, still), *old], width)
    return "\n\n".join("\n".join(block) for block in [*blocks, summary_lines(now, (), width)]) + "\n"


def _list(title: str, all_lines: Sequence[str], width: int) -> Sequence[list[str]]:
    """A block with a line for each of some things, as far as they are not too many; none if there are none."""
    if not all_lines:
        return []
    shown = [line for one in all_lines[:_MOST] for line in wrap(clean(one), width, "  ", "    ")]
    more = len(all_lines) - _MOST
    return [[f"{title}:", *shown, *([f"  and {more} more; `belie check` shows all"] if more > 0 else [])]]


def _line(finding: ReportedFinding) -> str:
    places = ", ".join(f"{claim.file}:{claim.place[0]}" for claim in finding.claims)
    return f"{finding.verdict}, {finding.rule}: {finding.message} ({places})"


def _of_fault(fault: Fault) -> tuple[str, ...]:
    """What makes a fault the same although it moved."""
    return fault.rule, fault.file, fault.path, fault.message


def _of_error(error: RuleError) -> RuleError:
    return replace(error, traceback="")
