"""One mistake is one fault: what depends on a faulty part is left out, and is no fault of its own."""

from pathlib import Path

import pytest

from belie.loading.corpus import load_corpus
from belie.model.corpus import Corpus

from .corpora import claims, write_corpus

BROKEN = "source: {id: broken\n"
HIDDEN = "while facts/broken.yaml cannot be read in full, what names "
COUNT = "id: n, kind: count, of: sea, what: fish, value"


def load(root: Path, **files: str) -> Corpus:
    return load_corpus(write_corpus(root, {f"facts/{name}.yaml": text for name, text in files.items()}))


@pytest.mark.parametrize("first", ["value: many", "of: nowhere, value: 1", "valeu: 1", "value: 1, on: 2024-13"])
def test_a_correction_of_a_faulty_claim_is_no_fault(first: str, tmp_path: Path) -> None:
    faulty = claims(f"id: m, kind: count, what: fish, {'' if 'of:' in first else 'of: sea, '}{first}", source="a")
    corpus = load(tmp_path, a=faulty, b=claims(f"{COUNT}: 2, corrects: [a#m]"))

    assert [fault.file for fault in corpus.faults] == ["facts/a.yaml"]
    assert "bad#n" in [claim.id for claim in corpus.claims]


def test_a_correction_of_a_claim_whose_source_id_is_taken_is_no_fault(tmp_path: Path) -> None:
    second = claims("id: m, kind: count, of: sea, what: fish, value: 1", source="good")
    corpus = load(tmp_path, other=second, z=claims(f"{COUNT}: 2, corrects: [good#m]"))

    assert [(fault.file, fault.rule) for fault in corpus.faults] == [("facts/other.yaml", "ids_are_unique")]


def test_ids_that_a_broken_file_may_define_are_one_note(tmp_path: Path) -> None:
    uses = claims(*(f"id: {name}, kind: count, of: lake, what: fish, value: 1" for name in "nm"))
    entities = "entities: {pond: {kind: place, name: Pond, within: land}}\n"
    corpus = load(tmp_path, broken=BROKEN, a=uses + entities)

    assert [fault.file for fault in corpus.faults] == ["facts/broken.yaml"]
    assert corpus.notes == (f"{HIDDEN}lake, land is left out",)
    assert corpus.entities["pond"].within is None


def test_claims_and_sources_that_a_broken_file_may_hold_are_one_note(tmp_path: Path) -> None:
    text = claims(f"{COUNT}: 1, corrects: [broken#n]").replace("{id: bad,", "{id: bad, derived_from: [broken],")
    corpus = load(tmp_path, broken=BROKEN, a=text)

    assert [fault.file for fault in corpus.faults] == ["facts/broken.yaml"]
    assert corpus.notes == (f"{HIDDEN}broken, broken#n is left out",)
    assert "bad#n" in [claim.id for claim in corpus.claims]


@pytest.mark.parametrize("head", ["source: {title: Broken}", "source: {ID: broken}", "soruce: {id: broken}", "source:"])
def test_a_source_without_an_id_hides_its_claims(head: str, tmp_path: Path) -> None:
    text = head + "\nclaims:\n  - {id: m, kind: count, of: sea, what: fish, value: 1}\n"
    corpus = load(tmp_path, broken=text, b=claims(f"{COUNT}: 2, corrects: [broken#m]"))

    assert [fault.file for fault in corpus.faults] == ["facts/broken.yaml"]
    assert corpus.notes == (f"{HIDDEN}broken#m is left out",)


@pytest.mark.parametrize("entity", ["Lake", "{name: Lake}", "{kind: lake, name: Lake}", "", "{}"])
def test_claims_about_an_entity_of_no_kind_are_left_out_in_silence(entity: str, tmp_path: Path) -> None:
    uses = claims("id: n, kind: count, of: lake, what: fish, value: 1")
    corpus = load(tmp_path, a=uses + f"entities:\n  lake: {entity}\n")

    assert len(corpus.faults) == 1
    assert corpus.notes == ()
    assert "bad#n" not in [claim.id for claim in corpus.claims]


def test_a_note_lists_no_more_than_a_dozen_ids(tmp_path: Path) -> None:
    uses = claims(*(f"id: n{i}, kind: count, of: x{i:02}, what: fish, value: 1" for i in range(30)))
    (note,) = load(tmp_path, broken=BROKEN, a=uses).notes

    assert note.endswith("x00, x01, x02, x03, x04, x05, x06, x07, x08, x09, x10, x11 and 18 more is left out")


def test_a_bad_row_of_a_register_hides_claims_but_no_entities(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"facts/rows.ndjson": "{\n"})
    corpus = load(tmp_path, a=claims("id: n, kind: count, of: lake, what: fish, value: 1, corrects: [good#x]"))

    assert [(fault.file, fault.rule) for fault in corpus.faults] == [
        ("facts/a.yaml", "references_resolve"),
        ("facts/rows.ndjson", "file_is_valid"),
    ]
