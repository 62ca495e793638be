"""What PDFs say, and what is told of those that cannot be read."""

import logging
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from belie.loading import pdf_text
from belie.loading.corpus import load_corpus
from belie.loading.document import Problem
from belie.loading.pdf_text import read_pdf
from tests.pdf_files import make_pdf, make_pdf_of

AES = (
    b"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O <%s> /U <%s> /OE <%s> /UE <%s>"
    b" /Perms <%s> /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF >>"
) % (b"11" * 48, b"22" * 48, b"33" * 32, b"44" * 32, b"55" * 16)


def locked(user: str) -> bytes:
    """A PDF that is encrypted in the oldest way, which needs nothing else than pypdf."""
    writer = PdfWriter(clone_from=BytesIO(make_pdf([["Locked words."]])))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def problem(data: bytes) -> Problem:
    found = read_pdf(data)
    assert isinstance(found, Problem)
    return found


def faults(root: Path, data: bytes) -> list[tuple[str, str, str]]:
    (root / "facts").mkdir()
    (root / "facts" / "a.yaml").write_text("source: {id: a, text: ../a.pdf}\nclaims: []\n", encoding="utf-8")
    (root / "a.pdf").write_bytes(data)
    return [(fault.rule, fault.path, fault.message) for fault in load_corpus(root).faults]


def test_pages_are_parted_by_a_line_break_and_a_form_feed():
    assert read_pdf(make_pdf([["One line.", "Another – “café”."], [], ["The third (3)."]])) == (
        "One line.\nAnother – “café”.\n\f\n\fThe third (3)."
    )


def test_a_form_feed_within_a_page_is_a_line_break():
    assert read_pdf(make_pdf([["One"], ["Two"]]).replace(b"(One)", b"(O\fe)")) == "O\ne\n\fTwo"


def test_a_pdf_may_have_a_little_before_its_mark():
    assert read_pdf(b"\n\n" + make_pdf([["One."]])) == "One."


def test_what_opens_without_a_password_is_read():
    assert read_pdf(locked("")) == "Locked words."


def test_a_password_is_a_problem_that_says_what_to_do():
    found = problem(locked("secret"))

    assert found.message == "this PDF opens with a password alone"
    assert found.hint.startswith("save a copy without a password")


def test_an_encryption_that_nothing_here_can_read_is_a_problem():
    found = problem(make_pdf([["One."]], AES))

    assert "password" in found.message or "encrypted" in found.message
    assert "save a copy without" in found.hint


@pytest.mark.parametrize("pages", [[[]], [[], []], [["", " - "]]])
def test_pictures_alone_are_a_problem_that_says_so(pages):
    found = problem(make_pdf(pages))

    assert "holds no text, only pictures or nothing at all" in found.message
    assert "OCR" in found.hint


@pytest.mark.parametrize("data", [b"", b"One line of text.", b"\xff\xfe"])
def test_another_file_under_the_name_of_a_pdf_is_a_problem(data):
    assert problem(data).message == "this is no PDF"


WHOLE = make_pdf([["One line.", "Another."], ["The second page."]])
BROKEN = [WHOLE[:size] for size in range(10, len(WHOLE), 37)]
NESTED = make_pdf_of([b"[" * 100_000])
ROUND = WHOLE.replace(b"/Kids [5 0 R 7 0 R]", b"/Kids [2 0 R 2 0 R]")


@pytest.mark.parametrize("data", [*BROKEN, NESTED, ROUND, b"%PDF-1.7 \xff", b"%PDF-1.4\n%%EOF"], ids=len)
def test_what_is_broken_gives_a_text_or_one_problem_and_prints_nothing(data, capfd):
    found = read_pdf(data)

    assert isinstance(found, str) or (found.message.startswith(("this PDF", "page ")) and found.hint)
    assert capfd.readouterr() == ("", "")


def test_a_broken_page_is_named():
    data = make_pdf_of([b"BT /F 12 Tf (One.) Tj ET", b"<< " * 5_000])

    assert problem(data).message.startswith("page 2 of this PDF cannot be read: ")


def test_the_logger_of_the_library_is_left_as_it_was():
    log = logging.getLogger("pypdf")
    before = (log.propagate, list(log.handlers), log.level)
    read_pdf(BROKEN[3])

    assert (log.propagate, list(log.handlers), log.level) == before


@pytest.mark.parametrize(
    ("bound", "most", "message"),
    [
        ("MOST_PAGES", 1, "this PDF has 2 pages; up to 1 are read"),
        ("MOST_CHARACTERS", 20, "this PDF has more than 20 characters, which is the most that is read"),
        ("MOST_STEPS", 10, "this PDF has more than 10 steps of drawing, which is the most that is read"),
    ],
)
def test_what_is_too_large_is_a_problem_that_says_of_what(monkeypatch, bound, most, message):
    monkeypatch.setattr(pdf_text, bound, most)
    pdf_text._read.cache_clear()
    found = problem(WHOLE)
    pdf_text._read.cache_clear()

    assert found.message == message
    assert "as far as claims rest on it" in found.hint


def test_forms_that_draw_each_other_are_bounded():
    writer = PdfWriter(clone_from=BytesIO(make_pdf_of([b"/X Do " * 10])))
    writer.pages[0]["/Resources"][name("/XObject")] = dictionary({name("/X"): nested_forms(writer, 8)})
    file = BytesIO()
    writer.write(file)

    assert "steps of drawing" in problem(file.getvalue()).message


def nested_forms(writer: PdfWriter, depth: int):
    """A form that draws another one ten times, and so on."""
    from pypdf.generic import StreamObject

    form = StreamObject()
    form.set_data(b"/X Do " * 10 if depth else b"BT (x) Tj ET")
    form[name("/Type")], form[name("/Subtype")] = name("/XObject"), name("/Form")
    inner = {name("/XObject"): dictionary({name("/X"): nested_forms(writer, depth - 1)})} if depth else {}
    form[name("/Resources")] = dictionary({name("/Font"): dictionary({}), **inner})
    return writer._add_object(form)


def name(text: str):
    from pypdf.generic import NameObject

    return NameObject(text)


def dictionary(entries: dict):
    from pypdf.generic import DictionaryObject

    return DictionaryObject(entries)


def test_without_the_library_one_fault_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    (found,) = faults(tmp_path, WHOLE)

    assert found == (
        "references_resolve",
        "source.text",
        "the text '../a.pdf': this is a PDF, and what reads PDFs is not installed",
    )
    assert problem(WHOLE).hint == 'pip install "belie[pdf]"'


def test_a_pdf_that_cannot_be_read_is_one_fault_where_it_is_named(tmp_path):
    (found,) = faults(tmp_path, BROKEN[0])

    assert found[:2] == ("references_resolve", "source.text")


def test_the_digest_is_that_of_the_bytes_of_the_file(tmp_path):
    digest = sha256(WHOLE).hexdigest()
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text(
        f"source: {{id: a, text: ../a.PDF, digest: 'sha256:{digest}'}}\nclaims: []\n", encoding="utf-8"
    )
    (tmp_path / "a.PDF").write_bytes(WHOLE)
    corpus = load_corpus(tmp_path)

    assert corpus.faults == ()
    assert corpus.texts["a"] == "One line.\nAnother.\n\fThe second page."
