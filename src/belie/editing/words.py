"""Texts as YAML that reads back as the same text."""

import re

_PLAIN = re.compile(r"[A-Za-z][\w#.-]*(?: [\w#.-]+)*", re.ASCII).fullmatch
_COMMENT = re.compile(r"(^| )#")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII).fullmatch


def quoted(text: str) -> str:
    """A text as YAML reads it back: as it is, or in double quotes where YAML would take it for something else."""
    word = _PLAIN(text) and not _COMMENT.search(text) and text.lower() not in ("null", "true", "false")
    if word or _DAY(text):
        return text
    from json import dumps

    return "".join(map(_escaped, dumps(text, ensure_ascii=False)))


def _escaped(char: str) -> str:
    """A character that YAML takes as it is, or its escape; JSON's, of two surrogates, would not read back."""
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
