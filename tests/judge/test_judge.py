"""The engine against the judge: the same findings on every small corpus, `possible` and silence too.

BELIE_PROVE=100000 asks for that many corpora of each family.
"""

import os

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from .corpora import FAMILIES
from .engine_findings import report
from .oracle import clear, decide

EXAMPLES = int(os.environ.get("BELIE_PROVE", "60"))
QUIET = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}


@pytest.mark.parametrize("family", FAMILIES)
def test_the_engine_reports_exactly_what_follows_from_the_meaning_of_the_claims(family):
    @settings(max_examples=EXAMPLES, print_blob=True, **QUIET)
    @given(FAMILIES[family])
    def compare(files):
        decided = clear(files, decide(files))
        found = clear(files, report(files))

        assert found == decided

    compare()


def test_the_corpora_contradict_themselves_often_and_at_length():
    findings = []

    @seed(1)
    @settings(max_examples=300, **QUIET)
    @given(st.one_of(*FAMILIES.values()))
    def collect(files):
        findings.append(decide(files))

    collect()
    contradictory = [found for found in findings if any(verdict == "contradiction" for _, verdict, _ in found)]

    assert len(contradictory) >= 0.3 * len(findings)


def test_the_minimal_sets_of_events_are_often_long():
    sizes = []

    @seed(1)
    @settings(max_examples=300, **QUIET)
    @given(FAMILIES["events"])
    def collect(files):
        sizes.extend(len(ids) for rule, _, ids in decide(files) if rule == "events_in_order")

    collect()

    assert sum(size >= 4 for size in sizes) >= 0.2 * len(sizes)
