"""`belie watch` in a process of its own: what a save does is said at once."""

import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

pytest.importorskip("watchfiles", reason="pip install 'belie[watch]'")

PATIENCE = 60
"""Seconds until an answer is given up."""

PROMPT = "Watching for the next save; Ctrl-C ends it.\n"

STAFF = """\
source: {{id: {name}, title: The {name}, published: 2020-01-02}}
claims:
  - {{id: staff, kind: count, of: office, what: people, value: {value}, on: "2019-05-03"}}
"""
OFFICE = "entities:\n  office: {kind: organisation, name: Office}\n"


class Watched:
    """A watched corpus; `answer` waits for the next report."""

    def __init__(self, root: Path) -> None:
        self.root = root
        command = [sys.executable, "-m", "belie", "watch"]
        env = {**os.environ, "COLUMNS": "80", "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            command, cwd=root, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout:
            self._lines.put(line)

    def answer(self) -> str:
        lines = []
        while not lines or lines[-1] != PROMPT:
            lines.append(self._lines.get(timeout=PATIENCE))
        return "".join(lines)

    def save(self, path: str, text: str) -> str:
        """Write a file as editors do, in one move, and wait for the answer."""
        (self.root / "new.tmp").write_text(text, encoding="utf-8")
        os.replace(self.root / "new.tmp", self.root / path)
        return self.answer()


@pytest.fixture
def watched(tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text(OFFICE + STAFF.format(name="post", value=18))
    one = Watched(tmp_path)
    yield one
    one.process.kill()
    one.process.communicate()


def test_a_new_contradiction_is_shown_in_full_and_mended_again(watched):
    assert "No contradiction" in watched.answer()

    told = watched.save("facts/b.yaml", STAFF.format(name="herald", value=20))
    assert "saved: facts/b.yaml" in told
    assert told.index("CONTRADICTION  counts_agree") < told.index("1 contradiction")
    assert "facts/a.yaml:5" in told and "facts/b.yaml:3" in told

    told = watched.save("facts/b.yaml", STAFF.format(name="herald", value=18))
    assert "Nothing new." in told
    assert "Mended:\n  contradiction, counts_agree:" in told
    assert "No contradiction" in told


def test_what_is_still_there_is_one_line_below_what_is_new(watched):
    watched.answer()
    watched.save("facts/b.yaml", STAFF.format(name="herald", value=20))

    told = watched.save("facts/c.yaml", "source: [")

    assert told.index("FAULT") < told.index("Still there:\n  contradiction, counts_agree:")
    assert told.count("CONTRADICTION") == 0


def test_checks_and_deleted_files_count_too(watched):
    watched.answer()
    watched.save("facts/b.yaml", STAFF.format(name="herald", value=20))

    (watched.root / "facts" / "b.yaml").unlink()
    assert "Mended" in watched.answer()


def test_it_ends_with_an_interrupt(watched):
    watched.answer()

    watched.process.send_signal(signal.SIGINT)
    _, told = watched.process.communicate(timeout=PATIENCE)

    assert watched.process.returncode == 0
    assert told == "\nStopped watching.\n"
