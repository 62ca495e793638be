"""Opposing values: findings of pairs, gathered to the values that stand against each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from belie.model.report import ReportedFinding, Witness

VALUE_RULES = frozenset(("counts_agree", "single_value"))
"""Rules whose findings are pairs of claims that differ in their `value`."""


@dataclass(frozen=True, slots=True)
class Side:
    """The claims that give one value, or values that agree with each other; as they are written."""

    value: str
    claims: tuple[Witness, ...]

    @property
    def sources(self) -> int:
        """How many sources give it."""
        return len({claim.source for claim in self.claims})


@dataclass(frozen=True, slots=True)
class Opposition:
    """Findings that share claims, and the values in them, those of most sources first."""

    findings: tuple[ReportedFinding, ...]
    sides: tuple[Side, ...]


def oppositions(findings: Sequence[ReportedFinding]) -> list[Opposition]:
    """The findings of one group and verdict, together where they share claims.

    An opposition of one finding, or of findings that are no pairs of values, has no sides.
    """
    found: list[Opposition] = []
    for linked in _linked(findings):
        sides = _sides(linked) if len(linked) > 1 else ()
        if sides:
            found.append(Opposition(linked, sides))
        else:
            found += [Opposition((finding,), ()) for finding in linked]
    return found


def _linked(findings: Sequence[ReportedFinding]) -> list[tuple[ReportedFinding, ...]]:
    """The findings in sets that have no claim in common, in the order of their first findings."""
    clusters: list[tuple[set[str], list[ReportedFinding]]] = []
    for finding in findings:
        ids, members = {claim.id for claim in finding.claims}, [finding]
        apart = []
        for cluster in clusters:
            if cluster[0] & ids:
                ids, members = ids | cluster[0], cluster[1] + members
            else:
                apart.append(cluster)
        clusters = [*apart, (ids, members)]
    order = {id(finding): number for number, finding in enumerate(findings)}
    ordered = [sorted(members, key=lambda one: order[id(one)]) for _, members in clusters]
    return [tuple(members) for members in sorted(ordered, key=lambda members: order[id(members[0])])]


def _sides(findings: Sequence[ReportedFinding]) -> tuple[Side, ...]:
    """The sides of pairs of values; none unless each side stands against every other, or where a value is not shown."""
    if any(len(finding.claims) != 2 or finding.rule not in VALUE_RULES for finding in findings):
        return ()
    claims = {claim.id: claim for finding in findings for claim in finding.claims}
    values = {name: _value(claim) for name, claim in claims.items()}
    against: dict[str, set[str]] = {value: set() for value in values.values()}
    for finding in findings:
        one, other = (values[claim.id] for claim in finding.claims)
        against[one].add(other)
        against[other].add(one)
    alike: dict[frozenset[str], list[str]] = {}  # values that stand against the same ones are on one side
    for value, others in against.items():
        alike.setdefault(frozenset(others), []).append(value)
    if "" in against or any(len(others) + len(members) < len(against) for others, members in alike.items()):
        return ()
    sides = [
        Side(" or ".join(members), tuple(claim for name, claim in claims.items() if values[name] in members))
        for members in alike.values()
    ]
    return tuple(sorted(sides, key=lambda side: -side.sources))


def _value(claim: Witness) -> str:
    """The first marked value as it is written, quotation marks left out; empty where it is not in one shown line."""
    if not claim.marks:
        return ""
    line, column, end_line, end_column = claim.marks[0]
    text = dict(claim.lines).get(line, "") if line == end_line else ""
    value = text[column - 1 : end_column - 1].strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
