"""`belie lsp`, as far as a command line without an editor sees it."""

import subprocess
import sys


def belie(*arguments, code="from belie.cli.main import main; main()"):
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, input="", check=False, timeout=60)


def test_without_its_library_it_says_what_to_install():
    code = "import sys; sys.modules['pygls'] = None; from belie.cli.main import main; main()"
    run = belie("lsp", code=code)

    assert run.returncode == 2
    assert run.stderr == "Error: belie lsp needs two more packages: pip install 'belie[lsp]'\n"


def test_it_ends_when_nobody_is_there():
    run = belie("lsp")

    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_its_help_tells_who_starts_it():
    assert "an editor starts this" in " ".join(belie("lsp", "--help").stdout.split())
