"""A real cluster on this machine: a master and its workers, each a process of its own."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Cluster:
    """A master's address, and the processes of the master and of its workers."""

    address: str
    master: subprocess.Popen[bytes]
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
    spark_class = str(home / "bin" / "spark-class")
    command = [spark_class, "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(port)]
    found = Cluster(f"spark://127.0.0.1:{port}", _start([*command, "--webui-port", "0"], env, folder / "master.log"))
    try:
        _wait_for(port)
        for number in range(workers):
            command = [spark_class, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1"]
            command += ["--memory", memory, "--webui-port", "0", "--work-dir", str(folder / f"worker-{number}")]
            found.workers.append(_start([*command, found.address], env, folder / f"worker-{number}.log"))
        yield found
    finally:
        for process in (*found.workers, found.master):
            process.terminate()
        for process in (*found.workers, found.master):
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
