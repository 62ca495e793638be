"""The short way for plain tenures gives the records of the long one."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belie.cluster.reading import as_sent
from belie.cluster.shared import Shared
from belie.engine.standard import standard_rules
from belie.loading.corpus import build_corpus, read_parts
from belie.loading.fact_file import Parts
from belie.loading.own_schemas import load_schemas
from belie.loading.settings import read_settings, with_settings

from ..bulk.corpora import put

DESK = """
source: {id: desk, published: 2024-05-01, text: ../text.txt}
entities:
  ann: {kind: person, name: Ann}
  club: {kind: organisation, name: Club}
  hall: {kind: place, name: Hall}
  fair: {kind: event, name: Fair}
  mayor: {kind: office, name: Mayor, seats: 1, vacant: never}
  judge: {kind: office, name: Judge, conflicts_with: [mayor]}
  clerk: {kind: office, name: Clerk}
"""

WITNESSES = '{"checks": [{"rule": "two_witnesses", "severity": "warning"}]}'
"""A check for a rule whose groups only the rule itself can tell."""

OWN_RULE = """
from belie import rule


@rule(kinds=("role",), key=("office",))
def quiet(group):
    \"\"\"Nothing is said.\"\"\"
    return ()
"""

DATES = ["2001", "2003-04", "2003-04-30", "2003-02-29", "0000", "2004?", "..", "2003-13", "2003-04-30T10:00:00", "1999"]
VALUES = {
    "source": ["desk", "other", "Wrong", "a1-B"], "id": ["one", "t-2", "2t", "T"], "kind": ["role", "count", "roll"],
    "holder": ["ann", "club", "hall", "fair", "mayor", "nobody"], "office": ["mayor", "judge", "clerk", "ann", "nix"],
    "from": DATES, "until": DATES, "note": ["n"], "evidence": ["Ann"], "on": ["fair", "2001"],
}  # fmt: skip

PLAIN = {"source": "desk", "id": "one", "kind": "role", "holder": "ann", "office": "mayor", "from": "2001"}


def shared_at(root: Path) -> Shared:
    """What executors get of a corpus whose register is still to be read."""
    schemas, problems = load_schemas(root)
    parts = [read_parts(root, "facts/desk.yaml", schemas), Parts("facts/rows.ndjson")]
    found = read_settings(root, schemas, problems, True, standard_rules())
    corpus = with_settings(build_corpus(root, parts, schemas), found)
    return Shared(root, [part.path for part in parts], schemas, corpus, True)


@st.composite
def rows(draw):
    """A line of a register: a plain tenure, or one that is a little different."""
    row = {**PLAIN, "until": draw(st.sampled_from(["2003-04", "2005", "2003-04-30"]))}
    for key in draw(st.lists(st.sampled_from(sorted(VALUES)), max_size=3)):
        row[key] = draw(st.sampled_from(VALUES[key]))
    for key in draw(st.lists(st.sampled_from(sorted(row)), max_size=1)):
        del row[key]
    names = draw(st.permutations(sorted(row)))
    separators = draw(st.sampled_from([(",", ":"), (", ", ": "), (" ,", ":  ")]))
    line = json.dumps({name: row[name] for name in names}, separators=separators)
    spoil = draw(st.sampled_from([str, str, str, str.upper, lambda text: f" {text}", lambda text: text[:-1]]))
    twice = draw(st.sampled_from(["", "", "", '"id": "again", ', '"id": "again",']))
    return spoil(line.replace("{", f"{{{twice}", 1)).encode()


@pytest.mark.parametrize("own", [None, "checks/own.py"], ids=["standard rules", "a rule of the corpus"])
def test_both_ways_give_the_same_records(own):
    with TemporaryDirectory(prefix="belie-") as name:
        root = Path(name)
        put(root, "facts/desk.yaml", DESK)
        put(root, "text.txt", "Ann.")
        if own:
            put(root, own, OWN_RULE)
        reader = shared_at(root).reader
        assert reader.plain is not None

        @settings(max_examples=500, deadline=None, database=None, derandomize=True)
        @given(st.lists(rows(), min_size=1, max_size=5))
        def compare(lines):
            numbered = [(1, number, line) for number, line in enumerate(lines, 1)]
            sent = sorted(reader.send(numbered), key=lambda record: record[:2])

            assert sent == sorted(map(as_sent, reader.read(numbered)), key=lambda record: record[:2])

        compare()


@pytest.mark.parametrize("until", ["2001", "2001-12", "2003", "9999-12-31"])
def test_plain_tenures_go_the_short_way(tmp_path, until):
    put(tmp_path, "facts/desk.yaml", DESK)
    put(tmp_path, "text.txt", "Ann.")
    plain = shared_at(tmp_path).reader.plain

    assert plain is not None
    found = plain.read(1, 1, json.dumps({**PLAIN, "until": until}).encode())
    assert (found is not None) == (until[:4] > "2001")


def test_there_is_no_short_way_where_a_rule_asks_for_claims(tmp_path):
    put(tmp_path, "facts/desk.yaml", DESK)
    put(tmp_path, "text.txt", "Ann.")
    put(tmp_path, "checks/checks.yaml", WITNESSES)

    assert shared_at(tmp_path).reader.plain is None
