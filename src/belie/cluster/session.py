"""Spark: found, started and stopped; and what is missing, said in plain words."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from belie.cluster.shipping import pack

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_SETTINGS = {
    "spark.app.name": "belie check",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.caseSensitive": "true",
}


class NoCluster(Exception):
    """Spark cannot be used; the text says why, and what to do."""


@contextmanager
def spark_session(master: str) -> Iterator["SparkSession"]:
    """A session on a master (`local[2]`, `spark://host:7077`, `yarn`, …), with belie on its executors.

    What the caller's own Spark settings say (spark-defaults.conf, SPARK_CONF_DIR) holds, unless it is set here. The
    Python of the executors is the one that PYSPARK_PYTHON names; on a master of this machine it is this one.
    Raises NoCluster.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise NoCluster("Spark is not installed; install belie[spark], and Java 17 or newer") from None
    if not os.environ.get("JAVA_HOME") and shutil.which("java") is None:
        raise NoCluster("Spark needs Java 17 or newer, and there is no java on the path; install it, or set JAVA_HOME")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory(prefix="belie-") as folder:
        builder = SparkSession.builder.master(master)
        for key, value in _SETTINGS.items():
            builder = builder.config(key, value)
        if _is_here(master):
            os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
            builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
        try:
            session = builder.config("spark.sql.warehouse.dir", folder).getOrCreate()
            session.sparkContext.addPyFile(str(pack(Path(folder) / "belie_shipped.zip")))
        except Exception as error:
            raise NoCluster(f"Spark does not start on {master}: {_first_line(error)}") from error
        try:
            yield session
        finally:
            session.stop()


def _is_here(master: str) -> bool:
    return master.startswith("local") or "//127.0.0.1" in master or "//localhost" in master


def _first_line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0] if lines else type(error).__name__
