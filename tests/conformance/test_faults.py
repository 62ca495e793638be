"""The conformance cases as far as reading goes: each fault stands at its line, and nothing else is a fault."""

from pathlib import Path

import pytest
import yaml

from belie.loading.corpus import load_corpus

CASES = [
    case
    for file in sorted(Path(__file__).parent.glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_the_faults_of_a_case_are_exactly_those_listed(case, tmp_path):
    for path, text in case["files"].items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    expected = [fault for fault in case.get("faults", []) if not fault.startswith("checks/")]

    found = load_corpus(tmp_path).faults

    assert sorted(f"{fault.file}:{fault.line} {fault.rule}" for fault in found) == sorted(expected)
