"""Corpora whose claims stand partly in fact files, partly in registers."""

import json
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ..judge.assembling import entries, split

Fields = dict[str, Any]

NEEDS_DUCKDB = [
    pytest.mark.bulk,
    pytest.mark.skipif(find_spec("duckdb") is None, reason="needs the extra: pip install belie[bulk]"),
]
"""Marks for tests that need DuckDB."""

REGISTERS = ("facts/a-rows.ndjson", "facts/m/rows.ndjson", "facts/z-rows.parquet")


def write(root: Path, files: Sequence[Fields], random: Random, spoilt: bool = False) -> None:
    """Write a corpus, about half of whose claims stand in registers, in any of them. `spoilt`: with rows that cannot be
    used, ids that are given twice, sources that nobody describes, corrections, evidence and waivers."""
    made, set_by = split(files)
    checks = entries(set_by)
    rows: dict[str, list[Fields]] = {name: [] for name in REGISTERS}
    for number, file in enumerate(made):
        told = file.get("claims", [])
        source = file.get("source", {}).get("id")
        moved = [claim for claim in told if source and random.random() < 0.6]
        for claim in moved:
            rows[random.choice(REGISTERS)].append({"source": source, **claim})
        kept = {**file, "claims": [claim for claim in told if claim not in moved]}
        if spoilt and source and random.random() < 0.5:
            kept["source"] = {**file["source"], "text": "../text.txt"}
            if random.random() < 0.5:
                kept["source"]["digest"] = f"sha256:{'0' * 64}"
        put(root, f"facts/{number}.yaml", json.dumps(kept))
    put(root, "text.txt", "Ann and Bob held the office from 2019 to 2020. There were 12 people. Ann was 12.")
    settings: Fields = {"checks": checks}
    if spoilt:
        told = [row for some in rows.values() for row in some]
        spoil(rows, told, random)
        if random.random() < 0.3:
            settings["checks"] += [random.choice(CHECKS)]
        if told and random.random() < 0.5:
            put(root, "checks/waivers.yaml", json.dumps({"waivers": [_waiver(told, random)]}))
    put(root, "checks/checks.yaml", json.dumps(settings))
    for name, some in rows.items():
        random.shuffle(some)
        if name.endswith(".parquet"):
            write_parquet(root / name, some)
        else:
            lines = [json.dumps(row, ensure_ascii=random.random() < 0.5) for row in some]
            put(root, name, "".join(f"{random.choice(LINES)(line) if spoilt else line}\n" for line in lines))


CHECKS: list[Fields] = [
    {"rule": "one_holder_at_a_time", "severity": "off", "only": {"office": ["head"]}},
    {"rule": "tenures_run_forward", "severity": "warning", "cap": 1},
    {"rule": "two_witnesses", "severity": "warning"},
    {"rule": "counts_agree", "window": "30 days"},
    {"rule": "counts_agree", "severity": "off", "only": {"what": ["staff"]}},
    {"rule": "tenures_run_forward", "severity": "off", "only": {"holder": ["ann", "bob"]}},
    {"rule": "evidence_agrees", "cap": 1},
    {"rule": "evidence_is_found", "severity": "off"},
]
"""Checks that silence groups, or let a rule say more or less."""

LINES = [str, str, str, str, str, str, str, lambda line: f"  {line} ", lambda line: line[:-2], lambda line: f"{line}\r"]
LINES += [lambda line: f"\n{line}", lambda line: line.replace("{", '{"id": "twice", ', 1), lambda line: f"[{line}]"]
LINES += [lambda line: line.replace(",", ", "), lambda line: line.replace(": ", ":"), lambda line: f"{line} \t"]
"""What may become of a line of NDJSON."""

SPOILS: list[Fields] = [
    {"holder": "nobody"}, {"office": "ann"}, {"from": "2020-13"}, {"from": 2020}, {"until": ".."}, {"holdr": "ann"},
    {"source": "nowhere"}, {"source": "elsewhere"}, {"source": "Wrong"}, {"id": "c0"}, {"id": "c1"}, {"id": "C 1"},
    {"value": -1}, {"value": "many"}, {"value": 12}, {"on": "e-nine"}, {"on": "2020-03-01"}, {"acting": "yes"},
    {"kind": "roll"}, {"kind": 3}, {"evidence": "Ann and Bob held the office"}, {"evidence": "There were 12 people"},
    {"evidence": "12"}, {"evidence": ""}, {"evidence": "in May 2031"}, {"basis": "inferred"}, {"basis": "guess"},
    {"note": "a \"quoted\" word"}, {"note": "é, \U0001f600 and \u2028"}, {"credited_to": "ann"},
    {"credited_to": "nix"},
    {"corrects": ["a#c0"]}, {"corrects": ["b#c1", "a#c2"]}, {"corrects": ["a#c99"]}, {"corrects": ["nowhere#c0"]},
    {"checked": {"by": "x", "on": "2020-02-30"}}, {"from": {"said": "last year", "is": 2023}}, {"from": "2020?"},
    {"from": "0000"}, {"from": "2019-02-29"}, {"from": "2020-1-1"}, {"until": "9999-12-31"}, {"on": "2020-W01"},
]  # fmt: skip
"""What may become of a row: other values for some of its keys."""


def spoil(rows: Mapping[str, list[Fields]], told: Sequence[Fields], random: Random) -> None:
    """Add rows that are spoilt copies of others, or the same once more; and spoil some."""
    for some in rows.values():
        for _ in range(random.randint(0, 3) if told else 0):
            some.append({**random.choice(told), "id": f"d{random.randint(0, 6)}", **random.choice([{}, *SPOILS])})
        for at, row in enumerate(some):
            if random.random() < 0.2:
                some[at] = {**row, **random.choice(SPOILS)}


def _waiver(told: Sequence[Fields], random: Random) -> Fields:
    claims = sorted({f"{row['source']}#{row['id']}" for row in random.choices(told, k=2)})
    rule = random.choice(["one_holder_at_a_time", "counts_agree", "tenures_run_forward", "evidence_agrees"])
    return {"rule": rule, "claims": claims, "reason": "known", "by": "desk", "until": "2030-01-01"}


def put(root: Path, name: str, text: str) -> None:
    """Write a file below a folder."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_rows(root: Path, name: str, form: str, rows: Sequence[Fields]) -> None:
    """Write a register below a folder, as `parquet`, or as `ndjson` with keys in one order and without spaces."""
    if form == "parquet":
        write_parquet(root / f"{name}.parquet", rows)
        return
    keys = ["source", "id", "kind", "holder", "office", "from", "until"]
    sorted_rows = [{key: row[key] for key in [*keys, *row] if key in row} for row in rows]
    put(root, f"{name}.ndjson", "".join(json.dumps(row, separators=(",", ":")) + "\n" for row in sorted_rows))


def write_parquet(path: Path, rows: Sequence[Fields]) -> None:
    """Write rows as a Parquet file; a value of another sort than the first one in its column is left out."""
    if not rows:
        return
    sorts: dict[str, Any] = {}
    for row in rows:
        for key, value in row.items():
            sorts.setdefault(key, _sort(value))
    fitting = [{key: value for key, value in row.items() if _sort(value) == sorts[key]} for row in rows]
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(fitting)
    shape = json.dumps([sorts])
    import duckdb

    with duckdb.connect(":memory:") as database:
        database.execute(
            f"copy (select r.* from (select unnest(from_json($text::json, $shape)) as r)) to '{path}' (format parquet)",
            {"text": text, "shape": shape},
        )


def _sort(value: Any) -> Any:
    match value:
        case bool():
            return "BOOLEAN"
        case int():
            return "BIGINT"
        case float():
            return "DOUBLE"
        case str():
            return "VARCHAR"
        case list() if value and all(isinstance(part, dict) for part in value):
            keys = {key: _sort(part) for one in value for key, part in one.items()}
            return [keys]
        case list():
            return [_sort(value[0])] if value else ["VARCHAR"]
        case dict():
            return {key: _sort(part) for key, part in value.items()}
    return "VARCHAR"
