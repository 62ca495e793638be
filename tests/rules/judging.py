"""What one rule says of a small corpus that is given as text."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from belie.engine import judge
from belie.loading.corpus import load_corpus
from belie.model.report import Report

FIXTURES = Path(__file__).parents[2] / "fixtures" / "rules"

Found = set[tuple[str, frozenset[str]]]
"""Verdicts with the ids of their claims."""


def report_on(files: Mapping[str, str]) -> Report:
    """The report on a corpus of these files; AssertionError if it holds a fault, or if a rule raises."""
    with TemporaryDirectory() as folder:
        for path, text in files.items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        report = judge(load_corpus(Path(folder)))
    assert not report.faults, report.faults
    assert not report.errors, report.errors[0].traceback
    return report


def found(rule: str, *texts: str, **checks: object) -> Found:
    """What a rule finds in a corpus of one fact file a text, with a check of the rule if `checks` sets something."""
    files = {f"facts/{number}.yaml": text for number, text in enumerate(texts)}
    if checks:
        files["checks/rule.yaml"] = yaml.safe_dump({"checks": [{"rule": rule, **checks}]})
    return found_by(rule, report_on(files))


def found_by(rule: str, report: Report) -> Found:
    """What a report holds of a rule."""
    return {
        (str(finding.verdict), frozenset(claim.id for claim in finding.claims))
        for finding in report.findings
        if finding.rule == rule
    }


def contradiction(*ids: str) -> Found:
    """One contradiction of these claims."""
    return {("contradiction", frozenset(ids))}


def possible(*ids: str) -> Found:
    """One possible finding of these claims."""
    return {("possible", frozenset(ids))}
