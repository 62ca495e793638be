"""What comes of changing facts one thing at a time: which changes are noticed, and which facts nothing defends."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from belie.model.claim import Claim


class Outcome(StrEnum):
    """What a change comes to: an error of the run, something that is shown, or nothing."""

    CAUGHT = "caught"
    SEEN = "seen"
    UNNOTICED = "unnoticed"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing of a claim that is written otherwise.

    `key` is the key of the claim, such as `when`; `what` is the thing that is changed, in words, such as "the month";
    `before` and `after` are its values in words.
    """

    key: str
    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, eq=False)
class Mutant:
    """A claim as it would be if one thing of it were wrong; its id, its place and its evidence are the same."""

    original: Claim
    claim: Claim
    change: Change


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """A mutant with what came of it, and the rules that notice it, by name."""

    mutant: Mutant
    outcome: Outcome
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Undefended:
    """A claim of which some changes go unnoticed, and what would defend it, in words."""

    claim: Claim
    says: str
    changes: tuple[Change, ...]
    defences: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """What came of all mutants that were tried; `possible` is how many there would have been without a budget."""

    seed: int
    possible: int
    tried: tuple[Tried, ...]
    undefended: tuple[Undefended, ...]

    def count(self, outcome: Outcome) -> int:
        """How many mutants came to one thing."""
        return sum(one.outcome is outcome for one in self.tried)

    @property
    def percent(self) -> int | None:
        """How many of a hundred mutants are caught, rounded down; None where none was tried."""
        return 100 * self.count(Outcome.CAUGHT) // len(self.tried) if self.tried else None

    @property
    def by_what(self) -> Mapping[str, Counter[Outcome]]:
        """The outcomes for each sort of thing that was changed, in alphabetical order."""
        found: dict[str, Counter[Outcome]] = {one.mutant.change.what: Counter() for one in self.tried}
        for one in self.tried:
            found[one.mutant.change.what][one.outcome] += 1
        return dict(sorted(found.items()))

    @property
    def by_rule(self) -> Counter[str]:
        """How many mutants each rule notices."""
        return Counter(rule for one in self.tried for rule in one.rules)
