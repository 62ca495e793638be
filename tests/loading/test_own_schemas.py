"""A corpus's own `schemas/`: what they add, and one fault for one that cannot be used."""

import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from belie.loading.corpus import load_corpus
from belie.model.corpus import Corpus

from .corpora import write_corpus

FACTS = """source: {id: v, published: 2024}
entities: {m: {kind: thing, name: Motion}}
claims:
  - {id: a, kind: vote, on: m, for: 60}
  - {id: b, kind: vote, on: m, for: 70}
  - {id: c, kind: count, of: m, what: votes, value: 2}
"""
FILE = "schemas/vote.schema.json"
NOTE = f"while {FILE} cannot be used, claims of the kind vote are left out"


def vote(change: Callable[[dict[str, Any]], object] = lambda schema: None) -> str:
    """The schema of a claim kind `vote`, with a change; every key stands on a line of its own."""
    schema: dict[str, Any] = {
        "type": "object",
        "required": ["id", "kind", "on", "for"],
        "properties": {
            "id": {"type": "string"},
            "kind": {"const": "vote"},
            "on": {"type": "string"},
            "for": {"type": "integer", "minimum": 0},
        },
    }
    change(schema)
    return json.dumps(schema, indent=1)


def set_part(path: str, value: object) -> Callable[[dict[str, Any]], object]:
    """A change that sets a part of the schema, given by its keys with slashes."""

    def change(schema: dict[str, Any]) -> None:
        *parents, last = path.split("/")
        for part in parents:
            schema = schema[part]
        schema[last] = value

    return change


def load(root: Path, facts: str = FACTS, **schemas: str) -> Corpus:
    files = {f"schemas/{name}.schema.json": text for name, text in schemas.items()}
    return load_corpus(write_corpus(root, {"facts/v.yaml": facts, **files}, good=False))


def test_a_schema_adds_its_claim_kind(tmp_path: Path) -> None:
    corpus = load(tmp_path, vote=vote())

    assert corpus.faults == corpus.notes == ()
    assert [(claim.id, claim.kind) for claim in corpus.claims] == [("v#a", "vote"), ("v#b", "vote"), ("v#c", "count")]


def test_a_faulty_claim_of_an_own_kind_is_left_out_alone(tmp_path: Path) -> None:
    closed = vote(set_part("additionalProperties", False))
    corpus = load(tmp_path, FACTS.replace("for: 60", "fro: 60"), vote=closed)

    (fault,) = corpus.faults
    assert (fault.line, fault.column, fault.path, fault.hint) == (4, 32, "v#a.fro", "did you mean 'for'?")
    assert [claim.id for claim in corpus.claims] == ["v#b", "v#c"]


@pytest.mark.parametrize(
    ("claim", "path", "message"),
    [
        ("kind: vote, on: m, for: 60", "claims[0]", "'id' is missing"),
        ("id: A, kind: vote, on: m, for: 60", "v#A.id", "'A' is no id"),
        ("id: a, kind: vote, on: m, for: 60, corrects: v#b", "v#a.corrects", "a list is expected"),
        ("id: a, kind: vote, on: m, for: 60, checked: {by: x, on: 2024-13}", "v#a.checked.on", "no month 13"),
        ("id: a, kind: vote, on: m, for: 60, credited_to: x", "v#a.credited_to", "no entity has the id 'x'"),
    ],
)
def test_what_all_claims_share_holds_for_own_kinds_too(claim: str, path: str, message: str, tmp_path: Path) -> None:
    loose = vote(lambda schema: schema.update(required=[], properties={"kind": {"const": "vote"}}))
    corpus = load(tmp_path, FACTS.replace("id: a, kind: vote, on: m, for: 60", claim), vote=loose)

    (fault,) = corpus.faults
    assert fault.path == path
    assert message in fault.message


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("", 1, 1, "not JSON", "a comma"),
        (vote()[:-9], 21, 16, "not JSON", "a comma"),
        ("[]", 1, 1, "a JSON object", "begin it with {"),
        ('{"not":' * 50_000, 1, 1, "too deep", "fewer levels"),
        (vote(set_part("type", "objekt")), 2, 10, "no JSON Schema", "type"),
        (vote(set_part("properties/for/minimum", "x")), 21, 15, "no JSON Schema", "minimum"),
        (vote(set_part("properties/for/pattern", "(")), 22, 15, "cannot be used", "mend this part"),
        (vote(set_part("properties/for/$ref", "#/$defs/x")), 22, 12, "has no #/$defs/x", "type, required, properties"),
        (vote(set_part("properties/for/$ref", "comon.schema.json")), 22, 12, "no schema comon", "common.schema.json?"),
        (vote(set_part("properties/for/$ref", "https://example.org/x")), 22, 12, "no schema https", "none is fetched"),
        (vote(set_part("properties/for/$ref", "file:///etc/passwd")), 22, 12, "no schema file", "none is fetched"),
        (vote(set_part("$schema", "https://example.org/")), 24, 13, "not the JSON Schema", "draft/2020-12"),
        (vote(set_part("$id", "https://example.org/")), 24, 9, "an $id stands here", "its path"),
        (vote(set_part("properties/kind", {"enum": ["vote"]})), 1, 1, "no claim kind", '"const"'),
        (vote(set_part("properties/kind", True)), 1, 1, "no claim kind", '"const"'),
        (vote(set_part("properties/kind/const", "count")), 14, 13, "'count' has a schema already", "another name"),
    ],
)
def test_a_schema_that_cannot_be_used_is_one_fault_and_one_note(
    text: str, line: int, column: int, message: str, hint: str, tmp_path: Path
) -> None:
    corpus = load(tmp_path, vote=text)

    (fault,) = corpus.faults
    assert (fault.rule, fault.file, fault.line, fault.column) == ("file_is_valid", FILE, line, column)
    assert message in fault.message
    assert hint in fault.hint
    assert [claim.id for claim in corpus.claims] == ["v#c"]
    assert corpus.notes == (NOTE,)


@pytest.mark.parametrize("path", ["$schema", "$id", "properties/for/$ref", "properties/for/$schema"])
def test_nothing_is_fetched(path: str, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x.json"
        load(tmp_path, vote=vote(set_part(path, address)))

        with pytest.raises(BlockingIOError):
            server.accept()


def test_schemas_refer_to_each_other_and_to_the_standard_ones(tmp_path: Path) -> None:
    refer = vote(set_part("properties/for/$ref", "votes.schema.json#/$defs/votes"))
    votes = json.dumps({"$defs": {"votes": {"$ref": "common.schema.json#/$defs/quantity"}}})

    assert load(tmp_path, vote=refer, votes=votes).faults == ()


def test_a_schema_that_refers_to_a_broken_one_is_no_second_fault(tmp_path: Path) -> None:
    corpus = load(tmp_path, vote=vote(set_part("properties/for/$ref", "votes.schema.json")), votes="{")

    assert [fault.file for fault in corpus.faults] == ["schemas/votes.schema.json"]
    assert corpus.notes == (NOTE,)


def test_of_two_schemas_for_one_kind_the_second_is_a_fault(tmp_path: Path) -> None:
    corpus = load(tmp_path, vote=vote(), votes=vote())

    (fault,) = corpus.faults
    assert (fault.file, fault.line, fault.column) == ("schemas/votes.schema.json", 14, 13)
    assert len(corpus.claims) == 3
