"""`belie stale`: what nobody has checked, or only long ago."""

import json

import pytest

from .corpora import AGREEING, BROKEN, belie, write

STORY = """\
source: {id: story, published: 2024-07-03}
entities:
  plaza: {kind: place, name: UN Plaza}
claims:
  - {id: fresh, kind: count, of: plaza, what: staff, value: 1, checked: {by: ann, on: 2024-06-01}}
  - {id: old, kind: count, of: plaza, what: desks, value: 2, checked: {by: bob, on: 2023-06-01}}
  - {id: vague, kind: count, of: plaza, what: doors, value: 3, checked: {by: bob, on: 2023-12}}
"""
NEVER = "  - {id: never, kind: count, of: plaza, what: lamps, value: 4}\n"


@pytest.fixture(autouse=True)
def corpus(tmp_path, monkeypatch):
    monkeypatch.chdir(write(tmp_path, story=STORY + NEVER))
    return tmp_path


def stale(*arguments):
    result = belie("stale", "--today", "2024-06-30", *arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def ids(*arguments):
    found = json.loads(stale("--format", "json", *arguments))
    return [one["id"] for one in found["unchecked"]], [one["id"] for one in found["old"]]


def test_claims_that_nobody_checked_are_listed():
    assert stale().startswith(
        "Not checked by anybody: 1 of 4 claims\n  facts/story.yaml:8:5: story#never\n    UN Plaza: 4 lamps"
    )
    assert ids() == (["story#never"], [])


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("0", ["old", "vague", "fresh"]),
        ("100", ["old", "vague"]),
        ("181", ["old", "vague"]),
        ("182", ["old"]),
        ("395", []),
    ],
)
def test_old_checks_are_listed_the_oldest_first_and_a_vague_day_counts_as_its_last(days, found):
    assert ids("--older", days)[1] == [f"story#{one}" for one in found]


def test_an_old_check_says_who_and_when():
    assert "(checked by bob on 2023-06-01, 395 days ago)" in " ".join(stale("--older", "300").split())


def test_a_check_in_the_future_is_not_old(corpus):
    write(corpus, story=STORY.replace("2023-06-01", "2030-01-01"))

    assert ids("--older", "183") == ([], [])


def test_where_all_is_checked_it_says_so(corpus):
    write(corpus, story=STORY)

    assert (
        " ".join(stale().split())
        == "Checked: all 3 claims; the oldest check is 395 days old; --older DAYS lists old checks."
    )
    assert stale("--older", "394").startswith("Checked more than 394 days ago: 1 of 3 claims\n")
    assert " ".join(stale("--older", "400").split()).endswith("395 days old, and none more than 400 days.")


def test_where_nothing_is_checked_it_says_how(corpus):
    write(corpus, story=AGREEING)

    assert stale().startswith("Not checked by anybody: all 2 claims\n")
    assert "checked: {by: …, on: …}" in stale()


def test_a_path_selects_whose_claims_are_listed(corpus):
    write(corpus, bulletin=AGREEING.replace("plaza", "hall"))

    assert ids("facts/bulletin.yaml")[0] == ["bulletin#staff", "bulletin#staff-too"]


def test_the_clock_counts_unless_a_day_is_given():
    assert json.loads(belie("stale", "--format", "json").stdout)["summary"]["oldest_days"] > 395


@pytest.mark.parametrize("arguments", [["nowhere"], ["--older", "-1"], ["--older", "x"], ["--today", "soon"]])
def test_wrong_usage_is_refused(arguments):
    assert belie("stale", *arguments).exit_code == 2


def test_a_corpus_without_claims_is_refused(corpus):
    write(corpus, story="entities:\n  ann: {kind: person}\n")
    result = belie("stale")

    assert result.exit_code == 2
    assert "no claims" in result.stderr


def test_outside_of_a_corpus_there_is_nothing_to_list(tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))

    assert belie("stale").exit_code == 2


def test_what_cannot_be_used_is_said(corpus):
    write(corpus, broken=BROKEN)

    assert "`belie check` says what" in belie("stale").stderr


def test_the_help_has_an_example():
    assert "belie stale --older 365" in belie("stale", "--help").stdout
