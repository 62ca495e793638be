"""belie: a pytest for facts.

The names here are the public ones, for people who check a corpus from Python or write rules of their own. Each is
imported when it is first used, so that `import belie` costs next to nothing.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from belie.api import WrongPath, check
    from belie.model.check import Check, Severity, Waiver
    from belie.model.claim import Claim, Participant
    from belie.model.corpus import Corpus
    from belie.model.entities import Entities
    from belie.model.entity import Entity
    from belie.model.finding import Fault, Finding, Verdict, contradiction, possible, undecided
    from belie.model.report import GroupReport, Report, ReportedFinding, RuleError, Witness
    from belie.model.rule import Group, Rule, group_by, rule
    from belie.model.source import Source

__version__ = "0.1.0"

__all__ = [
    "Check",
    "Claim",
    "Corpus",
    "Entities",
    "Entity",
    "Fault",
    "Finding",
    "Group",
    "GroupReport",
    "Participant",
    "Report",
    "ReportedFinding",
    "Rule",
    "RuleError",
    "Severity",
    "Source",
    "Verdict",
    "Waiver",
    "Witness",
    "WrongPath",
    "__version__",
    "check",
    "contradiction",
    "group_by",
    "possible",
    "rule",
    "undecided",
]

_HOMES = {
    "belie.api": ("WrongPath", "check"),
    "belie.model.check": ("Check", "Severity", "Waiver"),
    "belie.model.claim": ("Claim", "Participant"),
    "belie.model.corpus": ("Corpus",),
    "belie.model.entities": ("Entities",),
    "belie.model.entity": ("Entity",),
    "belie.model.finding": ("Fault", "Finding", "Verdict", "contradiction", "possible", "undecided"),
    "belie.model.report": ("GroupReport", "Report", "ReportedFinding", "RuleError", "Witness"),
    "belie.model.rule": ("Group", "Rule", "group_by", "rule"),
    "belie.model.source": ("Source",),
}


if not TYPE_CHECKING:  # so that a type checker complains of a name that is not there

    def __getattr__(name: str) -> object:
        """The public name, imported from its home (PEP 562)."""
        from importlib import import_module

        for home, names in _HOMES.items():
            if name in names:
                value = getattr(import_module(home), name)
                globals()[name] = value
                return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
