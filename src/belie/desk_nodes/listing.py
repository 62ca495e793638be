"""Which nodes a run lists under which file."""

from collections.abc import Mapping, Sequence

from belie.desk_nodes.entries import Entry
from belie.desk_nodes.judged import Judged
from belie.desk_nodes.nodes import Node
from belie.desk_nodes.outcomes import outcome_of
from belie.desk_nodes.places import Place


class Listing:
    """The nodes of a corpus as one run lists them.

    `asked` holds for each file what is asked for by name: a rule, and perhaps a group. While nothing is, each node is
    listed under the first of its files that is looked at, and nowhere else; otherwise under each of them, since an id
    may be asked for under any.
    """

    def __init__(
        self, place: Place, judged: Judged, asked: Mapping[str, Sequence[Sequence[str]]], strict: bool
    ) -> None:
        self.judged = judged
        self._place = place
        self._asked = asked
        self._strict = strict
        self._owners: dict[Node, str] = {}
        self._seen = set[str]()

    def under(self, file: str) -> tuple[list[Entry], dict[str, list[Entry]]]:
        """The nodes right under a file, and those of groups by rule."""
        self._seen.add(file)
        table, report = self.judged.table, self.judged.report
        single = [node for node in table.local.get(file, ()) if self._is_due(node, file)]
        if file in self.judged.files:
            single += [node for node in table.guests if self._is_due(node, file)]
        shared = {
            rule: [node for bundle in bundles for node in bundle if self._is_due(node, file)]
            for rule, bundles in sorted(table.shared.get(file, {}).items())
        }
        for rule, *group in self._asked.get(file, ()):
            if group:
                node = table.by_name.get(rule, {}).get(group[0])
                if node is not None and node not in shared.setdefault(rule, []):
                    shared[rule].append(node)  # it left the file when the contradiction was mended
            elif rule in report.local_rules and not any(node.rule == rule for node in single):
                single.append(Node(file, rule, files=(file,)))
        entries = [self._enter(node, node.rule if node.file == file else node.id) for node in single]
        of_rules = {rule: [self._enter(node, node.group or rule) for node in nodes] for rule, nodes in shared.items()}
        return entries, {rule: nodes for rule, nodes in of_rules.items() if nodes}

    def left_out(self) -> list[str]:
        """The fact files that the run did not look at."""
        return [file for file in self.judged.report.files if file not in self._seen]

    def _is_due(self, node: Node, file: str) -> bool:
        return bool(self._asked) or self._owners.setdefault(node, file) == file

    def _enter(self, node: Node, name: str) -> Entry:
        words = self.judged.keywords.of(node) if self.judged.keywords else ()
        return Entry(node, self._place, outcome_of(node, self._strict), name, words)
