"""Processes that are measured: their CPU time, their time by the clock, and the most memory they held."""

import os
import resource
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PYTEST"))}
"""The environment without settings of Python and pytest: compiled modules are kept, as they are after installing."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: CPU seconds (user and system), seconds by the clock; and what it printed."""

    cpu: float
    clock: float
    output: str


def run(command: Sequence[str], folder: Path, allowed: Sequence[int] = (0,), limit: float | None = None) -> Cost:
    """Run a process to its end, its children included.

    Raises RuntimeError for an exit status that is not allowed, subprocess.TimeoutExpired after `limit` seconds.
    """
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=limit
    )
    clock, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in allowed:
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, clock, done.stdout)


def side_by_side(commands: Mapping[str, Sequence[str]], folder: Path, rounds: int) -> dict[str, Cost]:
    """The medians of several rounds, in each of which every command is run once, after a first round to warm up.

    So whatever slows the machine down for a while slows down all of them.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            cost = run(command, folder)
            if number:
                costs[name].append(cost)
    return {
        name: Cost(median(c.cpu for c in found), median(c.clock for c in found), found[0].output)
        for name, found in costs.items()
    }
