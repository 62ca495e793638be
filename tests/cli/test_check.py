"""`belie check`: what is reported, and with which exit status."""

import json
import re
import shlex

import pytest

from .corpora import AGREEING, BROKEN, OPPOSING, POSSIBLE, RAISING, belie, write, write_files

STATUSES = [
    ({"facts/a.yaml": AGREEING}, 0, 0),
    ({"facts/a.yaml": AGREEING, "facts/b.yaml": OPPOSING}, 1, 1),
    ({"facts/a.yaml": AGREEING, "facts/b.yaml": POSSIBLE}, 0, 1),
    ({"facts/a.yaml": AGREEING, "facts/b.yaml": BROKEN}, 2, 2),
    ({"facts/a.yaml": AGREEING, "facts/b.yaml": OPPOSING, "facts/c.yaml": BROKEN}, 2, 2),
    ({"facts/a.yaml": AGREEING, "checks/own.py": RAISING}, 3, 3),
    ({"facts/a.yaml": AGREEING, "facts/c.yaml": BROKEN, "checks/own.py": RAISING}, 3, 3),
    ({"facts/a.yaml": "entities: {}\n"}, 2, 2),
    (
        {
            "facts/a.yaml": AGREEING,
            "facts/b.yaml": OPPOSING,
            "checks/c.yaml": "checks: [{rule: counts_agree, severity: warning}]",
        },
        0,
        1,
    ),
]

WAIVER = """\
waivers:
  - rule: counts_agree
    group: plaza, staff
    reason: two ways of counting
    by: desk
    until: 2024-12-31
"""


@pytest.mark.parametrize(("files", "status", "strict"), STATUSES)
def test_the_exit_status_is_that_of_the_worst_thing_found(tmp_path, files, status, strict):
    write_files(tmp_path, files)

    assert belie("check", tmp_path).exit_code == status
    assert belie("check", tmp_path, "--strict").exit_code == strict


def test_whatever_the_status_all_findings_are_shown(tmp_path):
    write_files(tmp_path, {"facts/a.yaml": AGREEING, "facts/b.yaml": OPPOSING, "facts/c.yaml": BROKEN})
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "own.py").write_text(RAISING)
    shown = belie("check", tmp_path).stdout

    assert "CONTRADICTION  counts_agree  plaza, staff" in shown
    assert "did you mean 'value'?" in shown
    assert "return 1 / 0" in shown
    assert "\n\n2 contradictions, 1 fault, 1 rule raised: " in shown


def test_a_corpus_without_contradictions_says_what_was_looked_at(tmp_path):
    shown = belie("check", write(tmp_path, a=AGREEING)).stdout

    assert shown.endswith("\nNo contradiction: 1 group judged, 2 claims in 1 file read.\n")


def test_a_waiver_holds_to_its_last_day(tmp_path):
    write_files(tmp_path, {"facts/a.yaml": AGREEING, "facts/b.yaml": OPPOSING, "checks/waivers.yaml": WAIVER})
    last, after = (belie("check", tmp_path, "--today", day) for day in ("2024-12-31", "2025-01-01"))

    assert (last.exit_code, after.exit_code) == (0, 2)
    assert "Waived: 2 findings" in last.stdout
    assert "ended on 2024-12-31" in after.stdout


def test_the_waiver_that_the_report_offers_can_be_pasted(tmp_path, monkeypatch):
    write(tmp_path, a=AGREEING.replace("more than 100", "about 90"), b=OPPOSING)
    monkeypatch.chdir(tmp_path)
    shown = belie("check").stdout
    offered = re.search(r'belie waive \w+ --until.*?stand"', shown, re.DOTALL)[0]
    pasted = offered.replace("\\\n", " ").replace("YYYY-MM-DD", "2099-12-31")
    done = belie(*shlex.split(pasted)[1:])
    again = belie("check")

    assert done.exit_code == 0, done.stderr
    assert "Waived: 1 finding" in again.stdout
    assert again.exit_code == 0


def test_a_path_selects_what_is_reported_and_finds_the_root(tmp_path, monkeypatch):
    write(tmp_path, a=AGREEING, b=OPPOSING, c=BROKEN)
    extra = "source: {id: extra}\nclaims:\n  - {id: n, kind: count, of: plaza, what: rooms, value: 3}\n"
    write_files(tmp_path, {"facts/sub/d.yaml": extra})
    monkeypatch.chdir(tmp_path)

    (tmp_path / "checks").mkdir()

    for path, status in {"facts/b.yaml": 1, "facts/sub": 0, "facts/c.yaml": 2, "facts": 2, ".": 2, "checks": 2}.items():
        assert belie("check", path).exit_code == status, path
    assert "Only what concerns facts/sub is reported." in belie("check", "facts/sub").stdout
    assert belie("check", "facts/sub", "facts/b.yaml").exit_code == 1


def test_places_lead_there_from_the_working_folder(tmp_path, monkeypatch):
    write(tmp_path / "desk", a=AGREEING, b=OPPOSING, c=BROKEN)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    shown = belie("check", "../desk").stdout

    assert "\n    ../desk/facts/b.yaml:3:5: courier#staff\n" in shown
    assert "\n  ../desk/facts/c.yaml:3:" in shown
    assert json.loads(belie("check", "../desk", "--format", "json").stdout)["faults"][0]["file"] == "facts/c.yaml"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("nowhere.yaml", "nowhere.yaml: there is no such file or folder"),
        ("facts/notes.md", "facts/notes.md: here is no fact file of the corpus"),
        ("docs", "docs: here is no fact file of the corpus"),
    ],
)
def test_a_path_without_facts_is_wrong_usage(tmp_path, monkeypatch, path, says):
    write(tmp_path, a=AGREEING)
    write_files(tmp_path, {"facts/notes.md": "", "docs/index.md": ""})
    monkeypatch.chdir(tmp_path)
    result = belie("check", path)

    assert result.exit_code == 2
    assert says in result.stderr
    assert not result.stdout


def test_a_path_of_another_corpus_is_wrong_usage(tmp_path):
    one, other = write(tmp_path / "one", a=AGREEING), write(tmp_path / "other", a=AGREEING)
    result = belie("check", one, other)

    assert result.exit_code == 2
    assert "outside of the corpus" in result.stderr


def test_a_folder_without_a_corpus_has_nothing_to_check(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = belie("check")

    assert result.exit_code == 2
    assert "nothing to check" in result.stderr
    assert "belie init" in result.stderr


def test_without_python_the_own_rules_are_named_and_not_run(tmp_path):
    write_files(tmp_path, {"facts/a.yaml": AGREEING, "checks/own.py": RAISING})
    result = belie("check", tmp_path, "--no-python", "--no-cache")

    assert result.exit_code == 0
    assert "always_raises is not run (--no-python)" in result.stdout


def test_a_format_that_is_not_there_is_refused_with_those_that_are():
    result = belie("check", "--format", "pdf")

    assert result.exit_code == 2
    assert "'text', 'json'" in result.stderr


@pytest.mark.parametrize("day", ["2024", "2024-02-30", "today", "2024-13-01", "2024-07-03T10:00"])
def test_what_is_no_day_is_wrong_usage(tmp_path, day):
    result = belie("check", write(tmp_path, a=AGREEING), "--today", day)

    assert result.exit_code == 2
    assert "--today" in result.stderr


@pytest.mark.parametrize("style", ["text", "json", "html"])
def test_the_report_goes_into_a_file_as_it_goes_to_the_screen(tmp_path, monkeypatch, style):
    write(tmp_path, a=AGREEING, b=OPPOSING)
    monkeypatch.chdir(tmp_path)
    shown = belie("check", "--format", style)
    result = belie("check", "--format", style, "-o", "report.out")

    assert (tmp_path / "report.out").read_text(encoding="utf-8") == shown.stdout
    assert result.exit_code == shown.exit_code == 1
    assert not result.stdout
    assert result.stderr == "report.out: 2 contradictions: 1 group judged, 3 claims in 2 files read.\n"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["facts", "report.out"]


def test_a_report_that_cannot_be_written_is_told_in_one_line(tmp_path, monkeypatch):
    write(tmp_path, a=AGREEING)
    monkeypatch.chdir(tmp_path)
    missing, folder = belie("check", "-o", "nowhere/report.txt"), belie("check", "-o", "facts")

    assert missing.exit_code == folder.exit_code == 2
    assert missing.stderr == "Error: nowhere/report.txt cannot be written: its folder is not there\n"
    assert folder.stderr == "Error: facts is a folder, not a file to write to\n"
