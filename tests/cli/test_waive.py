"""`belie waive`: a finding is accepted, and shows again when its claims say something else."""

import json

import pytest

from .corpora import AGREEING, OPPOSING, belie, write_files

UNTIL = ("--reason", "two ways of counting", "--by", "desk", "--until", "2030-12-31", "--today", "2026-01-01")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    write_files(tmp_path, {"facts/a.yaml": AGREEING, "facts/b.yaml": OPPOSING.replace("90", "105")})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def findings() -> list[dict]:
    return json.loads(belie("check", "--format", "json", "--today", "2026-01-01").stdout)["findings"]


def test_a_waived_finding_fails_no_more(desk):
    (found,) = findings()
    done = belie("waive", found["fingerprint"][:8], *UNTIL)

    assert done.exit_code == 0
    assert "checks/waivers.yaml: waived until 2030-12-31: counts_agree" in done.stdout
    assert belie("check", "--today", "2026-01-01").exit_code == 0
    assert findings()[0]["waiver"]["reason"] == "two ways of counting"


def test_it_fails_again_when_its_claims_say_something_else_and_can_be_waived_anew(desk):
    fingerprint = findings()[0]["fingerprint"]
    belie("waive", fingerprint, *UNTIL)
    changed = (desk / "facts/b.yaml").read_text().replace("105", "106")
    (desk / "facts/b.yaml").write_text(changed)
    broken = belie("check", "--today", "2026-01-01")
    again = belie("waive", fingerprint, *UNTIL)

    assert broken.exit_code == 2
    assert again.exit_code == 0
    assert belie("check", "--today", "2026-01-01").exit_code == 0
    assert (desk / "checks/waivers.yaml").read_text().count("- rule:") == 1


def test_a_whole_group_can_be_waived(desk):
    belie("waive", findings()[0]["fingerprint"], "--group", *UNTIL)

    assert "group:" in (desk / "checks/waivers.yaml").read_text()
    assert belie("check", "--today", "2026-01-01").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("abc", *UNTIL), "at least its first 6"),
        (("0" * 16, *UNTIL), "no finding has the fingerprint"),
        (("0" * 16, *UNTIL[:4], "--until", "2020-12-31", "--today", "2026-01-01"), "is over already"),
        (("0" * 16, "--reason", " ", *UNTIL[2:]), "needs a reason"),
        (("0" * 16, *UNTIL[:4], "--until", "soon"), "is no day"),
    ],
)
def test_what_cannot_be_waived_is_refused_and_nothing_is_written(desk, arguments, what):
    done = belie("waive", *arguments)

    assert done.exit_code == 2
    assert what in done.stderr
    assert not (desk / "checks").exists()


def test_a_finding_that_is_waived_already_is_left_alone(desk):
    fingerprint = findings()[0]["fingerprint"]
    belie("waive", fingerprint, *UNTIL)
    before = (desk / "checks/waivers.yaml").read_text()
    done = belie("waive", fingerprint, *UNTIL)

    assert done.exit_code == 2
    assert "waived already, until 2030-12-31; change or delete that at checks/waivers.yaml:3" in done.stderr
    assert (desk / "checks/waivers.yaml").read_text() == before
