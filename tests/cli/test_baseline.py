"""`belie baseline`: what was known before fails no more, and what is new does."""

import pytest

from .corpora import AGREEING, OPPOSING, belie, write_files

BY = ("--by", "desk", "--until", "2030-12-31", "--today", "2026-01-01")
NEW = "source: {id: echo, published: 2024-07-03}\nclaims: [{id: n, kind: count, of: plaza, what: staff, value: 130}]\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    write_files(tmp_path, {"facts/a.yaml": AGREEING, "facts/b.yaml": OPPOSING})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check():
    return belie("check", "--today", "2026-01-01")


def test_what_is_known_is_waived_and_counted_in_one_line(desk):
    done = belie("baseline", *BY)
    after = check()

    assert done.stdout == "checks/baseline.yaml: 2 contradictions taken as known until 2030-12-31\n"
    assert after.exit_code == 0
    assert "all of them were known before (checks/baseline.yaml)" in after.stdout


def test_what_is_new_fails(desk):
    belie("baseline", *BY)
    (desk / "facts/c.yaml").write_text(NEW)

    assert check().exit_code == 1


def test_a_known_finding_whose_claims_say_something_else_is_new(desk):
    belie("baseline", *BY)
    (desk / "facts/b.yaml").write_text(OPPOSING.replace("90", "80"))
    after = check()

    assert after.exit_code == 2
    assert "say something else than when this was waived" in " ".join(after.stdout.split())


def test_what_is_mended_is_a_fault_until_it_is_pruned(desk):
    belie("baseline", *BY)
    (desk / "facts/a.yaml").write_text(AGREEING.replace("value: 120", "value: 90"))
    stale = check()
    pruned = belie("baseline", "--prune", "--today", "2026-01-01")

    assert stale.exit_code == 2
    assert pruned.stdout == "checks/baseline.yaml: 1 finding still known\n"
    assert "more than 100" in (desk / "checks/baseline.yaml").read_text()
    assert check().exit_code == 1  # 90 against more than 100 within one source is new


def test_after_all_is_mended_an_empty_baseline_is_left(desk):
    belie("baseline", *BY)
    (desk / "facts/b.yaml").write_text(OPPOSING.replace("90", "120"))
    belie("baseline", "--prune", "--today", "2026-01-01")

    assert check().exit_code == 0
    assert "waivers: []" in (desk / "checks/baseline.yaml").read_text()


def test_a_baseline_that_is_there_is_not_written_over(desk):
    belie("baseline", *BY)
    again = belie("baseline", *BY)

    assert again.exit_code == 2
    assert "is there already" in again.stderr


@pytest.mark.parametrize(
    ("arguments", "what"),
    [(("--until", "2030-12-31"), "--by NAME"), (("--by", "desk"), "--until DATE"), (("--prune",), "nothing to prune")],
)
def test_what_it_needs_is_asked_for(desk, arguments, what):
    done = belie("baseline", *arguments)

    assert done.exit_code == 2
    assert what in done.stderr
    assert not (desk / "checks").exists()


def test_where_nothing_contradicts_there_is_nothing_to_know(desk):
    (desk / "facts/b.yaml").unlink()
    done = belie("baseline", *BY)

    assert done.exit_code == 2
    assert "nothing to take as known" in done.stderr
