"""`belie mutate`: the score of a corpus, and its exit states."""

import json
import os

import pytest

from .corpora import AGREEING, BROKEN, OPPOSING, RAISING, belie, run, start, write, write_files


@pytest.fixture(autouse=True)
def corpus(tmp_path, monkeypatch):
    monkeypatch.chdir(write(tmp_path, bulletin=AGREEING))
    return tmp_path


def score(*arguments):
    result = belie("mutate", "--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_the_score_tells_what_is_caught_and_lists_what_nothing_defends():
    result = belie("mutate")

    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.startswith("Mutation score 33 %: of 3 changes, 1 is caught, 2 go unnoticed (seed 0).\n")
    assert "\nfacts/bulletin.yaml:5:5: bulletin#staff\n" in result.stdout
    assert "would defend it: a second source; evidence\n" in result.stdout


def test_one_seed_gives_one_output():
    assert belie("mutate", "--seed", "7").stdout == belie("mutate", "--seed", "7").stdout


def test_a_budget_bounds_the_mutants():
    summary = score("--budget", "1")["summary"]

    assert (summary["mutants"], summary["possible"]) == (1, 3)
    assert "of 1 of 3 changes" in belie("mutate", "--budget", "1").stdout


def test_a_path_selects_whose_claims_are_changed(corpus):
    write(corpus, courier=OPPOSING)
    files = {one["claim"].partition("#")[0] for one in score("facts/courier.yaml")["mutants"]}

    assert files == {"courier"}


def test_no_file_is_changed(corpus):
    before = {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()}
    belie("mutate")

    assert {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()} == before


def test_the_json_holds_every_mutant_with_what_came_of_it():
    found = score()

    assert found["summary"] == {
        "possible": 3, "mutants": 3, "caught": 1, "seen": 0, "unnoticed": 2, "percent": 33,
    }  # fmt: skip
    assert [one["outcome"] for one in found["mutants"]].count("caught") == 1
    assert found["by_rule"] == {"counts_agree": 1}
    assert found["undefended"][0]["would_defend"] == ["a second source", "evidence"]


def test_what_has_nothing_to_change_is_said(corpus):
    words = "source: {id: bulletin}\nentities:\n  ann: {kind: person}\nclaims:\n"
    write(corpus, bulletin=words + "  - {id: a, kind: statement, subject: ann, property: motto, value: forward}\n")
    result = belie("mutate")

    assert result.exit_code == 0
    assert result.stdout.startswith("There is nothing to change")
    assert score()["summary"]["percent"] is None


def test_a_corpus_without_claims_is_refused(corpus):
    write(corpus, bulletin="entities:\n  ann: {kind: person}\n")
    result = belie("mutate")

    assert result.exit_code == 2
    assert "no claims" in result.stderr


@pytest.mark.parametrize("arguments", [["nowhere"], ["--budget", "0"], ["--seed", "x"], ["--today", "soon"]])
def test_wrong_usage_is_refused(arguments):
    assert belie("mutate", *arguments).exit_code == 2


def test_outside_of_a_corpus_there_is_nothing_to_change(tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))

    assert belie("mutate").exit_code == 2


def test_what_cannot_be_used_is_said_and_the_rest_is_changed(corpus):
    write(corpus, broken=BROKEN)
    result = belie("mutate")

    assert result.exit_code == 0
    assert "`belie check` says what" in result.stderr


def test_a_rule_that_raises_anyway_is_named_and_notices_nothing(corpus):
    write_files(corpus, {"checks/own.py": RAISING})
    result = belie("mutate")

    assert result.exit_code == 0
    assert "the rule always_raises raises" in result.stderr
    assert score("--no-python")["by_rule"] == {"counts_agree": 1}


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no pseudo-terminals here")
def test_a_terminal_gets_a_progress_bar_beside_the_output(corpus):
    terminal, end = os.openpty()
    process = start("mutate", cwd=corpus, stderr=end)
    out, _ = process.communicate(timeout=60)
    os.close(end)
    shown = os.read(terminal, 10_000).decode()
    os.close(terminal)

    assert out == belie("mutate").stdout
    assert "Changing facts" in shown
    assert "100%" in shown


def test_there_is_no_progress_bar_where_nobody_looks(corpus):
    status, out, err = run("mutate", cwd=corpus)

    assert (status, err) == (0, "")
    assert out == belie("mutate").stdout


def test_the_help_has_an_example():
    assert "belie mutate facts/harbour-news.yaml --seed 7 --budget 200" in belie("mutate", "--help").stdout
