"""Faults and rules that raise, in plain text."""

import re

from belie.model.finding import Fault
from belie.model.report import RuleError
from belie.reports.finding_text import wrap_parts
from belie.reports.layout import WIDTH, clean, wrap

_FRAME = re.compile(r'^  File "(?P<file>[^"]*)", line (?P<line>\d+)', re.MULTILINE)
_WAY_IN = re.compile(r"[\\/]belie[\\/](?:engine|model)[\\/]\w+\.py$")
_STANDARD = re.compile(
    r"[\\/]belie[\\/](?:(?:rules|reasoning|loading|values|evidence|reports|desk_nodes)[\\/][\w\\/]+|api)\.py$"
)


def fault_text(fault: Fault, width: int = WIDTH) -> str:
    """Input that cannot be used: where, what is wrong, and what to do. An editor opens the line below the head."""
    what = wrap(fault.message, width, "    ")
    place = f"  {fault.file}:{fault.line}:{fault.column}:"
    if len(place) + len(what[0]) - 3 <= width and len(what) == 1:
        what = [f"{place} {what[0].strip()}"]
    else:
        what = [place, *what]
    hint = wrap(f"Hint: {fault.hint}", width, "    ") if fault.hint else []
    return "\n".join([*wrap_parts(["FAULT", fault.rule, fault.path], width), *what, *hint])


def error_text(error: RuleError, full: bool = False) -> str:
    """A rule that raised: with its traceback from the rule's own code on.

    A rule of belie itself shows where it raised, and its whole traceback only if asked for in full.
    """
    lines = wrap_parts(["RULE RAISES", error.rule, error.group or ""], WIDTH)
    lines += wrap(error.message, WIDTH, "  ")
    own = _own_part(error.traceback)
    if own and not full:
        where = "as it formed its groups" if error.group is None else "on this group"
        lines += wrap(f"This is a bug of the rule. What else it finds {where} is not known.", WIDTH, "  ")
    elif not full:
        lines += wrap(f"This is a bug of belie ({_last_frame(error.traceback)}), not of the facts.", WIDTH, "  ")
        lines += wrap("Please report it; BELIE_TRACEBACK=1 shows all of it.", WIDTH, "  ")
    shown = error.traceback if full else own
    return "\n".join([*lines, *(f"  {clean(line)}".rstrip() for line in shown.splitlines())])


def _own_part(traceback: str) -> str:
    """The traceback from the rule's first frame on; empty where the rule is one of belie's."""
    frames = (frame for frame in _FRAME.finditer(traceback) if not _WAY_IN.search(frame["file"]))
    first = next(frames, None)
    if first is None or _STANDARD.search(first["file"]):
        return ""
    return "Traceback (most recent call last):\n" + traceback[first.start() :]


def _last_frame(traceback: str) -> str:
    frames = list(_FRAME.finditer(traceback))
    if not frames:
        return "place unknown"
    name = frames[-1]["file"].replace("\\", "/")
    return f"{name[name.rfind('/belie/') + 1 :]}, line {frames[-1]['line']}"
