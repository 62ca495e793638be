"""From a path to a report: what the command line and `belie.check` have in common."""

import os
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from belie.loading.collector import without_collector
from belie.loading.root import find_corpus_root
from belie.model.corpus import Corpus
from belie.model.report import Report
from belie.reports.selection import select
from belie.values.calendar_days import days_from_civil

if TYPE_CHECKING:
    from datetime import date

    from belie.bulk.options import BulkOptions

_OF_ALL = ("checks", "schemas")
"""Folders whose files concern the whole corpus."""


class WrongPath(ValueError):
    """A path that is not there, belongs to no corpus, or holds no fact file of it. The text says which, and why."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The root of a corpus, and the paths below it that are selected, with slashes; empty for all of it."""

    root: Path
    paths: tuple[str, ...] = ()


def check(path: str | os.PathLike[str] = ".", *, today: "date | None" = None, run_python: bool = True) -> Report:
    """Judge the corpus that a path belongs to, and return the report.

    The corpus is always judged as a whole; a path below its root only selects what the report holds, as on the command
    line. `today` is the day by which waivers end; the clock's if not given. `run_python`: run the corpus's own rules.
    Never raises for what the files of the corpus hold. Raises WrongPath.
    """
    selection = locate([path])
    day = clock_day() if today is None else days_from_civil(today.year, today.month, today.day)
    return run(selection, day, run_python)[1]


def run(
    selection: Selection, today: int, run_python: bool = True, bulk: "BulkOptions | None" = None
) -> tuple[Corpus, Report]:
    """Load and judge a corpus: it, and the report on what is selected of it. `today`: days from 1970-01-01.

    With `bulk`, DuckDB reads its registers; then the corpus is what of it is in memory. Raises WrongPath if a selected
    path holds no fact file, and with `bulk` OutOfRoom.
    """
    if bulk is not None:
        from belie.bulk.running import run_bulk

        chosen = partial(selected_files, selection=selection)
        corpus, report = run_bulk(selection.root, today, run_python, chosen, bulk)
        files = chosen(corpus.files)
        if files is not None:
            report = replace(select(report, corpus, files), unchecked=report.unchecked)
        return corpus, report
    from belie.engine import judge, standard_rules  # what was kept of a run before is read without them
    from belie.loading.corpus import load_corpus

    with without_collector():
        corpus = load_corpus(selection.root, run_python, standard_rules())
        files = selected_files(corpus.files, selection)
        report = judge(corpus, today)
    return corpus, report if files is None else select(report, corpus, files)


def locate(paths: Sequence[str | os.PathLike[str]]) -> Selection:
    """The corpus that the first path belongs to, or the working folder without paths, and what the paths select.

    Raises WrongPath for a path that is not there or that lies outside of the corpus.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise WrongPath(f"{os.fspath(path)}: there is no such file or folder")
    start = Path(paths[0]) if paths else Path()
    root = find_corpus_root(start)
    if root is None:
        where = "the working folder" if not paths else str(start)
        raise WrongPath(
            f"nothing to check: {where} belongs to no corpus. No folder upwards has a folder facts/, or [tool.belie] "
            "in its pyproject.toml. `belie init` makes a corpus."
        )
    below = [_below(root, path) for path in paths]
    return Selection(root, () if any(_is_all(path) for path in below) else tuple(below))


def clock_day() -> int:
    """Today by the clock of this machine, as days from 1970-01-01."""
    return days_from_civil(*time.localtime()[:3])


def _below(root: Path, path: str | os.PathLike[str]) -> str:
    """The path as it is seen from the root, with slashes; empty for the root itself."""
    for there, here in ((os.path.abspath(path), root), (os.path.realpath(path), os.path.realpath(root))):
        if Path(there).is_relative_to(here):
            return "" if Path(there) == Path(here) else Path(there).relative_to(here).as_posix()
    raise WrongPath(f"{os.fspath(path)}: it lies outside of the corpus at {root}, which the first path belongs to")


def _is_all(path: str) -> bool:
    return not path or path.partition("/")[0] in _OF_ALL


def selected_files(files: Collection[str], selection: Selection) -> frozenset[str] | None:
    """The fact files that the paths select; None for all. Raises WrongPath if a path holds none."""
    if not selection.paths:
        return None
    from belie.loading.files import show_path

    found = set[str]()
    for path in map(show_path, selection.paths):
        chosen = {file for file in files if file == path or file.startswith(path + "/")}
        if not chosen:
            what = "fact files end in .yaml, .yml, .ndjson or .parquet, and lie below its facts/"
            raise WrongPath(f"{path}: here is no fact file of the corpus at {selection.root}; {what}")
        found |= chosen
    return frozenset(found)
