"""Processes that are measured: their CPU time, their time by the clock, and the most memory they held."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from threading import Timer

ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PYTEST"))}
"""The environment without settings of Python and pytest: compiled modules are kept, as they are after installing."""
ENVIRONMENT |= {key: os.environ[key] for key in ("PYTHONPATH",) if key in os.environ}

_RSS = 1 if sys.platform == "darwin" else 1024
"""Bytes in a unit of what the system says of memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: CPU seconds (user and system), seconds by the clock, the most bytes of memory that it held;
    and what it printed."""

    cpu: float
    clock: float
    memory: int
    output: str


def run(command: Sequence[str], folder: Path, allowed: Sequence[int] = (0,), limit: float | None = None) -> Cost:
    """Run a process to its end, its children included.

    Raises RuntimeError for an exit status that is not allowed, subprocess.TimeoutExpired after `limit` seconds.
    """
    with TemporaryFile() as output, TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=output, stderr=errors)
        timer = Timer(limit or 24 * 3600, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        clock = time.perf_counter() - start
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        said, complaint = (_text(file) for file in (output, errors))
    if limit is not None and clock >= limit:
        raise subprocess.TimeoutExpired(command, limit)
    if process.returncode not in allowed:
        raise RuntimeError(f"{command} ended with {process.returncode}: {said[-2000:]}{complaint[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss * _RSS, said)


def side_by_side(
    commands: Mapping[str, Sequence[str]], folder: Path, rounds: int, allowed: Sequence[int] = (0,)
) -> dict[str, Cost]:
    """The medians of several rounds, in each of which every command is run once, after a first round to warm up.

    So whatever slows the machine down for a while slows down all of them. One round alone is not warmed up.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(rounds + (rounds > 1)):
        for name, command in commands.items():
            cost = run(command, folder, allowed)
            if number or rounds == 1:
                costs[name].append(cost)
    return {name: middle(found) for name, found in costs.items()}


def middle(costs: Sequence[Cost]) -> Cost:
    """The medians of several runs."""
    return Cost(
        median(c.cpu for c in costs),
        median(c.clock for c in costs),
        int(median(c.memory for c in costs)),
        costs[0].output,
    )


def _text(file: "TemporaryFile[bytes]") -> str:  # type: ignore[type-arg,valid-type]
    file.seek(0)  # type: ignore[attr-defined]
    return file.read().decode("utf-8", "replace")  # type: ignore[attr-defined,no-any-return]


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process took: CPU seconds, seconds by the clock, the most memory it held (bytes); the last line it
    printed."""

    cpu: float
    clock: float
    memory: int
    told: str


def run_alone(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Usage:
    """Run a process whose memory is to be known, by a parent of its own: of children only the largest is told.

    Raises RuntimeError for an exit status other than 0 and 1.
    """
    code = """import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
lines = (done.stdout + done.stderr).strip().splitlines() or [""]
print(done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss, lines[-1])"""
    start = time.perf_counter()
    parent = [sys.executable, "-c", code, *command]
    done = subprocess.run(parent, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    clock = time.perf_counter() - start
    status, cpu, memory, told = done.stdout.strip().split(" ", 3)
    if status not in ("0", "1"):
        raise RuntimeError(f"{command} ended with {status}: {told}")
    return Usage(float(cpu), clock, int(memory) * (1 if sys.platform == "darwin" else 1024), told)
