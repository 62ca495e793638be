"""The conformance cases for the rules that exist so far: exactly the findings listed."""

from pathlib import Path

import pytest
import yaml

from belie.engine import RULES, judge
from belie.loading.corpus import load_corpus

NAMES = {rule.name for rule in RULES}
CASES = [
    case
    for file in sorted(Path(__file__).parent.glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    if "checks/counts.yaml" not in case["files"] and "checks/waivers.yaml" not in case["files"]
]


def listed(case, key):
    return {(rule, frozenset(ids)) for one in case.get(key, []) for rule, ids in one.items() if rule in NAMES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_the_findings_of_a_case_are_exactly_those_listed(case, tmp_path):
    for path, text in case["files"].items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    found = judge(load_corpus(tmp_path))

    for key, verdict in (("contradictions", "contradiction"), ("possible", "possible")):
        sets = {(j.rule, frozenset(c.id for c in j.finding.claims)) for j in found if j.finding.verdict == verdict}
        assert sets == listed(case, key)
