"""What a PDF says, page by page. Its text is taken as it stands in the file; pictures of words are not read.

The work is bounded: by pages, by characters, and by what is drawn on all pages together. pypdf has bounds of its own
for what is compressed or nested, and is asked for tighter ones. It only tells, and neither draws nor runs anything.
"""

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from belie.loading.document import Problem
from belie.model.source import PAGE_BREAK

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 2_000
MOST_CHARACTERS = 10_000_000
MOST_STEPS = 5_000_000
"""Steps of drawing on all pages together: some 15 seconds of work, where a page of a report has a few hundred."""

_MOST_BYTES = 16_000_000
"""Bytes that one part of a file may have when it is no longer compressed."""

_STEPS_OF_FORM = 1_000
_TYPED = "save what it says as a .txt file, and name that"


class _TooLarge(Exception):
    """More than is read; the message says of what."""


def read_pdf(data: bytes) -> str | Problem:
    """The text of all pages of a PDF, with a page break after each but the last; or why there is none (at 1:1)."""
    if b"%PDF-" not in data[:1024]:  # readers allow for a little that stands before it
        return Problem(1, 1, "this is no PDF", "give the file the ending of what it is, such as .txt or .html")
    try:
        import pypdf  # noqa: F401
    except ImportError:
        return Problem(1, 1, "this is a PDF, and what reads PDFs is not installed", 'pip install "belie[pdf]"')
    with _in_silence():
        return _read(data)


@lru_cache(maxsize=16)
def _read(data: bytes) -> str | Problem:
    """Kept, since a draft or a comparison reads a corpus more than once."""
    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import DependencyError, FileNotDecryptedError

    pages = list[str]()
    try:
        with apply_configuration(
            zlib_maximum_output_length=_MOST_BYTES,
            lzw_maximum_output_length=_MOST_BYTES,
            run_length_maximum_output_length=_MOST_BYTES,
            array_based_stream_maximum_output_length=_MOST_BYTES,
            jbig2dec_binary=None,
        ):
            pages.extend(_read_pages(PdfReader(BytesIO(data))))
    except _TooLarge as error:
        return Problem(1, 1, f"this PDF has {error}", f"{_TYPED}, as far as claims rest on it")
    except FileNotDecryptedError:
        return Problem(1, 1, "this PDF opens with a password alone", f"save a copy without a password, or {_TYPED}")
    except DependencyError:
        hint = f'save a copy without encryption, or pip install "pypdf[crypto]", or {_TYPED}'
        return Problem(1, 1, "this PDF is encrypted in a way that nothing installed here can read", hint)
    except Exception as error:  # whatever a broken file leads to: the library names no common ground
        where = f"page {len(pages) + 1} of this PDF" if pages else "this PDF"
        reason = " ".join(str(error).split()) or type(error).__name__
        return Problem(1, 1, f"{where} cannot be read: {reason:.200}", f"print it to a new PDF, or {_TYPED}")
    if not any(char.isalnum() for page in pages for char in page):
        of_pages = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
        hint = f"let a program recognise its words (OCR), or {_TYPED}"
        return Problem(1, 1, f"this PDF of {of_pages} holds no text, only pictures or nothing at all", hint)
    return PAGE_BREAK.join(pages)


def _read_pages(reader: "PdfReader") -> Iterator[str]:
    """The text of each page. Raises _TooLarge, and whatever the library does."""
    if len(reader.pages) > MOST_PAGES:
        raise _TooLarge(f"{len(reader.pages):,} pages; up to {MOST_PAGES:,} are read")
    count, size = _Steps(), 0
    for page in reader.pages:
        text = _read_page(page, count)
        size += len(text)
        if size > MOST_CHARACTERS:
            raise _TooLarge(f"more than {MOST_CHARACTERS:,} characters, which is the most that is read")
        yield text


def _read_page(page: "PageObject", count: "_Steps") -> str:
    """The text of a page without the characters that part pages, and with nothing that is half a character."""
    text = page.extract_text(visitor_operand_before=count)
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return re.sub(r"\r\n?|[\f\v]", "\n", whole).strip("\n")


class _Steps:
    """Counts what the library does on pages; a form that is drawn on many of them is done as often."""

    def __init__(self) -> None:
        self._done = 0

    def __call__(self, operator: bytes, operands: object, *_: object) -> None:
        """Count one step. Raises _TooLarge beyond the bound."""
        self._done += _STEPS_OF_FORM if operator == b"Do" else 1
        if isinstance(operands, list) and operands and isinstance(operands[0], list):
            self._done += len(operands[0])
        if self._done > MOST_STEPS:
            raise _TooLarge(f"more than {MOST_STEPS:,} steps of drawing, which is the most that is read")


@contextmanager
def _in_silence() -> Iterator[None]:
    """Keep what the library has to say of a file off the screen, and leave its logger as it was."""
    log = logging.getLogger("pypdf")
    before, still = log.propagate, logging.NullHandler()
    log.addHandler(still)
    log.propagate = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.propagate = before
        log.removeHandler(still)
