"""Small corpora as data, written to files and judged; and what is made of them for a law."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck
from hypothesis import strategies as st

from belie.engine import judge, standard_rules
from belie.loading.corpus import load_corpus
from belie.model.corpus import Corpus
from belie.model.rule import Group, Rule

from ..judge.assembling import split, uncapped
from ..judge.corpora import FAMILIES
from ..judge.oracle_corpus import flatten
from ..judge.oracle_desk import entities_agree

Fields = dict[str, Any]
Finding = tuple[str, str, frozenset[str]]

ANY = st.one_of(*FAMILIES.values())
"""Corpora of every family of rules."""

QUIET = {"deadline": None, "database": None, "derandomize": True, "suppress_health_check": list(HealthCheck)}


def load(files: Sequence[Fields], rows: Sequence[Fields] = ()) -> Corpus:
    """The corpus of some fact files, and of a register with some rows; caps are lifted."""
    made, set_by = split(files)
    checks = [entry for rule in standard_rules() for entry in uncapped(rule.name, set_by)]
    with TemporaryDirectory(prefix="belie-") as folder:
        root = Path(folder)
        for name in ("facts", "checks"):
            (root / name).mkdir()
        (root / "checks" / "caps.yaml").write_text(json.dumps({"checks": checks}), encoding="utf-8")
        for number, file in enumerate(made):
            (root / "facts" / f"{number}.yaml").write_text(json.dumps(file), encoding="utf-8")
        if rows:
            (root / "facts" / "rows.ndjson").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        corpus = load_corpus(root)
    assert not corpus.faults
    return corpus


def findings(files: Sequence[Fields], rows: Sequence[Fields] = ()) -> set[Finding]:
    """Rule, verdict and claim ids of all findings."""
    report = judge(load(files, rows))
    assert not report.errors, report.errors[0].traceback
    return {(f.rule, str(f.verdict), frozenset(claim.id for claim in f.claims)) for f in report.findings}


def contradictions(found: set[Finding]) -> set[tuple[str, frozenset[str]]]:
    """Rule and claim ids of the contradictions."""
    return {(rule, ids) for rule, verdict, ids in found if verdict == "contradiction"}


def screened_groups(files: Sequence[Fields]) -> list[tuple[Rule, Group]]:
    """The groups that a rule has looked at and does not want to judge."""
    corpus = load(files)
    return [
        (rule, replace(group, screen=None))
        for rule in standard_rules()
        for group in rule.groups(corpus)
        if group.screened
    ]


_WORDS = ("name", "aliases", "words")
"""Keys whose values are words for people, and no ids."""


def rename(value: Any, known: set[str]) -> Any:
    """The same value with every id of an entity, a claim or a source made longer."""
    if isinstance(value, str):
        source, hash_sign, claim = value.partition("#")
        if hash_sign:
            return f"{rename(source, known)}#{rename(claim, known)}"
        return f"{value}-z" if value in known else value
    if isinstance(value, list):
        return [rename(item, known) for item in value]
    if isinstance(value, dict):
        return {rename(key, known): item if key in _WORDS else rename(item, known) for key, item in value.items()}
    return value


def ids_of(files: Sequence[Fields]) -> set[str]:
    """All ids of entities, claims and sources."""
    found = {name for file in files for name in file.get("entities", {})}
    found |= {file["source"]["id"] for file in files}
    return found | {claim["id"] for file in files for claim in file["claims"]}


def is_defined_twice(files: Sequence[Fields]) -> bool:
    """Whether definitions of an entity differ: then what the first file by path says of it holds meanwhile."""
    return bool(entities_agree(flatten(files)))


def is_corrected(files: Sequence[Fields]) -> bool:
    """Whether a claim corrects another."""
    return any("corrects" in claim for file in files for claim in file["claims"])
