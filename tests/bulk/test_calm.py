"""Offices that a look at words finds calm hold no finding: many short registers of each form, against a run without
DuckDB."""

import json
from random import Random

import pytest

from belie.api import Selection, run
from belie.bulk import crowds
from belie.bulk.options import BulkOptions
from belie.reports.json_report import render_json

from .corpora import NEEDS_DUCKDB, put, write_rows

pytestmark = NEEDS_DUCKDB

TODAY = 20_000
OFFICES = 400
TIMES = ["2018", "2018-12", "2018-12-31", "2019", "2019-01", "2019-01-01", "2019-01-31", "2019-02", "2019-02-01"]
TIMES += ["2019-02-02", "2019-03", "2019-06-15", "2019-12-31", "2020", "2020-01-01"]


def chain(random, office):
    """Up to four tenures of an office that hand over; often one time of them is another, or they come in no order."""
    told = sorted(random.choices(TIMES, k=random.randint(2, 5)))
    rows = [{"from": start, "until": end} for start, end in zip(told, told[1:], strict=False)]
    if random.random() < 0.3:
        row, name = random.choice(rows), random.choice(["from", "until"])
        row[name] = random.choice([time for time in TIMES if time.startswith(row[name][:7])])
    if random.random() < 0.2:
        random.choice(rows)[random.choice(["from", "until"])] = random.choice(TIMES)
    if random.random() < 0.4:
        random.choice([rows[-1], rows[-1], random.choice(rows)])["until"] = ".."
    if random.random() < 0.1:
        del random.choice(rows)[random.choice(["from", "until"])]
    if random.random() < 0.1:
        random.shuffle(rows)
    rows = [row for row in rows if row.get("until", "..") == ".." or row["until"] >= row.get("from", "")]
    return [{"kind": "role", "holder": random.choice(["ann", "bob"]), "office": office, **row} for row in rows]


@pytest.mark.parametrize("published", ["2019-06-15", "2018-12", "2019", "2019?", "2019-01/..", "../2019-02", None])
@pytest.mark.parametrize("besides", [False, True], ids=["alone", "beside fact files"])
@pytest.mark.parametrize("form", ["parquet", "ndjson"])
def test_calm_offices_hold_no_finding(tmp_path, monkeypatch, published, besides, form):
    random = Random(f"{published} {besides}")
    offices = [f"o{number}" for number in range(OFFICES)]
    entities = {"ann": {"kind": "person", "name": "Ann"}, "bob": {"kind": "person", "name": "Bob"}}
    entities |= {name: {"kind": "office", "name": name, "seats": 1} for name in offices}
    desk = {"source": {"id": "desk", "published": "2020-06-15"}, "entities": entities}
    if besides:
        some = [row for name in offices[::5] for row in chain(random, name)]
        desk["claims"] = [{"id": f"d{number}", **row} for number, row in enumerate(some)]
    put(tmp_path, "facts/a.yaml", json.dumps(desk))
    source = {"id": "old"} if published is None else {"id": "old", "published": published}
    put(tmp_path, "facts/b.yaml", json.dumps({"source": source}))
    rows = [row for name in offices for row in chain(random, name)]
    rows += [row for name in offices[::7] for row in chain(random, name)]
    write_rows(
        tmp_path,
        "facts/y",
        form,
        [{"source": "old", "id": f"c{number}", **row} for number, row in enumerate(rows)],
    )
    seen = []

    def find_calm(bulk, *others):
        found = crowds_find_calm(bulk, *others)
        seen.append(
            [bulk.database.execute(f"select count(*) from {name}").fetchone()[0] for name in ("calm", "stirred")]
        )
        return found

    crowds_find_calm = crowds.find_calm
    monkeypatch.setattr(crowds, "find_calm", find_calm)
    plain, bulk = (render_json(run(Selection(tmp_path, ()), TODAY, bulk=room)[1]) for room in (None, BulkOptions()))

    assert bulk == plain
    assert all(calm > 20 and stirred > 20 for calm, stirred in seen)
    assert seen
