"""Small corpora for the command line, and ways to run it."""

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from belie.cli.commands import commands

AGREEING = """\
source: {id: bulletin, title: The plaza, published: 2024-07-03}
entities:
  plaza: {kind: place, name: UN Plaza, aliases: [the building]}
claims:
  - {id: staff, kind: count, of: plaza, what: staff, value: more than 100}
  - {id: staff-too, kind: count, of: plaza, what: staff, value: 120}
"""
OPPOSING = """\
source: {id: courier, title: The other plaza, published: 2024-07-03}
claims:
  - {id: staff, kind: count, of: plaza, what: staff, value: 90}
"""
BROKEN = """\
source: {id: broken}
claims:
  - {id: staff, kind: count, of: plaza, what: staff, valeu: 90}
"""
POSSIBLE = """\
source: {id: leaflet, published: 2024-07-03}
claims:
  - {id: staff, kind: count, of: plaza, what: staff, value: about 50}
"""
RAISING = """\
from belie import rule

@rule(kinds=["count"], key=["of"])
def always_raises(group):
    \"\"\"Never holds.\"\"\"
    return 1 / 0
"""


def write(root: Path, **files: str) -> Path:
    """A corpus of files below facts/, named without suffix; the root."""
    return write_files(root, {f"facts/{name}.yaml": text for name, text in files.items()})


def write_files(root: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def belie(*arguments: object, **keys) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(commands, [str(one) for one in arguments], prog_name="belie", **keys)


def start(*arguments: object, cwd: Path, **keys) -> subprocess.Popen:
    """Start the command in a process of its own."""
    code = "from belie.cli.main import main; main()"
    unset = ("BELIE_TRACEBACK", "PYTHONUNBUFFERED")  # unbuffered, Python does not notice a reader that goes away
    environment = {key: value for key, value in os.environ.items() if key not in unset}
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=cwd,
        stdout=keys.pop("stdout", subprocess.PIPE),
        stderr=keys.pop("stderr", subprocess.PIPE),
        encoding="utf-8",
        env=environment | keys.pop("env", {}),
        **keys,
    )


def run(*arguments: object, cwd: Path, **keys) -> tuple[int, str, str]:
    """Run the command in a process of its own: its status, what it says, and its complaints."""
    process = start(*arguments, cwd=cwd, **keys)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err
