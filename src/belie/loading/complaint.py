"""Complaints: what is wrong with a part of a value, and how it becomes a fault with its place."""

from collections.abc import Iterable
from dataclasses import dataclass

from belie.loading.document import Problem
from belie.loading.files import show_text
from belie.model.finding import Fault
from belie.model.origin import Origin

_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Complaint:
    """One mistake: the path to the part that is wrong (or to its key), what is wrong, what to do."""

    path: tuple[str | int, ...]
    key: bool
    message: str
    hint: str


def fault_at(origin: Origin, rule: str, complaint: Complaint, prefix: str = "") -> Fault:
    """The fault that a complaint about a part of a value is; `prefix` names the value itself."""
    line, column, *_ = origin.place(complaint.path, complaint.key)
    path = prefix
    for part in complaint.path:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else str(part)
    return Fault(rule, origin.path, line, column, *map(_tidy, (path, complaint.message, complaint.hint)))


def problem_fault(path: str, problem: Problem) -> Fault:
    """The fault that the problem of a file is."""
    return Fault("file_is_valid", path, problem.line, problem.column, "", _tidy(problem.message), _tidy(problem.hint))


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults in the order in which they are reported."""
    return tuple(sorted(faults, key=lambda fault: (fault.file, fault.line, fault.column, fault.rule)))


def _tidy(text: str) -> str:
    """Words that may hold text from a file, fit for one line of any output: no control characters, not too long."""
    return show_text(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
