"""The timeline on the conformance cases about events: its minimal conflicts are the expected findings."""

from pathlib import Path

import pytest
import yaml

from belie.loading.corpus import load_corpus
from belie.reasoning.ties import Ties
from belie.reasoning.timeline import Timeline

CASES = yaml.safe_load((Path(__file__).parents[1] / "conformance" / "events.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_the_minimal_conflicts_of_a_case_are_its_findings(case, tmp_path):
    for path, text in case["files"].items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    findings = case.get("contradictions", []) + case.get("possible", [])
    expected = {frozenset(f["events_in_order"]) for f in findings if "events_in_order" in f}
    corpus = load_corpus(tmp_path)

    found = {
        conflict
        for claims in Ties(corpus).components().values()
        for conflict in Timeline(claims, corpus).minimal_conflicts()
    }

    assert found == expected
