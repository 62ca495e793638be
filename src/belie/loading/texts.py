"""The texts of sources: whether they are there, and still the same."""

from pathlib import Path, PurePosixPath

from belie.loading.complaint import Complaint, fault_at
from belie.loading.document import Problem
from belie.loading.files import read_bytes
from belie.model.finding import Fault
from belie.model.source import Source


def check_text(root: Path, source: Source) -> list[Fault]:
    """The faults of a source's `text` and `digest`."""
    if source.text is None or source.origin is None:
        return []
    data = read_text(root, source)
    if isinstance(data, Problem):
        message = f"the text {source.text!r}: {data.message}"
        hint = f"{data.hint}; the path starts from the folder of this fact file"
        return [fault_at(source.origin, "references_resolve", Complaint(("text",), False, message, hint), "source")]
    if source.digest is None:
        return []
    import hashlib  # start-up is a feature

    found = "sha256:" + hashlib.sha256(data).hexdigest()
    if source.digest.lower() != found:
        message = f"the text {source.text!r} is not the one that the digest was made of"
        hint = f"read the text again; if the claims still hold, write digest: {found}"
        complaint = Complaint(("digest",), False, message, hint)
        return [fault_at(source.origin, "references_resolve", complaint, "source")]
    return []


def read_text(root: Path, source: Source) -> bytes | Problem:
    """The bytes of a source's text; the path starts from the folder of its fact file."""
    if source.text is None or source.origin is None:
        raise ValueError("the source has no text")
    if "\0" in source.text:
        return Problem(1, 1, "a path cannot hold a NUL character", "mend the path")
    return read_bytes(root / PurePosixPath(source.origin.path).parent / source.text)
