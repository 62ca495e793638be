"""What belie does in one run of a test runner, apart from the runner's own words."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from belie.desk_nodes.places import Place, find_places, is_corpus_file
from belie.desk_nodes.summary import Summary

if TYPE_CHECKING:
    from belie.desk_nodes.listing import Listing


class Desk:
    """The corpora that a run may look at, each judged once, when a file of it is listed.

    `asked` holds what the run is to look at: absolute paths, each with the names that follow it in an id. `start` is
    the folder in which the runner was started. `by_setting`: the project's settings say it, nobody named it.
    `today` is in days from 1970-01-01; None is the clock's day.
    """

    def __init__(
        self,
        root: Path,
        start: Path,
        asked: Sequence[tuple[str, ...]],
        by_setting: bool,
        today: int | None = None,
        run_python: bool = True,
        keywords: bool = False,
    ) -> None:
        self.summary = Summary()
        self._asked = asked
        self._by_setting = by_setting
        self._today = today
        self._run_python = run_python
        self._keywords = keywords
        self._listings: dict[Place, Listing] = {}
        self.marks = set[str]()
        self.places = find_places(root, start, [path for path, *_ in asked], not by_setting)

    def find(self, path: str) -> tuple[Place, str] | None:
        """The corpus that a path lies in, and the path as seen from there."""
        for place in self.places:
            found = place.find(path)
            if found:
                return place, found
        return None

    def find_file(self, path: str) -> tuple[Place, str] | None:
        """The same for a path with the name of a fact file, or of a file of checks or schemas; else None."""
        found = self.find(path)
        return found if found and is_corpus_file(found[1]) else None

    def find_odd(self, folder: str) -> list[tuple[Place, str, str]]:
        """What has the name of a file in a folder of a corpus and is none: links that lead nowhere, pipes, folders.

        Each with its corpus, the path as seen from there, and the path. A folder that cannot be opened is one itself.
        """
        found = self.find(folder)
        if found is None:
            return []
        try:
            with os.scandir(folder) as entries:
                odd = sorted(entry.path for entry in entries if not _is_file(entry))
        except OSError:
            return [(*found, folder)]
        return [(*at, path) for path in odd if (at := self.find_file(path))]

    def listing(self, place: Place) -> "Listing":
        """The nodes of a corpus, which is read and judged now if it was not before."""
        if place not in self._listings:
            from belie.desk_nodes.judged import judge_corpus
            from belie.desk_nodes.listing import Listing

            judged = judge_corpus(Path(place.root), self._today, self._run_python, self._keywords)
            ids = [(place.find(path) or "", *names) for path, *names in self._asked if names]
            self._listings[place] = Listing(judged, [asked for asked in ids if asked[0]])
        return self._listings[place]

    def unseen(self) -> list[str]:
        """Lines for every corpus whose facts the project's settings leave out."""
        left_out = [place for place in self.places if not place.prefix and not self._looks_at(place)]
        if not (self._by_setting and left_out):
            return []
        return [
            "belie: NO FACT IS JUDGED IN THIS RUN, since testpaths leaves out facts/",
            "belie: add facts to testpaths, or run: pytest facts",
        ]

    def finish(self) -> None:
        """Note what is to be said of the corpora that were judged."""
        for place, listing in self._listings.items():
            self.summary.add_corpus(place.prefix, listing, self._looks_at(place, whole=True))

    def _looks_at(self, place: Place, whole: bool = False) -> bool:
        """Whether the run is to look at some, or at all, of the facts of a corpus."""
        facts = os.path.join(place.root, "facts")
        return any(
            _is_in(facts, path) or (not whole and _is_in(path, facts)) for path, *names in self._asked if not names
        )


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link round in a circle
        return False
