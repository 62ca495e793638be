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


def test_a_speaker_who_is_defined_later_is_found_around_the_words_of_a_quote(tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "hearing.txt").write_text(
        'The hearing was short. "We were never asked about the harbour," said Bob Brown.'
    )
    quote = "kind: quote, speaker: ann, words: we were never asked about the harbour"
    (tmp_path / "facts" / "a.yaml").write_text(
        "source: {id: a, title: A, published: 2022-01-02, text: ../hearing.txt}\n"
        "entities: {ann: {kind: person, name: Ann Ames}}\n"
        f"claims: [{{id: c, {quote}, evidence: We were never asked about the harbour}}]\n"
    )
    held = OpenCorpus(tmp_path)
    assert held.state(TODAY).report.findings == ()

    (tmp_path / "facts" / "b.yaml").write_text("entities: {bob: {kind: person, name: Bob Brown}}\n")

    assert [finding.rule for finding in held.state(TODAY).report.findings] == ["evidence_agrees"]
