"""Whether claims can all be true over one time line, and if not, which of them exclude each other.

Orders and sets of instants are decided without branching (`latest`). A choice is looked at only where the latest
solution satisfies none of its alternatives; then each is tried, and the reasons for which they fail are united. An
alternative that plays no part in a failure ends the search there (conflict-directed backjumping, M. Ginsberg, 1993).
"""

from collections.abc import Sequence

from belie.reasoning.constraints import Constraint, OneOf, Simple, System, marked
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
    return _Decision(system, claims, extra).run()


def find_latest(system: System, claims: frozenset[str]) -> Latest | None:
    """A solution in which all points are as late as they can be with some reading of the claims; None if there is none.

    Raises TooManyReadings.
    """
    decision = _Decision(system, claims, ())
    return decision.latest if decision.run() is None else None


class _Decision:
    def __init__(self, system: System, claims: frozenset[str], extra: Sequence[Constraint]) -> None:
        self._system, self._claims = system, claims
        self._tried = 0
        self.latest: Latest | None = None
        simple, choices = list[Simple](), list[OneOf]()
        held = (c for c in extra if not c.tags or claims.issuperset(c.tags))
        for constraint in (*held, *system.active(claims)):
            if isinstance(constraint, OneOf):
                choices.append(constraint)
            else:
                simple.append(constraint)
        self._simple, self._choices = simple, choices

    def run(self) -> frozenset[str] | None:
        conflict = self._search(self._simple, self._choices, 0)
        return None if conflict is None else conflict & self._claims

    def _search(self, simple: list[Simple], choices: list[OneOf], depth: int) -> frozenset[str] | None:
        latest = Latest(self._system.points, self._system.day_points, simple)
        conflict = latest.solve()
        if conflict is not None:
            return self._confirm(simple, conflict)
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
            conflict = self._search(simple + more, others, depth + 1)
            if conflict is None or marker not in conflict:
                return conflict
            reasons |= conflict - {marker}
        return frozenset(reasons)

    def _confirm(self, simple: list[Simple], conflict: frozenset[str]) -> frozenset[str]:
        """The conflict, if it is one by itself; otherwise all tags: a reason is found by following bounds back,
        and a bound may have been lowered again since it was handed on."""
        everything = frozenset(tag for constraint in simple for tag in constraint.tags)
        if conflict == everything:
            return conflict
        rest = [constraint for constraint in simple if conflict.issuperset(constraint.tags)]
        if Latest(self._system.points, self._system.day_points, rest).solve() is not None:
            return conflict
        return everything


def _is_met(latest: Latest, choice: OneOf) -> bool:
    return any(all(latest.holds(constraint) for constraint in option) for option in choice.alternatives)
