"""What judges a corpus on the command line: Python alone, DuckDB for the registers, or Spark on a cluster."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType

import click

from belie.api import Selection, run, selected_files
from belie.bulk.options import MEMORY, BulkOptions, OutOfRoom, is_installed, is_large
from belie.cli.progress import ProgressLine
from belie.cli.refused import Refused
from belie.model.corpus import Corpus
from belie.model.report import Report


def judge_with(
    engine: str,
    memory: str | None,
    master: str,
    selection: Selection,
    day: int,
    run_python: bool,
    cached: bool = False,
    now: Path | None = None,
) -> Report:
    """Judge a corpus with an engine: `auto`, `python`, `duckdb`, or `spark` on a `master`. `memory` is what DuckDB may
    hold. `cached`: Python's report may be that of a run before on the same files. `now` is the corpus of which an
    earlier state is judged.

    Raises Refused where the engine is not installed or has no room, WrongPath, and SystemExit for Ctrl-C (130) and
    where DuckDB is told to end (143).
    """
    if engine == "spark":
        return _judge_on_cluster(selection, master, day, run_python)[1]
    if engine == "duckdb" and not is_installed():
        raise Refused("the engine duckdb is not installed; install belie[bulk]")
    if engine == "python" or (engine == "auto" and not (is_large(selection.root) and is_installed())):
        if cached:
            from belie.caching.running import run_cached

            return run_cached(selection, day, run_python, partial(click.echo, err=True), now)
        return run(selection, day, run_python)[1]
    try:
        with _ended_gently(), ProgressLine() as progress:
            return run(selection, day, run_python, BulkOptions(memory or MEMORY, progress=progress))[1]
    except OutOfRoom as error:
        raise Refused(str(error)) from None


@contextmanager
def _ended_gently() -> Iterator[None]:
    """Ctrl-C and the system's word to end (SIGTERM) both let temporary files be taken away. Raises SystemExit."""
    status = 130

    def end(_number: int, _frame: FrameType | None) -> None:
        nonlocal status
        status = 143
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    except KeyboardInterrupt:
        click.echo("interrupted; nothing was written", err=True)
        raise SystemExit(status) from None
    finally:
        signal.signal(signal.SIGTERM, before)


def _judge_on_cluster(selection: Selection, master: str, day: int, run_python: bool) -> tuple[Corpus, Report]:
    from belie.cluster.running import ClusterFailed, NoCluster, run_cluster

    try:
        return run_cluster(selection.root, master, day, run_python, partial(selected_files, selection=selection))
    except (NoCluster, ClusterFailed) as error:
        raise Refused(str(error)) from None
    except KeyboardInterrupt:
        click.echo("interrupted; nothing was written", err=True)
        raise SystemExit(130) from None
