"""The public API: checking from Python, and rules of a corpus's own."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import belie

VOTE = Path(__file__).parents[1] / "fixtures" / "vote"

FACTS = """\
source: {id: bulletin, published: 2024-07-03}
entities:
  plaza: {kind: place, name: UN Plaza}
claims:
  - {id: staff, kind: count, of: plaza, what: staff, value: 100}
  - {id: staff-too, kind: count, of: plaza, what: staff, value: 120}
"""
WAIVER = """\
waivers:
  - {rule: counts_agree, group: "plaza, staff", reason: two ways of counting, by: desk, until: 2024-12-31}
"""


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text(FACTS, encoding="utf-8")
    return tmp_path


def test_a_rule_that_uses_the_public_names_alone_finds_its_two_contradictions():
    report = belie.check(VOTE)

    assert [(f.rule, str(f.verdict), sorted(c.id for c in f.claims)) for f in report.findings] == [
        ("votes_add_up", "contradiction", ["assembly-gazette#bridge"]),
        ("votes_add_up", "contradiction", ["assembly-gazette#budget", "evening-paper#budget"]),
    ]
    assert not report.faults
    assert not report.errors
    assert not report.unchecked


def test_that_rule_imports_nothing_of_belie_but_public_names():
    lines = (VOTE / "checks" / "votes.py").read_text(encoding="utf-8").splitlines()
    imported = [line.split()[1] for line in lines if line.startswith(("from ", "import "))]

    assert sorted(imported) == ["belie", "collections.abc", "itertools"]


def test_without_python_the_own_rule_is_not_run():
    report = belie.check(VOTE, run_python=False)

    assert report.findings == ()
    assert len(report.unchecked) == 5


def test_a_report_is_a_value_with_its_exit_status(corpus):
    report = belie.check(corpus)

    assert isinstance(report, belie.Report)
    assert report.exit_status() == 1
    assert report.count(belie.Verdict.CONTRADICTION) == 1


def test_a_path_inside_selects_what_is_reported(corpus):
    (corpus / "facts" / "b.yaml").write_text("source: {id: other}\nclaims: []\n", encoding="utf-8")

    assert belie.check(corpus / "facts" / "b.yaml").findings == ()
    assert len(belie.check(str(corpus / "facts" / "a.yaml")).findings) == 1


def test_the_day_is_that_of_the_caller(corpus):
    (corpus / "checks").mkdir()
    (corpus / "checks" / "waivers.yaml").write_text(WAIVER, encoding="utf-8")

    assert belie.check(corpus, today=date(2024, 12, 31)).exit_status() == 0
    assert belie.check(corpus, today=date(2025, 1, 1)).exit_status() == 2


def test_without_a_day_the_clock_counts(corpus, monkeypatch):
    (corpus / "checks").mkdir()
    (corpus / "checks" / "waivers.yaml").write_text(WAIVER, encoding="utf-8")
    monkeypatch.setattr("time.localtime", lambda: (2024, 12, 31, 0, 0, 0, 0, 0, 0))

    assert belie.check(corpus).exit_status() == 0


@pytest.mark.parametrize("path", ["nowhere", "notes.txt"])
def test_a_path_without_facts_is_an_error_of_the_caller(corpus, path):
    (corpus / "notes.txt").write_text("")

    with pytest.raises(belie.WrongPath, match=path):
        belie.check(corpus / path)


def test_a_folder_without_a_corpus_is_an_error_of_the_caller(tmp_path):
    with pytest.raises(belie.WrongPath, match="belongs to no corpus"):
        belie.check(tmp_path)


@pytest.mark.parametrize("name", belie.__all__)
def test_every_public_name_is_there_and_documented(name):
    value = getattr(belie, name)

    assert name in dir(belie)
    assert name.startswith("__") or value.__doc__


def test_a_name_that_is_not_there_is_an_ordinary_error():
    with pytest.raises(AttributeError, match="has no attribute 'chek'"):
        belie.chek  # noqa: B018


def test_importing_belie_imports_nothing_of_it():
    code = "import sys, belie; print([name for name in sys.modules if name.startswith('belie.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_type_checkers_see_the_public_names(tmp_path):
    pytest.importorskip("mypy")
    file = tmp_path / "own.py"
    file.write_text("import belie\nreveal_type(belie.check)\nreveal_type(belie.contradiction)\nbelie.chek\n")
    options = ["--strict", "--follow-imports", "silent", "--cache-dir", str(tmp_path / "cache")]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(file)],
        cwd=Path(__file__).parents[1],
        env={"MYPYPATH": "src", "PATH": ""},
        capture_output=True,
        text=True,
    )

    assert "-> belie.model.report.Report" in done.stdout, done.stdout + done.stderr
    assert "-> belie.model.finding.Finding" in done.stdout
    assert 'Module has no attribute "chek"' in done.stdout
