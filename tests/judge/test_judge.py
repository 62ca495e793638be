"""The engine against the judge: the same findings on every small corpus, `possible` and silence too.

The examples are the same in each run. BELIE_PROVE=100000 asks for that many corpora of each family, new ones each time.
"""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .comparing import Difference, difference, drawn
from .corpora import FAMILIES
from .oracle import decide
from .oracle_corpus import flatten
from .oracle_events import events_in_order

PROVE = int(os.environ.get("BELIE_PROVE", "0"))


@pytest.mark.parametrize("family", FAMILIES)
def test_the_engine_reports_exactly_what_follows_from_the_meaning_of_the_claims(family):
    @settings(
        max_examples=PROVE or 60,
        derandomize=not PROVE,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(FAMILIES[family])
    def compare(files):
        assert difference(files) == Difference(set(), set())

    compare()


def test_the_corpora_contradict_themselves_often():
    decided = [decide(flatten(files)).findings for files in drawn(st.one_of(*FAMILIES.values()), 300)]

    contradictory = [found for found in decided if any(verdict == "contradiction" for _, verdict, _ in found)]

    assert len(contradictory) >= 0.3 * len(decided)


def test_many_minimal_sets_of_events_are_long():
    sets = [ids for files in drawn(FAMILIES["events"], 300) for ids in events_in_order(flatten(files))]

    assert sum(len(ids) >= 4 for ids in sets) >= 0.2 * len(sets)
