"""Which nodes a run lists under which file."""

from collections.abc import Collection, Mapping, Sequence

from belie.desk_nodes.judged import Judged
from belie.desk_nodes.nodes import Node


class Listing:
    """The nodes of a corpus as one run lists them.

    `asked` holds the ids that are asked for by name: file, rule and perhaps group. While there are none, each node is
    listed under the first of its files that is looked at, and nowhere else; otherwise under each of them, since an id
    may be asked for under any. `seen` are the files that were looked at.
    """

    def __init__(self, judged: Judged, asked: Collection[Sequence[str]]) -> None:
        self.judged = judged
        self.seen = set[str]()
        self._asked = asked
        self._owners: dict[Node, str] = {}

    def under(self, file: str) -> tuple[list[Node], Mapping[str, list[Node]]]:
        """The nodes right under a file, and those of groups by rule."""
        self.seen.add(file)
        table, report = self.judged.table, self.judged.report
        single = [node for node in table.local.get(file, ()) if self._is_due(node, file)]
        if file in report.files:
            single += [node for node in table.guests if self._is_due(node, file)]
        shared = {
            rule: [node for bundle in bundles for node in bundle if self._is_due(node, file)]
            for rule, bundles in sorted(table.shared.get(file, {}).items())
        }
        for asked, rule, *group in self._asked:
            if asked != file:
                continue
            if group:
                node = table.by_name.get(rule, {}).get(group[0])
                if node is not None and node not in shared.setdefault(rule, []):
                    shared[rule].append(node)
            elif rule in report.local_rules and not any(node.rule == rule for node in single):
                single.append(Node(file, rule, files=(file,)))
        return single, {rule: nodes for rule, nodes in shared.items() if nodes}

    def left_out(self) -> list[str]:
        """The fact files that the run did not look at."""
        return [file for file in self.judged.report.files if file not in self.seen]

    def _is_due(self, node: Node, file: str) -> bool:
        return bool(self._asked) or self._owners.setdefault(node, file) == file
