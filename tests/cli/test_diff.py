"""`belie diff`: what came and what went between two reports."""

import json

import pytest

from .corpora import AGREEING, OPPOSING, POSSIBLE, belie, write


@pytest.fixture
def reports(tmp_path):
    """Reports before and after a contradiction came, in files."""
    root = write(tmp_path / "desk", a=AGREEING, c=POSSIBLE)
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    belie("check", root, "--format", "json", "-o", before)
    write(root, b=OPPOSING)
    (root / "facts/c.yaml").unlink()
    belie("check", root, "--format", "json", "-o", after)
    return before, after


def test_what_came_and_what_went_is_told(reports):
    done = belie("diff", *reports)

    assert done.exit_code == 1
    assert "Introduced: contradiction, counts_agree, plaza, staff (" in done.stdout
    assert "Mended: possible, counts_agree, plaza, staff (" in done.stdout
    assert done.stdout.endswith("2 introduced, 2 mended, 0 unchanged.\n")


def test_a_contradiction_that_went_fails_nothing(reports):
    before, after = reports

    assert belie("diff", after, before).exit_code == 0


def test_a_report_beside_itself_has_nothing_to_tell(reports):
    before, _ = reports

    assert belie("diff", before, before).stdout == "0 introduced, 0 mended, 2 unchanged.\n"


def test_what_the_desk_has_waived_is_not_called_mended(reports, tmp_path, monkeypatch):
    _, after = reports
    root, waived = tmp_path / "desk", tmp_path / "waived.json"
    monkeypatch.chdir(root)
    found = next(one for one in json.loads(after.read_text())["findings"] if one["verdict"] == "contradiction")
    belie("waive", found["fingerprint"], "--until", "2999-12-31", "--by", "A", "--reason", "looked up")
    belie("check", root, "--format", "json", "-o", waived)
    said = belie("diff", after, waived).stdout

    assert "Waived: contradiction, counts_agree, plaza, staff (" in said
    assert said.endswith("0 introduced, 1 waived, 0 mended, 1 unchanged.\n")


@pytest.mark.parametrize(
    ("text", "what"),
    [("{", "is no JSON"), ("[]", "no report"), ('{"findings": [{}]}', "no report"), (None, "No such")],
)
def test_what_is_no_report_is_refused(reports, tmp_path, text, what):
    other = tmp_path / "other.json"
    if text is not None:
        other.write_text(text)
    done = belie("diff", reports[0], other)

    assert done.exit_code == 2
    assert what in done.stderr
