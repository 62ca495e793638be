"""Scalars of a file replaced at their places; every other character stays."""

import re
from collections.abc import Mapping

from belie.editing.spans import NotEditable
from belie.model.origin import Place

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def replaced(text: str, changes: Mapping[Place, tuple[str, str]]) -> str:
    """The text with a scalar at each place changed from one text to another; quotation marks around it stay.

    A place at which an alias stands is left alone: what it repeats is changed where it is written. Raises NotEditable
    where something else stands at a place.
    """
    starts = _starts(text)
    spans = {}
    for (line, column, end_line, end_column), change in changes.items():
        spans[starts[line - 1] + column - 1, starts[end_line - 1] + end_column - 1] = change
    for (start, end), (old, new) in sorted(spans.items(), reverse=True):
        there = text[start:end]
        if there.startswith("*"):
            continue
        bare = there[1:-1] if there[:1] in ("'", '"') else there
        if bare != old:
            raise NotEditable(f"{there!r} stands where {old!r} is expected")
        mark = there[0] if bare is not there else ""
        text = f"{text[:start]}{mark}{new}{mark}{text[end:]}"
    return text


def _starts(text: str) -> list[int]:
    """The first character of each line; a byte order mark is no character of the first."""
    starts = [match.start() for match in _LINE.finditer(text)]
    return [1, *starts[1:]] if text.startswith("\ufeff") else starts
