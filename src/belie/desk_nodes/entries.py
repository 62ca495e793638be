"""A node as one run lists it."""

import os
from collections.abc import Collection
from dataclasses import dataclass

from belie.desk_nodes.near import mark_of
from belie.desk_nodes.nodes import Node
from belie.desk_nodes.outcomes import Outcome, failure_text
from belie.desk_nodes.places import Place


@dataclass(frozen=True, slots=True)
class Entry:
    """A node with its corpus, how it turns out, its name under the file where it is listed, and words for it."""

    node: Node
    place: Place
    outcome: Outcome
    name: str
    words: Collection[str] = ()

    @property
    def id(self) -> str:
        """The id, with the path as seen from the runner's own root."""
        return self.place.prefix + self.node.id

    @property
    def mark(self) -> str:
        """The rule as a mark by which nodes are chosen."""
        return mark_of(self.node.rule)

    @property
    def seen(self) -> tuple[str, int | None, str]:
        """The file of the first claim or fault as seen from the runner's own root, its line from 0, and a title."""
        line = self.outcome.line - 1 if self.outcome.line else None
        return self.place.prefix + self._file, line, f"{self.node.rule}: {self.node.group or self.node.file}"

    @property
    def path(self) -> str:
        """The absolute path of the same file."""
        return os.path.join(self.place.root, self._file)

    @property
    def crash(self) -> tuple[str, int, str]:
        """The same file as seen from where the runner was started, its line from 1, and the message."""
        return self.place.way + self._file, self.outcome.line or 1, self.outcome.message

    @property
    def text(self) -> str:
        """All that is said of what decides about the node."""
        return failure_text(self.node, self.outcome, self.place.way)

    @property
    def _file(self) -> str:
        return self.outcome.file or self.node.file
