"""A real cluster on this machine: a master and its workers, each a process of its own, and what all of them take."""

import os
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Cluster:
    """A master's address and the processes of its workers."""

    master: str
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)


@contextmanager
def cluster(folder: Path, workers: int, python: Path, memory: str = "2g") -> Iterator[Cluster]:
    """A standalone master with workers of one core and so much memory, whose Python is the one given.

    Nothing of this process's environment goes to them but PATH and JAVA_HOME: no PYTHONPATH, no virtual environment.
    """
    import pyspark

    home = Path(pyspark.__file__).parent
    env = {key: os.environ[key] for key in ("PATH", "JAVA_HOME", "HOME") if key in os.environ}
    env |= {"SPARK_LOCAL_IP": "127.0.0.1", "SPARK_DAEMON_MEMORY": "256m", "PYSPARK_PYTHON": str(python)}
    env["SPARK_HOME"] = str(home)
    port = _free_port()
    found = Cluster(f"spark://127.0.0.1:{port}")
    spark_class, started = str(home / "bin" / "spark-class"), list[subprocess.Popen[bytes]]()
    try:
        command = [spark_class, "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(port)]
        started.append(_start([*command, "--webui-port", "0"], env, folder / "master.log"))
        _wait_for(port)
        for number in range(workers):
            command = [spark_class, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1"]
            command += ["--memory", memory, "--webui-port", "0", "--work-dir", str(folder / f"worker-{number}")]
            found.workers.append(_start([*command, found.master], env, folder / f"worker-{number}.log"))
        started += found.workers
        yield found
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.wait(30)


def _start(command: list[str], env: Mapping[str, str], log: Path) -> subprocess.Popen[bytes]:
    with open(log, "wb") as out:
        return subprocess.Popen(command, env=env, stdout=out, stderr=subprocess.STDOUT, start_new_session=True)


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("the master does not answer")


class Meter:
    """The CPU seconds of some processes and of all that they start, looked up again and again while they run."""

    def __init__(self, *roots: int) -> None:
        self.roots, self._taken, self._done = set(roots), dict[int, int](), threading.Event()
        self._known = set(roots)
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "Meter":
        self._before = self._look() and dict(self._taken)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()
        self._look()

    @property
    def cpu(self) -> float:
        """CPU seconds so far, user and system; those of processes that lived shorter than half a second are missing."""
        return sum(ticks - self._before.get(process, 0) for process, ticks in self._taken.items()) / TICKS

    def _watch(self) -> None:
        while not self._done.wait(0.5):
            self._look()

    def _look(self) -> bool:
        parents, taken = dict[int, int](), dict[int, int]()
        for entry in os.listdir("/proc"):
            try:
                text = Path(f"/proc/{entry}/stat").read_text() if entry.isdigit() else ""
            except OSError:
                continue
            if text:
                fields = text.rpartition(")")[2].split()
                parents[int(entry)], taken[int(entry)] = int(fields[1]), int(fields[11]) + int(fields[12])
        self._known = {process for process in self._known if process in parents or process in self.roots}
        grown = True
        while grown:
            more = {process for process, parent in parents.items() if parent in self._known} - self._known
            self._known |= more
            grown = bool(more)
        self._taken |= {process: taken[process] for process in self._known if process in taken}
        return True
