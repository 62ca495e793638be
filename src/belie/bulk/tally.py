"""What is counted of groups that are not listed: how many there were, and which claims they looked at."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from belie.bulk.rows import Bulk, Position
from belie.bulk.store import insert
from belie.engine.standard import OWN_WORDS
from belie.model.report import GroupReport
from belie.model.rule import Rule
from belie.model.screening import Screen

_AT_ONCE = 100_000


@dataclass(slots=True)
class Tally:
    """Counts of one run. `files` are those that are selected; None for all.

    `groups`: how many groups with something to compare hold no finding, among those of the selected files. `exercised`:
    the rules with such a group anywhere. `covered`: kinds of claims of which some rule looks at every one.
    """

    bulk: Bulk
    files: frozenset[str] | None
    covered: frozenset[str] = frozenset()
    groups: int = 0
    exercised: set[str] = field(default_factory=set)
    _looked: list[Position] = field(default_factory=list)

    def keep(self, report: GroupReport, positions: Iterable[Position]) -> bool:
        """Whether a group is to be listed; one without findings is only counted. `positions`: those of its claims."""
        listed = bool(report.findings or report.capped or report.error)
        if report.exercised:
            self.exercised.add(report.rule)
            if report.rule not in OWN_WORDS:
                self._looked += positions
                if len(self._looked) > _AT_ONCE:
                    self.write()
            if not listed and (self.files is None or not self.files.isdisjoint(report.files)):
                self.groups += 1
        return listed

    def count(self, rule: Rule, groups: int, selected: int) -> None:
        """Take note of so many groups without a finding that have something to compare."""
        if groups:
            self.exercised.add(rule.name)
        self.groups += selected

    def write(self) -> None:
        """Write down which claims were looked at."""
        columns = {"file": "INTEGER", "no": "BIGINT"}
        insert(self.bulk.database, "looked", columns, [{"file": file, "no": number} for file, number in self._looked])
        self._looked.clear()

    def covers(self, screen: Screen) -> bool:
        """Whether every claim that leads to groups of a screen is looked at by some rule anyway."""
        kinds = {kind for rows in screen.rows for kind in rows.kinds}
        return bool(kinds) and kinds <= self.covered

    @property
    def selected(self) -> str:
        """The condition on rows that their file is selected."""
        if self.files is None:
            return "true"
        numbers = [str(self.bulk.numbers[file]) for file in sorted(self.files)]
        return f"file in ({', '.join(numbers)})" if numbers else "false"


def covered_kinds(bulk: Bulk, rules: Collection[Rule]) -> frozenset[str]:
    """The kinds of claims of which every one is in a group with something to compare, and of a rule that speaks."""
    found = set[str]()
    checked = {check.rule for check in bulk.corpus.checks if check.severity is not None}
    for rule in rules:
        if rule.least <= 1 and rule.screen is not None and rule.name not in (*checked, *OWN_WORDS):
            for rows in rule.screen.rows:
                if rows.kinds in (("role",), ("ordinal",)) and not rows.where and not rule.screen.needs:
                    found.update(rows.kinds)
    return frozenset(found)
