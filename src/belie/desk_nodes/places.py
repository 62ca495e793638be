"""Which corpora a run of pytest looks at, and which paths belong to them."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from belie.loading.files import SUFFIXES, show_path
from belie.loading.root import find_corpus_root

_FILES = {"facts": SUFFIXES, "checks": (".yaml", ".yml", ".py"), "schemas": (".schema.json",)}
"""The folders of a corpus, and how the names of its files end in each."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a corpus lies. `root` is absolute.

    `prefix` stands before a path of the corpus so that it leads there from pytest's own root, as in the ids of nodes;
    `way` does the same from the folder in which pytest was started, as in what people read. Both have slashes.
    """

    root: str
    prefix: str
    way: str

    def find(self, path: str) -> str | None:
        """The path of a file or folder in facts/, checks/ or schemas/, as reports show it; else None."""
        if not path.startswith(self.root):
            return None
        below = path[len(self.root) :].replace(os.sep, "/").lstrip("/")
        hidden = below.startswith(".") or "/." in below
        return show_path(below) if below.partition("/")[0] in _FILES and not hidden else None


def is_corpus_file(path: str) -> bool:
    """Whether a path that `Place.find` gives has the name of a file of the corpus."""
    return path.lower().endswith(_FILES[path.partition("/")[0]])


def find_places(root: Path, start: Path, named: Iterable[str], whole: bool) -> tuple[Place, ...]:
    """The corpus of pytest's own root, and those that are named by the absolute paths that a run is to look at.

    A path names a corpus if it lies in its facts/, checks/ or schemas/; with `whole` the corpus's root names it too.
    `start` is the folder in which pytest was started. Corpora within others come first.
    """
    own = find_corpus_root(root)
    places = [] if own is None else [_place(own, root, start)]
    for path in dict.fromkeys(named):
        if not any(place.find(path) for place in places):
            other = find_corpus_root(Path(path))
            if other is not None:
                place = _place(other, root, start)
                if place not in places and (place.find(path) or (whole and path == place.root)):
                    places.append(place)
    return tuple(sorted(places, key=lambda place: -len(place.root)))


def _place(corpus: Path, root: Path, start: Path) -> Place:
    return Place(str(corpus), _way(corpus, root), _way(corpus, start))


def _way(to: Path, start: Path) -> str:
    """What stands before a path so that it leads to another folder from here; empty for this folder."""
    try:
        way = Path(os.path.relpath(to, start)).as_posix()
    except ValueError:  # another drive
        way = to.as_posix()
    return "" if way == "." else f"{way}/"
