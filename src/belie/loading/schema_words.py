"""The words of a complaint: what a schema's keyword asks for, said with the schema's own examples."""

import re
from collections.abc import Collection
from typing import Any

from belie.loading.flow import write_flow
from belie.loading.nearest import nearest
from belie.loading.other_words import ask, keys_for
from belie.loading.schema_lookup import describe_reference, find_example, find_schemas, name_definition
from belie.loading.schemas import Schema, Schemas
from belie.loading.shown_values import as_in, first_of, is_short, shorten
from belie.loading.type_words import describe_type

_ID = "an id begins with a lower-case letter and goes on with letters, digits and hyphens"
_NAMED: dict[str, tuple[str, str]] = {
    "id": ("is no id", _ID),
    "claim_id": ("is no id", _ID),
    "name": (
        "is no name of a property or a thing counted",
        "begin with a lower-case letter and go on with letters, digits, hyphens, underscores and spaces",
    ),
    "claim_ref": ("names no claim", "write source#claim, as in town-news#opened"),
}
_BOUNDS = {
    "minimum": "below {}, the least that is possible here",
    "maximum": "above {}, the most that is possible here",
    "exclusiveMinimum": "not above {}",
    "exclusiveMaximum": "not below {}",
}
_SIZES = {"Length": "characters", "Items": "entries", "Properties": "keys"}


def describe_error(schemas: Schemas, error: Any) -> tuple[str, str]:
    """What one keyword has against a value, and what to write instead."""
    kind, value, around = error.kind, error.instance, find_schemas(schemas, error)
    if kind.name == "type":
        return describe_type(schemas, error, around, _NAMED.get(name_definition(error), ("", None))[1])
    if kind.name == "enum":
        options = [str(option) for option in kind.options]
        near = nearest(value, options, 0.5) if isinstance(value, str) else None
        meaning = str(first_of(around, "description") or "")
        hint = meaning.rstrip(".") if f"{options[0]}:" in meaning else "choose one of these"
        hint = f"did you mean '{near}'?" if near else hint
        if value is None:
            return f"this is empty, where one of {', '.join(options)} is expected", hint
        return f"{shorten(value)} is not one of {', '.join(options)}", hint
    if kind.name == "pattern":
        return _describe_pattern(error, around, str(value))
    if kind.name in _BOUNDS:
        return f"{value} is {_BOUNDS[kind.name].format(kind.limit)}", as_in(around, "correct the number")
    for word, unit in _SIZES.items():
        if kind.name == f"min{word}":
            return (
                f"this has {len(value)} {unit}, where at least {kind.limit} are needed" if value else "this is empty",
                as_in([] if value == "" else around, "write a value, or leave the key out"),
            )
        if kind.name == f"max{word}":
            return f"this has {len(value)} {unit}, where at most {kind.limit} fit", as_in(around, "shorten it")
    if kind.name in ("anyOf", "oneOf", "not"):
        text = (first_of(around, "description") or "this does not fit together").rstrip(".")
        return text[0].lower() + text[1:], as_in(around, "compare it with the schema")
    return f"{shorten(value)}: {error.message[:160]}", as_in(around, "compare it with the schema")


def _describe_pattern(error: Any, around: list[Schema], value: str) -> tuple[str, str]:
    name = name_definition(error)
    if name in _NAMED:
        message, hint = _NAMED[name]
        near = make_id(value) if name in ("id", "claim_id") else _make_name(value) if name == "name" else ""
        return f"{shorten(value)} {message}", f"write {near}: {hint}" if near else hint
    return f"{shorten(value)} is not written as expected here", as_in(around, f"it must match {error.kind.pattern}")


def make_id(text: str) -> str:
    """The id that is nearest to a text: `town-hall` for `Town Hall`; empty where it holds no letter to begin with."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-0123456789")


def _make_name(text: str) -> str:
    """The name of a property or of a thing counted that is nearest to a text; empty where no letter begins it."""
    return re.sub(r"[^a-z0-9_ -]+", " ", text.lower()).strip("_ -0123456789")


def write_key_hint(schemas: Schemas, error: Any, name: str, beside: Collection[str]) -> str:
    """What to do about an unknown key that is spelt like no other; `beside` are the keys that stand beside it."""
    odd = find_odd_space(name)
    if odd:
        return f"take the character {odd} out, or write an ordinary space in its place"
    known = find_schemas(schemas, error)[0].get("properties", {})
    other = keys_for(name, [key for key in known if key not in beside])
    if other:
        return ask(other)
    return "known keys: " + ", ".join(known) if known else "leave it out"


def find_odd_space(name: str) -> str | None:
    """A character of a key that looks like a space, or like nothing, as U+00A0; None if it has none."""
    odd = next((char for char in name if char != " " and (char.isspace() or not char.isprintable())), None)
    return odd and f"U+{ord(odd):04X}"


def write_example(schemas: Schemas, error: Any, name: str) -> str:
    """A key with what stands under it: of an id what it is the id of, of all else an example."""
    described = describe_reference(schemas, error, name)
    if described:
        return f"'{name}:', {described}"
    example = find_example(schemas, error, name)
    text = f"{name}: {write_flow(example)}"
    return f"'{name}:', as in {text}" if example is not None and is_short(text) else f"'{name}:'"
