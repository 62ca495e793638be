"""The texts of sources on their way to the rules, and what is a fault of theirs."""

from pathlib import Path

from belie.loading.corpus import load_corpus
from belie.model.corpus import Corpus

FACTS = "source: {id: a, text: ../texts/a.txt}\nclaims: []\n"


def corpus_with(root: Path, text: bytes) -> Corpus:
    for folder in ("facts", "texts"):
        (root / folder).mkdir()
    (root / "facts" / "a.yaml").write_text(FACTS, encoding="utf-8")
    (root / "texts" / "a.txt").write_bytes(text)
    return load_corpus(root)


def test_a_text_comes_with_the_corpus_without_its_byte_order_mark(tmp_path):
    assert corpus_with(tmp_path, b"\xef\xbb\xbfOne.\r\nTwo.").texts == {"a": "One.\r\nTwo."}


def test_a_text_that_is_not_utf_8_is_a_fault_where_it_is_named(tmp_path):
    corpus = corpus_with(tmp_path, b"One.\nCaf\xe9")
    (fault,) = corpus.faults

    assert corpus.texts == {}
    assert (fault.rule, fault.file, fault.line, fault.path) == ("references_resolve", "facts/a.yaml", 1, "source.text")
    assert "line 2, column 4: the byte 0xE9 here is not UTF-8" in fault.message


def test_a_pdf_with_another_name_is_a_fault_that_says_what_to_do(tmp_path):
    (fault,) = corpus_with(tmp_path, b"%PDF-1.7 \xff").faults

    assert "this is a PDF, which its name does not say" in fault.message
    assert fault.hint == "let the name of the file end in .pdf"


def test_a_text_that_is_not_there_gets_the_hint_where_its_path_starts(tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text(FACTS, encoding="utf-8")
    (fault,) = load_corpus(tmp_path).faults

    assert fault.hint == "look at the spelling of its path; the path starts from the folder of this fact file"


def test_a_text_with_another_digest_is_read_and_is_known_to_have_changed(tmp_path):
    for folder in ("facts", "texts"):
        (tmp_path / folder).mkdir()
    digest = "sha256:" + 64 * "0"
    (tmp_path / "facts" / "a.yaml").write_text(
        f"source: {{id: a, text: ../texts/a.txt, digest: '{digest}'}}\nclaims: []\n", encoding="utf-8"
    )
    (tmp_path / "texts" / "a.txt").write_bytes(b"One.")
    corpus = load_corpus(tmp_path)

    assert [fault.path for fault in corpus.faults] == ["source.digest"]
    assert (corpus.texts, corpus.changed_texts) == ({"a": "One."}, {"a"})
