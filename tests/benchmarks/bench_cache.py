"""What a run costs that another went before: `python -m tests.benchmarks.bench_cache [ROUNDS]`.

1,000 files of 40 claims, without contradictions and with two wrong claims in each. In each round every run is made
once, so that whatever slows the machine down slows down all of them. CPU seconds, user and system, medians; beside
them the ratio to a cold run without a cache. Ends with 1 where a limit is not kept.
"""

import random
import re
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from .bench_corpus import write_corpus
from .measure import run

LIMITS = {"cold": 1.05, "unchanged": 0.1, "one changed": 0.15}
"""What each run may cost, beside a cold one that leaves the cache alone."""

_BESIDE = Path(__file__).parents[2] / "src"
"""The folder in which commands are run: so they run the code of this tree, whatever is installed."""

_VALUE = re.compile(r"^    (?:value|when|on|from|until): .*(\d)\n", re.MULTILINE)
_PAUSE = 0.5
"""Seconds; a file that is younger than that may not be kept."""


def main() -> int:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    kept = True
    for spoilt in (False, True):
        print("two wrong claims in each file" if spoilt else "no contradiction")
        with TemporaryDirectory(prefix="belie-") as folder:
            root, cache = Path(folder) / "corpus", Path(folder) / "cache"
            write_corpus(root, 1_000, spoilt=spoilt)
            costs: dict[str, list[float]] = {}
            for number in range(rounds + 1):
                for name, cpu in _measure(root, cache, number):
                    costs.setdefault(name, []).extend([cpu] if number else [])
        base = median(costs["cold, --no-cache"])
        for name, found in costs.items():
            times, limit = median(found) / base, LIMITS.get(name)
            kept &= limit is None or times <= limit
            print(f"  {name:18}{median(found):8.3f} CPU s{times:8.3f}", f"(at most {limit})" if limit else "")
    return 0 if kept else 1


def _measure(root: Path, cache: Path, number: int) -> Iterator[tuple[str, float]]:
    """What each run is, and the CPU seconds that it takes. Raises RuntimeError where a report differs."""
    shutil.rmtree(cache, ignore_errors=True)
    check = ["env", f"BELIE_CACHE_DIR={cache}", sys.executable, "-m", "belie", "check", str(root)]
    time.sleep(_PAUSE)
    runs = [("cold, --no-cache", [*check, "--no-cache"]), ("cold", check), ("unchanged", check)]
    outputs = set[str]()
    for name, command in runs:
        cost = run(command, _BESIDE, (0, 1))
        outputs.add(cost.output)
        yield name, cost.cpu
    _change_a_digit(root, random.Random(number))
    time.sleep(_PAUSE)
    cost = run(check, _BESIDE, (0, 1))
    yield "one changed", cost.cpu
    if len(outputs) > 1 or (not number and cost.output != run([*check, "--no-cache"], _BESIDE, (0, 1)).output):
        raise RuntimeError("a report is not that of a cold run")


def _change_a_digit(root: Path, draw: random.Random) -> None:
    """Change the last digit of one claim in one file."""
    file = draw.choice(sorted((root / "facts").glob("*.yaml")))
    text = file.read_text(encoding="utf-8")
    at = draw.choice([found.start(1) for found in _VALUE.finditer(text)])
    file.write_text(f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
