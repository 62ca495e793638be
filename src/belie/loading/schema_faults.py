"""What a schema has against a value: one mistake, one complaint.

A validator speaks of every keyword that fails, so a misspelt key is an unknown key and a missing one. Here the
errors about one mapping are put together, and of several about one value only one is kept.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from belie.loading.complaint import Complaint
from belie.loading.nearest import nearest
from belie.loading.other_words import ask, keys_for, split_glued
from belie.loading.schema_lookup import find_part, find_place, find_schemas
from belie.loading.schema_words import describe_error, write_example, write_key_hint
from belie.loading.schemas import Schemas

Where = tuple[str | int, ...]

_KEYS = ("additionalProperties", "unevaluatedProperties", "required", "anyOf", "not")
"""The keywords that speak of which keys a mapping has."""


def find_complaints(schemas: Schemas, path: str, value: object, pointer: str = "") -> list[Complaint]:
    """What a schema file (or the definition in it that a pointer names) has against a value."""
    validator = schemas.validator(path, pointer)
    if validator.is_valid(value):
        return []
    by_place: dict[Where, list[Any]] = {}
    for error in validator.iter_errors(value):
        by_place.setdefault(find_place(value, error.instance_path), []).append(error)
    return [
        complaint
        for where, errors in by_place.items()
        for complaint in _complain(schemas, where, errors, find_part(value, where))
    ]


def _complain(schemas: Schemas, where: Where, errors: list[Any], value: object) -> Iterator[Complaint]:
    """All complaints about one value: its sort first, else which keys it has."""
    of_value = [error for error in errors if error.kind.name not in _KEYS]
    if of_value:
        error = min(of_value, key=lambda error: error.kind.name != "type")
        if error.kind.name == "propertyNames":
            name = error.kind.error.instance
            yield Complaint((*where, name), True, *describe_error(schemas, error.kind.error))
        else:
            yield Complaint(where, False, *describe_error(schemas, error))
    elif isinstance(value, dict):
        yield from _complain_of_keys(schemas, where, errors, value)
    else:
        yield Complaint(where, False, *describe_error(schemas, errors[0]))


def _complain_of_keys(
    schemas: Schemas, where: Where, errors: list[Any], value: Mapping[str, object]
) -> Iterator[Complaint]:
    """Put unknown and missing keys together: a key that is misspelt is both."""
    unknown = {name: error for error in errors for name in getattr(error.kind, "unexpected", ())}
    missing = {error.kind.property: error for error in errors if error.kind.name == "required"}
    yield from _complain_of_glued(where, value, unknown, missing)
    if value.keys() == {"entity"} == unknown.keys() and "is" in missing:
        message = "this is a set of keys, where the id of an entity stands alone"
        yield Complaint(where, False, message, f"write {where[-1]}: {value['entity']}")
        return
    nothing = len(unknown) == len(value) and all(part is None for part in value.values())
    if unknown and nothing and (where or missing or len(value) > 1):
        message, hint = "this is a set of keys without values", f'put it in quotes: "{{{", ".join(value)}}}"'
        yield Complaint(where, False, message, hint)
        return
    choices = [error for error in errors if error.kind.name == "anyOf"]
    meant = {name: near for name in value if (near := _meant(schemas, name, value, unknown, missing))}
    left = [name for name in missing if name not in meant.values()]
    chosen = any(name in meant.values() for error in choices for name in _alternatives(schemas, error))
    for name in {**unknown, **meant}:
        message = f"unknown key {name!r}"
        if name in meant:
            yield Complaint((*where, name), True, message, f"did you mean '{meant[name]}'?")
        elif value[name] is None:
            hint = "a comma ends a value within { }: a value that holds one is put in quotes"
            yield Complaint((*where, name), True, message, hint)
        elif left or (choices and not chosen):
            options = left or [part for error in choices for part in _alternatives(schemas, error)]
            options = keys_for(name, options) or options
            hint = f"did you mean '{options[0]}', which is missing?" if len(options) == 1 else ask(options)
            yield Complaint((*where, name), True, message, hint)
            left, chosen = [key for key in left if key != options[0]], True
        else:
            yield Complaint((*where, name), True, message, write_key_hint(schemas, unknown[name], name, value))
    if left:
        yield _complain_of_missing(schemas, where, left, missing, value)
    for error in errors:
        if error.kind.name == "not" or (error.kind.name == "anyOf" and not chosen):
            yield _complain_of_choice(schemas, where, error, value)


def _complain_of_glued(
    where: Where, value: Mapping[str, object], unknown: dict[str, Any], missing: dict[str, Any]
) -> Iterator[Complaint]:
    """Keys that hold their value for want of a space behind the colon; they are unknown and missing no more."""
    for name in [name for name, part in value.items() if part is None]:
        glued = split_glued(name)
        if glued and (glued[0] in missing or name in unknown):
            missing.pop(glued[0], None)
            unknown.pop(name, None)
            message = f"no space stands behind the colon of {name!r}"
            yield Complaint((*where, name), True, message, f"write {glued[0]}: {glued[1]}")


def _meant(
    schemas: Schemas,
    name: str,
    value: Mapping[str, object],
    unknown: Mapping[str, Any],
    missing: Mapping[str, Any],
) -> str | None:
    """The key that a misspelt one means: one that is missing, or else any that is known."""
    if name in unknown:
        known = find_schemas(schemas, unknown[name])[0].get("properties", {})
        return nearest(name, missing, 0.6) or nearest(name, [key for key in known if key not in value])
    for wanted, error in missing.items():  # where other keys are allowed, or not judged yet
        if wanted not in value and name not in find_schemas(schemas, error)[0].get("properties", {}):
            return nearest(name, [wanted])
    return None


def _complain_of_missing(
    schemas: Schemas, where: Where, left: list[str], missing: Mapping[str, Any], value: Mapping[str, object]
) -> Complaint:
    asking = find_schemas(schemas, missing[left[0]])[0].get("dependentRequired", {})
    for key, wanted in asking.items():
        if key in value and left[0] in wanted:
            example = write_example(schemas, missing[left[0]], left[0])
            return Complaint((*where, key), True, f"{key} stand here without a {left[0]}", f"add {example}")
    if len(left) == 1:
        example = write_example(schemas, missing[left[0]], left[0])
        return Complaint(where, False, f"the key '{left[0]}' is missing", f"add {example}")
    names = ", ".join(f"'{name}'" for name in left[:-1]) + f" and '{left[-1]}'"
    return Complaint(where, False, f"the keys {names} are missing", "add them, each with its value")


def _complain_of_choice(schemas: Schemas, where: Where, error: Any, value: Mapping[str, object]) -> Complaint:
    """A mapping that has none of some keys of which it needs one, or has keys that exclude each other."""
    message, hint = describe_error(schemas, error)
    options = _alternatives(schemas, error)
    names = [name for name in value if name in options]
    if error.kind.name == "anyOf" and options:
        return Complaint(where, False, message, f"add one of {', '.join(options)}")
    if error.kind.name == "anyOf" or not names:
        return Complaint(where, False, message, hint)
    first = find_schemas(schemas, error)[0]["not"].get("required", [])
    others = [name for name in names if name not in first]
    hint = f"take out {' or '.join(first)}" + (f", or {' and '.join(others)}" if others else "")
    return Complaint((*where, names[-1]), True, message, hint)


def _alternatives(schemas: Schemas, error: Any) -> list[str]:
    """The keys that the alternatives of `anyOf`, or what `not` excludes, ask for."""
    schema = find_schemas(schemas, error)[0].get(error.kind.name, [])
    parts = schema if isinstance(schema, list) else [schema, *schema.get("anyOf", [])]
    return [name for part in parts if isinstance(part, dict) for name in part.get("required", [])]
