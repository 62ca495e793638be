"""A run that goes on from the one before, because few files changed, says what a run on all files says."""

import os
from collections import Counter
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

from belie.api import Selection, run
from belie.caching import continuing, inputs, running
from belie.caching.changes import Obstacle
from belie.caching.store import Store, cache_file
from belie.engine import standard_rules
from belie.reports.github import render_github
from belie.reports.html_report import render_html
from belie.reports.json_report import render_json
from belie.reports.markdown import render_markdown
from belie.reports.sarif import render_sarif
from belie.reports.text import render_text

from .sound_corpus import SoundCorpus

DOCS = {rule.name: rule.doc for rule in standard_rules()}


def all_forms(report):
    return [
        render_json(report),
        render_text(report),
        render_markdown(report),
        render_sarif(report, DOCS, ""),
        render_github(report),
        render_html(report),
    ]


class FewChanged(SoundCorpus):
    """The corpus, asked after each change."""

    def opened(self):
        self.kept = os.environ["BELIE_CACHE_DIR"], inputs._RACY
        os.environ["BELIE_CACHE_DIR"] = mkdtemp(prefix="belie-cache-")
        inputs._RACY = 0  # nobody writes while a run of this test goes on
        self.day = 20_000

    @rule(days=st.integers(1, 400))
    def time_passes(self, days):
        self.day += days

    @invariant()
    def says_what_a_cold_run_says(self):
        selection = Selection(self.root)
        _, cold = run(selection, self.day)
        for _ in range(2):
            warm = running.run_cached(selection, self.day, True, lambda text: None)

            assert all_forms(warm) == all_forms(cold)

    def teardown(self):
        if hasattr(self, "kept"):
            Store(cache_file()).clear()
            Path(os.environ["BELIE_CACHE_DIR"]).rmdir()
            os.environ["BELIE_CACHE_DIR"], inputs._RACY = self.kept
        super().teardown()


@pytest.fixture
def outcomes(monkeypatch):
    """How often a run went on from another, and what stood against it how often."""
    counted = Counter()
    real = continuing.continue_run

    def count(*asked):
        try:
            done = real(*asked)
        except Obstacle as obstacle:
            counted[str(obstacle)] += 1
            raise
        counted["went on"] += 1
        return done

    monkeypatch.setattr(continuing, "continue_run", count)
    return counted


def test_after_any_small_changes_a_run_that_goes_on_says_what_a_run_on_all_files_says(outcomes):
    run_state_machine_as_test(
        FewChanged,
        settings=settings(
            max_examples=int(os.environ.get("BELIE_WARM_EXAMPLES", 15)),
            stateful_step_count=10,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
    print(outcomes)

    assert outcomes["went on"] > sum(outcomes.values()) / 2
