"""Processes that are measured: their CPU time, their time by the clock, and the most memory they held."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PYTEST"))}
"""The environment without settings of Python and pytest: compiled modules are kept, as they are after installing."""
ENVIRONMENT |= {key: os.environ[key] for key in ("PYTHONPATH",) if key in os.environ}

_RSS = 1 if sys.platform == "darwin" else 1024
"""Bytes in a unit of what the system says of memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: CPU seconds (user and system), seconds by the clock, the most bytes of memory that it held;
    and what it printed, or complained of if it printed nothing."""

    cpu: float
    clock: float
    memory: int
    output: str


def run(
    command: Sequence[str],
    folder: Path,
    allowed: Sequence[int] = (0,),
    limit: float | None = None,
    environment: Mapping[str, str] = ENVIRONMENT,
) -> Cost:
    """Run a process to its end, its children included.

    Raises RuntimeError for an exit status that is not allowed, subprocess.TimeoutExpired after `limit` seconds.
    """
    with TemporaryDirectory(prefix="belie-bench-") as name:
        figures = Path(name, "figures.json")
        process = subprocess.Popen(
            [sys.executable, "-S", str(Path(__file__).with_name("alone.py")), str(figures), *command],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        try:
            said, complaint = (told.decode("utf-8", "replace") for told in process.communicate(timeout=limit))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise
        if process.returncode not in allowed:
            raise RuntimeError(f"{command} ended with {process.returncode}: {said[-2000:]}{complaint[-2000:]}")
        cpu, clock, memory = json.loads(figures.read_text(encoding="utf-8"))
    return Cost(cpu, clock, memory * _RSS, said or complaint)


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
