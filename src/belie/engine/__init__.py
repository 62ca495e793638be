"""Judges a corpus: forms the groups of each rule, asks the rule, applies checks and waivers, and reports."""

from belie.engine.judging import judge
from belie.engine.standard import FAULT_RULES, standard_rules

__all__ = ["FAULT_RULES", "judge", "standard_rules"]
