"""Each way in which one file can be broken: exactly one fault, at its place, and nothing else is lost."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from belie.loading.corpus import load_corpus

from .corpora import GOOD_IDS, claims, write_corpus

BAD = "facts/bad.yaml"
BOMB = "\n".join(
    ["a: &a [x, x, x, x, x, x, x, x, x]"]
    + [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
)
COUNT = "id: n, kind: count, of: sea, what: fish"


@dataclass(frozen=True)
class Case:
    """Files beside the good one, and the one fault that they give: file:line:column rule, and words of it."""

    name: str
    files: Mapping[str, str | bytes]
    fault: str
    message: str
    hint: str
    notes: tuple[str, ...] = field(default=())


def case(name: str, text: str | bytes, place: str, message: str, hint: str, note: str = "") -> Case:
    """A case of one bad fact file; the place is line:column, with a rule after it that is not file_is_valid."""
    fault = f"{BAD}:{place}" if " " in place else f"{BAD}:{place} file_is_valid"
    return Case(name, {BAD: text}, fault, message, hint, (note,) if note else ())


CASES = [
    case("broken indentation", "claims:\n  - id: n\n   kind: count\n", "3:4", "does not fit", "begin in one column"),
    case("a tab", "source:\n\tid: bad\n", "2:1", "a tab", "spaces"),
    case("a key given twice", "claims: []\nsource: {}\nclaims: []\n", "3:1", "'claims' is given twice", "line 1"),
    case("a tag", claims(f"{COUNT}, value: !!int 18"), "3:54", "a tag", "leave the tag out"),
    case("a merge key", "source: &s {id: bad}\nclaims:\n  - <<: *s\n", "3:5", "a merge key", "write the keys out"),
    case("a second document", "source: {id: bad}\n---\nclaims: []\n", "2:1", "a second document", "two files"),
    case("an empty file", "", "1:1", "holds nothing", "delete it"),
    case("only comments", "# nothing\n\n# yet\n", "1:1", "comments", "delete it"),
    case("NUL", "source: {id: bad}\nclaims: [\0]\n", "2:10", "NUL", "UTF-8"),
    case("Latin-1", "source: {id: bad, title: Zürich}\n".encode("latin-1"), "1:27", "0xFC", "ü"),
    case("UTF-16", "source: {id: bad}\n".encode("utf-16"), "1:1", "UTF-16", "UTF-8"),
    case("100,000 brackets", "claims: " + "[" * 100_000, "1:72", "64 levels", "never closed"),
    case("an alias bomb", BOMB, "6:12", "200,000", "aliases of aliases"),
    case("an unknown key", claims(f"{COUNT}, value: 18, colour: red"), "3:58", "'colour'", "known keys: id, kind"),
    case("a missing key", claims(COUNT), "3:5", "'value' is missing", "value: 18"),
    case("a misspelt key", claims(f"{COUNT}, valeu: 18"), "3:47", "'valeu'", "did you mean 'value'?"),
    case("a wrong type", claims(f"{COUNT}, value: [18, 19]"), "3:54", "a list", "write it as in 18"),
    case("an impossible date", claims("id: n, kind: event, event: talks, when: 2024-02-30"), "3:46", "29 days", "day"),
    case("an impossible date of a source", "source: {id: bad, published: 2024-13-01}", "1:30", "month 13", "2024-"),
    case("a claim without an id", claims("kind: count, of: sea, what: x, value: 1"), "3:5", "'id' is missing", "id:"),
    case("a claim of no known kind", claims("id: n, kind: cuont, of: sea"), "3:19", "'cuont'", "did you mean 'count'?"),
    case("claims without a source", "claims: []\n", "1:1", "without a source", "add 'source:'"),
    case("a source without an id", "source: {title: Bad}\nclaims: []\n", "1:9", "'id' is missing", "add 'id:'"),
    case("a source that is text", "source: bad\nclaims: []\n", "1:9", "the text 'bad'", "write {id: bad}"),
    case("a format of the future", "format: 2\nsource: {id: bad}\n", "1:9", "the format 2", "install"),
    case("a list in place of a file", "- id: n\n", "1:1", "a list", "source, entities and claims"),
    case(
        "a dangling id",
        claims("id: n, kind: count, of: seaa, what: fish, value: 1"),
        "3:30 references_resolve",
        "no entity has the id 'seaa'",
        "did you mean 'sea'?",
    ),
    case(
        "a name in place of an id",
        claims("id: n, kind: count, of: Sea, what: fish, value: 1"),
        "3:30 references_resolve",
        "no entity has the id 'Sea'",
        "did you mean 'sea'?",
    ),
    case(
        "an id of the wrong kind",
        claims("id: n, kind: event, event: sea, when: 2024"),
        "3:33 references_resolve",
        "'sea' is of kind place, where event is expected",
        "of kind event",
    ),
    case(
        "one id twice",
        claims(f"{COUNT}, value: 1", f"{COUNT}, value: 2"),
        "4:10 ids_are_unique",
        "'n' is given twice in the source bad",
        "the first is on line 3; give this claim an id of its own",
    ),
    Case(
        "the id of another source",
        {"facts/late.yaml": claims(f"{COUNT}, value: 1", source="good")},
        "facts/late.yaml:1:14 ids_are_unique",
        "'good' is also that of facts/good.yaml",
        "an id of its own",
    ),
    case(
        "a cycle of corrects",
        claims(
            "id: n, kind: count, of: sea, what: x, value: 1, corrects: [bad#m]",
            "id: m, kind: count, of: sea, what: x, value: 1, corrects: [bad#n]",
        ),
        "4:64 references_resolve",
        "in a circle: bad#m, bad#n",
        "the later claim",
    ),
    case(
        "a claim that corrects nothing",
        claims(f"{COUNT}, value: 1, corrects: [good#fisch]"),
        "3:68 references_resolve",
        "no claim has the id 'good#fisch'",
        "did you mean 'good#fish'?",
    ),
    case(
        "a cycle of within",
        "entities:\n  x: {kind: place, name: X, within: y}\n  y: {kind: place, name: Y, within: x}\n",
        "2:37 references_resolve",
        "in a circle: x, y",
        "take away",
    ),
    case(
        "a source that is derived from nothing",
        "source: {id: bad, derived_from: [goood]}\n",
        "1:34 references_resolve",
        "no source has the id 'goood'",
        "did you mean 'good'?",
    ),
    case(
        "a text that is not there",
        "source: {id: bad, text: texts/bad.txt}\n",
        "1:25 references_resolve",
        "the file is not there",
        "from the folder of this fact file",
    ),
    case(
        "entities that are a list, and claims that name them",
        "source: {id: bad}\nentities:\n  - x: {kind: place, name: X}\nclaims:\n"
        "  - {id: n, kind: count, of: x, what: y, value: 1}\n  - {id: m, kind: count, of: x, what: y, value: 1}\n",
        "3:3",
        "a list, where a set of keys is expected",
        "without a list",
        "while facts/bad.yaml cannot be read in full, what names x is left out",
    ),
    case(
        "keys that are not indented",
        "source:\nid: bad\npublished: 2024\nclaims: []\n",
        "1:1",
        "stands beside it: id, published",
        "indent",
    ),
    Case(
        "a row of a register that is no JSON",
        {"facts/rows.ndjson": '{"source": "bad", "id": }\n'},
        "facts/rows.ndjson:1:25 file_is_valid",
        "not JSON",
        "double quotes",
    ),
    Case(
        "a register that is a list in JSON",
        {"facts/rows.ndjson": '[\n{"source": "bad", "id": "n"},\n{"source": "bad", "id": "m"}\n]\n'},
        "facts/rows.ndjson:1:2 file_is_valid",
        "one JSON value over many lines",
        "one JSON object in one line",
    ),
    Case(
        "a register that is YAML",
        {"facts/rows.ndjson": claims(f"{COUNT}, value: 1")},
        "facts/rows.ndjson:1:1 file_is_valid",
        "no row of this file is a JSON object",
        "one JSON object in one line",
    ),
    Case(
        "a row of a register that misses a key",
        {"facts/rows.ndjson": '\n{"source": "bad", "id": "n", "kind": "count", "of": "sea", "what": "fish"}\n'},
        "facts/rows.ndjson:2:1 file_is_valid",
        "'value' is missing",
        "add 'value:'",
    ),
    Case(
        "a row of a register without its source",
        {"facts/rows.ndjson": '{"id": "n", "kind": "count", "of": "sea", "what": "fish", "value": 1}\n'},
        "facts/rows.ndjson:1:1 file_is_valid",
        "'source' is missing",
        "the id of the row's source",
    ),
    Case(
        "a claim id that another file of the source has",
        {
            BAD: claims(f"{COUNT}, value: 1"),
            "facts/rows.ndjson": '{"source": "bad", "id": "n", "kind": "count", "of": "sea", "what": "x", "value": 1}',
        },
        "facts/rows.ndjson:1:25 ids_are_unique",
        "'n' is given twice in the source bad",
        "an id of its own",
    ),
    Case(
        "a broken file of checks",
        {"checks/a.yaml": "checks:\n\t- rule: counts_agree\n"},
        "checks/a.yaml:2:1 file_is_valid",
        "a tab",
        "spaces",
    ),
    Case(
        "a faulty check",
        {"checks/a.yaml": "checks:\n  - {rule: counts_agree, severity: loud}\n"},
        "checks/a.yaml:2:36 file_is_valid",
        "'loud' is not one of error, warning, off",
        "choose one",
    ),
    Case(
        "a file of rules that raises",
        {"checks/a.py": "x = 1\ny = x / 0\n"},
        "checks/a.py:2:1 file_is_valid",
        "ZeroDivisionError",
        "the other rules run",
    ),
    Case(
        "a broken schema",
        {"schemas/vote.schema.json": '{"type": "object" "title": 1}'},
        "schemas/vote.schema.json:1:19 file_is_valid",
        "not JSON",
        "a comma",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_mistake_is_one_fault_at_its_place_and_hides_nothing(case: Case, tmp_path: Path) -> None:
    corpus = load_corpus(write_corpus(tmp_path, case.files))

    (fault,) = corpus.faults
    assert f"{fault.file}:{fault.line}:{fault.column} {fault.rule}" == case.fault
    assert case.message in fault.message
    assert case.hint in fault.hint
    assert [claim.id for claim in corpus.claims if claim.source.id == "good"] == GOOD_IDS
    assert corpus.notes == case.notes


@pytest.mark.parametrize(("start", "end"), [("\ufeff", "\n"), ("", "\r\n"), ("\ufeff", "\r\n")])
def test_a_byte_order_mark_and_crlf_are_no_faults(start: str, end: str, tmp_path: Path) -> None:
    text = start + claims(f"{COUNT}, value: 1").replace("\n", end)
    corpus = load_corpus(write_corpus(tmp_path, {BAD: text}))

    assert corpus.faults == ()
    assert [claim.id for claim in corpus.claims] == ["bad#n", *GOOD_IDS]
    assert corpus.claims[0].place == (3, 5, 3, 56)


@pytest.mark.parametrize(
    ("target", "message", "hint"),
    [("nowhere", "a file that is not there", "mend the link"), ("bad.yaml", "round in a circle", "the file itself")],
)
def test_a_link_that_leads_nowhere_is_one_fault(target: str, message: str, hint: str, tmp_path: Path) -> None:
    root = write_corpus(tmp_path, {})
    (root / BAD).symlink_to(target)
    corpus = load_corpus(root)

    (fault,) = corpus.faults
    assert (fault.file, fault.line, fault.column) == (BAD, 1, 1)
    assert message in fault.message
    assert hint in fault.hint
    assert [claim.id for claim in corpus.claims] == GOOD_IDS


def test_a_link_to_a_folder_around_it_is_walked_once(tmp_path: Path) -> None:
    root = write_corpus(tmp_path, {})
    (root / "facts/again").symlink_to(".")
    corpus = load_corpus(root)

    assert corpus.faults == ()
    assert [claim.id for claim in corpus.claims] == GOOD_IDS


@pytest.mark.parametrize("name", ["facts/bad.yaml", "facts/bad.ndjson", "checks/bad.yaml", "checks/bad.py"])
def test_a_folder_that_is_named_like_a_file_is_one_fault(name: str, tmp_path: Path) -> None:
    root = write_corpus(tmp_path, {})
    (root / name).mkdir(parents=True)
    corpus = load_corpus(root)

    (fault,) = corpus.faults
    assert (fault.file, fault.line, fault.column) == (name, 1, 1)
    assert "a folder, not a file" in fault.message
    assert "rename the folder" in fault.hint
    assert [claim.id for claim in corpus.claims] == GOOD_IDS


def test_one_hundred_megabytes_in_one_scalar_are_one_fault(tmp_path: Path) -> None:
    root = write_corpus(tmp_path, {BAD: "source: {id: bad}\nclaims: "})
    os.truncate(root / BAD, 100 * 2**20)
    corpus = load_corpus(root)

    (fault,) = corpus.faults
    assert (fault.file, fault.line, fault.column) == (BAD, 1, 1)
    assert "100.0 MiB" in fault.message
    assert "several files" in fault.hint
    assert [claim.id for claim in corpus.claims] == GOOD_IDS


def test_a_long_scalar_below_the_bound_is_read(tmp_path: Path) -> None:
    words = "a" * (8 * 2**20)
    corpus = load_corpus(write_corpus(tmp_path, {BAD: claims(f"{COUNT}, value: 1, note: {words}")}))

    assert corpus.faults == ()
    assert corpus.claims[0].text("note") == words
