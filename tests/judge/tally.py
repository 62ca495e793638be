"""What a run of the judge adds up to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from .comparing import Compared

LONG = 4
"""Claims from which on a minimal set counts as long."""


@dataclass(frozen=True)
class Tally:
    """How many corpora were compared, and what they were like.

    `contradictory`: those that hold a contradiction. `sets` are the minimal sets of contradictions, `long` those of
    four claims or more. `undecided`: those in which the engine gave a rule up, and `causes` which rules. Seconds are
    of the processor.
    """

    corpora: int = 0
    disagreements: int = 0
    contradictory: int = 0
    sets: int = 0
    long: int = 0
    undecided: int = 0
    causes: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.corpora + other.corpora,
            self.disagreements + other.disagreements,
            self.contradictory + other.contradictory,
            self.sets + other.sets,
            self.long + other.long,
            self.undecided + other.undecided,
            self.causes + other.causes,
            self.seconds + other.seconds,
        )

    def line(self) -> str:
        """The tally in one line."""
        causes = ", ".join(f"{rule} {number}" for rule, number in sorted(self.causes.items()))
        return (
            f"{self.corpora:,} corpora, {self.disagreements} disagreements, "
            f"{share(self.contradictory, self.corpora)} contradictory, "
            f"{share(self.long, self.sets)} of {self.sets:,} minimal sets with {LONG} claims or more, "
            f"{share(self.undecided, self.corpora, 2)} undecided{f' ({causes})' if causes else ''}, "
            f"{self.seconds:,.0f} CPU s ({1000 * self.seconds / max(1, self.corpora):.1f} ms a corpus)"
        )


def share(part: int, whole: int, digits: int = 0) -> str:
    """A share in percent."""
    return f"{100 * part / max(1, whole):.{digits}f} %"


def count(compared: Iterable[Compared], seconds: float = 0.0) -> Tally:
    """The tally of some corpora."""
    total = Tally(seconds=seconds)
    for one in compared:
        sets = [ids for _, verdict, ids in one.findings if verdict == "contradiction"]
        long = sum(len(ids) >= LONG for ids in sets)
        undecided = Counter(one.undecided)
        total += Tally(1, bool(one.difference), bool(sets), len(sets), long, bool(one.undecided), undecided)
    return total
