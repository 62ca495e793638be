"""Any text as Markdown that shows it as it is: no markup, no link, nobody notified."""

import re

from belie.reports.layout import clean

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~^$&])")
_BEGINS = re.compile(r"^([-+=]|\d+(?=[.)]))")
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_CALLS = re.compile(r"([@#])(?=\w)")
_BETWEEN = "<!-- -->"


def plain(text: str) -> str:
    """The text in one line, with everything escaped to which Markdown, GitHub or GitLab give a meaning.

    A punctuation mark may stand after a backslash (CommonMark 0.31, 2.4). An empty comment after `@` and `#` keeps a
    forge from taking what follows for a person or a thread, and one within an address from making it a link.
    """
    line = " ".join(clean(text).split())
    marked = _CALLS.sub("\\1\0", _ADDRESS.sub(lambda found: "\0" + found[0], line))
    escaped = _BEGINS.sub(_escape_first, _MARKUP.sub(r"\\\1", marked))
    return escaped.replace("\0", _BETWEEN)


def _escape_first(found: re.Match[str]) -> str:
    """What would begin a list or a heading, as text: a mark after a backslash, a number before an empty comment."""
    return found[0] + _BETWEEN if found[0].isdigit() else "\\" + found[0]


def code(text: str) -> str:
    """The text in one line as code: between more backticks than it holds anywhere."""
    line = " ".join(clean(text).split())
    longest = max(map(len, re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def code_cell(text: str) -> str:
    """Code in a cell of a table, where even there a bar would end the cell."""
    return code(text).replace("|", "\\|")


def block(lines: list[str]) -> list[str]:
    """Lines as a block of code, between a fence that is longer than any in them."""
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}text", *lines, fence]
