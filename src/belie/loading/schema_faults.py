"""What a schema has against a value, said so that a person knows what to do: one mistake, one complaint."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from belie.loading.schemas import BASE, Schemas

_TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list",
    "object": "keys with values",
    "boolean": "true or false",
    "null": "nothing",
}
_HINTS = {
    "id": "begin with a lower-case letter and go on with letters, digits and hyphens",
    "claim_id": "begin with a lower-case letter and go on with letters, digits and hyphens",
    "name": "begin with a lower-case letter and go on with letters, digits, hyphens, underscores and spaces",
    "claim_ref": "write source#claim, as in plaza-brief#opened",
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """One mistake: the path to the part that is wrong (or to its key), what is wrong, what to do."""

    path: tuple[str | int, ...]
    key: bool
    message: str
    hint: str


def find_complaints(schemas: Schemas, path: str, value: object, pointer: str = "") -> list[Complaint]:
    """What a schema file (or the definition in it that a pointer names) has against a value."""
    validator = schemas.validator(path, pointer)
    if validator.is_valid(value):
        return []
    errors = list(validator.iter_errors(value))
    found: list[Complaint] = []
    missing = {(*e.instance_path, e.kind.property) for e in errors if e.kind.name == "required"}
    for error in errors:
        found.extend(_explain(schemas, error, missing))
    spelled = {complaint.path[:-1] + (complaint.hint,) for complaint in found if complaint.key}
    unique = dict.fromkeys(
        c for c in found if c.key or (*c.path, f"did you mean '{_missing_key(c)}'?") not in spelled
    )
    deepest = [c for c in unique if not _is_covered(c, unique)]
    return deepest


def _missing_key(complaint: Complaint) -> str:
    return complaint.message.split("'")[1] if complaint.message.startswith("the key '") else ""


def _is_covered(complaint: Complaint, all_of_them: "dict[Complaint, None]") -> bool:
    """Whether another complaint speaks of the same value with more to say: a wrong type says it all."""
    return not complaint.message.startswith("this is ") and any(
        other is not complaint and other.path == complaint.path and other.message.startswith("this is ")
        for other in all_of_them
    )


def _explain(schemas: Schemas, error: Any, missing: set[tuple[str | int, ...]]) -> Iterator[Complaint]:
    path, kind = tuple(error.instance_path), error.kind
    value = error.instance
    if kind.name == "additionalProperties":
        known = _known_keys(schemas, error)
        for name in kind.unexpected:
            near = get_close_matches(str(name), known, 1, 0.6)
            lost = [str(key[-1]) for key in missing if key[:-1] == path]
            near = get_close_matches(str(name), lost, 1, 0.5) or near
            hint = f"did you mean '{near[0]}'?" if near else "known keys: " + ", ".join(known)
            yield Complaint((*path, name), True, f"unknown key {str(name)!r}", hint)
    elif kind.name == "required":
        yield Complaint(path, False, f"the key '{kind.property}' is missing", f"add '{kind.property}:'")
    elif kind.name == "type":
        yield _wrong_type(path, kind.types, value)
    elif kind.name == "enum":
        options = [str(option) for option in kind.options]
        near = get_close_matches(str(value), options, 1, 0.5)
        hint = f"did you mean '{near[0]}'?" if near else "choose one of " + ", ".join(options)
        yield Complaint(path, False, f"{value!r} is not one of {', '.join(options)}", hint)
    elif kind.name == "propertyNames":
        yield Complaint((*path, kind.error.instance), True, f"{kind.error.instance!r} is no id", _HINTS["id"])
    elif kind.name == "pattern":
        shared = error.absolute_keyword_location or "/".join(map(str, error.schema_path))
        hint = next((_HINTS[name] for name in _HINTS if f"/{name}/" in shared), f"it must match {kind.pattern}")
        yield Complaint(path, False, f"{_shorten(value)} is not written as expected here", hint)
    elif kind.name in ("anyOf", "not", "dependentRequired"):
        yield Complaint(path, False, _describe(schemas, error), "see `belie schema` for the keys")
    elif kind.name in ("minLength", "minItems", "minProperties"):
        yield Complaint(path, False, "this is empty", "give it a value, or leave the key out")
    else:
        yield Complaint(path, False, f"{_shorten(value)}: {error.message[:160]}", "correct the value")


def _wrong_type(path: tuple[str | int, ...], types: list[str], value: object) -> Complaint:
    expected = " or ".join(_TYPES[name] for name in types)
    hint = f"write {expected}"
    if value is None:
        hint = "give it a value; a lone ~ or an empty value is nothing in YAML, so quote it if it is meant"
    elif isinstance(value, dict) and value and all(part is None for part in value.values()):
        hint = f'put it in quotes: "{{{", ".join(map(str, value))}}}"'
    elif isinstance(value, bool):
        hint = f'put it in quotes if the word is meant: "{str(value).lower()}"'
    elif "string" in types and isinstance(value, int | float):
        hint = f'put it in quotes: "{value}"'
    return Complaint(path, False, f"this is {_name(value)}, where {expected} is expected", hint)


def _name(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"the truth value {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {_shorten(value)}"
    return "a list" if isinstance(value, list) else "a set of keys"


def _shorten(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _locate(schemas: Schemas, error: Any) -> Any:
    """The schema that holds the keyword that complains."""
    location = error.absolute_keyword_location or ""
    path, _, pointer = location.removeprefix(BASE).partition("#")
    schema: Any = schemas.by_path.get(path, {})
    for part in pointer.split("/")[1:-1]:
        schema = schema[int(part)] if isinstance(schema, list) else schema.get(part.replace("~1", "/"), {})
    return schema


def _known_keys(schemas: Schemas, error: Any) -> list[str]:
    return list(_locate(schemas, error).get("properties", {}))


def _describe(schemas: Schemas, error: Any) -> str:
    text = _locate(schemas, error).get("description", "the keys do not fit together").rstrip(".")
    return text[0].lower() + text[1:]
