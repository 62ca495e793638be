"""What all parts of the bench need: where its corpora lie, and how its processes are called."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .bench_corpus import write_corpus
from .measure import Cost, middle, run

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "bench"

BELIE = [sys.executable, "-m", "belie", "check", "--no-cache"]
PROBE = [sys.executable, "-m", "tests.benchmarks.probes"]
WORK = [sys.executable, "-m", "tests.benchmarks.work"]


def corpus(files: int, spoilt: bool = False) -> Path:
    """The root of a corpus of so many files, written when it is first asked for."""
    root = BUILD / f"{files}-files{'-spoilt' if spoilt else ''}"
    if not root.exists():
        write_corpus(root, files, spoilt=spoilt)
    return root


def works(names: Mapping[str, int], rounds: int) -> dict[str, tuple[Cost, int]]:
    """What some works of `work` take, by name, each with its number, and how much they find: medians of interleaved
    rounds, each in a process of its own."""
    costs: dict[str, list[Cost]] = {name: [] for name in names}
    for _ in range(rounds):
        for name, number in names.items():
            costs[name].append(_inner(run([*WORK, name, str(number)], ROOT)))
    return {name: (middle(found), json.loads(found[0].output)["found"]) for name, found in costs.items()}


def has(package: str) -> str | None:
    """The version of a package; None if it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def named(package: str) -> str:
    """A package with its version."""
    return f"{package} {has(package) or '(not installed)'}"


def _inner(cost: Cost) -> Cost:
    """The work itself, without what was made before it; the memory is that of the whole process."""
    took = json.loads(cost.output)
    return replace(cost, cpu=took["cpu"], clock=took["clock"])


def figure(command: Sequence[str]) -> float:
    """The number that a probe prints."""
    return float(run(command, ROOT).output)
