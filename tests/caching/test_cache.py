"""What is kept of runs, and what becomes of it when it is spoilt, held by another, or not to be written."""

import os
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from belie.api import Selection
from belie.caching import inputs, running, store
from belie.caching.store import Store, cache_file

FACTS = "source: {id: a, text: a.txt}\nentities: {hall: {kind: place, name: Hall}}\nclaims:\n"
FACTS += "  - {id: rooms, kind: count, of: hall, what: rooms, value: 18, evidence: 18 rooms}\n"


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    monkeypatch.setenv("BELIE_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(inputs, "_RACY", 0)
    (tmp_path / "desk" / "facts").mkdir(parents=True)
    (tmp_path / "desk" / "facts" / "a.yaml").write_text(FACTS)
    (tmp_path / "desk" / "facts" / "a.txt").write_text("There are 18 rooms.")
    return tmp_path / "desk"


@pytest.fixture
def runs(monkeypatch):
    """The runs that were made, and not taken from the cache."""
    made = []
    real = running.run
    monkeypatch.setattr(running, "run", lambda *asked: made.append(asked) or real(*asked))
    return made


def check(corpus, told=None):
    told = [] if told is None else told
    return running.run_cached(Selection(corpus), 20_000, True, told.append)


def test_a_second_run_is_taken_from_the_first(corpus, runs):
    first, second = check(corpus), check(corpus)

    assert len(runs) == 1
    assert (second.claims, second.files, second.findings) == (first.claims, first.files, first.findings)


@pytest.mark.parametrize("change", ["facts", "text", "no text", "checks", "code"])
def test_whatever_a_run_depends_on_is_seen(corpus, runs, monkeypatch, change):
    check(corpus)

    if change == "facts":
        (corpus / "facts" / "b.yaml").write_text(FACTS.replace("id: a,", "id: b,"))
    elif change == "text":
        (corpus / "facts" / "a.txt").write_text("There are 19 rooms.")
    elif change == "no text":
        (corpus / "facts" / "a.txt").unlink()
    elif change == "checks":
        (corpus / "checks").mkdir()
        (corpus / "checks" / "own.py").write_text("")
    else:
        monkeypatch.setattr(inputs, "code_stamps", lambda: ["another belie"])
    check(corpus)

    assert len(runs) == 2


def test_a_file_that_was_written_just_now_is_not_trusted_to_stay(corpus, runs, monkeypatch):
    monkeypatch.setattr(inputs, "_RACY", 3600)
    check(corpus)
    check(corpus)

    assert len(runs) == 2


def test_a_file_that_changes_during_the_run_is_not_kept(corpus, runs, monkeypatch):
    real = running.run

    def slow(*asked):
        result = real(*asked)
        (corpus / "facts" / "a.yaml").write_text(FACTS.replace("18", "19"))
        return result

    monkeypatch.setattr(running, "run", slow)
    check(corpus)

    assert Store(cache_file()).count()[0] == 0


@pytest.mark.parametrize("spoilt", [b"", b"no store of any kind", b"SQLite format 3\0" + bytes(200)])
def test_a_spoilt_cache_is_made_anew(corpus, runs, spoilt):
    check(corpus)
    cache_file().write_bytes(spoilt)
    told = []

    check(corpus, told)
    check(corpus, told)

    assert len(runs) == 2
    assert told == ([] if spoilt == b"" else ["The cache could not be read and was made anew."])


def test_a_report_that_somebody_changed_is_not_believed(corpus, runs):
    check(corpus)
    base = sqlite3.connect(cache_file())
    with base:
        base.execute("UPDATE run SET report = (SELECT zeroblob(length(report)) FROM run)")
    base.close()
    told = []

    check(corpus, told)

    assert len(runs) == 2
    assert told


def test_a_cache_that_another_holds_is_not_waited_for_long(corpus, runs, monkeypatch):
    check(corpus)
    monkeypatch.setattr(store, "_WAIT", 0.01)
    base = sqlite3.connect(cache_file(), isolation_level=None)
    base.execute("BEGIN EXCLUSIVE")

    check(corpus)
    base.close()

    assert len(runs) == 2
    check(corpus)
    assert len(runs) == 2


def test_a_folder_that_cannot_be_made_costs_nothing_but_the_cache(corpus, runs, monkeypatch):
    monkeypatch.setenv("BELIE_CACHE_DIR", str(corpus / "facts" / "a.txt" / "below-a-file"))
    check(corpus)
    check(corpus)

    assert len(runs) == 2


def test_what_was_not_used_for_longest_goes_first(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "MOST_BYTES", 5_000)
    kept = Store(tmp_path / "runs.sqlite3")
    for number in range(20):
        kept.keep(f"run {number}", store.Kept("[]", os.urandom(1_000)))

    assert kept.find("run 0") is None
    assert kept.find("run 19") is not None
    assert kept.count()[0] < 5


def test_runs_that_are_killed_at_any_moment_leave_a_cache_that_can_be_read(corpus):
    for number in range(200):
        (corpus / "facts" / f"f{number}.yaml").write_text(FACTS.replace("id: a,", f"id: s{number},"))
    time.sleep(0.3)
    for tenths in range(1, 9):
        command = [sys.executable, "-m", "belie", "check", str(corpus), "--today", f"2024-01-0{tenths}"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(tenths / 10)
        process.send_signal(signal.SIGKILL)
        process.wait()
    told = []

    cold, warm = check(corpus, told), check(corpus, told)

    assert told == []
    assert warm.findings == cold.findings


def test_two_runs_at_once_both_say_what_is_so(corpus):
    time.sleep(0.3)
    command = [sys.executable, "-m", "belie", "check", str(corpus)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    told = {process.communicate() for process in started}

    assert len(told) == 1


def test_the_command_says_what_is_kept_and_deletes_it(corpus):
    def belie(*words):
        return subprocess.run([sys.executable, "-m", "belie", *words], capture_output=True, text=True).stdout

    check(corpus)
    assert belie("cache", "info").startswith(f"{cache_file()}: 1 run, ")

    assert belie("cache", "clear") == "The cache is empty.\n"
    assert belie("cache", "info") == f"{cache_file()}: 0 runs, 0 kB\n"


@pytest.mark.skipif(sys.platform == "win32", reason="homes are told by other means there")
def test_a_user_without_a_home_is_answered_without_a_cache(corpus, runs, monkeypatch):
    import pwd

    def nobody(_number):
        raise KeyError

    for name in ("BELIE_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    told = []
    for _ in range(2):
        assert check(corpus, told).claims == 1

    assert len(runs) == 2
    assert told == []
