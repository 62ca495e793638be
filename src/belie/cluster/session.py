"""Spark: found, started and stopped; and what is missing, said in plain words."""

import os
import shutil
import signal
import sys
import tempfile
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from belie.cluster.masters import NoCluster, knock
from belie.cluster.reasons import reason_in
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

_JAVA = "install Java 17 or newer (Debian, Ubuntu: apt-get install openjdk-17-jre-headless), or set JAVA_HOME"


@contextmanager
def spark_session(master: str) -> Iterator["SparkSession"]:
    """A session on a master (`local[2]`, `spark://host:7077`, `yarn`, …), with belie on its executors.

    What the caller's own Spark settings say (spark-defaults.conf, SPARK_CONF_DIR) holds, unless it is set here. The
    Python of the executors is the one that PYSPARK_PYTHON names; on a master of this machine it is this one. What Java
    says on its way is thrown away, unless SPARK_CONF_DIR is set, where it can be told what to log. Raises NoCluster.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of versions of other libraries, which are not used
            from pyspark.sql import SparkSession
    except ImportError:
        raise NoCluster("Spark is not installed; install belie[spark], and Java 17 or newer") from None
    if not os.environ.get("JAVA_HOME") and shutil.which("java") is None:
        raise NoCluster(f"Spark needs Java, and there is no java on the path; {_JAVA}")
    knock(master)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory(prefix="belie-") as folder:
        builder = SparkSession.builder.master(master)
        for key, value in _SETTINGS.items():
            builder = builder.config(key, value)
        if _is_here(master):
            os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
            builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
        said, archive = Path(folder) / "said.txt", pack(Path(folder) / "belie_shipped.zip")
        try:
            with _said_to(said), warnings.catch_warnings(), _breaks_put_off() as breaks:
                warnings.simplefilter("ignore")
                session = builder.config("spark.sql.warehouse.dir", folder).getOrCreate()
                session.sparkContext.addPyFile(str(archive))
        except Exception as error:
            raise NoCluster(_why_not(master, error, said)) from error
        try:
            if breaks:
                raise KeyboardInterrupt
            yield session
        finally:
            session.stop()


@contextmanager
def _breaks_put_off() -> Iterator[list[int]]:
    """Ctrl-C is but noted while Java starts, for some seconds: a Java that Python does not know of yet would stay."""
    breaks = list[int]()
    if threading.current_thread() is not threading.main_thread():
        yield breaks
        return
    before = signal.signal(signal.SIGINT, lambda number, _: breaks.append(number))
    try:
        yield breaks
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _said_to(path: Path) -> Iterator[None]:
    """Let processes that are started within write what they say on stderr to a file, unless SPARK_CONF_DIR is set."""
    if "SPARK_CONF_DIR" in os.environ:
        yield
        return
    sys.stderr.flush()
    kept = os.dup(2)
    try:
        with open(path, "wb") as file:
            os.dup2(file.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _why_not(master: str, error: Exception, said: Path) -> str:
    reason = reason_in(str(error))
    if "JAVA_GATEWAY_EXITED" in str(error):
        words = said.read_text(encoding="utf-8", errors="replace") if said.exists() else ""
        reason = f"Java ended at once: {reason_in(words)}. If it is missing or too old, {_JAVA}"
    return f"Spark does not start on {master}: {reason}"


def _is_here(master: str) -> bool:
    return master.startswith("local") or "//127.0.0.1" in master or "//localhost" in master
