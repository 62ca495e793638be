"""What the engine reports on a corpus that is given as data."""

import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from belie.engine import judge
from belie.loading.corpus import load_corpus

from .oracle import RULES
from .oracle_corpus import Fields, Finding

CHECKS = {"checks": [{"rule": rule, "cap": 1000} for rule in sorted(RULES)]}


def report(files: Sequence[Fields]) -> set[Finding]:
    """The findings of the rules that the judge knows.

    AssertionError if the engine calls a generated corpus faulty, or if a rule raises.
    """
    with TemporaryDirectory(prefix="belie-") as folder:
        root = Path(folder)
        for name in ("facts", "checks"):
            (root / name).mkdir()
        (root / "checks" / "caps.yaml").write_text(json.dumps(CHECKS), encoding="utf-8")
        for file in files:
            path = root / "facts" / f"{file['source']['id']}.yaml"
            path.write_text(json.dumps(file), encoding="utf-8")
        result = judge(load_corpus(root))
    assert not result.faults, result.faults
    assert not result.errors, result.errors[0].traceback
    found = [finding for finding in result.findings if finding.rule in RULES]
    return {(f.rule, str(f.verdict), frozenset(claim.id for claim in f.claims)) for f in found}
