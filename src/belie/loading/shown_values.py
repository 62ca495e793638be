"""Values and examples as messages show them."""

from typing import Any

from belie.loading.flow import write_flow
from belie.loading.schemas import Schema

_LONGEST = 60
_LONGEST_EXAMPLE = 90


def shorten(value: object) -> str:
    """A value for a message: a text in quotes, all else as YAML has it; cut off after 60 characters."""
    return cut(repr(value) if isinstance(value, str) else write_flow(value))


def cut(text: str) -> str:
    """A text, cut off after 60 characters."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "…"


def name_sort(value: object) -> str:
    """What sort of value this is, with the value itself where it is a single one: `the number 3`, `a list`."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"the truth value {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {shorten(value)}"
    return "a list" if isinstance(value, list) else "a set of keys"


def first_of(around: list[Schema], key: str) -> Any:
    """What the innermost of some schemas that has a keyword says there; None if none has it."""
    return next((schema[key] for schema in around if key in schema), None)


def as_in(around: list[Schema], otherwise: str) -> str:
    """A hint with the examples that the schemas give; without any, the other words."""
    examples = [write_flow(example) for example in first_of(around, "examples") or [] if example not in ([], {})]
    short = [example for example in examples if len(example) <= _LONGEST_EXAMPLE]
    if len(short) > 1 and len(short[0] + short[1]) <= _LONGEST_EXAMPLE:
        return f"write it as in {short[0]} or {short[1]}"
    return f"write it as in {short[0]}" if short else otherwise


def is_short(example: str) -> bool:
    """Whether an example fits into a hint."""
    return len(example) <= _LONGEST_EXAMPLE
