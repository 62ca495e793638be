"""Choosing nodes: by words, by rule, by id, by what failed."""

import pytest

from .corpora import AGENCIES, OPPOSING, STAFF, collected, count, run, shown, source, write

FIRST = f"facts/brief.yaml::{AGENCIES}"
OWN = '''\
from belie import rule

@rule(kinds=["count"], key=["of"], least=1)
def my_rule(group):
    """Holds."""
    return ()
'''


def test_words_choose_by_source_claim_and_entity(pytester):
    write(pytester.path, OPPOSING)

    assert collected(pytester, "-k", "gazette and seen") == [FIRST]
    assert collected(pytester, "-k", "hired") == [f"facts/brief.yaml::{STAFF}"]
    assert collected(pytester, "-k", "annex") == ["facts/daily.yaml::counts_agree::annex, desks"]
    assert collected(pytester, "-k", "daily.yaml and agencies") == [FIRST]
    assert collected(pytester, "-k", "gazette and file_is_valid") == ["facts/gazette.yaml::file_is_valid"]


def test_a_word_chooses_the_same_whatever_file_a_node_is_listed_under(pytester):
    write(pytester.path, OPPOSING)

    assert collected(pytester, "-k", "not daily", "facts/gazette.yaml", "facts/daily.yaml") == collected(
        pytester, "-k", "not daily", "facts/gazette.yaml"
    )


def test_marks_choose_by_rule_where_they_are_strict_and_the_rule_is_the_corpus_s_own(pytester):
    write(pytester.path, {**OPPOSING, "checks/own.py": OWN})
    pytester.makeini("[pytest]\naddopts = --strict-markers\n")

    assert collected(pytester, "-m", "counts_agree", "facts/brief.yaml") == [FIRST, f"facts/brief.yaml::{STAFF}"]
    assert collected(pytester, "-m", "my_rule", "facts/entities.yaml", "facts/daily.yaml") == [
        "facts/daily.yaml::my_rule::annex",
        "facts/brief.yaml::my_rule::plaza",
    ]
    assert len(collected(pytester, "-m", "file_is_valid")) == 5
    assert collected(pytester, "-m", "waivers_hold or quotes_agree") == []


def test_marks_of_standard_rules_are_listed(pytester):
    write(pytester.path, OPPOSING)

    run(pytester, "--markers").stdout.fnmatch_lines(["@pytest.mark.counts_agree: what this rule finds in facts"])


def test_nodes_are_deselected_by_the_beginning_of_their_id(pytester):
    write(pytester.path, OPPOSING)

    run(pytester, "facts/daily.yaml", "--deselect", "facts/brief.yaml").assert_outcomes(passed=4, deselected=1)


@pytest.mark.parametrize("file", ["brief", "daily", "gazette"])
def test_an_id_can_be_pasted_back_and_asked_for_under_each_of_its_files(pytester, file):
    write(pytester.path, OPPOSING)
    result = run(pytester, f"facts/{file}.yaml::{AGENCIES}")

    result.assert_outcomes(failed=1)
    assert shown(result, "FAILED")[0].startswith(f"{FIRST} - ")


def test_a_pasted_id_works_when_the_contradiction_is_mended(pytester):
    write(pytester.path, OPPOSING)
    write(pytester.path, {"facts/daily.yaml": source("daily", count("told", 18))})

    run(pytester, FIRST).assert_outcomes(passed=1)


def test_a_pasted_id_works_when_the_claim_is_gone_from_the_first_file(pytester):
    write(pytester.path, OPPOSING)
    write(pytester.path, {"facts/brief.yaml": source("brief", count("workers", 120, what="staff"))})
    result = run(pytester, FIRST)

    result.assert_outcomes(failed=1)
    assert shown(result, "FAILED")[0].startswith(f"facts/daily.yaml::{AGENCIES} - ")


def test_a_pasted_id_of_a_fault_works_when_the_fault_is_mended(pytester):
    write(pytester.path, {**OPPOSING, "checks/waivers.yaml": "waivers: []\n"})

    for name in ("facts/brief.yaml::references_resolve", "checks/waivers.yaml::waivers_hold"):
        run(pytester, name).assert_outcomes(passed=1)


def test_a_rule_of_a_file_can_be_asked_for_also_when_it_has_nothing_to_say_any_more(pytester):
    write(pytester.path, OPPOSING)

    run(pytester, "facts/brief.yaml::relative_dates_resolve").assert_outcomes(passed=1)


def test_an_id_that_names_no_group_is_not_found(pytester):
    write(pytester.path, OPPOSING)
    result = run(pytester, "facts/brief.yaml::counts_agree::plaza, agensies")

    assert result.ret == 4
    result.stderr.fnmatch_lines(["ERROR: not found: *counts_agree::plaza, agensies"])


def test_a_rule_under_a_file_can_be_asked_for(pytester):
    write(pytester.path, OPPOSING)

    run(pytester, "facts/gazette.yaml::counts_agree").assert_outcomes(passed=1, failed=1)


def test_a_pasted_id_beside_a_file_loses_and_repeats_nothing(pytester):
    write(pytester.path, OPPOSING)
    result = run(pytester, f"facts/brief.yaml::{STAFF}", "facts/gazette.yaml", "facts/daily.yaml")

    result.assert_outcomes(passed=8, failed=1)


def test_the_first_failure_ends_the_run_where_that_is_asked_for(pytester):
    write(pytester.path, {**OPPOSING, "facts/a.yaml": source("a", count("told", 5, what="staff"))})
    result = run(pytester, "-x")

    assert result.parseoutcomes()["failed"] == 1
    result.stdout.fnmatch_lines(["*stopping after 1 failures*"])
