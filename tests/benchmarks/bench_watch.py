"""How long `belie watch` takes from a save to its answer: `python -m tests.benchmarks.bench_watch [SAVES]`.

1,000 files of 40 claims; each save changes a digit of one claim of a file drawn at random, as an editor writes it: to
another file, moved into place. The time is by the wall, from the move to the last line of the answer.
"""

import os
import queue
import random
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from .bench_corpus import write_corpus

_LAST = "Watching for the next save"
_VALUE = re.compile(r"(?:value|when|on|from|until): .*\d")


def main() -> int:
    """Measure and print."""
    saves = int(sys.argv[1]) if len(sys.argv) > 1 else 120
    with TemporaryDirectory(prefix="belie-") as folder:
        write_corpus(Path(folder), 1_000)
        times = sorted(1_000 * seconds for seconds in _answers(Path(folder), saves))
    middle, late = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"{len(times)} saves: median {middle:.0f} ms, 95 % within {late:.0f} ms, longest {times[-1]:.0f} ms")
    return 0


def _answers(root: Path, saves: int) -> Iterator[float]:
    """Seconds from a save to its answer, one after the other."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "belie", "watch"]
    told: queue.Queue[float] = queue.Queue()
    with subprocess.Popen(command, cwd=root, env=env, text=True, stdout=subprocess.PIPE) as process:
        threading.Thread(target=_listen, args=(process.stdout, told), daemon=True).start()
        told.get(timeout=120)
        time.sleep(1.5)  # the watch looks once for what was saved before it began
        draw = random.Random(3)
        files = sorted((root / "facts").glob("*.yaml"))
        for _ in range(saves):
            file = draw.choice(files)
            lines = file.read_text(encoding="utf-8").split("\n")
            number = draw.choice([number for number, line in enumerate(lines) if _VALUE.search(line)] or [0])
            lines[number] = re.sub(r"(\d)(\D*)$", lambda m: str((int(m[1]) + 1) % 10) + m[2], lines[number])
            file.with_suffix(".tmp").write_text("\n".join(lines), encoding="utf-8")
            begun = time.perf_counter()
            os.replace(file.with_suffix(".tmp"), file)
            yield told.get(timeout=120) - begun
            time.sleep(0.05)
        process.kill()


def _listen(output: Iterator[str], told: queue.Queue[float]) -> None:
    for line in output:
        if line.startswith(_LAST):
            told.put(time.perf_counter())


if __name__ == "__main__":
    sys.exit(main())
