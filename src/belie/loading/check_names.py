"""Names in checks and waivers that no rule has: of rules, of their parameters, of the parts of their groups' keys.

Which rules there are, loading does not know; the caller says so. A check or a waiver with such a fault stays where
it is, since a rule that is not there never asks for it.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import cast

from belie.loading.complaint import Complaint, fault_at
from belie.loading.nearest import nearest
from belie.model.check import Check, Waiver
from belie.model.finding import FAULT_RULES, Fault
from belie.model.rule import Rule

_MOST_NAMES = 10
"""Names that a hint lists at most."""

_ENTITY_PARTS = frozenset(("of", "office", "event", "entity", "person", "holder", "subject", "item", "series"))
"""The parts of the keys of standard rules that are ids of entities."""

OF_EVERY_RULE = ("cap",)
"""Parameters that the engine understands for every rule."""


def check_names(
    checks: Sequence[Check],
    waivers: Sequence[Waiver],
    standard: Collection[Rule],
    own: Collection[Rule],
    complete: bool = True,
) -> list[Fault]:
    """All names in checks and waivers that no rule has. `complete`: `own` are all the rules of the corpus's own."""
    names = {*FAULT_RULES, *(rule.name for rule in (*standard, *own))}
    faults = check_rule_names(checks, waivers, names, complete)
    faults += check_parameters(checks, {rule.name: rule.params for rule in standard})
    return faults + check_scopes(checks, {rule.name: rule.key for rule in (*standard, *own)})


def check_rule_names(
    checks: Sequence[Check], waivers: Sequence[Waiver], known: Collection[str], complete: bool = True
) -> list[Fault]:
    """A fault for each check and each waiver whose rule is not among the known ones.

    `complete` is false where rules may be missing because a file of rules was not run, or failed: then no name is
    a fault.
    """
    faults: list[Fault] = []
    entries: list[Check | Waiver] = [*checks, *waivers]
    for entry in entries if complete else ():
        if entry.rule not in known:
            message = f"there is no rule {entry.rule!r}"
            complaint = Complaint(("rule",), False, message, _suggest(entry.rule, sorted(known), "known rules"))
            faults.append(fault_at(entry.origin, "file_is_valid", complaint))
    return faults


def check_parameters(checks: Sequence[Check], known: Mapping[str, Collection[str]]) -> list[Fault]:
    """A fault for each parameter of a check that its rule does not have; `known` gives those of each rule.

    Rules that `known` does not name, such as those of the corpus's own, may have any.
    """
    faults: list[Fault] = []
    for check in checks:
        names = (*known.get(check.rule, check.params), *OF_EVERY_RULE)
        for name in check.params:
            if name not in names:
                message = f"the rule {check.rule} has no parameter {name!r}"
                complaint = Complaint((name,), True, message, _suggest(name, names, "its parameters"))
                faults.append(fault_at(check.origin, "file_is_valid", complaint))
    return faults


def check_scopes(checks: Sequence[Check], known: Mapping[str, Collection[str]]) -> list[Fault]:
    """A fault for each part of an `only` that the key of the rule's groups does not have: it would match nothing.

    `known` gives the parts of the key for each rule; rules that it does not name may have any.
    """
    faults: list[Fault] = []
    for check in checks:
        parts = known.get(check.rule, tuple(check.only))
        for part in check.only:
            if part not in parts:
                message = f"the groups of {check.rule} have no {part!r} in their key"
                complaint = Complaint(("only", part), True, message, _suggest(part, parts, "their key"))
                faults.append(fault_at(check.origin, "file_is_valid", complaint))
    return faults


def check_scope_ids(checks: Sequence[Check], own: Collection[str], entities: Collection[str]) -> list[Fault]:
    """A fault for each entity that an `only` names and that is defined nowhere: it would match nothing.

    What the keys of the corpus's `own` rules mean, belie does not know.
    """
    faults: list[Fault] = []
    for check in checks if entities else ():
        for part, values in check.only.items():
            for number, value in enumerate(values):
                if part not in _ENTITY_PARTS or check.rule in own or value in entities:
                    continue
                fields = cast("dict[str, dict[str, object]]", check.origin.value)
                path = ("only", part, number) if isinstance(fields["only"][part], list) else ("only", part)
                near = nearest(value, entities, 0.6)
                hint = f"did you mean '{near}'?" if near else "give the id of an entity of a fact file"
                complaint = Complaint(path, False, f"no entity has the id {value!r}: this names no group", hint)
                faults.append(fault_at(check.origin, "references_resolve", complaint))
    return faults


def _suggest(name: str, known: Collection[str], label: str) -> str:
    near = nearest(name, known, 0.6)
    if near:
        return f"did you mean '{near}'?"
    return f"{label}: {', '.join(known) or 'none'}" if len(known) <= _MOST_NAMES else "`belie explain` lists all rules"
