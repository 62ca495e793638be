"""The report as SARIF. The validator of the standard's makers runs where SARIF_MULTITOOL leads to it."""

import json
import os
import subprocess

import pytest

from belie.model.check import Severity
from belie.model.finding import Verdict
from belie.reports.sarif import render_sarif

from .builders import error, fault, finding, group, report, waiver, witness


def run_of(text: str) -> dict:
    (run,) = json.loads(text)["runs"]
    return run


def full():
    """A report with one of everything."""
    found = [
        finding(),
        finding(severity=Severity.WARNING),
        finding(verdict=Verdict.UNDECIDED),
        finding(verdict=Verdict.POSSIBLE),
        finding(waiver=waiver()),
    ]
    return report(group(*found), faults=(fault(),), errors=(error(),), notes=("a note [1]",))


def test_both_sides_are_in_a_result_and_the_text_links_to_the_other_one():
    (result,) = run_of(render_sarif(report(group(finding()))))["results"]

    (first,), (second,) = result["locations"], result["relatedLocations"]
    assert first["physicalLocation"]["artifactLocation"]["uri"] == "facts/a.yaml"
    assert second["physicalLocation"]["artifactLocation"]["uri"] == "facts/b.yaml"
    assert second["id"] == 1
    assert "[facts/b.yaml:3:5](1) b#n" in result["message"]["text"]
    assert result["message"]["text"].startswith("Plaza, agencies: 18 against 16\n")


def test_what_identifies_a_result_is_its_fingerprint():
    (result,) = run_of(render_sarif(report(group(finding()))))["results"]

    assert set(result["partialFingerprints"].values()) == {"0123456789abcdef"}


def test_levels_follow_the_weight_and_a_waiver_is_a_suppression():
    results = run_of(render_sarif(full()))["results"]

    assert [result["level"] for result in results] == ["error", "error", "warning", "warning", "note", "error"]
    assert results[-1]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "two ways of counting (desk, until 2099-12-31)"}
    ]
    assert not any("suppressions" in result for result in results[:-1])


def test_a_rule_that_raises_makes_the_run_unsuccessful_and_notes_are_told():
    (invocation,) = run_of(render_sarif(full()))["invocations"]

    levels = [notice["level"] for notice in invocation["toolExecutionNotifications"]]
    assert invocation["executionSuccessful"] is False
    assert levels == ["error", "note"]


def test_every_result_has_its_rule_with_what_it_holds():
    run = run_of(render_sarif(full(), {"counts_agree": "Counts agree.\n\nThat is\nall."}))

    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [one["ruleId"] for one in run["results"]]
    assert {"text": "Counts agree.\n\nThat is all."} in [rule.get("fullDescription") for rule in rules]


def test_brackets_in_texts_are_no_links():
    claims = (witness("a#n", says="see [here](2)"), witness("b#n"))
    (result,) = run_of(render_sarif(report(group(finding(*claims)))))["results"]

    assert "see \\[here\\](2)" in result["message"]["text"]


def test_a_file_name_is_a_uri():
    (result,) = run_of(render_sarif(report(faults=(fault(file="facts/a b#é.yaml"),)), prefix="desk/"))["results"]

    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "desk/facts/a%20b%23%C3%A9.yaml"


def test_more_results_than_are_shown_are_counted_in_a_notification():
    found = [finding(witness(f"a#n{i}"), witness(f"b#n{i}")) for i in range(7)]
    run = run_of(render_sarif(report(group(*found)), most=5))

    (notice,) = run["invocations"][0]["toolExecutionNotifications"]
    assert len(run["results"]) == 5
    assert notice["message"]["text"].startswith("2 more results")


@pytest.mark.skipif("SARIF_MULTITOOL" not in os.environ, reason="SARIF_MULTITOOL does not lead to Sarif.Multitool")
def test_the_validator_of_the_standard_accepts_it(tmp_path):
    path = tmp_path / "report.sarif"
    path.write_text(render_sarif(full(), {"counts_agree": "Counts agree."}), encoding="ascii")

    done = subprocess.run([os.environ["SARIF_MULTITOOL"], "validate", path], capture_output=True, text=True)
    assert "error" not in done.stdout.replace("error(s)", "")
