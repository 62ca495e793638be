"""Why a YAML text cannot be read, in words for people who do not know libyaml's grammar."""

import re
from typing import Any, NoReturn

from yaml import MarkedYAMLError

from belie.loading.document import Lines, Problem
from belie.loading.files import locate_end
from belie.loading.unfit_lines import explain_unfit

# What libyaml refuses: all but what YAML calls printable.
_BAD_CHARACTER = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INDENT = "entries of one list or mapping begin in one column, after spaces; a space follows each dash and each colon"
_QUOTES = "put the whole value in '…', with each apostrophe in it written twice"
_LONGEST = 70
_CLOSE = "close it with the same mark; within '…' an apostrophe is written twice"
_TAG = ("a tag (!) stands here", "leave the tag out; a value in quotes is text, whatever it says")
_DIRECTIVE = (
    "a line begins with %",
    "every file is read as YAML 1.2, without directives: leave the line out",
)

_Explanation = tuple[bool, str, str]  # whether the place is where the construct begins; message; hint

_NO_CHARACTER = (False, "the number after the backslash names no character", "write the character itself")
_UNFIT = (False, "this line does not fit the lines above it", _INDENT)
_COMMENT = (
    False,
    "a comment begins here, and a value or a bracket is missing before it",
    "put a value that holds # in quotes",
)
_FIXED: tuple[tuple[str, _Explanation], ...] = (
    (" tag", (True, *_TAG)),
    ("escape code", _NO_CHARACTER),
    ("hexdecimal", _NO_CHARACTER),
    ("directive", (True, *_DIRECTIVE)),
    ("incompatible", (True, *_DIRECTIVE)),
    ("mapping values", _UNFIT),
    ("expected key", _UNFIT),
    ("'-' indicator", _UNFIT),
    (
        "flow node",
        (False, "a value is missing here", "look for a comma too many, or a bracket that is never closed"),
    ),
    (
        "expected ':'",
        (True, "this line has no key and colon", "indent text of several lines more than its key"),
    ),
    (
        "block sequence",
        (False, "a list cannot begin here", "begin it on the next line, or put the value in quotes"),
    ),
    (
        "<document start>",
        (False, "text stands here after the end of the document", "a file holds one mapping"),
    ),
)


class Unreadable(Exception):
    """Ends the reading of one file; the reader turns it into the problem that it carries."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def refuse(event: Any, message: str, hint: str) -> NoReturn:
    """Raise Unreadable at the place of a parser's event."""
    start, end = event.start_mark, event.end_mark
    raise Unreadable(
        Problem(start.line + 1, start.column + 1, message, hint, end_line=end.line + 1, end_column=end.column + 1)
    )


def refuse_tag(event: Any) -> NoReturn:
    """Raise Unreadable at a value or a key that has a tag."""
    refuse(event, *_TAG)


def refuse_directives(event: Any) -> NoReturn:
    """Raise Unreadable at the start of a document that has directives."""
    refuse(event, *_DIRECTIVE)


def find_bad_character(data: bytes) -> Problem:
    """The first character that no YAML text may hold; the bytes are UTF-8."""
    text = data.decode("utf-8-sig")
    found = _BAD_CHARACTER.search(text)
    if found is None:
        return Problem(1, 1, "this is not YAML", "look for characters that cannot be seen")
    name = "a control character" if found[0] != "\0" else "NUL, as in a file that is saved as UTF-16"
    message = f"the character U+{ord(found[0]):04X} ({name}) stands here"
    line, column = locate_end(text[: found.start()].encode())
    return Problem(line, column, message, "delete it, or save the file as UTF-8 text; it may be invisible in an editor")


def explain(error: MarkedYAMLError, data: bytes) -> Problem:
    """libyaml's error in plain words, at the place where a person would mend it."""
    lines = Lines(data)
    mark, begin = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    if mark is None or begin is None:
        return Problem(1, 1, f"this is not YAML: {error.problem}", "look for quotes or brackets that are never closed")
    number, column = mark.line + 1, mark.column
    while number > 1 and not lines.line(number).strip():  # the end of the text: step back to its last line
        number -= 1
        column = len(lines.line(number).rstrip())
    begun = lines.line(begin.line + 1)[begin.column :]
    what = f"{error.context} | {error.problem}"
    from_begin, message, hint = _put(what, lines.line(number), column, begun, begin.line + 1)
    if message == _COMMENT[1]:
        column = _find_comment(lines.line(number)) or column
    if message == _UNFIT[1]:
        column = len(lines.line(number)) - len(lines.line(number).lstrip())
        better = explain_unfit(lines, number)
        if better is not None:
            return better
    if from_begin:
        return Problem(begin.line + 1, begin.column + 1, message, hint)
    return Problem(number, column + 1, message, hint)


def _put(what: str, line: str, column: int, begun: str, begun_line: int) -> _Explanation:
    """The words for one error, at a column (from 0) of a line; `begun` is the text of what it ends."""
    lead, sign, first = line[:column], line[column : column + 1], begun[:1]
    if "tab character" in what or ("\t" in line[: column + 1] and not line[: column + 1].strip()):
        return False, "a tab stands where spaces set the indentation", "write spaces in its place"
    if "flow" in what and _find_comment(line) is not None:
        return _COMMENT
    if "expected ':'" in what and re.match(r"\w+:\S", begun):
        return True, "this line has no colon with a space after it", "write a space after the colon"
    if "cannot start any token" in what or "block node" in what or "mapping keys" in what:
        return False, f"a value cannot begin with {sign}", f"put the value in quotes: {_quote(line[column:])}"
    if "expected comment or line break" in what:
        message = f"{first} begins a block of text, and something follows it on its line"
        return True, message, f"put the value in quotes: {_quote(begun)}"
    if "scanning an alias" in what or "scanning an anchor" in what:
        message = f"{first} stands here without a name after it"
        return True, message, f"put the value in quotes: {_quote(begun)}"
    if "unknown escape" in what:
        message = f"{line[column : column + 2]} means nothing within double quotes"
        return False, message, "write the backslash twice, or put the text in single quotes"
    if "scanning a quoted scalar" in what:
        return True, f"the quotation mark {first} is opened here and never closed", _CLOSE
    if "parsing a flow sequence" in what or "parsing a flow mapping" in what:
        message = f"a comma or a closing bracket is missing here: {first} is open since line {begun_line}"
        hint = f"put a comma between entries and close the bracket; a text that begins with {first} is put in quotes"
        return False, message, hint
    if "mapping values" in what and re.search(r":\s", lead):
        return False, "a second colon stands here on one line", 'a value that holds ": " is put in quotes'
    if ("expected key" in what or "'-' indicator" in what) and lead.strip():
        return False, "text stands here after the end of the value", _quote_all(line)
    for words, explanation in _FIXED:
        if words in what:
            return explanation
    return (
        False,
        f"this is not YAML: {what.removeprefix('None | ')}",
        "look at this line and at the one above it",
    )


def _find_comment(line: str) -> int | None:
    """The column, from 0, of the # that begins a comment; texts in quotes are passed over."""
    found = re.search(r"(?<=\s)#", re.sub(r"'[^']*'|\"[^\"]*\"", lambda text: "-" * len(text[0]), line))
    return found and found.start()


def _quote_all(line: str) -> str:
    """What to write for a value that goes on after its closing mark: all of it in single quotes, where it is short."""
    found = re.match(r"""\s*(?:- +)?[\w-]+:\s+(['"].*?)\s*$""", line)
    if found is None or len(found[1]) > _LONGEST:
        return _QUOTES
    value = found[1]
    inner = value[1:-1] if value[0] == value[-1] else value
    return _QUOTES + ": '" + inner.replace("'", "''") + "'"


def _quote(text: str) -> str:
    """The value that begins the text as it would stand in quotes, shortened."""
    text = text[:1] + re.split(r"\s#|[,}\]]", text[1:])[0].rstrip()
    text = text if len(text) <= 40 else text[:39] + "…"
    return f"'{text}'" if '"' in text or "\\" in text else f'"{text}"'
