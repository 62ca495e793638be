"""A run that is ended in its middle, or for which there is no room, leaves nothing behind; how far a run has come."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from belie.bulk.options import BulkOptions, OutOfRoom
from belie.bulk.store import open_store

from .corpora import NEEDS_DUCKDB, put

pytestmark = [
    *NEEDS_DUCKDB,
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals and terminals are those of POSIX"),
]

DESK = """
source: {id: desk}
entities:
  chair: {kind: office, name: Chair}
  ann: {kind: person, name: Ann}
"""

WAITING = """
import time
from pathlib import Path
from belie import Group, rule

@rule(kinds=("role",), key=("office",), least=1)
def waits_for_the_test(group: Group):
    '''A rule that is still at it when the run is ended.'''
    Path(__file__).with_name("begun").touch()
    for _ in range(1200):
        if Path(__file__).with_name("go-on").exists():
            break
        time.sleep(0.05)
    return ()
"""

DEADLINE = 60.0
"""Seconds after which a test gives up waiting; none waits that long where belie does what it should."""


@pytest.fixture
def corpus(tmp_path):
    put(tmp_path, "corpus/facts/desk.yaml", DESK)
    row = '{"source": "desk", "id": "t", "kind": "role", "holder": "ann", "office": "chair", "from": "2020"}\n'
    put(tmp_path, "corpus/facts/rows.ndjson", row)
    put(tmp_path, "corpus/checks/own.py", WAITING)
    put(tmp_path, "temporary/.keep", "")
    return tmp_path


def begin(corpus, error=subprocess.PIPE):
    command = [sys.executable, "-m", "belie", "check", "corpus", "--engine", "duckdb", "-o", "report.txt"]
    environment = {**os.environ, "TMPDIR": str(corpus / "temporary")}
    return subprocess.Popen(command, cwd=corpus, env=environment, stdout=subprocess.PIPE, stderr=error, text=True)


def wait_for(happened):
    end = time.monotonic() + DEADLINE
    while not happened():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.02)


@pytest.mark.parametrize(("sent", "status"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_run_that_is_ended_leaves_nothing_behind(corpus, sent, status):
    process = begin(corpus)
    wait_for((corpus / "corpus" / "checks" / "begun").exists)
    assert [path.name[:6] for path in (corpus / "temporary").iterdir() if path.name != ".keep"] == ["belie-"]

    process.send_signal(getattr(signal, sent))
    _, told = process.communicate(timeout=DEADLINE)

    assert process.returncode == status
    assert told == "interrupted; nothing was written\n"
    assert sorted(path.name for path in corpus.iterdir()) == ["corpus", "temporary"]
    assert [path.name for path in (corpus / "temporary").iterdir()] == [".keep"]


def test_ctrl_c_ends_a_query(tmp_path):
    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))

    with pytest.raises(KeyboardInterrupt), open_store(BulkOptions(folder=tmp_path)) as database:
        timer.start()
        database.execute("select count(*) from range(10000000000000) r(i) where hash(i) = 1").fetchall()

    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full_is_told_and_nothing_is_left(tmp_path):
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, before[1]))
    try:
        with (
            pytest.raises(OutOfRoom, match="a temporary file cannot be written.* set TMPDIR to a folder") as caught,
            open_store(BulkOptions("60MB", tmp_path)) as database,
        ):
            database.execute("create table t as select hash(i) as h from range(40000000) r(i)")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert str(tmp_path) in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_too_little_memory_is_told(tmp_path):
    with (
        pytest.raises(OutOfRoom, match="^60MB of memory do not suffice .* allow more with --memory"),
        open_store(BulkOptions("60MB", tmp_path)) as database,
    ):
        database.execute("select list(hash(i)) from range(40000000) r(i)").fetchall()


def test_on_a_terminal_a_line_tells_how_far_a_long_run_has_come(corpus):
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    process = begin(corpus, theirs)
    os.close(theirs)
    told = b""
    while b"\x1b[K" not in told:
        told += os.read(ours, 1000)
    (corpus / "corpus" / "checks" / "go-on").touch()
    process.communicate(timeout=DEADLINE)
    rest = told + os.read(ours, 100_000)
    os.close(ours)

    assert told.startswith(b"\r[")
    assert b"judging waits_for_the_test" in told
    assert b"\r\x1b[K" in rest  # the line is taken away again


def test_what_is_no_terminal_is_told_nothing(corpus):
    process = begin(corpus)
    wait_for((corpus / "corpus" / "checks" / "begun").exists)
    time.sleep(2.5)  # a terminal would be told by now
    (corpus / "corpus" / "checks" / "go-on").touch()
    _, told = process.communicate(timeout=DEADLINE)

    assert process.returncode == 0
    assert told.startswith("report.txt: No contradiction")
