"""Builders for small corpora on disk."""

from collections.abc import Mapping
from pathlib import Path

GOOD = """source: {id: good, published: 2024-07-03}
entities:
  sea: {kind: place, name: Sea, aliases: [The Sea]}
  ann: {kind: person, name: Ann}
  head: {kind: office, name: Head}
  talks: {kind: event, name: Talks}
claims:
  - {id: fish, kind: count, of: sea, what: fish, value: 18}
  - {id: talks, kind: event, event: talks, when: 2024-05, where: sea}
"""
"""A fact file without faults; its claims are `good#fish` and `good#talks`."""

GOOD_IDS = ["good#fish", "good#talks"]


def write_corpus(root: Path, files: Mapping[str, str | bytes], good: bool = True) -> Path:
    """Write files by their paths below a root, with the good file beside them; the root again."""
    for path, content in {**({"facts/good.yaml": GOOD} if good else {}), **files}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def claims(*entries: str, source: str = "bad") -> str:
    """A fact file with claims, one a line: the first stands on line 3, its keys begin in column 6."""
    head = f"source: {{id: {source}, published: 2024-07-03}}\nclaims:\n"
    return head + "".join(f"  - {{{entry}}}\n" for entry in entries)
