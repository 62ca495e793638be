"""How strictly a rule runs on a group, and with which parameters: the checks of the corpus over the rule's defaults."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from belie.model.check import Check, Severity
from belie.model.rule import Key, Rule

CAP = 10
"""How many findings of a group are reported, unless a check says otherwise."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for one group: severity, parameters, and the number of findings that are reported at most."""

    severity: Severity
    params: Mapping[str, object]
    cap: int


@cache
def _default(severity: Severity) -> Terms:
    return Terms(severity, {}, CAP)


class Policy:
    """The checks of a corpus, by rule."""

    def __init__(self, checks: Iterable[Check]) -> None:
        self._of_rule: dict[str, list[Check]] = {}
        for check in checks:
            self._of_rule.setdefault(check.rule, []).append(check)

    def terms(self, rule: Rule, key: Key) -> Terms:
        """What holds for a group: the last entry that names it wins, and what that does not say keeps its default."""
        checks = self._of_rule.get(rule.name)
        if checks is None:
            return _default(rule.severity)
        fitting = [check for check in checks if all(key.get(part) in values for part, values in check.only.items())]
        if not fitting:
            return _default(rule.severity)
        check = fitting[-1]
        cap = check.params.get("cap")
        return Terms(check.severity or rule.severity, check.params, cap if isinstance(cap, int) else CAP)

    def is_off(self, rule: Rule) -> bool:
        """Whether a rule is silent on every group."""
        severities = [check.severity for check in self._of_rule.get(rule.name, ()) if check.severity is not None]
        return rule.severity is Severity.OFF and all(severity is Severity.OFF for severity in severities)
