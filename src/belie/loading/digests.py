"""The digest of a source's text, as fact files have it."""

from pathlib import Path

from belie.loading.document import Problem
from belie.loading.texts import read_text
from belie.model.source import Source


def digest_of(root: Path, source: Source) -> str | None:
    """`sha256:` and the hexadecimal digits of a text's bytes; None where it cannot be read."""
    import hashlib  # start-up is a feature

    data = read_text(root, source)
    return None if isinstance(data, Problem) else "sha256:" + hashlib.sha256(data).hexdigest()
