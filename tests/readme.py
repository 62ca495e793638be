"""The README as a script: files are written, commands are run, outputs are held against what was printed.

`python tests/readme.py --write` puts the outputs of now into the README.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"

_STEP = re.compile(
    r"^`(?P<file>[\w./-]+)`:\n\n```(?:yaml|text)\n(?P<text>.*?)```"
    r"|^```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```"
    r"|^<!-- edit (?P<edited>\S+): \"(?P<old>[^\"]+)\" becomes \"(?P<new>[^\"]+)\" -->",
    re.MULTILINE | re.DOTALL,
)


_OF_MACHINES = ("CI", "BUILD_NUMBER", "FORCE_COLOR", "PY_COLORS", "NO_COLOR")
"""Variables by which pytest prints otherwise than for a person: whole lines in its summary, or colours."""


@dataclass(frozen=True)
class Step:
    """One step of the README: what it is, and where the output of a command stands in the text."""

    match: re.Match[str]

    @property
    def is_command(self) -> bool:
        return self.match["command"] is not None


def steps(text: str) -> Iterator[Step]:
    """The steps in the order in which they are taken; the one on the first screen shows what comes of them."""
    found = [Step(match) for match in _STEP.finditer(text)]
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
    program, *words = shlex.split(command)
    tool = Path(sys.executable).with_name(program)  # of the environment that runs the tests
    kept = (key for key in os.environ if not key.startswith(("PYTEST_", "COV_")) and key not in _OF_MACHINES)
    environment = {key: os.environ[key] for key in kept}
    environment |= {"PYTEST_ADDOPTS": "-p no:randomly -p no:cacheprovider -p no:xdist", "COLUMNS": "80"}
    done = subprocess.run([tool, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    output = re.sub(r"\bin \d+\.\d+s\b", "in 0.12s", done.stdout + done.stderr)
    return "\n".join(line.rstrip() for line in output.splitlines()).strip("\n") + "\n"


def write() -> None:
    """Put the outputs of now into the README."""
    text = README.read_text(encoding="utf-8")
    found: list[tuple[int, int, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        for step in steps(text):
            output = take(step, Path(folder))
            if step.is_command:
                found.append((*step.match.span("output"), output))
    for start, end, output in sorted(found, reverse=True):
        text = text[:start] + output + text[end:]
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("python tests/readme.py --write")
    write()
