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


def test_a_pdf_is_a_fault_that_says_what_to_do(tmp_path):
    (fault,) = corpus_with(tmp_path, b"%PDF-1.7 \xff").faults

    assert "PDF" in fault.message
    assert "save what it says as a .txt file" in fault.hint
