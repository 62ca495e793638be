"""The wheel holds what the tree holds: the package, its schemas, and the mark that it is typed."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    """A copy of what the wheel is built from."""
    tree: Path = tmp_path_factory.mktemp("tree")
    for folder in ("src", "schemas"):
        shutil.copytree(ROOT / folder, tree / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tree / name)
    return tree


@pytest.fixture(scope="module")
def wheel(tree) -> Iterator[ZipFile]:
    """A wheel built from the copy, without the network."""
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--wheel-dir", str(tree / "out"), str(tree)], check=True)
    (file,) = (tree / "out").glob("belie-*.whl")
    with ZipFile(file) as opened:
        yield opened


def names_below(folder: Path, pattern: str, prefix: str) -> set[str]:
    return {prefix + path.relative_to(folder).as_posix() for path in folder.rglob(pattern)}


def test_the_wheel_holds_every_module_and_schema_of_the_tree_and_nothing_else(tree, wheel):
    names = names_below(tree / "src", "*.py", "") | names_below(tree / "src", "py.typed", "")
    names |= names_below(tree / "src", "templates/*", "")
    names |= names_below(tree / "schemas", "*.py", "belie/schemas/")
    names |= names_below(tree / "schemas", "*.json", "belie/schemas/")

    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == names


def test_the_wheel_names_the_command_and_carries_the_licence(wheel):
    texts = {Path(name).name: wheel.read(name).decode() for name in wheel.namelist() if ".dist-info/" in name}

    assert "belie = belie.cli.main:main" in texts["entry_points.txt"]
    assert "MIT License" in texts["LICENSE"]
    assert "Requires-Python: >=3.11" in texts["METADATA"]
