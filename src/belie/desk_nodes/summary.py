"""What belie says at the end of a run: gathered in each process, put together in one of them."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from belie.desk_nodes.listing import Listing

Plain = Mapping[str, Mapping[str, list[str]]]
"""A summary as it goes from process to process: for each corpus, lines on all of it and lines on nodes."""


class Summary:
    """Lines for each corpus, by what stands before its paths: on all of it, and on single nodes."""

    def __init__(self) -> None:
        self._of_corpus: dict[str, list[str]] = {}
        self._of_nodes: dict[str, set[str]] = {}

    def add_corpus(self, prefix: str, listing: "Listing", whole: bool, all_shown: bool) -> None:
        """Note what the report says of a corpus as a whole.

        `whole`: the run was to look at all of its facts. `all_shown`: no finding is left out for the choice of nodes.
        """
        from belie.reports.layout import WIDTH, wrap
        from belie.reports.summary import remarks

        blocks = remarks(listing.judged.report, WIDTH, all_shown)
        lines = [line for block in blocks for line in block]
        left_out = listing.left_out() if whole else []
        if left_out:
            lines += wrap(f"Not collected (--ignore, norecursedirs): {', '.join(left_out)}", WIDTH, rest="  ")
        self._of_corpus[prefix] = lines

    def add_node(self, prefix: str, line: str) -> None:
        """Note a line on a node."""
        self._of_nodes.setdefault(prefix, set()).add(line)

    def plain(self) -> Plain:
        """The summary as dictionaries and lists."""
        return {
            "corpus": self._of_corpus,
            "nodes": {prefix: sorted(lines) for prefix, lines in self._of_nodes.items()},
        }

    def unite(self, other: Plain) -> None:
        """Add what another process has gathered."""
        self._of_corpus.update(other["corpus"])
        for prefix, lines in other["nodes"].items():
            self._of_nodes.setdefault(prefix, set()).update(lines)

    def sections(self) -> Iterator[tuple[str, list[str]]]:
        """A title and lines for each corpus of which there is something to say."""
        for prefix in sorted({*self._of_corpus, *self._of_nodes}):
            lines = [*sorted(self._of_nodes.get(prefix, ())), *self._of_corpus.get(prefix, ())]
            if lines:
                yield f"belie: {prefix.rstrip('/')}" if prefix else "belie", lines
