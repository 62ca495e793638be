"""The outermost keys of a fact file, and keys that stand beside what they belong to for want of spaces."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from belie.loading.complaint import Complaint
from belie.loading.schema_faults import find_complaints
from belie.loading.schema_words import find_odd_space
from belie.loading.schemas import Schemas

FORMATS = (1,)
"""The numbers of the formats that this belie reads."""

_SECTIONS: Mapping[str, tuple[type, object]] = {
    "source": (dict, {"id": "x"}),
    "entities": (dict, {}),
    "properties": (dict, {}),
    "claims": (list, []),
}


@dataclass(frozen=True, slots=True)
class Outdented:
    """A key without a value, and the keys after it that should have been indented below it."""

    key: str
    astray: tuple[str, ...]

    @property
    def complaint(self) -> Complaint:
        """The one complaint about all of them."""
        names = ", ".join(key.strip() for key in self.astray)
        message = f"{self.key} is empty, and what belongs to it stands beside it: {names}"
        hint = f"indent what belongs to {self.key} by two spaces more than {self.key}"
        odd = find_odd_space("".join(self.astray))
        hint += f"; the character {odd} is no space" if odd else ""
        return Complaint((self.key,), True, message, hint)


def find_outdented(value: Mapping[str, object], is_astray: Callable[[str, object], bool]) -> Outdented | None:
    """The first key without a value that is followed by keys that belong to it."""
    empty: str | None = None
    astray: list[str] = []
    for key, part in value.items():
        if empty is not None and is_astray(key, part):
            astray.append(key)
        elif astray:
            break
        else:
            empty = key if part is None else None
    return Outdented(empty, tuple(astray)) if empty is not None and astray else None


def check_outer_keys(value: object, schemas: Schemas, valid: bool) -> tuple[list[Complaint], bool]:
    """What is wrong with the outermost keys of a fact file, and whether what is below can be used.

    `valid`: the schemas have nothing against the file.
    """
    if not isinstance(value, dict):
        hint = "a fact file has the keys source, entities and claims, each at the left margin and with a colon"
        complaints = find_complaints(schemas, "fact-file.schema.json", value)
        return [Complaint((), False, complaint.message, hint) for complaint in complaints], False
    number = value.get("format", 1)
    if isinstance(number, int | float) and number not in FORMATS:
        message = f"the file has the format {number}, and this belie reads {', '.join(map(str, FORMATS))}"
        return [Complaint(("format",), False, message, "install a belie that reads it, or correct the number")], False
    if valid:
        return [], True
    known = schemas.known_keys("fact-file.schema.json")
    outdented = find_outdented(value, lambda key, _: key not in known)
    ignored = (outdented.key, *outdented.astray) if outdented else ()
    outer = {key: _empty(key, part) for key, part in value.items() if key not in ignored}
    if outdented and outdented.key in _SECTIONS:
        outer[outdented.key] = _SECTIONS[outdented.key][1]
    complaints = find_complaints(schemas, "fact-file.schema.json", outer)
    complaints = [_explain_claims_by_id(complaint, value.get("claims")) for complaint in complaints]
    return ([outdented.complaint] if outdented else []) + complaints, True


def _explain_claims_by_id(complaint: Complaint, claims: object) -> Complaint:
    """The complaint about claims that are a mapping, with a better hint where each stands under its id."""
    if complaint.path != ("claims",) or not isinstance(claims, dict) or not claims:
        return complaint
    name, first = next(iter(claims.items()))
    if not isinstance(first, dict):
        return complaint
    return replace(complaint, hint=f"begin each claim with a dash, and give its id as a key: - id: {name}")


def _empty(key: str, part: object) -> object:
    """A stand-in for a section of the right sort, so that nothing within it is complained of."""
    sort, empty = _SECTIONS.get(key, (object, part))
    return empty if isinstance(part, sort) else part
