"""`belie explain`: what a rule holds, in words."""

from pathlib import Path

import pytest

from belie.engine import FAULT_RULES, standard_rules

from .corpora import AGREEING, belie, write, write_files

VOTE = Path(__file__).parents[2] / "fixtures" / "vote"
KNOWN = (*FAULT_RULES, *(rule.name for rule in standard_rules()))


@pytest.mark.parametrize("rule", KNOWN)
def test_every_rule_is_explained_in_80_columns(rule):
    shown = belie("explain", rule)

    assert shown.exit_code == 0
    assert shown.stdout.startswith(f"{rule}\n")
    assert max(map(len, shown.stdout.splitlines())) <= 80


def test_a_rule_tells_what_it_looks_at_and_what_it_lets_pass():
    shown = belie("explain", "counts_agree").stdout

    assert "Counts of one thing at one time have a number in common.\n\nWhy: " in shown
    assert "\nNo contradiction: " in shown
    assert "\nLooks at  count\nGroup     claims that share of + what\nCompares  value\nSeverity  error\n" in shown


def test_without_a_name_all_rules_are_listed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown = belie("explain").stdout

    assert [line for line in shown.splitlines() if not line.startswith(" ")] == sorted(KNOWN)


def test_a_corpus_explains_its_own_rules_too(monkeypatch):
    monkeypatch.chdir(VOTE)

    assert belie("explain", "votes_add_up").stdout.startswith("votes_add_up (a rule of this corpus)\nThe votes on a")
    assert "votes_add_up\n" in belie("explain").stdout


def test_without_python_own_rules_stay_unknown(monkeypatch):
    monkeypatch.chdir(VOTE)
    result = belie("explain", "votes_add_up", "--no-python")

    assert result.exit_code == 2
    assert "votes_add_up is not run (--no-python)" in result.stderr


def test_a_standard_rule_is_explained_without_running_anything(tmp_path, monkeypatch):
    write_files(tmp_path, {"facts/a.yaml": AGREEING, "checks/own.py": "raise SystemExit('ran')\n"})
    monkeypatch.chdir(tmp_path)

    assert belie("explain", "counts_agree").exit_code == 0
    assert belie("explain", "counts_agree").stderr == ""
    assert "checks/own.py:1:1" in belie("explain").stderr


def test_an_unknown_rule_gets_the_nearest(tmp_path, monkeypatch):
    monkeypatch.chdir(write(tmp_path, a=AGREEING))
    result = belie("explain", "count-agree")

    assert result.exit_code == 2
    assert result.stderr == "Error: there is no rule 'count-agree'; did you mean counts_agree?\n"


def test_a_rule_without_a_docstring_says_so(tmp_path, monkeypatch):
    rule = "from belie import rule\n\n@rule(kinds=['count'], key=[])\ndef bare(group):\n    return []\n"
    write_files(tmp_path, {"facts/a.yaml": AGREEING, "checks/own.py": rule})
    monkeypatch.chdir(tmp_path)
    shown = belie("explain", "bare").stdout

    assert "(This rule has no docstring.)" in shown
    assert "Group     all claims, 2 of them at least\n" in shown
