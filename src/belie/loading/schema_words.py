"""The words of a complaint: what a schema's keyword asks for, said with the schema's own examples."""

import re
from collections.abc import Iterator
from typing import Any

from belie.loading.flow import write_flow
from belie.loading.nearest import nearest
from belie.loading.schema_lookup import find_example, find_schemas, name_definition, split_location
from belie.loading.schemas import Schema, Schemas

_TYPES = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list",
    "object": "a set of keys",
    "boolean": "true or false",
    "null": "nothing",
}
_ID = "an id begins with a lower-case letter and goes on with letters, digits and hyphens"
_NAMED = {
    "id": ("is no id", _ID),
    "claim_id": ("is no id", _ID),
    "name": (
        "is no name of a property or a thing counted",
        "begin with a lower-case letter and go on with letters, digits, hyphens, underscores and spaces",
    ),
    "claim_ref": ("names no claim", "write source#claim, as in plaza-brief#opened"),
}
_BOUNDS = {
    "minimum": "below {}, the least that is possible here",
    "maximum": "above {}, the most that is possible here",
    "exclusiveMinimum": "not above {}",
    "exclusiveMaximum": "not below {}",
}
_SIZES = {"Length": "characters", "Items": "entries", "Properties": "keys"}
_FALLBACKS = {
    "array": "begin each entry of the list with a dash and a space",
    "object": "write its keys, each with a colon and a value",
}
_LONGEST_EXAMPLE = 90


def describe_error(schemas: Schemas, error: Any) -> tuple[str, str]:
    """What one keyword has against a value, and what to write instead."""
    kind, value, around = error.kind, error.instance, find_schemas(schemas, error)
    if kind.name == "type":
        return _describe_type(schemas, error, around)
    if kind.name == "enum":
        options = [str(option) for option in kind.options]
        near = nearest(value, options, 0.5) if isinstance(value, str) else None
        meaning = str(_first(around, "description") or "")
        hint = meaning.rstrip(".") if f"{options[0]}:" in meaning else "choose one of these"
        hint = f"did you mean '{near}'?" if near else hint
        return f"{shorten(value)} is not one of {', '.join(options)}", hint
    if kind.name == "pattern":
        return _describe_pattern(error, around, str(value))
    if kind.name in _BOUNDS:
        return f"{value} is {_BOUNDS[kind.name].format(kind.limit)}", _as_in(around, "correct the number")
    for word, unit in _SIZES.items():
        if kind.name == f"min{word}":
            return (
                f"this has {len(value)} {unit}, where at least {kind.limit} are needed" if value else "this is empty",
                _as_in(around, "give it a value, or leave the key out"),
            )
        if kind.name == f"max{word}":
            return f"this has {len(value)} {unit}, where at most {kind.limit} fit", _as_in(around, "shorten it")
    if kind.name in ("anyOf", "oneOf", "not"):
        text = (_first(around, "description") or "this does not fit together").rstrip(".")
        return text[0].lower() + text[1:], _as_in(around, "compare it with the schema")
    return f"{shorten(value)}: {error.message[:160]}", _as_in(around, "compare it with the schema")


def _describe_type(schemas: Schemas, error: Any, around: list[Schema]) -> tuple[str, str]:
    value, types = error.instance, error.kind.types
    expected = " or ".join(_TYPES[name] for name in types)
    title = around[0].get("title")
    if len(types) > 2 and isinstance(title, str):
        expected = f"{'an' if title[0] in 'AEIOU' else 'a'} {title.lower()}"
    message = f"this is {_name(value)}, where {expected} is expected"
    if value is None and {*types} <= {"array", "object"}:
        empty = "[]" if _is_valid(schemas, error, []) else "{}" if _is_valid(schemas, error, {}) else ""
        return message, "write what belongs to it below it, indented" + (f"; or {empty} for nothing" if empty else "")
    if value is None:
        return message, "give it a value; one that begins with # or is a lone ~ is put in quotes"
    named = _NAMED.get(name_definition(error))
    if named:
        return message, named[1]
    for candidate, hint in _candidates(value):
        if _is_valid(schemas, error, candidate):
            return message, hint
    fallback = _FALLBACKS.get(types[-1], f"write {expected}")
    return message, _as_in(around, fallback)


def _is_valid(schemas: Schemas, error: Any, value: object) -> bool:
    """Whether another value would be right where the schema complains."""
    path, pointer = split_location(error)
    return path in schemas.by_path and schemas.validator(path, pointer).is_valid(value)


def _candidates(value: object) -> Iterator[tuple[object, str]]:
    """What may be meant by a value of the wrong type, and how to write it."""
    if isinstance(value, bool):
        word = str(value).lower()
        yield word, f'put it in quotes if the word is meant: "{word}"'
    elif isinstance(value, int):
        yield str(value), f'put it in quotes: "{value}"'
    elif isinstance(value, float):
        yield round(value), "write a whole number"
        yield str(value), f'put it in quotes: "{value}"'
    elif isinstance(value, str):
        digits = re.match(r"\d{1,15}", value)
        if digits:
            yield int(digits[0]), f"write {digits[0]} alone, without quotes"
        if value.lower() in ("yes", "no", "true", "false"):
            truth = value.lower() in ("yes", "true")
            yield truth, f"write {str(truth).lower()}"
    if isinstance(value, list) and len(value) == 1:
        yield value[0], f"write it without a list: {shorten(write_flow(value[0]), False)}"
    elif isinstance(value, dict):
        yield [value], "put a dash and a space before it: it is one entry of a list"
    elif not isinstance(value, list):
        yield [value], f"write a list: {shorten(write_flow([value]), False)}"


def _describe_pattern(error: Any, around: list[Schema], value: str) -> tuple[str, str]:
    name = name_definition(error)
    if name in _NAMED:
        message, hint = _NAMED[name]
        near = make_id(value) if name in ("id", "claim_id") else ""
        return f"{shorten(value)} {message}", f"write {near}: {hint}" if near else hint
    return f"{shorten(value)} is not written as expected here", _as_in(around, f"it must match {error.kind.pattern}")


def make_id(text: str) -> str:
    """The id that is nearest to a text: `un-plaza` for `UN Plaza`; empty where it holds no letter to begin with."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-0123456789")


def write_key_hint(schemas: Schemas, error: Any, name: str) -> str:
    """What to do about an unknown key that is not like any other."""
    odd = find_odd_space(name)
    if odd:
        return f"take the character {odd} out, or write an ordinary space in its place"
    known = find_schemas(schemas, error)[0].get("properties", {})
    return "known keys: " + ", ".join(known) if known else "leave it out"


def find_odd_space(name: str) -> str | None:
    """A character of a key that looks like a space, or like nothing, as U+00A0; None if it has none."""
    odd = next((char for char in name if char != " " and (char.isspace() or not char.isprintable())), None)
    return odd and f"U+{ord(odd):04X}"


def write_example(schemas: Schemas, error: Any, name: str) -> str:
    """A key with an example of its value, where the schema that misses the key has one."""
    example = find_example(schemas, error, name)
    text = f"{name}: {write_flow(example)}"
    return f"'{name}:', as in {text}" if example is not None and len(text) <= _LONGEST_EXAMPLE else f"'{name}:'"


def _first(around: list[Schema], key: str) -> Any:
    return next((schema[key] for schema in around if key in schema), None)


def _as_in(around: list[Schema], otherwise: str) -> str:
    """A hint with the examples that the schema gives."""
    examples = [write_flow(example) for example in _first(around, "examples") or [] if example not in ([], {})]
    short = [example for example in examples if len(example) <= _LONGEST_EXAMPLE]
    if len(short) > 1 and len(short[0] + short[1]) <= _LONGEST_EXAMPLE:
        return f"write it as in {short[0]} or {short[1]}"
    return f"write it as in {short[0]}" if short else otherwise


def _name(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"the truth value {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {shorten(value)}"
    return "a list" if isinstance(value, list) else "a set of keys"


def shorten(value: object, quote: bool = True) -> str:
    """A value for a message, in quotes if it is a text, cut off after 60 characters."""
    text = repr(value) if quote else str(value)
    return text if len(text) <= 60 else text[:57] + "…"
