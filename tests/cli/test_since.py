"""`belie check --since`: what a change introduced and mended, by a real repository of git."""

import json
import subprocess

import pytest

from .corpora import AGREEING, OPPOSING, belie, write_files

NEW = "source: {id: echo, published: 2024-07-03}\nclaims: [{id: n, kind: count, of: plaza, what: staff, value: 130}]\n"


def git(folder, *arguments) -> None:
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A corpus in a folder of a repository, with two contradictions in its first commit."""
    root = tmp_path / "repository" / "desk"
    write_files(root, {"facts/a.yaml": AGREEING, "facts/b.yaml": OPPOSING})
    git(root.parent, "init", "-q")
    git(root.parent, "add", ".")
    git(root.parent, "commit", "-qm", "first")
    monkeypatch.chdir(root)
    return root


def since(*arguments) -> dict:
    return json.loads(belie("check", "--since", "HEAD", "--format", "json", *arguments).stdout)


def test_what_is_unchanged_is_not_shown_and_does_not_fail(desk):
    done = belie("check", "--since", "HEAD")

    assert done.exit_code == 0
    assert "since HEAD: 0 introduced, 0 mended, 2 unchanged" in done.stdout


def test_what_a_new_file_introduces_is_shown_with_it_as_first_side(desk):
    (desk / "facts/0-echo.yaml").write_text(NEW.replace("echo", "zulu"))
    (desk / "facts/c.yaml").write_text(NEW)
    report = since()

    assert belie("check", "--since", "HEAD").exit_code == 1
    assert {finding["claims"][0]["source"] for finding in report["findings"]} == {"echo", "zulu"}
    assert report["summary"]["contradictions"] == 4


def test_what_a_change_mends_is_named(desk):
    (desk / "facts/b.yaml").write_text(OPPOSING.replace("90", "120"))
    report = since()

    assert report["findings"] == []
    assert report["notes"][0].startswith("since HEAD: 0 introduced, 2 mended, 0 unchanged")
    assert sum(note.startswith("mended: counts_agree, plaza, staff") for note in report["notes"]) == 2


def test_claims_that_say_something_else_are_a_finding_of_now(desk):
    (desk / "facts/b.yaml").write_text(OPPOSING.replace("90", "80"))

    assert since()["notes"][0].startswith("since HEAD: 2 introduced, 2 mended, 0 unchanged")


def test_a_path_narrows_both_sides(desk):
    (desk / "facts/b.yaml").unlink()
    (desk / "facts/c.yaml").write_text(NEW.replace("what: staff", "what: rooms"))

    assert since("facts/c.yaml")["notes"][0].startswith("since HEAD: 0 introduced, 0 mended, 0 unchanged")


def test_the_repository_stays_as_it_is(desk):
    (desk / "facts/c.yaml").write_text(NEW)
    git(desk, "add", "facts/c.yaml")
    before = subprocess.run(["git", "status", "--porcelain"], cwd=desk, capture_output=True, text=True).stdout
    since()
    after = subprocess.run(["git", "status", "--porcelain"], cwd=desk, capture_output=True, text=True).stdout

    assert before == after == "A  desk/facts/c.yaml\n"


def test_a_corpus_that_was_not_there_yet_is_all_new(tmp_path, monkeypatch):
    git(tmp_path, "init", "-q")
    git(tmp_path, "commit", "-qm", "empty", "--allow-empty")
    write_files(tmp_path / "desk", {"facts/a.yaml": AGREEING, "facts/b.yaml": OPPOSING})
    monkeypatch.chdir(tmp_path / "desk")

    assert since()["notes"][0].startswith("since HEAD: 2 introduced, 0 mended")


@pytest.mark.parametrize("revision", ["no-such", "--help", "HEAD~7", ""])
def test_a_revision_that_is_not_there_is_wrong_usage(desk, revision):
    done = belie("check", f"--since={revision}")

    assert done.exit_code == 2
    assert "knows no revision" in done.stderr


def test_a_folder_without_a_repository_is_wrong_usage(tmp_path, monkeypatch):
    write_files(tmp_path, {"facts/a.yaml": AGREEING})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    done = belie("check", "--since", "HEAD")

    assert done.exit_code == 2
    assert "needs a repository of git" in done.stderr


def test_a_machine_without_git_is_told(desk, monkeypatch):
    monkeypatch.setenv("PATH", "")
    done = belie("check", "--since", "HEAD")

    assert done.exit_code == 2
    assert "there is no git here" in done.stderr
