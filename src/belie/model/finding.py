"""What rules report (findings) and what cannot be used (faults)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from belie.model.claim import Claim
from belie.model.entity import Entity


class Verdict(StrEnum):
    """How a finding is meant; the order is that of weight."""

    CONTRADICTION = "contradiction"
    UNDECIDED = "undecided"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say of a subset-minimal set of claims.

    `message` is one line: what disagrees, with the values. `steps` are the argument, one sentence each, with what
    is only its background. In `entities_agree` and `names_tell_apart` entities stand in place of claims. `key` names
    the group where it is a sibling of the one that was judged. `compares` are the keys of the claims whose values
    matter here; None for all that the rule compares.
    """

    verdict: Verdict
    claims: tuple[Claim | Entity, ...]
    message: str
    steps: tuple[str, ...] = ()
    key: Mapping[str, str] | None = None
    compares: tuple[str, ...] | None = None


FAULT_RULES = ("file_is_valid", "references_resolve", "ids_are_unique", "waivers_hold")
"""What loading holds a corpus to; what does not hold is a fault, not a finding."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Unusable input: where it is, what is wrong, and what to do. Lines and columns count from 1."""

    rule: str
    file: str
    line: int
    column: int
    path: str
    message: str
    hint: str


def contradiction(claims: Sequence[Claim | Entity], message: str, *steps: str) -> Finding:
    """A finding that says: these claims cannot all be true."""
    return Finding(Verdict.CONTRADICTION, tuple(claims), message, steps)


def possible(claims: Sequence[Claim | Entity], message: str, *steps: str) -> Finding:
    """A finding that says: these claims can all be true, but only under a reading that a desk wants to see."""
    return Finding(Verdict.POSSIBLE, tuple(claims), message, steps)


def undecided(claims: Sequence[Claim | Entity], reason: str) -> Finding:
    """A finding that says: the engine gave up on these claims, and why."""
    return Finding(Verdict.UNDECIDED, tuple(claims), reason)
