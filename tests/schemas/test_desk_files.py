"""What the schemas of checks, waivers and reports accept and refuse."""

from typing import Any

import pytest

from .folder import errors

WAIVER: dict[str, Any] = {"rule": "counts_agree", "reason": "two methods", "by": "desk", "until": "2099-12-31"}
CLAIM: dict[str, Any] = {
    "id": "a#n", "source": "a", "file": "facts/a.yaml", "line": 4, "column": 5, "end_line": 4, "end_column": 66,
    "says": "Plaza: 18 agencies", "evidence": None,
}  # fmt: skip
FINDING: dict[str, Any] = {
    "fingerprint": "5b1d", "digest": "9f2c", "rule": "counts_agree", "verdict": "contradiction", "severity": "error",
    "group": "plaza, agencies", "message": "18 against 16", "claims": [CLAIM],
    "steps": ["no number is both"], "waiver": None,
}  # fmt: skip
FAULT: dict[str, Any] = {
    "rule": "file_is_valid", "file": "facts/a.yaml", "line": 1, "column": 1,
    "path": "", "message": "no YAML", "hint": None,
}  # fmt: skip
SUMMARY: dict[str, Any] = {
    "files": 1, "claims": 1, "groups": 1, "contradictions": 1, "possible": 0, "undecided": 0, "waived": 0, "faults": 1,
    "not_exercised": [],
}  # fmt: skip
REPORT: dict[str, Any] = {
    "version": "0.1.0", "summary": SUMMARY, "findings": [FINDING], "faults": [FAULT],
    "set_aside": [{"id": "a#n", "by": "b#n"}], "capped": [], "errors": [], "notes": [], "unchecked": [],
}  # fmt: skip


def check_errors(**check: object) -> list[str]:
    return errors("checks.schema.json", {"checks": [{"rule": "counts_agree", **check}]})


@pytest.mark.parametrize(
    "check", [{}, {"window": "30 days"}, {"severity": "off"}, {"only": {"of": ["plaza"]}}, {"own": 3}]
)
def test_a_check_is_accepted(check: dict[str, Any]) -> None:
    assert not check_errors(**check)


@pytest.mark.parametrize(
    "check",
    [{"window": 30}, {"window": "a month"}, {"severity": "fatal"}, {"only": {}}, {"only": ["plaza"]}, {"cap": 0}],
)
def test_one_mistake_in_a_check_is_one_error(check: dict[str, Any]) -> None:
    assert len(check_errors(**check)) == 1


@pytest.mark.parametrize(
    "named", [{"claims": ["a#n", "a#m"]}, {"group": "plaza, agencies", "digest": "9f2c", "says": "18"}]
)
def test_a_waiver_names_its_claims_or_its_group(named: dict[str, Any]) -> None:
    assert not errors("waivers.schema.json", {"waivers": [WAIVER | named]})


@pytest.mark.parametrize(
    "named", [{}, {"claims": ["a#n"], "group": "plaza"}, {"claims": []}, {"claims": ["a#n"], "owner": "desk"}]
)
def test_one_mistake_in_a_waiver_is_one_error(named: dict[str, Any]) -> None:
    assert len(errors("waivers.schema.json", {"waivers": [WAIVER | named]})) == 1


def test_a_report_has_exactly_the_keys_of_the_contract() -> None:
    assert not errors("report.schema.json", REPORT)
    assert len(errors("report.schema.json", REPORT | {"extra": 1})) == 1
    assert len(errors("report.schema.json", REPORT | {"findings": [FINDING | {"extra": 1}]})) == 1
    assert len(errors("report.schema.json", REPORT | {"faults": [FAULT | {"line": 0}]})) == 1


@pytest.mark.parametrize("key", REPORT)
def test_one_missing_key_of_a_report_is_one_error(key: str) -> None:
    assert len(errors("report.schema.json", {name: value for name, value in REPORT.items() if name != key})) == 1
