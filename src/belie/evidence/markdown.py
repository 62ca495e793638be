"""Markdown as its readers see it, in which every character stands at its place in the file.

What readers do not see becomes characters that nobody sees, one for one.
"""

import re
from bisect import bisect_right
from functools import cache

from belie.evidence.normal import EMPHASIS, LINK
from belie.evidence.page import BREAK, hide, resolve


def seen_of_markdown(text: str) -> str:
    """What readers see of Markdown; as long as the text itself."""
    labels = {match[1].casefold() for match in _patterns()["definition"].finditer(text)}
    rows = [match.span() for match in _patterns()["row"].finditer(text)]
    parts, done = list[str](), 0
    for match in _patterns()["marks"].finditer(text):
        shown = _shown(match, labels, rows)
        parts += (text[done : match.start()], shown)
        done = match.start() + len(shown)
    return "".join((*parts, text[done:]))


def _shown(match: re.Match[str], labels: set[str], rows: list[tuple[int, int]]) -> str:
    """What is seen of a mark, as long as that. `rows` are the places of the rows of tables."""
    part = match[0]
    match match.lastgroup:
        case "fence":
            return part
        case "code":
            return hide(match["ticks"]) + part.strip("`") + hide(match["ticks"])
        case "link":
            label = (match["label"] or match["named"]).casefold()
            inner = match["named"]
            return hide("[") + inner + hide(part[len(inner) + 1 :]) if label in labels else part
        case "shortcut":
            return hide("[") + part[1:-1] + hide("]") if part[1:-1].casefold() in labels else part
        case "escape":
            return hide("\\") + part[1:]
        case "reference":
            return resolve(part)
        case "autolink":
            return hide("<") + part[1:-1] + hide(">")
        case "pipe":
            number = bisect_right(rows, (match.start(), len(match.string))) - 1
            return BREAK if number >= 0 and match.start() < rows[number][1] else part
        case "break":
            return BREAK + hide(part[1:])
        case _:
            return hide(part)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    sorts = {
        "fence": r"^ {0,3}(?P<fences>`{3,}+|~{3,}+)[^\n]*\n(?:.*\n)*? {0,3}(?P=fences)",
        "definitions": r"^ {0,3}\[[^\[\]\n^][^\[\]\n]*\]:[ \t]+\S[^\n]*$",
        "footnote": r"^ {0,3}\[\^[^\[\]\s]+\]:|\[\^[^\[\]\s]+\]",
        "code": r"(?<!`)(?P<ticks>`+)(?!`)[^`\n]{1,500}(?<!`)(?P=ticks)(?!`)",
        "picture": r"!\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])",
        "link": r"\[(?P<named>[^\[\]\n]{1,200})\]\[(?P<label>[^\[\]\n]*)\]",
        "shortcut": r"\[[^\[\]\n]{1,200}\](?![\[(:])",
        "escape": r"\\[!-/:-@\[-`{-~\n]",
        "struck": r"(?<!~)~~(?!~)",
        "reference": r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});",
        "autolink": r"<[A-Za-z][\w+.-]*:[^<>\s]*>",
        "break": r"</?(?i:br|p|div|td|th|tr|table|li|ul|ol|h[1-6]|hr)\b[^<>\n]*>",
        "tag": r"</?[A-Za-z][\w-]*(?:\s[^<>\n]*)?/?>|<!--(?s:.){0,2000}?-->",
        "rule": r"^[ \t]*\|[ \t:|-]*-[ \t:|-]*$",
        "pipe": r"\|",
        "heading": r"^#{1,6}[ \t]",
        "address": LINK,
        "emphasis": EMPHASIS,
    }
    return {
        "marks": re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in sorts.items()), re.MULTILINE),
        "row": re.compile(r"^[ \t]*\|[^\n]*$", re.MULTILINE),
        "definition": re.compile(r"^ {0,3}\[([^\[\]\n^][^\[\]\n]*)\]:[ \t]+\S", re.MULTILINE),
    }
