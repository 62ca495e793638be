"""The note on a source whose text is not the one of its digest."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from belie.engine import judge
from belie.loading.corpus import load_corpus
from tests.pdf_files import make_pdf

TEXT = "The ferry had 31 passengers.\nThe crew of 13 went home.\nNobody was hurt. It was dark."
NEW = "It was dark.\nThe ferry had 31 passengers.\nThe crew of 12 went home.\nNobody at all was hurt."


def notes(root: Path, evidence: Mapping[str, str], text: str | bytes = NEW, digest: str | None = None) -> list[str]:
    """What a report notes on a source with a claim for each piece of evidence (in YAML)."""
    data = text.encode() if isinstance(text, str) else text
    name = "a.txt" if isinstance(text, str) else "a.pdf"
    digest = digest or sha256(TEXT.encode()).hexdigest()
    claims = "".join(
        f"  - {{id: {id}, kind: count, of: ferry, what: {id}, value: 1, basis: inferred, evidence: {words}}}\n"
        for id, words in evidence.items()
    )
    (root / "facts").mkdir()
    (root / "facts" / "a.yaml").write_text(
        f"source: {{id: a, published: 2024-07-03, text: ../{name}, digest: 'sha256:{digest}'}}\n"
        f"entities: {{ferry: {{kind: thing, name: Ferry}}}}\nclaims:\n{claims or '  []'}",
        encoding="utf-8",
    )
    (root / name).write_bytes(data)
    return list(judge(load_corpus(root)).notes)


def test_a_note_says_which_claims_stand_which_moved_and_which_lost_their_words(tmp_path):
    evidence = {
        "board": "31 passengers",
        "crew": "The crew of 13 went home",
        "dark": "{exact: It was dark, prefix: Nobody was hurt.}",
        "the": "The",
        "far": "quite other words than those in print",
    }

    assert notes(tmp_path, evidence) == [
        "the text of a changed since its digest was made: of 5 claims with evidence from it 1 still stands (board), "
        "2 moved (dark (without its prefix or suffix: line 1), the (stands 2 times: line 2, line 3)), "
        '2 lost their words (crew (line 3: "The crew of [13 -> 12] went home"), far (nothing comes near to them))'
    ]


def test_where_all_stands_the_note_says_so(tmp_path):
    assert notes(tmp_path, {"board": "31 passengers"}) == [
        "the text of a changed since its digest was made: of 1 claim with evidence from it 1 still stands (board), "
        "0 moved, 0 lost their words"
    ]


def test_many_claims_are_counted_and_some_are_named(tmp_path):
    (note,) = notes(tmp_path, {f"n{number}": "31 passengers" for number in range(10, 23)})

    assert "13 still stand (n10, n11, n12, n13, n14, n15, n16, n17, n18, n19 and 3 more), 0 moved" in note


def test_a_source_whose_claims_have_no_evidence_has_nothing_to_lose(tmp_path):
    assert notes(tmp_path, {}) == ["the text of a changed since its digest was made: no claim has evidence from it"]


def test_a_text_that_is_the_same_gets_no_note(tmp_path):
    assert notes(tmp_path, {"board": "13 passengers"}, TEXT) == []


def test_the_places_in_a_pdf_have_their_pages(tmp_path):
    pdf = make_pdf([["The ferry had 31 passengers."], ["The crew of 12 went home."]])
    (note,) = notes(tmp_path, {"crew": "The crew of 13 went home"}, pdf)

    assert '1 lost its words (crew (page 2, line 1: "The crew of [13 -> 12] went home"))' in note
