"""The corpora of the bench are what the figures suppose: valid, without a finding, the same each time."""

from belie.engine import judge
from belie.loading.corpus import load_corpus

from .bench_corpus import write_corpus


def test_a_bench_corpus_is_valid_and_holds_together_and_exercises_most_rules(tmp_path):
    claims = write_corpus(tmp_path, 20)
    report = judge(load_corpus(tmp_path))

    assert report.claims == claims == 800
    assert report.faults == report.errors == report.findings == ()
    assert set(report.not_exercised) <= {"ends_meet", "evidence_is_found", "names_tell_apart", "quotes_agree"}


def test_a_seed_gives_the_same_files_each_time(tmp_path):
    for name in ("one", "other"):
        write_corpus(tmp_path / name, 10, seed=7)
    one, other = (
        {file.name: file.read_bytes() for file in (tmp_path / name).rglob("*.yaml")} for name in ("one", "other")
    )

    assert one == other
    assert len(one) == 12
