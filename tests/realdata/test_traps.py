"""The traps that real registers hold, as small cases in our own words: exactly what is listed is reported."""

import json
from pathlib import Path

import pytest

from belie.engine import judge
from belie.loading.corpus import load_corpus
from belie.loading.yaml_reader import read_yaml

TRAPS = Path(__file__).parents[2] / "fixtures" / "traps"


def cases():
    """All cases, each with the entities and properties of its file."""
    for file in sorted(TRAPS.glob("*.yaml")):
        shared = read_yaml(file.read_bytes(), file.name).value
        for case in shared["cases"]:
            published = {"published": shared["published"]} if "published" in shared else {}
            entities = {**shared["entities"], **case.get("entities", {})}
            facts = {"source": {"id": "a", **published}, "entities": entities, "claims": case["claims"]}
            if "properties" in shared:
                facts["properties"] = shared["properties"]
            yield pytest.param(facts, case, id=f"{file.stem}: {case['case']}")


def listed(case):
    return {
        (verdict, rule, frozenset(ids))
        for key, verdict in (("contradictions", "contradiction"), ("possible", "possible"))
        for one in case.get(key, [])
        for rule, ids in one.items()
    }


@pytest.mark.parametrize(("facts", "case"), list(cases()))
def test_a_trap_is_reported_exactly_as_listed(facts, case, tmp_path):
    file = tmp_path / "facts" / "a.yaml"
    file.parent.mkdir()
    file.write_text(json.dumps(facts), encoding="utf-8")
    report = judge(load_corpus(tmp_path))
    reported = {
        (str(finding.verdict), finding.rule, frozenset(claim.id.removeprefix("a#") for claim in finding.claims))
        for finding in report.findings
    }

    assert reported == listed(case)
    assert not report.faults
    assert not report.errors


def test_every_kind_of_trap_has_a_sound_case_and_one_that_is_not():
    sound = {}
    for param in cases():
        sound.setdefault(param.id.split(":")[0], set()).add(bool(listed(param.values[1])))

    assert sound
    assert all(kinds == {True, False} for kinds in sound.values())
