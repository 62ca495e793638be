"""Whether claims can all be true over one time line, and if not, which of them exclude each other.

Orders and sets of instants are decided without branching (`latest`). A choice is looked at only where the latest
solution satisfies none of its alternatives; then each is tried, and the reasons for which they fail are united. An
alternative that plays no part in a failure ends the search there (conflict-directed backjumping, M. Ginsberg, 1993).
"""

from collections.abc import Sequence

from belie.reasoning.constraints import Constraint, OneOf, System, marked
from belie.reasoning.latest import Latest

MAX_CHOICES = 2_000
"""How many alternatives are tried for one question."""


class TooManyReadings(Exception):
    """The claims can be read in more combinations than are looked at."""

    def __str__(self) -> str:
        return "the dates can be read in too many combinations to look at them all"


def find_conflict(system: System, claims: frozenset[str], extra: Sequence[Constraint] = ()) -> frozenset[str] | None:
    """Claims among those given that cannot all be true together with the extra constraints; None if all can.

    The conflict need not be minimal. Raises TooManyReadings.
    """
    part = system.restricted(claims)
    for constraint in extra:
        if not constraint.tags or claims.issuperset(constraint.tags):
            part.require(constraint)
    conflict = Decision(part).conflict
    return None if conflict is None else conflict & claims


class Decision:
    """Whether all constraints of a system can hold.

    `conflict`: tags of constraints that exclude each other, not always as few as can be; None if all can hold.
    `latest`: if they can, a solution in which all points are as late as they can be with some reading of the claims.
    Raises TooManyReadings.
    """

    def __init__(self, system: System) -> None:
        self._tried = 0
        self.latest = Latest(system)
        self.conflict = self._search(self.latest, self.latest.solve(), system.choices, 0)

    def _search(
        self, latest: Latest, conflict: frozenset[str] | None, choices: list[OneOf], depth: int
    ) -> frozenset[str] | None:
        if conflict is not None:
            return conflict if latest.proven else _confirm(latest.system, conflict)
        choice = next((c for c in choices if not _is_met(latest, c)), None)
        if choice is None:
            self.latest = latest
            return None
        marker = f"?{depth}"
        reasons = set(choice.tags)
        others = [c for c in choices if c is not choice]
        for alternative in choice.alternatives:
            self._tried += 1
            if self._tried > MAX_CHOICES:
                raise TooManyReadings
            more = [marked(constraint, marker) for constraint in alternative]
            conflict = self._search(*latest.extended(more), others, depth + 1)
            if conflict is None or marker not in conflict:
                return conflict
            reasons |= conflict - {marker}
        return frozenset(reasons)


def _confirm(system: System, conflict: frozenset[str]) -> frozenset[str]:
    """The conflict, if it is one by itself; otherwise all tags."""
    if Latest(system.restricted(conflict)).solve() is not None:
        return conflict
    return system.tags()


def _is_met(latest: Latest, choice: OneOf) -> bool:
    return any(all(latest.holds(constraint) for constraint in option) for option in choice.alternatives)
