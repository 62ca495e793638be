"""The corpus of wrong reports: each planted contradiction is found in its minimal set, and nothing else."""

from pathlib import Path

import yaml

from belie.engine import judge
from belie.loading.corpus import load_corpus

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "fixtures" / "contradicting"


def findings(root: Path) -> set[tuple[str, str, frozenset[str]]]:
    report = judge(load_corpus(root))
    assert not report.faults
    assert not report.errors
    return {(str(f.verdict), f.rule, frozenset(claim.id for claim in f.claims)) for f in report.findings}


def test_each_planted_contradiction_is_found_and_nothing_else():
    listed = yaml.safe_load((CORPUS / "EXPECTED.yaml").read_text(encoding="utf-8"))
    expected = {
        ("contradiction", rule, frozenset(ids)) for one in listed["contradictions"] for rule, ids in one.items()
    }

    assert findings(CORPUS) == expected
    assert listed["possible"] == []


def test_the_first_corpus_holds_together():
    assert findings(ROOT) == set()
