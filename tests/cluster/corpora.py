"""Many small corpora of all families made one, so that one run of a cluster judges them all."""

import json
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from ..bulk.corpora import Fields, put, write_parquet
from ..judge.assembling import entries, split
from ..judge.corpora import FAMILIES

REGISTERS = ("facts/a-rows.ndjson", "facts/m/rows.ndjson", "facts/z-rows.parquet")

SPOILT = (
    '{"source": "nobody", "id": "lost", "kind": "count", "of": "nowhere", "what": "rooms", "value": 3}',
    '{"source": "nobody", "id": "broken", "kind": "count", "of":',
    "[1, 2]",
    "",
    "  ",
    '{"source": "nobody", "id": "misspelt", "kind": "role", "holdr": "ann", "office": "head", "from": 2001}',
    '{"source": "nobody", "id": "undated", "kind": "role", "holder": "ann", "office": "head", "from": "yesterday"}',
    '{"source": "nobody", "id": "undated", "kind": "role", "holder": "ann", "office": "head", "from": "2001"}',
    '{"sorce": "nobody", "id": "lost", "kind": "count", "of": "nowhere", "what": "rooms", "value": 3}',
)
"""Rows of which hardly any can be used."""

_WORDS = ("aliases", "words")


def draw_corpora(number: int, start: int = 0) -> list[list[Fields]]:
    """So many corpora, of each family in turn."""
    each = -(-number // len(FAMILIES))
    found = [one for family in FAMILIES.values() for one in _draw(family, each, start)]
    return Random(start).sample(found, number)


def _draw(family: st.SearchStrategy[list[Fields]], number: int, start: int) -> list[list[Fields]]:
    found: list[list[Fields]] = []

    @seed(start)
    @settings(
        max_examples=number,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(family)
    def keep(files: list[Fields]) -> None:
        found.append(json.loads(json.dumps(files)))

    keep()
    return found[-number:]


def write_merged(root: Path, corpora: Sequence[Sequence[Fields]], random: Random, spoilt: bool = True) -> None:
    """Write all of the corpora as one, about two thirds of their claims in registers."""
    checks: dict[str, Fields | list[Fields]] = {}
    rows: dict[str, list[Fields]] = {name: [] for name in REGISTERS}
    for number, files in enumerate(corpora):
        made, set_by = split(files)
        for rule, params in set_by.items():
            checks.setdefault(rule, params)
        known = _ids_of(made)
        for place, file in enumerate(_rename(made, known, f"-{number}")):
            source = file.get("source", {}).get("id")
            moved = [claim for claim in file.get("claims", []) if source and random.random() < 0.65]
            for claim in moved:
                rows[random.choice(REGISTERS)].append({"source": source, **claim})
            kept = [claim for claim in file.get("claims", []) if claim not in moved]
            if random.random() < 0.1 and not kept and source:
                file.pop("source")
            put(root, f"facts/{number:03}-{place}.yaml", json.dumps({**file, "claims": kept}))
    put(root, "checks/checks.yaml", json.dumps({"checks": entries(checks)}))
    for name, some in rows.items():
        random.shuffle(some)
        if name.endswith(".parquet"):
            write_parquet(root / name, some)
        else:
            lines = [json.dumps(row, ensure_ascii=random.random() < 0.5) for row in some]
            lines += [*SPOILT, *random.sample(lines, min(3, len(lines)))] if spoilt else []
            random.shuffle(lines)
            put(root, name, random.choice(["\n", "\r\n"]).join(lines) + "\n")


def _ids_of(files: Sequence[Fields]) -> set[str]:
    found = {name for file in files for name in file.get("entities", {})}
    return found | {file["source"]["id"] for file in files if "source" in file}


def _rename(value: Any, known: set[str], tag: str) -> Any:
    """The same value with every id of an entity or a source made longer."""
    if isinstance(value, str):
        source, hash_sign, claim = value.partition("#")
        if hash_sign:
            return f"{_rename(source, known, tag)}#{claim}"
        return value + tag if value in known else value
    if isinstance(value, list):
        return [_rename(item, known, tag) for item in value]
    if isinstance(value, dict):
        return {
            _rename(key, known, tag): f"{item}{tag}"
            if key == "name"
            else item
            if key in _WORDS
            else _rename(item, known, tag)
            for key, item in value.items()
        }
    return value
