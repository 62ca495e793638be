"""A run on a cluster gives the same report as one on this machine, byte for byte."""

import json
from dataclasses import replace
from random import Random

import pytest

from belie.api import Selection, run, selected_files
from belie.cluster.run import judge_on_cluster
from belie.reports.json_report import render_json
from belie.reports.selection import select

from ..bulk.corpora import put
from .corpora import draw_corpora, write_merged
from .support import SPARK, start

pytestmark = SPARK
TODAY = 20_000

OWN_RULES = """
from collections import defaultdict

from belie import Group, contradiction, rule


@rule(kinds=("count",), key=("what",), least=1)
def counts_are_small(group):
    \"\"\"Counts are small.\"\"\"
    for claim in group.claims:
        if claim.quantity("value").low > 11:
            yield contradiction([claim], f"{claim.id} is large")


def by_length(corpus):
    found = defaultdict(list)
    for claim in corpus.claims:
        found[str(len(claim.id))].append(claim)
    return [Group({"length": length}, tuple(claims), corpus.entities) for length, claims in found.items()]


@rule(kinds=("count", "role"), key=("length",), groups=by_length)
def ids_differ(group):
    \"\"\"No id is much longer than others.\"\"\"
    if len(group.claims) == 2:
        yield contradiction(group.claims, "two of one length")


@rule(kinds=("role",), key=("holder",))
def breaks(group):
    \"\"\"A rule with a bug.\"\"\"
    raise ValueError(group.key["holder"])
"""

ENTITIES = """
source: {id: desk, published: 2024-05-01, publisher: Desk, text: ../text.txt}
entities:
  ann: {kind: person, name: Ann}
  bob: {kind: person, name: Bob}
  mayor: {kind: office, name: Mayor, seats: 1}
  hall: {kind: place, name: Hall}
claims:
  - {id: of-desk, kind: role, holder: ann, office: mayor, from: 2004, until: 2010}
  - {id: corrected, kind: count, of: hall, what: rooms, value: 12}
"""


@pytest.fixture(scope="module")
def session():
    yield from start()


def reports(session, root, paths=()):
    """The reports of a run on this machine, and of one on the cluster."""
    selection = Selection(root, paths)
    corpus, plain = run(selection, TODAY)
    files = selected_files(corpus.files, selection)
    corpus, found = judge_on_cluster(session, root, TODAY, True, files)
    if files is not None:
        found = replace(select(found, corpus, files), unchecked=found.unchecked, unlisted=found.unlisted)
    return render_json(plain), render_json(found)


def row(name, **fields):
    return json.dumps({"source": "register", "id": name, **fields})


def role(name, holder, start, end, **more):
    return row(name, kind="role", holder=holder, office="mayor", **{"from": start}, until=end, **more)


def test_corpora_of_all_families_of_rules_among_spoilt_rows(session, tmp_path):
    write_merged(tmp_path, draw_corpora(420, 3), Random(3))

    plain, found = reports(session, tmp_path)

    assert found == plain


def test_a_selected_path(session, tmp_path):
    write_merged(tmp_path, draw_corpora(60, 4), Random(4))

    plain, found = reports(session, tmp_path, ("facts/m",))

    assert found == plain


def test_corrections_duplicates_and_bad_rows(session, tmp_path):
    rows = [
        role("one", "bob", "2005", "2007"),
        role("two", "bob", "2006", "2005"),
        role("three", "ann", "2006", "2008", corrects=["register#one", "desk#corrected"]),
        role("one", "ann", "1990", "1991"),
        role("four", "nobody", "1990", "1991"),
        role("four", "bob", "1990", "1991"),
        '{"source": "desk", "id": "of-desk", "kind": "count", "of": "hall", "what": "doors", "value": 3}',
        '{"source": "register", "id": "five",',
        row("six", kind="count", of="hall", what="rooms", value="about 14", on="2024-05-01", evidence="fourteen rooms"),
        row("seven", kind="count", of="hall", what="rooms", value=19, on={"said": "today", "is": "2024-05-02"}),
        '{"source": "desk", "id": "eight", "kind": "count", "of": "hall", "what": "rooms", "value": 11,'
        ' "corrects": ["desk#corrected"], "evidence": "has ten rooms"}',
    ]
    put(tmp_path, "facts/desk.yaml", ENTITIES)
    put(tmp_path, "text.txt", "The hall has ten rooms.")
    put(tmp_path, "facts/rows.ndjson", "\ufeff" + "\r\n".join(rows))
    put(tmp_path, "facts/whole.ndjson", "[\n" + ",\n".join(rows) + "\n]\n")
    put(tmp_path, "facts/broken.parquet", "no Parquet")
    put(tmp_path, "checks/waivers.yaml", _waivers("register#two", "register#nowhere"))

    plain, found = reports(session, tmp_path)

    assert found == plain


def test_rules_of_the_corpus(session, tmp_path):
    write_merged(tmp_path, draw_corpora(60, 5), Random(5), spoilt=False)
    put(tmp_path, "checks/own.py", OWN_RULES)

    plain, found = reports(session, tmp_path)

    assert found == plain


def test_executors_have_belie_from_the_archive_that_is_sent_to_them(session):
    def where(_):
        import belie

        return belie.__file__

    paths = session.sparkContext.parallelize(range(2), 2).map(where).collect()

    assert all("belie_shipped.zip" in path for path in paths)


def _waivers(*claims):
    waivers = [
        {"rule": "tenures_run_forward", "claims": [name], "reason": "known", "by": "ann", "until": "2030-01-01"}
        for name in claims
    ]
    return json.dumps({"waivers": waivers})
