"""Why a line of YAML does not fit the lines above it, where the reason is a space that is missing, or that is none."""

import re

from belie.loading.document import Lines, Problem


def explain_unfit(lines: Lines, number: int) -> Problem | None:
    """What is wrong with a line (from 1) that does not fit, or with the line above it; None if it cannot be told."""
    above = number - 1
    while above > 1 and not lines.line(above).strip():
        above -= 1
    return next(filter(None, (_explain_odd(lines, n) for n in (number, above) if n)), None) or (
        _explain_glued(lines.line(above), above) if above else None
    )


def _explain_odd(lines: Lines, number: int) -> Problem | None:
    """A character before a line that looks like a space, or like nothing, and is no space to YAML."""
    odd = re.match(r"[ \t]*([^\S \t\n]|[\u200b\ufeff])", lines.line(number))
    if odd is None:
        return None
    message = f"the character U+{ord(odd[1]):04X} stands before this line, and looks like a space"
    return Problem(number, odd.start(1) + 1, message, "write ordinary spaces in its place")


def _explain_glued(line: str, number: int) -> Problem | None:
    """A key, or a dash, that stands together with what follows it."""
    column = len(line) - len(line.lstrip()) + 1
    dash = re.match(r"\s*-(\w[\w-]*:.*)", line)
    if dash:
        return Problem(number, column, "no space stands behind the dash", f"write - {dash[1].strip()}")
    glued = re.match(r"\s*(?:- +)?([\w-]+):(?!//)([^\s:].*)", line)
    if glued:
        column = glued.start(1) + 1
        return Problem(number, column, "no space stands behind the colon", f"write {glued[1]}: {glued[2].strip()}")
    return None
