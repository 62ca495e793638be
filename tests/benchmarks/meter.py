"""What processes take that start others, which are no children of this one."""

import os
import threading
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


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
