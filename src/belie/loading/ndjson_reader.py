"""NDJSON: one JSON object (RFC 8259) a line, for registers and imports. A bad row is one problem."""

import json
import re
from collections.abc import Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]  # not in typeshed
from typing import Any, NoReturn

from belie.loading.document import Problem
from belie.loading.files import find_bad_encoding, is_wide
from belie.model.origin import Path, Place

MAX_DEPTH = 64
"""Lists and objects within each other."""

_BLANK = re.compile(r"[ \t\n\r]*")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_HINT = "a row is one JSON object in one line, with double quotes and no comma at its end"


class _Refused(Exception):
    pass


def _read_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        repeated = next(name for position, name in enumerate(names) if name in names[:position])
        raise _Refused(f"the key {repeated!r} is given twice", "leave one of them out")
    return found


def _read_float(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise _Refused(f"the number {text[:20]} is too large", "put it in quotes if it is meant as text")
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise _Refused(f"{name} is no JSON number", "leave the key out, or put the value in quotes")


_DECODER = json.JSONDecoder(object_pairs_hook=_read_object, parse_float=_read_float, parse_constant=_refuse_constant)
_SKIPPER = json.JSONDecoder()


def read_ndjson(data: bytes) -> Iterator[tuple[int, Any]]:
    """The line number (from 1) and the plain value or Problem of each row that is not blank.

    Lines end as in `document.Lines`, so that its `line` gives a row's text. Any JSON value is passed on; that
    a claim is an object is for the schemas to say. Never raises; no row depends on another.
    """
    rows = [data] if is_wide(data) else data.splitlines()
    for number, row in enumerate(rows, 1):
        if row.strip(b"\xef\xbb\xbf \t" if number == 1 else b" \t"):
            yield number, read_row(number, row)


def read_row(number: int, row: bytes) -> Any:
    """The plain value of a row, or the Problem; `number` is its line, from 1."""
    """The plain value of a line that is not blank, or a Problem. The first line may begin with a byte order mark."""
    bad = find_bad_encoding(row)
    if bad is not None:
        return Problem(number, bad.column, bad.message, bad.hint)
    text = row.decode("utf-8-sig" if number == 1 else "utf-8")
    start = _skip(text, 0)
    column = start + 1
    try:
        value, end = _DECODER.raw_decode(text, start)
        if _skip(text, end) < len(text):
            return Problem(number, _skip(text, end) + 1, "something follows the row's value", _HINT)
        if text.count("[") + text.count("{") > MAX_DEPTH and _is_deeper(value, MAX_DEPTH):
            return _too_deep(number, column)
        if _SURROGATE.search(text):
            json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        return Problem(number, error.pos + 1, f"this is not JSON: {error.msg[0].lower()}{error.msg[1:]}", _HINT)
    except _Refused as refused:
        return Problem(number, column, *refused.args)
    except RecursionError:
        return _too_deep(number, column)
    except UnicodeEncodeError:
        return Problem(number, column, "a text holds half of a surrogate pair", "write the character itself")
    except ValueError:  # Python's limit of 4,300 digits
        return Problem(number, column, "a whole number has too many digits", "put it in quotes if it is meant as text")
    return value


def _too_deep(number: int, column: int) -> Problem:
    message = f"lists and objects stand within each other more than {MAX_DEPTH} levels deep"
    return Problem(number, column, message, "facts need fewer than ten levels")


def _is_deeper(value: object, levels: int) -> bool:
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    if children is None:
        return False
    return levels == 0 or any(_is_deeper(child, levels - 1) for child in children)


def row_place(text: str, path: Path, number: int, key: bool = False) -> Place:
    """The place of the value at the path (or of its key) in a row's text; `number` is the row's line, from 1.

    The text is that of a row that `read_ndjson` gave a value for. Raises LookupError where there is none.
    """
    start = _skip(text, 0)
    for depth, part in enumerate(path, 1):
        wants_key = key and depth == len(path) and isinstance(part, str)
        for name, key_start, value_start in _children(text, start):
            if name == part:
                start = key_start if wants_key else value_start
                break
        else:
            raise LookupError(part)
    end = _SKIPPER.raw_decode(text, start)[1]
    return number, start + 1, number, end + 1


def _children(text: str, start: int) -> Iterator[tuple[str | int, int, int]]:
    """Key or position, start of the key, start of the value: for each part of a list or an object."""
    opening = text[start : start + 1]
    if opening not in ("{", "["):
        return
    at, position = _skip(text, start + 1), 0
    while text[at] not in "}]":
        name: str | int = position
        key_start = at
        if opening == "{":
            name, at = scanstring(text, at + 1, True)
            at = _skip(text, _skip(text, at) + 1)
        yield name, key_start, at
        at = _skip(text, _SKIPPER.raw_decode(text, at)[1])
        if text[at] == ",":
            at = _skip(text, at + 1)
        position += 1


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
