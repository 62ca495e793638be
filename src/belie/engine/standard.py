"""The standard rules: whatever stands in a file of `belie.rules`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from belie import rules
from belie.model.rule import Rule

OWN_WORDS = ("evidence_agrees", "evidence_is_found")
"""Rules that hold a claim against its own words; what no other rule looks at is still held against nothing else."""


@cache
def standard_rules() -> tuple[Rule, ...]:
    """All rules of `belie.rules`, in alphabetical order. Being there is enough."""
    found: dict[str, Rule] = {}
    for module in iter_modules(rules.__path__):
        for value in vars(import_module(f"{rules.__name__}.{module.name}")).values():
            if isinstance(value, Rule):
                found[value.name] = value
    return tuple(found[name] for name in sorted(found))
