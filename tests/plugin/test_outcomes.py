"""How findings, faults and rules that raise turn out under pytest."""

import pytest

from .corpora import AGENCIES, OPPOSING, count, run, shown, source, write

FIRST = f"facts/brief.yaml::{AGENCIES}"
MILD = {"checks/checks.yaml": "checks: [{rule: counts_agree, severity: warning}]\n"}
POSSIBLE = {
    "facts/brief.yaml": source("brief", count("opened", 18)),
    "facts/daily.yaml": source("daily", count("told", "about 30")),
}
UNDECIDED = {
    "facts/brief.yaml": source("brief", "{id: gala, kind: event, event: ball, when: {said: when it rained, is: 2023}}"),
    "facts/events.yaml": "entities: {ball: {kind: event, name: Ball}}\n",
}
WAIVER = """\
waivers:
  - rule: counts_agree
    group: plaza, agencies
    reason: two ways of counting
    by: desk
    until: 2024-12-31
"""
RAISING = '''\
from belie import rule

@rule(kinds=["count"], key=["of"], least=1)
def always_raises(group):
    """Never holds."""
    raise LookupError("no such table")
'''


def test_a_contradiction_fails(pytester):
    write(pytester.path, OPPOSING)
    result = run(pytester, "facts/daily.yaml")

    result.assert_outcomes(failed=1, passed=4)
    assert result.ret == 1


@pytest.mark.parametrize(
    ("files", "remark"),
    [({**OPPOSING, **MILD}, "warning: UN Plaza, agencies:"), (POSSIBLE, "possible: UN Plaza, agencies:")],
)
def test_what_fails_nothing_passes_with_a_line_in_the_summary_and_fails_if_strict(pytester, files, remark):
    write(pytester.path, files)
    result, strict = run(pytester), run(pytester, "--belie-strict")

    assert result.ret == 0
    result.stdout.fnmatch_lines(["*= belie =*", f"{FIRST} - {remark}*"])
    assert "warning" not in result.parseoutcomes()
    assert strict.parseoutcomes()["failed"] == 1
    assert shown(strict, "FAILED")[0].startswith(f"{FIRST} - {remark}")


def test_what_is_undecided_is_skipped_with_its_reason_and_fails_if_strict(pytester):
    write(pytester.path, UNDECIDED)
    result, strict = run(pytester, "-rs"), run(pytester, "--belie-strict")

    assert (result.ret, result.parseoutcomes()["skipped"]) == (0, 1)
    assert shown(result, "SKIPPED")[0].startswith("[1] facts/brief.yaml: undecided: ")
    assert strict.parseoutcomes()["failed"] == 1


def test_a_waived_finding_is_xfailed_with_the_reason_if_strict_too(pytester):
    write(pytester.path, {**OPPOSING, "checks/waivers.yaml": WAIVER})

    for options in ((), ("--belie-strict",)):
        result = run(pytester, "-rx", "--belie-today=2024-12-31", *options)
        assert (result.ret, result.parseoutcomes()["xfailed"]) == (0, 1)
        assert shown(result, "XFAIL")[0].startswith(f"{FIRST} - ")
        assert shown(result, "XFAIL")[0].endswith("two ways of counting (waived by desk until 2024-12-31)")


def test_with_runxfail_a_waived_contradiction_fails(pytester):
    write(pytester.path, {**OPPOSING, "checks/waivers.yaml": WAIVER})
    result = run(pytester, "--runxfail", "--belie-today=2024-12-31")

    assert (result.ret, result.parseoutcomes()["failed"]) == (1, 1)


def test_a_waiver_that_ended_is_a_fault_and_its_finding_fails_again(pytester):
    write(pytester.path, {**OPPOSING, "checks/waivers.yaml": WAIVER})
    result = run(pytester, "--belie-today=2025-01-01")

    assert [line.split(" - ")[0] for line in shown(result, "FAILED")] == ["checks/waivers.yaml::waivers_hold", FIRST]


def test_once_the_contradiction_is_mended_the_stale_waiver_is_the_one_fault(pytester):
    write(pytester.path, {**OPPOSING, "checks/waivers.yaml": WAIVER})
    write(pytester.path, {"facts/daily.yaml": source("daily", count("told", 18))})
    result = run(pytester, "--belie-today=2024-07-03")

    assert [line.split(" - ")[0] for line in shown(result, "FAILED")] == ["checks/waivers.yaml::waivers_hold"]


def test_of_several_findings_in_a_group_the_worst_decides(pytester):
    write(pytester.path, {**OPPOSING, "facts/a.yaml": source("a", count("told", "about 40"))})
    result = run(pytester, "-k", "agencies")

    assert result.parseoutcomes()["failed"] == 1
    result.stdout.fnmatch_lines(["facts/a.yaml::counts_agree::plaza, agencies - possible: *"])
    result.stdout.fnmatch_lines(["FAILED facts/a.yaml::counts_agree::plaza, agencies - * (and 1 more)"])


def test_a_fault_fails_on_the_node_of_its_file_and_rule(pytester):
    write(pytester.path, {"facts/brief.yaml": source("brief", count("opened", 18, of="plazza"))})
    write(pytester.path, {"facts/daily.yaml": source("brief", count("told", 18))})
    result = run(pytester)

    assert [line.split(" - ")[0] for line in shown(result, "FAILED")] == [
        "facts/brief.yaml::references_resolve",
        "facts/daily.yaml::ids_are_unique",
    ]


def test_a_rule_that_raises_fails_with_its_traceback(pytester):
    write(pytester.path, {**OPPOSING, "checks/own.py": RAISING})
    result = run(pytester, "-k", "always_raises and annex")

    result.assert_outcomes(failed=1, deselected=result.parseoutcomes()["deselected"])
    result.stdout.fnmatch_lines(["*in always_raises", "*LookupError: no such table"])
    result.stdout.no_fnmatch_line("*site-packages*")
    assert shown(result, "FAILED")[0].startswith("facts/daily.yaml::always_raises::annex - always_raises raises")


def test_a_rule_that_raises_as_it_forms_its_groups_fails_under_every_file(pytester):
    forming = RAISING.replace("least=1", "groups=lambda corpus: 1 / 0")
    write(pytester.path, {**OPPOSING, "checks/own.py": forming})

    for selected in ("facts", "facts/daily.yaml"):
        failed = [line.split(" - ")[0] for line in shown(run(pytester, selected), "FAILED")]
        assert "facts/brief.yaml::always_raises" in failed


def test_a_bug_of_belie_is_one_failing_node_and_hides_no_test(pytester, monkeypatch):
    write(pytester.path, OPPOSING)
    pytester.makepyfile("def test_it(): pass")
    monkeypatch.setattr("belie.desk_nodes.judged.run", lambda *_: 1 / 0)
    result = run(pytester)

    result.assert_outcomes(passed=1, failed=1)
    assert shown(result, "FAILED") == ["facts/brief.yaml::belie - belie raises ZeroDivisionError: division by zero"]


def test_without_python_the_rules_of_the_corpus_are_named_and_not_run(pytester):
    write(pytester.path, {**OPPOSING, "checks/own.py": "raise SystemExit(7)\n"})
    result = run(pytester, "--belie-no-python", "facts/entities.yaml")

    assert result.ret == 0
    result.stdout.fnmatch_lines(["*checks/own.py is not run*"])


def test_a_day_that_is_none_is_wrong_usage(pytester):
    write(pytester.path, OPPOSING)

    for day in ("2024-02-30", "20240703", "2024-W27-3", "tomorrow"):
        result = run(pytester, f"--belie-today={day}")
        assert result.ret == 4
        result.stderr.fnmatch_lines([f"*--belie-today: '{day}' is no day; write it as 2024-07-03"])
