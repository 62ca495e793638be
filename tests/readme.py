"""The README, and the pages under docs/ that show commands, as scripts.

Files are written, commands are run, outputs are held against what was printed.

`python tests/readme.py --write` puts the outputs of now into all of them; with names of pages after it, into these.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from belie.cli.commands import commands

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"

_STEP = re.compile(
    r"^`(?P<file>[\w./-]+)`:\n\n```(?:yaml|text|python|json)\n(?P<text>.*?)^```"
    r"|^```console\n\$ (?P<command>(?:[^\n]*\\\n)*[^\n]+)\n(?P<output>.*?)^```"
    r"|^<!-- begin with (?P<corpus>\S+) -->"
    r"|^<!-- edit (?P<edited>\S+): \"(?P<old>[^\"]+)\" becomes \"(?P<new>[^\"]+)\" -->",
    re.MULTILINE | re.DOTALL,
)


_OF_MACHINES = ("CI", "BUILD_NUMBER", "FORCE_COLOR", "PY_COLORS", "NO_COLOR")
"""Variables by which pytest prints otherwise than for a person: whole lines in its summary, or colours."""

TODAY = "2024-06-30"
"""The day on which the pages are read: the last days of their waivers lie ahead."""

_ADDED = f"-p no:randomly -p no:cacheprovider -p no:xdist --belie-today {TODAY}"


@dataclass(frozen=True)
class Step:
    """One step of a page: what it is, and where the output of a command stands in the text."""

    match: re.Match[str]

    @property
    def is_command(self) -> bool:
        return self.match["command"] is not None


def pages() -> list[Path]:
    """The README, and the pages that show commands."""
    files = sorted((ROOT / "docs").rglob("*.md"))
    return [README, *(file for file in files if "\n```console\n" in file.read_text(encoding="utf-8"))]


def steps(page: Path) -> Iterator[Step]:
    """The steps of a page in the order in which they are taken.

    The first one of the README, on its first screen, shows what comes of others.
    """
    found = [Step(match) for match in _STEP.finditer(page.read_text(encoding="utf-8"))]
    if page != README:
        yield from found
        return
    first = found.pop(0)
    last_file = max(number for number, step in enumerate(found) if step.match["file"] == "facts/evening-post.yaml")
    yield from found[: last_file + 1]
    yield first
    yield from found[last_file + 1 :]


def take(step: Step, folder: Path) -> str:
    """Take a step in a folder; the output of a command, without what differs from run to run."""
    if step.match["file"]:
        file = folder / step.match["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(step.match["text"], encoding="utf-8")
    elif step.match["corpus"]:
        shutil.copytree(ROOT / step.match["corpus"], folder, dirs_exist_ok=True)
    elif step.match["edited"]:
        file = folder / step.match["edited"]
        before = file.read_text(encoding="utf-8")
        assert before.count(step.match["old"]) == 1
        file.write_text(before.replace(step.match["old"], step.match["new"]), encoding="utf-8")
    else:
        return run(step.match["command"], folder)
    return ""


def run(command: str, folder: Path) -> str:
    """What a command prints. It is the same program that a user would run, from the environment of the tests."""
    program, *words = shlex.split(command.replace("\\\n", " "))
    words += _day(program, words)
    tool = Path(sys.executable).with_name(program)  # of the environment that runs the tests
    kept = (key for key in os.environ if not key.startswith(("PYTEST_", "COV_")) and key not in _OF_MACHINES)
    environment = {key: os.environ[key] for key in kept}
    environment |= {"PYTEST_ADDOPTS": _ADDED, "COLUMNS": "80"}
    done = subprocess.run([tool, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    output = re.sub(r"\bin \d+\.\d+s\b", "in 0.12s", done.stdout + done.stderr)
    return "\n".join(line.rstrip() for line in output.splitlines()).strip("\n") + "\n"


def _day(program: str, words: list[str]) -> list[str]:
    """What tells a command of belie the day, where it asks for it."""
    command = commands.get_command(click.Context(commands), words[0]) if program == "belie" else None
    return ["--today", TODAY] if command and any(one.name == "today" for one in command.params) else []


def write(page: Path) -> None:
    """Put the outputs of now into a page."""
    text = page.read_text(encoding="utf-8")
    found: list[tuple[int, int, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        for step in steps(page):
            output = take(step, Path(folder))
            if step.is_command:
                found.append((*step.match.span("output"), output))
    for start, end, output in sorted(found, reverse=True):
        text = text[:start] + output + text[end:]
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] != ["--write"]:
        sys.exit("python tests/readme.py --write [PAGE...]")
    for page in [Path(name).resolve() for name in sys.argv[2:]] or pages():
        write(page)
