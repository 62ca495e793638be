"""The nodes of a report: one a group, one a file and rule; with ids that stay the same whatever is selected."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from belie.engine import FAULT_RULES
from belie.model.check import BASELINE
from belie.model.finding import Fault
from belie.model.report import GroupReport, Report, RuleError

ROWS = "ndjson/parquet"
"""The name of the node that the groups of a rule share which hold rows of registers alone. No group has a slash."""

_REGISTERS = (".ndjson", ".parquet")
_OF_FACTS = FAULT_RULES[:3]
_OF_WAIVERS = ("checks/waivers.yaml", "checks/waivers.yml", BASELINE)


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One thing that passes or fails: what a rule finds in one group, in one file, or in all rows.

    `file` is the first by path of `files`, under all of which the node is found. `group` is None for a rule that is
    local to a file, and for a rule that raised while it formed its groups.
    """

    file: str
    rule: str
    group: str | None = None
    files: tuple[str, ...] = ()
    groups: tuple[GroupReport, ...] = ()
    faults: tuple[Fault, ...] = ()
    error: RuleError | None = None

    @property
    def id(self) -> str:
        """The id, with the path of the file as seen from the root of the corpus."""
        return f"{self.file}::{self.rule}" if self.group is None else f"{self.file}::{self.rule}::{self.group}"


@dataclass(frozen=True, slots=True)
class NodeTable:
    """All nodes of a report.

    `local` are those of a file, `guests` those that are found under every fact file though they are of none. `shared`
    holds, for each file and rule, the nodes of groups; `by_name` the same for each rule and name of a group.
    """

    local: Mapping[str, Sequence[Node]] = field(default_factory=dict)
    guests: Sequence[Node] = ()
    shared: Mapping[str, Mapping[str, Sequence[Sequence[Node]]]] = field(default_factory=dict)
    by_name: Mapping[str, Mapping[str, Node]] = field(default_factory=dict)


def make_table(report: Report, others: Iterable[str]) -> NodeTable:
    """The nodes of a report. `others` are the files below checks/ and schemas/. Nothing to check: no nodes."""
    if not (report.claims or report.faults or report.errors or report.findings):
        return NodeTable()
    faults: dict[str, dict[str, list[Fault]]] = defaultdict(lambda: defaultdict(list))
    for fault in report.faults:
        faults[fault.file][fault.rule].append(fault)
    local = {
        file: [Node(file, rule, files=(file,), faults=tuple(found)) for rule, found in _of_file(file, faults).items()]
        for file in sorted({*report.files, *others, *faults})
    }
    of_facts = set(report.files)
    guests = [node for file, nodes in local.items() if file not in of_facts for node in nodes]
    first = report.files[0] if report.files else "facts"
    guests += [Node(first, error.rule, error=error) for error in report.errors if error.group is None]
    shared: dict[tuple[str, str], list[GroupReport]] = defaultdict(list)
    for group in report.groups:
        files = group.files or (first,)
        if group.rule in report.local_rules:
            local.setdefault(files[0], []).append(Node(files[0], group.rule, files=files, groups=(group,)))
        else:
            rows = all(file.endswith(_REGISTERS) for file in files)
            shared[group.rule, ROWS if rows else group.name].append(group)
    return NodeTable(local, guests, *_index(_of_groups(*key, groups, first) for key, groups in shared.items()))


def _of_groups(rule: str, name: str, groups: Sequence[GroupReport], first: str) -> Node:
    """The node of a group, or of all groups of rows. A group without claims stands under the first file of all."""
    files = groups[0].files if len(groups) == 1 else tuple(sorted({file for group in groups for file in group.files}))
    files = files or (first,)
    return Node(files[0], rule, name, files, tuple(groups))


def _of_file(file: str, faults: Mapping[str, Mapping[str, list[Fault]]]) -> dict[str, list[Fault]]:
    """The rules that a file is held to, those of findings left out, with its faults."""
    found = faults.get(file, {})
    if file.startswith("facts/"):
        unread = any(not fault.path for fault in found.get("file_is_valid", ()))
        rules: tuple[str, ...] = _OF_FACTS[:1] if unread else _OF_FACTS
    else:
        rules = ("file_is_valid", "waivers_hold") if file in _OF_WAIVERS else ("file_is_valid",)
    return {rule: found.get(rule, []) for rule in (*rules, *(rule for rule in found if rule not in rules))}


def _index(
    nodes: Iterable[Node],
) -> tuple[Mapping[str, Mapping[str, Sequence[Sequence[Node]]]], Mapping[str, Mapping[str, Node]]]:
    bundles: dict[tuple[str, tuple[str, ...]], list[Node]] = defaultdict(list)
    by_name: dict[str, dict[str, Node]] = defaultdict(dict)
    for node in nodes:
        bundles[node.rule, node.files].append(node)  # groups that are tied together share their files
        by_name[node.rule][node.group or ""] = node
    shared: dict[str, dict[str, list[list[Node]]]] = defaultdict(lambda: defaultdict(list))
    for (rule, files), bundle in bundles.items():
        for file in files:
            shared[file][rule].append(bundle)
    return shared, by_name
