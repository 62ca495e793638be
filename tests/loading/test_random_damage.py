"""Whatever happens to the bytes of a file: loading does not raise, each fault has a hint, other files stay whole."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belie.loading.corpus import load_corpus

from .corpora import GOOD_IDS, write_corpus

FACTS = """source: {id: paper, title: "A day's work", published: 2024-07-03, derived_from: [agency]}
entities:
  plaza: {kind: place, name: Plaza, within: town, at: [43.24, 76.89], aliases: [The Plaza]}
  town: {kind: place, name: Town}
  bob: {kind: person, name: Bob}
  mayor: {kind: office, name: Mayor, seats: 1, of: town, conflicts_with: [judge]}
  judge: {kind: office, name: Judge}
  dinner: {kind: event, name: Dinner}
  dinners: {kind: series, name: Dinners, every: 2 years, number: 3, opens: 1991-09}
properties: {capital_of: {single: true, value: entity}}
claims:
  - {id: a, kind: count, of: plaza, what: staff, value: "> 120", parts: [{of: town, what: staff}]}
  - id: b
    kind: event
    event: dinner
    when: {said: last year, is: 2023}
    who: &all [{entity: bob, as: mayor, present: false}]
    evidence: >-
      Bob dined
      in the plaza
  - {id: c, kind: role, holder: bob, office: mayor, from: 2019, until: .., checked: {by: x, on: 2024}}
  - {id: d, kind: statement, subject: town, property: capital_of, value: plaza, corrects: [paper#a]}
  - {id: e, kind: quote, speaker: bob, words: 'Not "one" more', on: "2024-07?"}
  - {id: f, kind: ordinal, item: dinner, series: dinners, number: 3}
"""
ROW = '{"source": "register", "id": "g", "kind": "count", "of": "plaza", "what": "staff", "value": "about 120"}\n'
CHECKS = "checks:\n  - {rule: counts_agree, window: 30 days, only: {of: [plaza], what: staff}, severity: warning}\n"
WAIVERS = "waivers:\n  - {rule: counts_agree, claims: [a#n], reason: x, by: y, until: 2099-12-31, says: [x]}\n"
SCHEMA = '{"properties": {"kind": {"const": "vote"}, "on": {"$ref": "common.schema.json#/$defs/date"}}}\n'
FILES = {
    "facts/paper.yaml": FACTS,
    "facts/rows.ndjson": ROW * 3,
    "checks/checks.yaml": CHECKS,
    "checks/waivers.yaml": WAIVERS,
    "schemas/vote.schema.json": SCHEMA,
}
PIECES = [b"\t", b" ", b"- ", b": ", b"\n", b"#", b"'", b'"', b"{", b"[", b"}", b"]", b"&a", b"*all", b"!x", b"|", b">"]
PIECES += [b"%", b"@", b"\0", b"\xff", b"\xc2\x85", b"\xe2\x80\xa8", b",", b"?", b"<<: ", b"---\n", b"~", b"0", b'""']

_damage = st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from([b"", *PIECES]) | st.binary(max_size=3))


@pytest.mark.parametrize("damaged", FILES)
@settings(max_examples=30, deadline=None)
@given(st.lists(_damage, min_size=1, max_size=4))
def test_damage_is_told_and_hides_nothing_else(damaged: str, damages: list[tuple[float, int, bytes]]) -> None:
    data = FILES[damaged].encode()
    for at, length, piece in damages:
        start = int(at * len(data))
        data = data[:start] + piece + data[start + length :]
    with TemporaryDirectory() as folder:
        corpus = load_corpus(write_corpus(Path(folder), {**FILES, damaged: data}))

    assert [claim.id for claim in corpus.claims if claim.source.id == "good"] == GOOD_IDS
    for fault in corpus.faults:
        assert fault.line >= 1
        assert fault.column >= 1
        assert fault.message.isprintable()
        assert fault.hint
    for claim in corpus.claims:
        assert claim.place <= claim.origin.place(("id",))
