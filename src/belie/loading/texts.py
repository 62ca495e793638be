"""The texts of sources: what they say, and whether they are still the same."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from belie.loading.complaint import Complaint, fault_at
from belie.loading.document import Problem
from belie.loading.files import find_bad_encoding, read_bytes
from belie.model.finding import Fault
from belie.model.origin import Origin
from belie.model.source import Source, has_pages


@dataclass(frozen=True, slots=True)
class LoadedText:
    """The text of a source, None where it has none or it cannot be read; its faults; and whether the source has a
    `digest` that is not that of the text. Such a text is read none the less."""

    text: str | None = None
    faults: tuple[Fault, ...] = ()
    changed: bool = False


def load_text(root: Path, source: Source) -> LoadedText:
    """The text of a source as its file holds it; of a PDF what its pages say, with page breaks between them."""
    if source.text is None or source.origin is None:
        return LoadedText()
    data = read_text(root, source)
    text = data if isinstance(data, Problem) else _decode(data, source.text)
    if isinstance(text, Problem):
        message = f"the text {source.text!r}: {text.message}"
        hint = _hint_for_path(source.text, text) if text is data else text.hint
        complaint = Complaint(("text",), False, message, hint)
        return LoadedText(faults=(fault_at(source.origin, "references_resolve", complaint, "source"),))
    fault = _check_digest(source, source.origin, data) if isinstance(data, bytes) else None
    return LoadedText(text, (fault,), True) if fault else LoadedText(text)


def _hint_for_path(path: str, problem: Problem) -> str:
    """What to do about a path that leads to no file that can be read."""
    if " " in path.strip() and "/" not in path and not PurePosixPath(path).suffix.strip(". "):
        return "text takes the path of a file with the words in it, not the words"
    return f"{problem.hint}; the path starts from the folder of this fact file"


def _decode(data: bytes, path: str) -> str | Problem:
    """The characters of a text; a problem in it is at 1:1 of the file that names it, so it tells its line itself."""
    if has_pages(path):
        from belie.loading.pdf_text import read_pdf  # start-up is a feature: most texts are none

        return read_pdf(data)
    if data.startswith(b"%PDF-"):
        return Problem(1, 1, "this is a PDF, which its name does not say", "let the name of the file end in .pdf")
    bad = find_bad_encoding(data)
    if bad is not None:
        return Problem(1, 1, f"line {bad.line}, column {bad.column}: {bad.message}", bad.hint)
    return data.decode("utf-8-sig")


def _check_digest(source: Source, origin: Origin, data: bytes) -> Fault | None:
    """The fault of a `digest` that another text has."""
    if source.digest is None:
        return None
    import hashlib  # start-up is a feature

    found = "sha256:" + hashlib.sha256(data).hexdigest()
    if source.digest.lower() == found:
        return None
    message = f"the text {source.text!r} is not the one that the digest was made of"
    hint = f"read the text again; if the claims still hold, write digest: {found}"
    return fault_at(origin, "references_resolve", Complaint(("digest",), False, message, hint), "source")


def read_text(root: Path, source: Source) -> bytes | Problem:
    """The bytes of a source's text; the path starts from the folder of its fact file."""
    if source.text is None or source.origin is None:
        raise ValueError("the source has no text")
    if "\0" in source.text:
        return Problem(1, 1, "a path cannot hold a NUL character", "mend the path")
    return read_bytes(root / PurePosixPath(source.origin.path).parent / source.text)
