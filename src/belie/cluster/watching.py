"""A watch on the executors: a job for which there are none is ended after a while, which Spark alone would never do."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

WAIT = "spark.belie.wait"
"""The setting of Spark that says for how many seconds a job may wait for executors."""

_WAIT = 120
_EACH = 2


class Watch:
    """Whether the jobs of a run were ended, since no executor was there for them within `wait` seconds."""

    def __init__(self, session: "SparkSession") -> None:
        self.wait = float(session.conf.get(WAIT, str(_WAIT)) or _WAIT)
        self.has_ended = False
        self._context, self._over = session.sparkContext, threading.Event()

    def run(self) -> None:
        """Watch until the run is over."""
        from py4j.protocol import Py4JError

        since = time.monotonic()
        while not self._over.wait(_EACH):
            try:
                if self._is_at_work():
                    since = time.monotonic()
                elif time.monotonic() - since > self.wait:
                    self.has_ended = True
                    self._context.cancelAllJobs()
            except (Py4JError, AttributeError, OSError):
                return  # the session is stopped

    def end(self) -> None:
        """Watch no longer."""
        self._over.set()

    def _is_at_work(self) -> bool:
        """Whether there is an executor beside the driver, or nothing to do for one."""
        there = self._context._jsc.sc().getExecutorMemoryStatus().size()
        return there > 1 or not self._context.statusTracker().getActiveJobsIds()


@contextmanager
def watched(session: "SparkSession", master: str) -> Iterator[Watch]:
    """A watch on a run; on `local` and `local[…]` the driver is its own executor, and there is nothing to watch."""
    watch = Watch(session)
    if master != "local" and not master.startswith("local["):
        threading.Thread(target=watch.run, daemon=True).start()
    try:
        yield watch
    finally:
        watch.end()
