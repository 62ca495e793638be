"""The corpus that a command works in."""

import os
from pathlib import Path

from belie.cli.refused import Refused


def way_to(root: Path) -> str:
    """What stands before a path below the root so that it leads there from the working folder, with slashes."""
    try:
        way = Path(os.path.relpath(root)).as_posix()
    except ValueError:  # another drive
        way = root.as_posix()
    return "" if way == "." else f"{way}/"


def working_root() -> Path:
    """The root of the corpus of the working folder. Raises Refused."""
    from belie.loading.root import find_corpus_root

    root = find_corpus_root(Path())
    if root is None:
        raise Refused("the working folder belongs to no corpus; `belie init` makes one here")
    return root
