"""A run that may take what was kept of a run before says what a run without that says."""

import os
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from belie.api import Selection, run
from belie.caching import inputs, running
from belie.caching.store import Store, cache_file
from belie.reports.html_report import render_html
from belie.reports.json_report import render_json
from belie.reports.text import render_text

from ..edited_corpus import NAMES, EditedCorpus


class WarmCorpus(EditedCorpus):
    """The corpus, asked twice after each change; what is typed and not saved does not count here."""

    def opened(self):
        self.kept = os.environ["BELIE_CACHE_DIR"], inputs._RACY
        os.environ["BELIE_CACHE_DIR"] = mkdtemp(prefix="belie-cache-")
        inputs._RACY = 0  # nobody writes while a run of this test goes on
        self.day = 20_000
        self.hits = 0

    @rule(days=st.integers(1, 400))
    def time_passes(self, days):
        self.day += days

    @rule(until=st.sampled_from(["2024-12-31", "2026-01-01"]))
    def waive(self, until):
        entry = f"rule: counts_agree, claims: [a#c9, a#c10], reason: known, by: desk, until: {until}"
        self.write("checks/waivers.yaml", f"waivers: [{{{entry}}}]\n")

    @rule(name=st.sampled_from(NAMES), days=st.integers(-900, 900))
    def set_the_clock_of_a_file(self, name, days):
        path = self.root / "facts" / f"{name}.yaml"
        if path.exists():
            os.utime(path, (days * 86_400 + 10**9,) * 2)

    @rule(names=st.permutations(NAMES))
    def move_files(self, names):
        facts = self.root / "facts"
        for name in NAMES:
            if (facts / f"{name}.yaml").exists():
                (facts / f"{name}.yaml").rename(facts / f"{name}.moved")
        for name, new in zip(NAMES, names, strict=True):
            if (facts / f"{name}.moved").exists():
                (facts / f"{name}.moved").rename(facts / f"{new}.yaml")

    @rule(at=st.floats(0, 1), byte=st.integers(0, 255))
    def spoil_the_cache(self, at, byte):
        file = cache_file()
        if file.exists():
            data = bytearray(file.read_bytes())
            data[int(at * (len(data) - 1))] = byte
            file.write_bytes(data)

    @invariant()
    def says_what_a_cold_run_says(self):
        for selected in ((), ("facts/a.yaml",)):
            if selected and not (self.root / selected[0]).exists():
                continue
            selection = Selection(self.root, selected)
            _, cold = run(selection, self.day)
            for _ in range(2):
                warm = running.run_cached(selection, self.day, True, lambda text: None)

                assert render_json(warm) == render_json(cold)
                assert render_text(warm) == render_text(cold)
                assert render_html(warm, [], False, None) == render_html(cold, [], False, None)

    def teardown(self):
        if hasattr(self, "kept"):
            Store(cache_file()).clear()
            Path(os.environ["BELIE_CACHE_DIR"]).rmdir()
            os.environ["BELIE_CACHE_DIR"], inputs._RACY = self.kept
        super().teardown()


TestWarmCorpus = WarmCorpus.TestCase
TestWarmCorpus.settings = settings(
    max_examples=20,
    stateful_step_count=10,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
