"""The command as a process: what the guard, the terminal and the shell see."""

import os
import signal
import sys
import time

import pytest

from belie import __version__
from belie.cli.commands import NAMES

from .corpora import AGREEING, OPPOSING, belie, run, start, write, write_files


def test_the_version_and_the_commands_are_told():
    helped = belie("--help").stdout
    commands = helped.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()

    assert belie("--version").stdout == f"belie {__version__}\n"
    assert [line.split()[0] for line in commands] == list(NAMES)
    assert "..." not in "".join(commands)
    assert "_BELIE_COMPLETE=bash_source" in helped


def test_an_unknown_command_is_wrong_usage():
    result = belie("chekc")

    assert result.exit_code == 2
    assert "there is no command 'chekc'; did you mean check?" in result.stderr


def test_a_bug_is_one_line_and_a_hint_and_no_traceback(monkeypatch, tmp_path):
    monkeypatch.delenv("BELIE_TRACEBACK", raising=False)
    monkeypatch.setattr("belie.engine.judge", lambda corpus, today: {}["no\nsuch key"])
    result = belie("check", write(tmp_path, a=AGREEING), "--no-cache")

    assert result.exit_code == 3
    assert result.stderr.splitlines() == [
        "belie has a bug: KeyError: 'no\\nsuch key'",
        "Please report it; with BELIE_TRACEBACK=1 in the environment it shows where.",
    ]
    assert not result.stdout


def test_a_bug_shows_its_traceback_if_asked(monkeypatch, tmp_path):
    monkeypatch.setenv("BELIE_TRACEBACK", "1")
    monkeypatch.setattr("belie.engine.judge", lambda corpus, today: 1 / 0)
    result = belie("check", write(tmp_path, a=AGREEING), "--no-cache")

    assert result.exit_code == 3
    assert "Traceback" in result.stderr
    assert result.stderr.endswith("belie has a bug: ZeroDivisionError: division by zero\n")


def test_as_a_process_it_gives_the_status_and_plain_text(tmp_path):
    status, out, err = run("check", cwd=write(tmp_path, a=AGREEING, b=OPPOSING), env={"FORCE_COLOR": "1"})

    assert status == 1
    assert out.startswith("CONTRADICTION  counts_agree  plaza, staff\n")
    assert "\x1b" not in out
    assert not err


def test_an_output_that_lacks_characters_gets_escapes(tmp_path):
    write(tmp_path, a=AGREEING.replace("The plaza", "Здание ООН"), b=OPPOSING)
    status, out, err = run("check", cwd=tmp_path, env={"PYTHONIOENCODING": "latin-1"})

    assert status == 1
    assert "\\u0417" in out
    assert not err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")
def test_a_reader_that_goes_away_is_no_trouble(tmp_path):
    many = "".join(f"  - {{id: n{n}, kind: count, of: plaza, what: w{n}, value: {n}}}\n" for n in range(4000))
    clash = many.replace("id: n", "id: m").replace("value: ", "value: 1")
    write(tmp_path, a=AGREEING + many + clash)
    process = start("check", "--format", "json", cwd=tmp_path)
    process.stdout.read(10)
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()

    assert process.wait(timeout=60) == 141
    assert not err


def _heed_interrupts() -> None:
    """A shell lets what it runs in the background ignore interrupts, and this is inherited; here one is sent."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")
def test_an_interrupt_is_quiet(tmp_path):
    write_files(tmp_path, {"facts/a.yaml": AGREEING, "checks/slow.py": "print('ready')\nimport time\ntime.sleep(60)\n"})
    process = start("check", cwd=tmp_path, preexec_fn=_heed_interrupts)
    assert process.stderr.readline() == "ready\n"
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert not out
    assert not err.strip()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_is_told_in_one_line(tmp_path):
    write(tmp_path, a=AGREEING)
    with open("/dev/full", "w") as full:
        status, _, err = run("check", cwd=tmp_path, stdout=full)

    assert status == 3
    assert err == "belie stops: [Errno 28] No space left on device\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shells_can_complete_it(tmp_path, shell):
    status, out, _ = run(cwd=tmp_path, env={"_BELIE_COMPLETE": f"{shell}_source"})

    assert status == 0
    assert "_BELIE_COMPLETE" in out
