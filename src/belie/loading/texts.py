"""The texts of sources: what they say, and whether they are still the same."""

from pathlib import Path, PurePosixPath

from belie.loading.complaint import Complaint, fault_at
from belie.loading.document import Problem
from belie.loading.files import find_bad_encoding, read_bytes
from belie.model.finding import Fault
from belie.model.origin import Origin
from belie.model.source import Source


def load_text(root: Path, source: Source) -> tuple[str | None, list[Fault]]:
    """The text of a source as its file holds it, None where it has none or it cannot be read; and its faults.

    A text that is not the one of the `digest` is read none the less.
    """
    if source.text is None or source.origin is None:
        return None, []
    data = read_text(root, source)
    text = data if isinstance(data, Problem) else _decode(data)
    if isinstance(text, Problem):
        message = f"the text {source.text!r}: {text.message}"
        hint = f"{text.hint}; the path starts from the folder of this fact file"
        complaint = Complaint(("text",), False, message, hint)
        return None, [fault_at(source.origin, "references_resolve", complaint, "source")]
    return text, _check_digest(source, source.origin, data) if isinstance(data, bytes) else []


def _decode(data: bytes) -> str | Problem:
    """The characters of a text; a problem in it is at 1:1 of the file that names it, so it tells its line itself."""
    if data.startswith(b"%PDF-"):
        hint = "save what it says as a .txt file, and name that"
        return Problem(1, 1, "this is a PDF, which belie does not read yet", hint)
    bad = find_bad_encoding(data)
    if bad is not None:
        return Problem(1, 1, f"line {bad.line}, column {bad.column}: {bad.message}", bad.hint)
    return data.decode("utf-8-sig")


def _check_digest(source: Source, origin: Origin, data: bytes) -> list[Fault]:
    """The fault of a `digest` that another text has."""
    if source.digest is None:
        return []
    import hashlib  # start-up is a feature

    found = "sha256:" + hashlib.sha256(data).hexdigest()
    if source.digest.lower() == found:
        return []
    message = f"the text {source.text!r} is not the one that the digest was made of"
    hint = f"read the text again; if the claims still hold, write digest: {found}"
    return [fault_at(origin, "references_resolve", Complaint(("digest",), False, message, hint), "source")]


def read_text(root: Path, source: Source) -> bytes | Problem:
    """The bytes of a source's text; the path starts from the folder of its fact file."""
    if source.text is None or source.origin is None:
        raise ValueError("the source has no text")
    if "\0" in source.text:
        return Problem(1, 1, "a path cannot hold a NUL character", "mend the path")
    return read_bytes(root / PurePosixPath(source.origin.path).parent / source.text)
