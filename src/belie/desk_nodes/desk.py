"""What belie does in one run of a test runner, apart from the runner's own words."""

import gc
import os
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from belie.desk_nodes.near import mark_of, rule_names
from belie.desk_nodes.places import Place, find_places, is_corpus_file
from belie.desk_nodes.summary import Plain, Summary

if TYPE_CHECKING:
    from fractions import Fraction

    from belie.desk_nodes.entries import Entry
    from belie.desk_nodes.listing import Listing


_NOTHING_FAILED = (0, 5)
"""The exit statuses of a run in which nothing failed, and of one in which nothing ran."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is told. `today`: in days from 1970-01-01, or the clock's. `words`: nodes are chosen by words.

    `coverage`: show that of the texts; `fail_under`: the percentage that it must reach.
    """

    strict: bool = False
    today: int | None = None
    no_python: bool = False
    words: bool = False
    coverage: bool = False
    fail_under: "Fraction | None" = None


class Desk:
    """The corpora that a run may look at, each judged once, when a file of it is listed.

    `asked` holds what the run is to look at: absolute paths, each with the names that follow it in an id. `start` is
    the folder in which the runner was started. `by_setting`: the project's settings say it, nobody named it.
    """

    def __init__(
        self, root: Path, start: Path, asked: Sequence[tuple[str, ...]], by_setting: bool, settings: Settings
    ) -> None:
        gc.unfreeze()  # the runs before this one in the same process, if there were any, are over
        self._summary = Summary()
        self.places = find_places(root, start, [path for path, *_ in asked], not by_setting)
        self._asked = asked
        self._by_setting = by_setting
        self._settings = settings
        self._listings: dict[Place, Listing] = {}
        self._marks, self._shown = set[str](), set[str]()
        self._coverage: list[tuple[str, list[str]]] = []

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
        inside = self.find(folder)
        if inside is None:
            return []
        try:
            with os.scandir(folder) as entries:
                odd = sorted(entry.path for entry in entries if not _is_file(entry))
        except OSError:
            return [(*inside, folder)]
        return [(*found, path) for path in odd if (found := self.find_file(path))]

    def entries_under(self, place: Place, file: str) -> tuple[list["Entry"], dict[str, list["Entry"]]]:
        """The nodes right under a file, and those of groups by rule. The corpus is judged now, if it was not before."""
        if place not in self._listings:
            self._listings[place] = self._judge(place)
            self.freeze()
        return self._listings[place].under(file)

    def _judge(self, place: Place) -> "Listing":
        from belie.desk_nodes.judged import judge_corpus
        from belie.desk_nodes.listing import Listing

        settings, collecting = self._settings, gc.isenabled()
        gc.disable()
        judged = judge_corpus(Path(place.root), settings.today, not settings.no_python, settings.words)
        if collecting:
            gc.enable()
        asked: dict[str, list[list[str]]] = {}
        for path, *names in self._asked:
            file = place.find(path)
            if file and names:
                asked.setdefault(file, []).append(names)
        return Listing(place, judged, asked, settings.strict)

    def freeze(self) -> None:
        """Keep the collector of garbage from what there is by now.

        It lives until the process ends, and there is more of it than of all else: walking it again and again, and once
        more at the end, takes as long as judging.
        """
        if self._listings:
            gc.freeze()

    def new_marks(self) -> list[str]:
        """Lines that describe marks, one a rule: at first of the standard ones, later of those that corpora add."""
        rules = {name for listing in self._listings.values() for name in listing.judged.rules} or rule_names()
        new = sorted({mark_of(rule) for rule in rules} - self._marks)
        self._marks.update(new)
        return [f"{mark}: what this rule finds in facts" for mark in new]

    def note(self, entry: "Entry") -> None:
        """Note what is to be said of a node that runs."""
        self._shown.update(one.fingerprint for group in entry.node.groups for one in group.findings)
        for remark in entry.outcome.remarks:
            self._summary.add_node(entry.place.prefix, f"{entry.id} - {remark}")

    def finish(self, outbox: MutableMapping[str, object], status: int, is_worker: bool) -> int:
        """Note what is to be said of the corpora that were judged, and put all that is to be said into the outbox.

        `is_worker`: this process is not the one that says it. The exit status of the run, which was `status` so far.
        """
        for place, listing in self._listings.items():
            all_shown = is_worker or self._shown.issuperset(one.fingerprint for one in listing.judged.report.findings)
            self._summary.add_corpus(place.prefix, listing, self._looks_at(place, whole=True), all_shown)
        outbox["belie"] = self._summary.plain()
        settings = self._settings
        if is_worker or not (settings.coverage or settings.fail_under is not None):
            return status
        from belie.desk_nodes.covered import cover

        looked_at = [place for place in self.places if self._looks_at(place)]
        self._coverage, failed = cover(looked_at or self.places, settings.fail_under)
        return 1 if failed and status in _NOTHING_FAILED else status

    def unite(self, outbox: Mapping[str, Plain]) -> None:
        """Take over what another process has to say."""
        if "belie" in outbox:
            self._summary.unite(outbox["belie"])

    def sections(self, header: bool) -> Iterator[tuple[str, list[str]]]:
        """Titles and lines to be said at the end of a run. `header`: what nobody looks at was said at its beginning."""
        if not header and self.unseen():
            yield "belie", self.unseen()
        yield from self._summary.sections()
        yield from self._coverage

    def unseen(self) -> list[str]:
        """Lines that say so where the project's settings leave out its facts."""
        own = [place for place in self.places if not place.prefix and os.path.isdir(os.path.join(place.root, "facts"))]
        if not self._by_setting or all(self._looks_at(place) for place in own):
            return []
        return [
            "belie: NO FACT IS JUDGED IN THIS RUN, since testpaths leaves out facts/",
            "belie: add facts to testpaths, or run: pytest facts",
        ]

    def _looks_at(self, place: Place, whole: bool = False) -> bool:
        """Whether the run is to look at some, or at all, of the facts of a corpus."""
        facts = os.path.join(place.root, "facts")
        asked = [path for path, *names in self._asked if not names]
        return any(_is_in(facts, path) or (not whole and _is_in(path, facts)) for path in asked)


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link round in a circle
        return False
