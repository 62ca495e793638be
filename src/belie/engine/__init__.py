"""Judges a corpus: forms the groups of each rule, asks the rule, applies checks and waivers, and reports."""

from belie.engine.judging import judge
from belie.engine.standard import standard_rules
from belie.model.finding import FAULT_RULES

__all__ = ["FAULT_RULES", "judge", "standard_rules"]
