"""From the root of a corpus to its report, with Spark."""

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from belie.cluster.masters import NoCluster
from belie.cluster.reasons import explain
from belie.cluster.session import spark_session
from belie.cluster.watching import watched
from belie.model.corpus import Corpus
from belie.model.report import Report
from belie.reports.selection import select

Chosen = Callable[[Collection[str]], frozenset[str] | None]
"""Which of the fact files are selected; None for all."""


_WANTED = "the workers of the master run, and have the cores and the memory that are asked for"


class ClusterFailed(Exception):
    """The cluster did not finish its work. The text says what it reports, and what may help."""


def run_cluster(root: Path, master: str, today: int, run_python: bool, chosen: Chosen) -> tuple[Corpus, Report]:
    """Load and judge a corpus on the executors of a Spark master, which see its folder under the same path.

    What is given back is the corpus without most rows of its registers, and the report on what is selected of it.
    `today` is the day by which waivers end (1970-01-01 is 0). Raises NoCluster, ClusterFailed, and whatever `chosen`
    raises.
    """
    from belie.cluster.run import judge_on_cluster
    from belie.loading.files import find_fact_files, show_path

    files = chosen([show_path(name) for name in find_fact_files(root)])
    with spark_session(master) as session, watched(session, master) as watch:
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        try:
            corpus, report = judge_on_cluster(session, root.absolute(), today, run_python, files)
        except (PySparkException, Py4JError) as error:
            if watch.has_ended:
                raise ClusterFailed(f"no executor was there for {watch.wait:.0f} s; see whether {_WANTED}") from error
            raise ClusterFailed(explain(str(error))) from error
    if files is None:
        return corpus, report
    selected = select(report, corpus, files)
    return corpus, replace(selected, unchecked=report.unchecked, unlisted=report.unlisted)


__all__ = ["Chosen", "ClusterFailed", "NoCluster", "run_cluster"]
