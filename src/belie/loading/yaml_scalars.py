"""What a plain (unquoted) scalar means: YAML 1.2 core with the numbers of JSON (RFC 8259, section 6)."""

import re
from functools import lru_cache
from math import isfinite
from sys import intern

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?").fullmatch
_NUMBER_BEGINS = frozenset("-0123456789")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_MAX_LENGTH = 4300
"""Characters of a number; what Python converts by default. A longer one stays text."""

MOST_SHORT = 40
"""Characters of a text up to which equal ones are one object: ids and dates stand in many files."""


def type_plain(text: str) -> str | int | float | bool | None:
    """The null, boolean or number that the text is, or else the text itself.

    `NO`, `010`, `0x1F`, `1_000`, `+1`, `.5`, `.inf` and dates are text; so is a number too large for Python.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _NUMBER_BEGINS and len(text) <= _MAX_LENGTH:
        number = _NUMBER(text)
        if number is not None and number.lastindex is None:
            return int(text)
        if number is not None and isfinite(value := float(text)):
            return value
    return intern(text) if len(text) <= MOST_SHORT else text


type_short = lru_cache(maxsize=65_536)(type_plain)
"""The same for texts of up to MOST_SHORT characters: the last ones are looked up, since they stand in many files."""
