"""From the root of a corpus to its report, with DuckDB."""

from collections.abc import Callable, Collection
from pathlib import Path

from belie.bulk.judging import judge_bulk
from belie.bulk.loading import load_bulk
from belie.bulk.options import BulkOptions
from belie.bulk.store import open_store
from belie.engine import standard_rules
from belie.loading.collector import without_collector
from belie.model.corpus import Corpus
from belie.model.report import Report

Chosen = Callable[[Collection[str]], frozenset[str] | None]
"""Which of the fact files are selected; None for all."""


def run_bulk(root: Path, today: int, run_python: bool, chosen: Chosen, options: BulkOptions) -> tuple[Corpus, Report]:
    """Load and judge a corpus whose registers stay on disk: what of it is in memory, and the report on all of it.

    `today`: days from 1970-01-01. Only groups that are but counted, and `unchecked`, are those of the chosen files.
    Raises OutOfRoom where memory or the disk for temporary files do not suffice, and whatever `chosen` raises.
    """
    with without_collector(), open_store(options) as database:
        bulk = load_bulk(root, database, run_python, standard_rules(), options.progress)
        files = chosen(bulk.corpus.files)
        return bulk.corpus, judge_bulk(bulk, today, files, options.progress)
