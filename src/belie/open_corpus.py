"""A corpus that is held while its files change: what changed is read and judged again."""

import gc
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from belie.engine import standard_rules
from belie.engine.standing import StandingJudgement
from belie.loading.collector import without_collector
from belie.loading.open_files import OpenFiles
from belie.model.corpus import Corpus
from belie.model.report import Report


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """What the files of a corpus say at one moment, and the report on it."""

    corpus: Corpus
    report: Report


class OpenCorpus:
    """A corpus whose files are kept after they are read.

    `root` is the folder of the corpus; `run_python`: run its own rules. `watched`: every file that is written, made or
    deleted is told to `saved`; otherwise the disk is asked about each of them.
    """

    def __init__(self, root: Path, run_python: bool = True, watched: bool = False) -> None:
        self.root = root
        self._files = OpenFiles(root, run_python, standard_rules(), watched)
        self._judgement: StandingJudgement | None = None

    def edit(self, path: str, text: str | None) -> None:
        """Let the unsaved text of a file count in place of what the disk holds; None: the disk counts again.

        `path` starts from the root, with slashes.
        """
        self._files.edit(path, None if text is None else text.encode("utf-8", "surrogatepass"))

    def saved(self, paths: Collection[str]) -> None:
        """Take note that files below the root were written, made or deleted."""
        self._files.saved(paths)

    def missed(self) -> None:
        """Take note that files may have been written that `saved` was not told of."""
        self._files.missed()

    @property
    def read_again(self) -> Collection[str]:
        """The fact files that were read for the last state because they changed, and those that are gone."""
        return self._files.read_again

    @property
    def text_files(self) -> Collection[str]:
        """The files of the sources' texts, as they are seen from the root."""
        return self._files.text_files

    def state(self, today: int) -> State:
        """The corpus as it is now, and the report on it. `today` is the day by which waivers end (1970-01-01 is 0)."""
        with without_collector():
            corpus = self._files.corpus()
            if self._judgement is None:
                self._judgement = StandingJudgement(corpus)
                gc.freeze()  # most of what is made now lives on: no later collection has to walk it
            else:
                self._judgement.change(corpus)
            return State(corpus, self._judgement.report(today))
