"""The judge of the judge, judged: it reproduces the conformance cases for the rules that it knows."""

import re
from pathlib import Path

import pytest
import yaml

from .oracle import RULES, decide
from .oracle_corpus import flatten

CASES = [
    case
    for file in sorted((Path(__file__).parents[1] / "conformance").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    if not case.get("faults") and all(path.startswith("facts/") for path in case["files"])
]


def listed(case, key):
    return {(rule, frozenset(ids)) for one in case.get(key, []) for rule, ids in one.items() if rule in RULES}


class Core(yaml.CSafeLoader):
    """YAML as fact files are read: a date is a string, and so are `on` and `NO`."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool"))]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_the_oracle_finds_what_a_case_lists(case):
    found = decide(flatten([yaml.load(text, Core) for text in case["files"].values()])).findings

    assert {(rule, ids) for rule, verdict, ids in found if verdict == "contradiction"} == listed(case, "contradictions")
    assert {(rule, ids) for rule, verdict, ids in found if verdict == "possible"} == listed(case, "possible")
