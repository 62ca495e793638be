"""From the root of a corpus to its report, with Spark."""

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from belie.cluster.session import NoCluster, spark_session
from belie.model.corpus import Corpus
from belie.model.report import Report
from belie.reports.selection import select

Chosen = Callable[[Collection[str]], frozenset[str] | None]
"""Which of the fact files are selected; None for all."""

_ERROR = re.compile(r"^(?:[\w.]+\.)?(\w+(?:Error|Exception)): (.+)$", re.MULTILINE)


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
    with spark_session(master) as session:
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        try:
            corpus, report = judge_on_cluster(session, root.absolute(), today, run_python, files)
        except (PySparkException, Py4JError) as error:
            raise ClusterFailed(explain(str(error))) from error
    if files is None:
        return corpus, report
    selected = select(report, corpus, files)
    return corpus, replace(selected, unchecked=report.unchecked, unlisted=report.unlisted)


def explain(text: str) -> str:
    """What went wrong, in one line, from all that Spark says about it."""
    found = _ERROR.findall(text)
    missing = next((words for name, words in found if name == "ModuleNotFoundError"), None)
    if missing is not None:
        return (
            f"the Python of the executors lacks a library: {missing}. It needs the libraries of belie, PyYAML and "
            "jsonschema-rs; belie itself is sent to it. PYSPARK_PYTHON names another Python"
        )
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    words = f"{found[-1][0]}: {found[-1][1]}" if found else lines[0] if lines else "no reason is given"
    return f"the cluster did not finish its work: {words[:500]}"


__all__ = ["Chosen", "ClusterFailed", "NoCluster", "explain", "run_cluster"]
