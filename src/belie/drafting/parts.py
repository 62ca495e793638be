"""The parts of a draft: a source, entities, claims, and what a person must decide about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | bool | dict[str, str] | list[dict[str, str]]
"""What a key of a claim may have; a mapping is a relative date or evidence with what stands beside it."""


@dataclass(slots=True)
class NewEntity:
    """An entity that the corpus does not have: its keys in order, `kind` and `name` first, and what to decide."""

    id: str
    fields: dict[str, str | list[str]]
    decide: str = ""


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A claim: its keys in order, what to decide by key, and the passage that it rests on, in characters from 0."""

    id: str
    fields: Mapping[str, Value]
    decide: Mapping[str, str] = field(default_factory=dict)
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class NewSource:
    """The source: `decide` says by key what a person must settle; a key may be absent and have something to decide."""

    fields: Mapping[str, str]
    decide: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact file to be: `left` are lines for people about what was found, and is in no claim."""

    source: NewSource
    entities: tuple[NewEntity, ...] = ()
    claims: tuple[NewClaim, ...] = ()
    left: tuple[str, ...] = ()
