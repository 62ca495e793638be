"""A draft as the text of a fact file, with a comment at each thing that a person must decide."""

import re
from collections.abc import Iterator

from belie.drafting.parts import Draft, NewClaim, NewEntity, NewSource, Value
from belie.editing.words import quoted
from belie.evidence.typography import UNSEEN

_HEAD = """\
# yaml-language-server: $schema=../schemas/fact-file.schema.json
# Drafted by rules from the text: read each claim against its evidence. A comment "decide" marks what the text leaves
# open. An office that only one can hold at a time gets seats: 1.
"""
_DATE = re.compile(r"[\dX]{4}(?:-[\dX]{2}){0,2}(?:T\d\d:\d\dZ?)?(?:/\d{4}(?:-\d\d){0,2})?", re.ASCII).fullmatch
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}", re.ASCII).fullmatch
_PATH = re.compile(r"(?:\.\./)*[\w-][\w./-]*\.\w+", re.ASCII).fullmatch
_DATE_KEYS = frozenset(("published", "when", "on", "from", "until", "is"))


def write_draft(draft: Draft) -> str:
    """The fact file, whatever its texts hold."""
    lines = [*_source(draft.source)]
    if draft.entities:
        lines += ["", "entities:", *(_entity(one) for one in draft.entities)]
    if draft.claims:
        lines += ["", "claims:"]
        for claim in draft.claims:
            lines += _claim(claim)
    if draft.left:
        lines += ["", f"# not drafted ({len(draft.left)}):", *(f"#   {_comment(one)}" for one in draft.left)]
    return _HEAD + "\n".join(lines) + "\n"


def _source(source: NewSource) -> Iterator[str]:
    yield "source:"
    for key, value in source.fields.items():
        yield f"  {key}: {_scalar(key, value)}{_decide(source.decide.get(key))}"
    for key, doubt in source.decide.items():
        if key not in source.fields:
            yield f"  # {key}:{_decide(doubt)}"


def _entity(entity: NewEntity) -> str:
    parts = []
    for key, value in entity.fields.items():
        shown = f"[{', '.join(map(scalar, value))}]" if isinstance(value, list) else scalar(value)
        parts.append(f"{key}: {shown}")
    return f"  {entity.id}: {{{', '.join(parts)}}}{_decide(entity.decide)}"


def _claim(claim: NewClaim) -> Iterator[str]:
    yield f"  - id: {claim.id}"
    for key, value in claim.fields.items():
        yield f"    {key}: {_value(key, value)}{_decide(claim.decide.get(key))}"


def _value(key: str, value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _scalar(key, value)
    if isinstance(value, dict):
        return _mapping(value)
    return f"[{', '.join(map(_mapping, value))}]"


def _mapping(value: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {_scalar(key, part)}" for key, part in value.items()) + "}"


def _scalar(key: str, text: str) -> str:
    """A text under a key; a date, a digest or a path there needs no quotation marks."""
    is_plain = (key in _DATE_KEYS and _DATE(text)) or _DIGEST(text) or (key == "text" and _PATH(text))
    return text if is_plain else scalar(text)


def scalar(text: str) -> str:
    """A text as YAML reads it back; words with double quotation marks stand between single ones where they can."""
    plain = quoted(text)
    if plain.startswith('"') and '"' in text and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return plain


def _decide(doubt: str | None) -> str:
    return f"  # decide: {_comment(doubt)}" if doubt else ""


def _comment(text: str) -> str:
    """A text in one line of a comment."""
    return "".join(char if char.isprintable() else "\ufffd" for char in " ".join(text.replace(UNSEEN, "").split()))
