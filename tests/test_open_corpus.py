"""A corpus that is held open says after each change of its files what a new run says of them."""

import shutil

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from belie.api import Selection, run
from belie.open_corpus import OpenCorpus
from belie.reports.json_report import render_json

from .edited_corpus import TODAY, EditedCorpus


class HeldCorpus(EditedCorpus):
    """The corpus, held open while it is edited."""

    def opened(self):
        self.open = OpenCorpus(self.root)

    def type_text(self, path, text):
        super().type_text(path, text)
        self.open.edit(path, text)

    def leave(self, path):
        super().leave(path)
        self.open.edit(path, None)

    @invariant()
    def says_what_a_new_run_says(self):
        copy = self.root.with_name(self.root.name + "-copy")
        shutil.copytree(self.root, copy)
        try:
            for path, text in self.unsaved.items():
                (copy / path).write_text(text)
            expected = render_json(run(Selection(copy), TODAY)[1])
        finally:
            shutil.rmtree(copy)
        told = render_json(self.open.state(TODAY).report)

        assert told == expected


TestHeldCorpus = HeldCorpus.TestCase
TestHeldCorpus.settings = settings(
    max_examples=25,
    stateful_step_count=12,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
