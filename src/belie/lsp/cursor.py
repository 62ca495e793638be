"""Where in a file somebody is typing, also while it cannot be read: a stand-in is read in place of the word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from belie.loading.yaml_reader import read_yaml
from belie.lsp.texts import Path, Text

STAND_IN = "zz-cursor-zz"
_WORD_BEFORE = re.compile(r"[\w#.-]*\Z")
_WORD_AFTER = re.compile(r"[\w#-]*")
_SECTION = re.compile(r"[a-z_]+ *:", re.ASCII)
_ITEM = re.compile(r"( *)- ")
_CLOSES = {"{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class Cursor:
    """The word (or the few words of one value) that is being typed.

    Its first column and the one after its last (from 1, in its line), how it begins, the value of the whole file as far
    as it could be read, the path to the word in it, whether it is a key, and whether a colon follows it.
    """

    value: object
    path: Path
    key: bool
    start: int
    end: int
    begun: str
    colon: bool


def cursor_at(text: Text, line: int, column: int) -> Cursor | None:
    """What is being typed at a place (both from 1); None where that cannot be told, or belie has no say in it."""
    row = text.lines.line(line)
    before = _WORD_BEFORE.search(row[: column - 1])
    after = _WORD_AFTER.match(row[column - 1 :])
    begun = before[0] if before else ""
    start, end = column - len(begun), column + (len(after[0]) if after else 0)
    rest = row[end - 1 :]
    for candidate in _candidates(text, line, row[: start - 1], rest):
        document = read_yaml(candidate.encode("utf-8", "surrogatepass"), text.path)
        found = None if document.problems else _find(document.value, ())
        if found is not None:
            path, key, words = found
            if not row[: start - 1].endswith(words):
                return None
            colon = rest.lstrip().startswith(":")
            return Cursor(document.value, path, key, start - len(words), end, words + begun, colon)
    return None


def _find(value: object, path: Path) -> tuple[Path, bool, str] | None:
    """The path to the stand-in, whether it is a key, and the words before it in the same value."""
    if isinstance(value, str) and value.endswith(STAND_IN):
        return path, False, value.removesuffix(STAND_IN)
    if isinstance(value, dict):
        if STAND_IN in value:
            return (*path, STAND_IN), True, ""
        parts: Iterator[tuple[str | int, object]] = iter(value.items())
    elif isinstance(value, list):
        parts = iter(enumerate(value))
    else:
        return None
    found = (_find(part, (*path, name)) for name, part in parts)
    return next((one for one in found if one is not None), None)


def _candidates(text: Text, line: int, before: str, rest: str) -> Iterator[str]:
    """Texts with the stand-in at the cursor, as a value and as a key: all of the file, what is around the cursor, and
    that without what follows; each also with its open brackets closed."""
    rows = text.data.decode("utf-8", "replace").splitlines()
    rows = [text.lines.line(number) for number in range(1, len(rows) + 2)]
    above, below = rows[: line - 1], rows[line:]
    start, end = _around(above, below, before)
    for first, last, tail in ((above, below, rest), (start, end, rest), (start, [], "")):
        for word in (STAND_IN, STAND_IN + ":"):
            for closing in dict.fromkeys(("", _closing([*first, before]))):
                yield "\n".join([*first, f"{before}{word}{closing}{tail}", *last]) + "\n"


def _around(above: list[str], below: list[str], before: str) -> tuple[list[str], list[str]]:
    """The line of the section that the cursor is in, with its item before the cursor; and the rest of the item."""
    sections = [number for number, row in enumerate(above) if _SECTION.match(row)]
    if not sections or _SECTION.match(before):
        return [], []
    head, inside = above[sections[-1]], above[sections[-1] + 1 :]
    items = [(number, found[1]) for number, row in enumerate([*inside, before]) if (found := _ITEM.match(row))]
    if not items:
        return [head, *inside], _until_section(below)
    indent = min((found for _, found in items), key=len)
    first = max(number for number, found in items if found == indent)
    item = inside[first:] if first < len(inside) else []
    end = next((number for number, row in enumerate(below) if row.startswith(indent + "- ")), len(below))
    return [head, *item], _until_section(below[:end])


def _until_section(rows: list[str]) -> list[str]:
    end = next((number for number, row in enumerate(rows) if _SECTION.match(row)), len(rows))
    return rows[:end]


def _closing(rows: list[str]) -> str:
    """The brackets and quotation marks that are open at the end of some lines, closed."""
    open_ones: list[str] = []
    quote = ""
    for row in rows:
        previous = " "
        for char in row:
            if quote:
                quote = "" if char == quote else quote
            elif char in "'\"" and previous in " [{,:-":
                quote = char
            elif char == "#" and previous == " ":
                break
            elif char in _CLOSES and (open_ones or previous in " -:"):
                open_ones.append(_CLOSES[char])
            elif open_ones and char == open_ones[-1]:
                open_ones.pop()
            previous = char
    return quote + "".join(reversed(open_ones))
