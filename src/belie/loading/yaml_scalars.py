"""What a plain (unquoted) scalar means: YAML 1.2 core with the numbers of JSON (RFC 8259, section 6)."""

import re
from math import isfinite

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?").fullmatch
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_MAX_LENGTH = 4300
"""Characters of a number; what Python converts by default. A longer one stays text."""


def type_plain(text: str) -> str | int | float | bool | None:
    """The null, boolean or number that the text is, or else the text itself.

    `NO`, `010`, `0x1F`, `1_000`, `+1`, `.5`, `.inf` and dates are text; so is a number too large for Python.
    """
    if text in _WORDS:
        return _WORDS[text]
    number = _NUMBER(text)
    if number is None or len(text) > _MAX_LENGTH:
        return text
    if number.lastindex is None:
        return int(text)
    value = float(text)
    return value if isfinite(value) else text
