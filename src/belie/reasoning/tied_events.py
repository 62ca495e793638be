"""Which events relations tie together, directly or through others: a forest of events, joined by each relation.

(B. Galler and M. Fischer, "An improved equivalence algorithm", 1964, with paths halved on the way.)
"""

from collections import defaultdict
from collections.abc import Iterable

from belie.model.claim import RELATIONS, Claim


class TiedEvents:
    """Events by the one that stands for all that are tied to it: its root. An event without relations is its own."""

    __slots__ = ("_parents",)

    def __init__(self, claims: Iterable[Claim]) -> None:
        """`claims`: those about events, each of which ties its event to those that its relations name."""
        self._parents: dict[str, str] = {}
        parents, root = self._parents, self.root
        for claim in claims:
            fields = claim.fields
            event: str = fields["event"]  # type: ignore[assignment]  # as the schema of the kind requires
            if event not in parents:
                parents[event] = event
            for relation in RELATIONS:
                if relation not in fields:
                    continue
                first = parents[event]
                if parents[first] != first:
                    first = root(event)
                value = fields[relation]
                for other in (value,) if isinstance(value, str) else claim.refs(relation):
                    parent = parents.get(other)
                    if parent is None:
                        parents[other] = first
                    elif parent != first:
                        parents[parent if parents[parent] == parent else root(other)] = first

    def root(self, event: str) -> str:
        """The event that stands for all that are tied to an event; one that no claim names is added."""
        parents = self._parents
        parent = parents.get(event)
        if parent is None:
            parents[event] = event
            return event
        while (above := parents[parent]) != parent:
            parents[event] = above
            event, parent = parent, above
        return parent

    def members(self) -> dict[str, list[str]]:
        """All events by their roots."""
        found: dict[str, list[str]] = defaultdict(list)
        parents = self._parents
        for event, parent in parents.items():
            found[parent if parents[parent] == parent else self.root(event)].append(event)
        return found
