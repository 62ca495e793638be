"""A line on a terminal that tells how far a long run has come."""

import sys
import threading
import time
from types import TracebackType

_SOON = 2.0
"""Seconds after which the line is shown."""

_STEP = 0.2
_WIDTH = 24
_LONGEST = 40


class ProgressLine:
    """Shows what is being done, with a bar if it is known how much there is, once it takes longer than two seconds.

    On a terminal alone; nothing of it stays when it ends, however that is.
    """

    def __init__(self) -> None:
        self._now = ("", 0, 0)
        self._start = time.monotonic()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._show, daemon=True) if sys.stderr.isatty() else None

    def __call__(self, what: str, done: int, of: int) -> None:
        """Take note of how far it is."""
        self._now = (what, done, of)

    def __enter__(self) -> "ProgressLine":
        if self._thread is not None:
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._ended.set()
        if self._thread is not None:
            self._thread.join()

    def _show(self) -> None:
        if self._ended.wait(_SOON):
            return
        while not self._ended.wait(_STEP):
            sys.stderr.write(f"\r{self._line()}\x1b[K")
            sys.stderr.flush()
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()

    def _line(self) -> str:
        what, done, of = self._now
        part = min(done, of) / of if of else 0.0
        full = int(_WIDTH * part)
        bar = f"[{'#' * full}{'.' * (_WIDTH - full)}] {100 * part:3.0f} %"
        shown = what if len(what) <= _LONGEST else what[: _LONGEST - 2] + " …"
        return f"{bar}  {time.monotonic() - self._start:4.0f} s  {shown}"
