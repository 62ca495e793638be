"""Registers of tenures on a real cluster: a master and one or two workers, each a process of its own.

`python -m tests.benchmarks.bench_spark 1000000 10000000x2` prints one table of times: of so many claims with one and
with two workers, or with two alone, with DuckDB beside them on the same files. `skew-1000000` makes 100,000 of the
claims tenures of one office, `kill-1000000` kills a worker in the middle of a stage and shows what Spark's event log
says of it. Every report is compared with DuckDB's, byte for byte, and its findings with what was planted. The heaps of
all Java processes together take at most 7 GB.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..cluster.bare_python import bare_python, has_belie
from ..cluster.standalone import Cluster, cluster
from .meter import Meter
from .spark_events import excerpt, has_begun
from .spark_registers import Planted, write_register

DRIVER = EXECUTOR = "1536m"
BIG = 100_000
"""Tenures of one office where the work is skewed."""

KILLED = "cluster/walk.py"
"""In the first stage of some tasks that this module asks for a worker is killed."""

MILLION = 1_000_000
LIMIT = 3_600

_DEFAULTS = f"""spark.driver.memory {DRIVER}
spark.executor.memory {EXECUTOR}
spark.executor.cores 1
spark.eventLog.enabled true
spark.eventLog.compress false
spark.eventLog.rolling.enabled false
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took: seconds by the clock, CPU seconds of all its processes; and its report."""

    clock: float
    cpu: float
    report: bytes


def main(*words: str) -> None:
    """Print the table for such words as `1000000`, `1000000x1`, `skew-1000000` and `kill-1000000`."""
    with tempfile.TemporaryDirectory(prefix="belie-bench-") as name:
        folder = Path(name)
        python = bare_python(folder / "bare")
        print(f"executors find a belie of their own: {'yes' if has_belie(python) else 'no'}", flush=True)
        print("work | on | clock s | CPU s | report", flush=True)
        for word in words or (str(MILLION),):
            for line in _rows(folder / word, word, python):
                print(line, flush=True)
            shutil.rmtree(folder / word)


def _rows(folder: Path, word: str, python: Path) -> Iterator[str]:
    size, _, workers = word.partition("x")
    special, _, number = size.rpartition("-")
    skewed, killed, rows = special == "skew", special == "kill", int(number)
    corpus = folder / "corpus"
    planted = write_register(corpus, rows, BIG if skewed else 0)
    what = f"{rows:,} tenures" + (f", {BIG:,} of them of one office" if skewed else "")
    peer = _check(corpus, folder / "duckdb.json", ("--engine", "duckdb"), os.environ)
    yield f"{what} | DuckDB | {peer.clock:.0f} | {peer.cpu:.0f} | {_right(peer, planted)}"
    for count in (int(workers),) if workers else (2,) if special else (1, 2):
        there = folder / f"with-{count}"
        there.mkdir()
        with cluster(there, count, python) as running:
            log = _settings(there)
            cost = _check_on(running, corpus, there, log if killed else None)
        same = "the same bytes as DuckDB's" if cost.report == peer.report else "ANOTHER REPORT than DuckDB's"
        how = f"{count} worker{'s' * (count > 1)}" + (", one of them killed" if killed else "")
        yield f"{what} | {how} | {cost.clock:.0f} | {cost.cpu:.0f} | {same}"
        if killed:
            yield from excerpt(next(log.iterdir()))


def _settings(there: Path) -> Path:
    """Write Spark's settings; the folder of the event log is given back."""
    log, conf = there / "events", there / "conf"
    log.mkdir()
    conf.mkdir()
    (conf / "spark-defaults.conf").write_text(f"{_DEFAULTS}spark.eventLog.dir file:{log}\n", encoding="utf-8")
    return log


def _check_on(running: Cluster, corpus: Path, there: Path, log: Path | None) -> Cost:
    python = there.parent.parent / "bare" / "python"
    env = {**os.environ, "SPARK_CONF_DIR": str(there / "conf"), "PYSPARK_PYTHON": str(python)}
    options = ("--engine", "spark", "--master", running.address)
    workers = [worker.pid for worker in running.workers]
    return _check(corpus, there / "report.json", options, env, workers, (running, log) if log else None)


def _check(
    corpus: Path,
    report: Path,
    options: tuple[str, ...],
    env: "os._Environ[str] | dict[str, str]",
    others: list[int] | None = None,
    killing: tuple[Cluster, Path] | None = None,
) -> Cost:
    command = [sys.executable, "-m", "belie", "check", str(corpus), "--format", "json", "-o", str(report), *options]
    start = time.perf_counter()
    process = subprocess.Popen(command, env=env, stderr=subprocess.PIPE)
    with Meter(process.pid, *(others or ())) as meter:
        if killing:
            _kill_a_worker(*killing)
        _, said = process.communicate(timeout=LIMIT)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{command} ended with {process.returncode}: {said.decode()[-2000:]}")
    return Cost(time.perf_counter() - start, meter.cpu, report.read_bytes())


def _kill_a_worker(running: Cluster, log: Path) -> None:
    """Kill the last worker and its executor a moment after the stage has begun that asks which groups there are."""
    for _ in range(LIMIT):
        if any(has_begun(name, KILLED) for name in log.iterdir()):
            break
        time.sleep(0.5)
    time.sleep(3)
    os.killpg(running.workers[-1].pid, signal.SIGKILL)


def _right(cost: Cost, planted: Planted) -> str:
    found = Counter(finding["rule"] for finding in json.loads(cost.report)["findings"])
    wanted = {"one_holder_at_a_time": planted.one_holder_at_a_time, "tenures_run_forward": planted.tenures_run_forward}
    return f"{sum(found.values())} findings, {'all that were planted' if found == wanted else f'NOT {wanted}: {found}'}"


if __name__ == "__main__":
    main(*sys.argv[1:])
