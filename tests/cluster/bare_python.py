"""A Python that has what belie needs, and no belie: what the machines of a cluster have."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

LIBRARIES = ("yaml", "_yaml", "jsonschema_rs")
"""The packages of PyYAML and jsonschema-rs."""


def bare_python(folder: Path) -> Path:
    """A command in a folder that runs this Python without its installed packages but for those that belie needs."""
    libraries = folder / "libraries"
    libraries.mkdir(parents=True)
    for name in LIBRARIES:
        spec = find_spec(name)
        assert spec is not None and spec.origin is not None
        (libraries / name).symlink_to(Path(spec.origin).parent)
    python = folder / "python"
    python.write_text(
        f'#!/bin/sh\nPYTHONPATH="$PYTHONPATH:{libraries}" exec {sys.executable} -S "$@"\n', encoding="utf-8"
    )
    python.chmod(0o755)
    return python


def has_belie(python: Path) -> bool:
    """Whether a Python imports belie when nothing is sent to it."""
    done = subprocess.run([python, "-c", "import belie"], env={}, capture_output=True, check=False)
    return done.returncode == 0
