"""One system of constraints that is asked again and again, with some of its claims or without others."""

from belie.reasoning.alike import Alike
from belie.reasoning.constraints import System
from belie.reasoning.decide import Decision
from belie.reasoning.latest import Latest
from belie.reasoning.parts import Places

LARGE = 400
"""From so many points on, a system is not looked at as a whole for each question."""


class Questions:
    """Whether some claims can all be true, and if not, which of them exclude each other; perhaps with some more.

    Every question raises TooManyReadings.
    """

    def __init__(
        self,
        system: System,
        claims: frozenset[str],
        places: Places | None = None,
        conflict: frozenset[str] | None = None,
    ) -> None:
        """`places` are those of the claims in the system; `conflict` is one among all claims, if one is known."""
        self._system, self._claims, self._places, self._conflict = system, claims, places, conflict
        self._large = system.points >= LARGE and not system.choices
        self._solved: tuple[Latest, frozenset[str]] | None = None

    def within(self, claims: frozenset[str]) -> frozenset[str] | None:
        """A conflict among some claims; None if they can all be true."""
        conflict = Decision(self._system.restricted(claims)).conflict
        return None if conflict is None else conflict & claims

    def without(self, removed: frozenset[str]) -> frozenset[str] | None:
        """A conflict among all claims but some; None if they can all be true."""
        if not removed and self._conflict is not None:
            return self._conflict
        if not self._large:
            return self.within(self._claims - removed)
        system = self._known_places().without(removed)
        if self._solved is not None:
            solved, gone = self._solved
            latest, conflict = solved.resumed(system, self._known_places().points(gone - removed))
            if conflict is None or (latest.proven and not conflict & removed):
                return conflict
        latest = Latest(system)
        conflict = latest.solve()
        if conflict is None:
            self._solved = latest, removed
            return None
        return conflict if latest.proven else Decision(system).conflict

    def narrowed(self, conflict: frozenset[str]) -> "Questions":
        """The same questions about the claims of a conflict alone."""
        if not self._large:
            return Questions(self._system.restricted(conflict), conflict)
        return Questions(self._known_places().part(conflict), conflict)

    def _known_places(self) -> Places:
        if self._places is None:
            self._places = Places(self._system)
        return self._places


class Chained:
    """The same questions, asked of the first claims of chains, which stand for all of their chain."""

    def __init__(self, questions: Questions, chains: Alike) -> None:
        self._questions, self._chains = questions, chains
        self._first = {name: first for first, names in chains.items() for name in names}

    def firsts(self, claims: frozenset[str]) -> frozenset[str]:
        """The claims that stand for some claims."""
        if not self._first:
            return claims
        return frozenset(self._first.get(name, name) for name in claims)

    def whole(self, firsts: frozenset[str]) -> frozenset[str]:
        """The claims that some stand for."""
        if not self._chains:
            return firsts
        return frozenset(name for first in firsts for name in self._chains.get(first, (first,)))

    def within(self, firsts: frozenset[str]) -> frozenset[str] | None:
        """As `Questions.within`."""
        return self._shortened(self._questions.within(self.whole(firsts)))

    def without(self, firsts: frozenset[str]) -> frozenset[str] | None:
        """As `Questions.without`."""
        return self._shortened(self._questions.without(self.whole(firsts)))

    def narrowed(self, firsts: frozenset[str]) -> "Chained":
        """As `Questions.narrowed`."""
        return Chained(self._questions.narrowed(self.whole(firsts)), self._chains)

    def _shortened(self, conflict: frozenset[str] | None) -> frozenset[str] | None:
        return None if conflict is None else self.firsts(conflict)
