"""evidence_agrees on many little cases: what disagrees is found, and what may agree is met with silence."""

import pytest

from .case_tables import cases, verdicts


@pytest.mark.parametrize(("verdict", "claim", "says", "evidence"), cases("cases_agree"))
def test_a_claim_is_held_against_its_evidence(verdict, claim, says, evidence):
    assert verdicts("cases_agree").get(claim, "silent") == verdict
