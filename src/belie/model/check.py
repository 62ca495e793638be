"""Checks (a rule as a corpus runs it) and waivers (findings that the desk accepts), as their files say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from belie.model.origin import Origin

BASELINE = "checks/baseline.yaml"
"""The file of waivers for what was known when a desk began to use belie."""


class Severity(StrEnum):
    """What a contradiction of a check weighs: an error fails the run, a warning is shown, off silences the rule."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """One entry of `checks/*.yaml`: what differs from a rule's defaults, in the groups that `only` names.

    `only` maps parts of a group's key to the values that are meant; empty for all groups. `params` are the
    parameters as written, such as {"window": "30 days"}.
    """

    rule: str
    origin: Origin
    severity: Severity | None = None
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Waiver:
    """A finding, or all findings of a group, that the desk accepts up to and including the day `until`.

    Either `claims` or `group` is given. `until_day` is the last day on which the waiver holds (1970-01-01 is 0).
    `digest` and `says` tell what was accepted; None where the waiver does not say.
    """

    rule: str
    origin: Origin
    reason: str
    by: str
    until: str
    until_day: int
    claims: tuple[str, ...] = ()
    group: str | None = None
    digest: str | None = None
    says: object = None

    @property
    def is_baseline(self) -> bool:
        """Whether it is of a finding that was known when the desk began to use belie."""
        return self.origin.path == BASELINE
