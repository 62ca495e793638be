"""What the engine reports on a corpus that is given as data."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from belie.engine import judge
from belie.loading.corpus import load_corpus

from .assembling import File, split, uncapped
from .oracle import RULES
from .oracle_corpus import Finding


@dataclass(frozen=True)
class Judged:
    """The engine's findings, and the rules that it gave up somewhere in a corpus."""

    findings: set[Finding]
    undecided: set[str]


def report(files: Sequence[File]) -> Judged:
    """The findings of the rules that the judge knows, caps lifted.

    AssertionError if the engine calls a generated corpus faulty, or if a rule raises.
    """
    made, checks = split(files)
    entries = [entry for rule in sorted(RULES) for entry in uncapped(rule, checks)]
    with TemporaryDirectory(prefix="belie-") as folder:
        root = Path(folder)
        for name in ("facts", "checks"):
            (root / name).mkdir()
        (root / "checks" / "caps.yaml").write_text(json.dumps({"checks": entries}), encoding="utf-8")
        for file in made:
            path = root / "facts" / f"{file['source']['id']}.yaml"
            path.write_text(json.dumps(file), encoding="utf-8")
        result = judge(load_corpus(root))
    assert not result.faults, result.faults
    assert not result.errors, result.errors[0].traceback
    found = [finding for finding in result.findings if finding.rule in RULES]
    undecided = {finding.rule for finding in found if finding.verdict == "undecided"}
    decided = [finding for finding in found if finding.rule not in undecided]
    return Judged({(f.rule, str(f.verdict), frozenset(claim.id for claim in f.claims)) for f in decided}, undecided)
