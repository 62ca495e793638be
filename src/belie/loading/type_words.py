"""The words of a complaint about a value of the wrong type, with what may be meant by it."""

import re
from collections.abc import Iterator
from typing import Any

from belie.loading.dates_for_ids import hint_for_date
from belie.loading.flow import write_flow
from belie.loading.schema_lookup import name_definition, split_location
from belie.loading.schemas import Schema, Schemas
from belie.loading.shown_values import as_in, cut, name_sort

_TYPES = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list",
    "object": "a set of keys",
    "boolean": "true or false",
    "null": "nothing",
}
_FALLBACKS = {
    "array": "begin each entry of the list with a dash and a space",
    "object": "write its keys, each with a colon and a value",
}
_HINTS = {
    "date": "write it as in 2019, 2019-05 or 2019-05-14",
    "plain_date": "write it as in 2019, 2019-05 or 2019-05-14",
    "quantity": "counts are whole numbers: 1200 or 1,200, or words such as more than 120",
}
"""What to write for a fraction or a truth value, by the name of the definition that refuses it."""

_ONE_ID = "one id stands here, as under entities; what holds of several takes a claim for each"


def describe_type(schemas: Schemas, error: Any, around: list[Schema], named: str | None) -> tuple[str, str]:
    """What is wrong with a value of the wrong type, and what to write; `named` is what its definition asks for."""
    value, types, definition = error.instance, error.kind.types, name_definition(error)
    message = f"this is {name_sort(value)}, where {_expected(types, around)} is expected"
    if value is None and {*types} <= {"array", "object"}:
        empty = "[]" if _is_valid(schemas, error, []) else "{}" if _is_valid(schemas, error, {}) else ""
        return message, "write what belongs to it below it, indented" + (f"; or {empty} for nothing" if empty else "")
    if value is None:
        return message, "write a value, or leave the key out; one that begins with # or is a lone ~ is put in quotes"
    if named:
        return message, named
    key = next((part for part in reversed(error.instance_path) if isinstance(part, str)), "")
    if definition in ("reference", "events") and (hint := hint_for_date(key, value)):
        return message, hint
    if isinstance(value, bool | float) and definition in _HINTS:
        return message, _HINTS[definition]
    for candidate, hint in _candidates(value, around):
        if _is_valid(schemas, error, candidate):
            return message, hint
    if definition == "reference":
        return message, _ONE_ID
    return message, as_in(around, _FALLBACKS.get(types[-1], f"write {_expected(types, around)}"))


def _expected(types: list[str], around: list[Schema]) -> str:
    title = around[0].get("title")
    if len(types) > 2 and isinstance(title, str):
        return f"{'an' if title[0] in 'AEIOU' else 'a'} {title.lower()}"
    return " or ".join(_TYPES[name] for name in types)


def _is_valid(schemas: Schemas, error: Any, value: object) -> bool:
    """Whether another value would be right where the schema complains."""
    path, pointer = split_location(error)
    return path in schemas.by_path and schemas.validator(path, pointer).is_valid(value)


def _candidates(value: object, around: list[Schema]) -> Iterator[tuple[object, str]]:
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
        yield from _candidates_for_text(value, around)
    if isinstance(value, list) and len(value) == 1:
        yield value[0], f"write it without a list: {cut(write_flow(value[0]))}"
    elif isinstance(value, dict):
        if value and all(part is None for part in value.values()):
            yield "text", f'put it in quotes: "{{{cut(", ".join(value))}}}"'
        yield [value], "put a dash and a space before it: it is one entry of a list"
    elif not isinstance(value, list):
        yield [value], f"write a list: {cut(write_flow([value]))}"


def _candidates_for_text(value: str, around: list[Schema]) -> Iterator[tuple[object, str]]:
    digits = re.match(r"\d{1,15}", value)
    if digits:
        yield int(digits[0]), f"write {digits[0]} alone, without quotes"
    if value.lower() in ("yes", "no", "true", "false"):
        truth = value.lower() in ("yes", "true")
        yield truth, f"write {str(truth).lower()}"
    required = around[0].get("required") or around[0].get("items", {}).get("required")
    if required and len(required) == 1:
        is_id = re.fullmatch(r"[a-z][A-Za-z0-9-]*", value, re.ASCII)
        entry, more = {required[0]: value if is_id else "…"}, "" if is_id else ", with an id in place of …"
        yield entry, f"write {write_flow(entry)}{more}"
        yield [entry], f"write {write_flow([entry])}{more}"
