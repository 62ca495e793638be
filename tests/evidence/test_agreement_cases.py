"""evidence_agrees on many little cases: what disagrees is found, and what may agree is met with silence."""

import pytest

from .case_tables import cases, verdicts

TABLES = (
    "cases_agree", "cases_beside", "cases_desk", "cases_unseen", "cases_third", "cases_fourth", "cases_plaza",
    "cases_forms",
)  # fmt: skip
EVERY = [(table, *case) for table in TABLES for case in cases(table)]


@pytest.mark.parametrize(("table", "verdict", "claim", "says", "evidence"), EVERY)
def test_a_claim_is_held_against_its_evidence(table, verdict, claim, says, evidence):
    assert verdicts(table).get(claim, "silent") == verdict
