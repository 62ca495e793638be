"""What import-linter cannot say of the walls of the house, and what start-up may import."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "belie"
MODULES = sorted(PACKAGE.rglob("*.py"))

HEAVY = {
    "rich",
    "jinja2",
    "jsonschema",
    "referencing",
    "duckdb",
    "hypothesis",
    "z3",
    "num2words",
    "asyncio",
    "pygls",
    "pyspark",
}
"""What start-up leaves alone: it is imported where it is used, or by tests."""

OPENERS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "rglob", "scandir", "stat"}
SPEAKERS = {"print", "echo", "secho", "exit"}
CLOCKS = {"time", "datetime", "random", "secrets", "uuid"}

CORPUS = """
source: {id: choir-news, published: 2024-05-01}
entities:
  choir: {kind: organisation, name: Choir of the Harbour}
  fair: {kind: event, name: Harbour Fair}
claims:
  - {id: members, kind: count, of: choir, what: members, value: 40}
  - {id: more, kind: count, of: choir, what: members, value: more than 30}
  - {id: day, kind: event, event: fair, when: 2024-04}
"""


def called_names(module: Path) -> Iterator[str]:
    """The last names of all functions that a module calls."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    yield name


def imported_names(module: Path) -> Iterator[str]:
    """The first names of all modules that a module imports."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0]


def modules_in(*parts: str) -> list[Path]:
    return [module for module in MODULES if module.relative_to(PACKAGE).parts[0] in parts]


def loaded_by(code: str, *arguments: str) -> set[str]:
    """The modules that a new interpreter has loaded after some code."""
    code += "\nimport sys; sys.stderr.write('\\n'.join(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return set(run.stderr.split())


def heads(modules: set[str]) -> set[str]:
    return {module.split(".")[0] for module in modules}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(PACKAGE).as_posix())
def test_a_module_has_at_most_200_lines(module):
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 200


def test_only_loading_and_the_command_line_open_files():
    parts = ("values", "model", "reasoning", "evidence", "rules", "engine", "reports", "mutation", "drafting")
    for module in modules_in(*parts):
        assert not OPENERS & set(called_names(module)), module


def test_only_the_command_line_prints_or_exits():
    parts = ("values", "model", "loading", "reasoning", "evidence", "rules", "engine", "reports")
    parts += ("mutation", "drafting", "lsp")
    for module in modules_in(*parts):
        assert not SPEAKERS & set(called_names(module)), module


def test_no_rule_and_nothing_that_it_thinks_with_has_a_clock_or_chance():
    for module in modules_in("values", "model", "reasoning", "evidence", "rules", "drafting"):
        assert not CLOCKS & set(imported_names(module)), module


def test_nothing_is_fetched():
    for module in MODULES:
        if (
            module.relative_to(PACKAGE).as_posix() == "cluster/masters.py"
        ):  # knocks at the user's master
            continue
        assert not {"socket", "http", "requests", "ssl"} & set(imported_names(module)), module
        assert "urllib.request" not in module.read_text(encoding="utf-8"), module


def test_importing_belie_loads_none_of_its_libraries():
    loaded = loaded_by("import belie")

    assert not heads(loaded) & (HEAVY | {"yaml", "jsonschema_rs", "click", "pytest"})


def test_a_check_loads_neither_pytest_nor_anything_heavy(tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "choir.yaml").write_text(CORPUS, encoding="utf-8")

    loaded = loaded_by(
        "from belie.cli.main import main\ntry:\n    main()\nexcept SystemExit: pass", "check", str(tmp_path)
    )

    assert "belie.rules.counts_agree" in loaded
    assert not heads(loaded) & (HEAVY | {"pytest", "_pytest"})


def test_the_pytest_plugin_brings_itself_alone():
    added = loaded_by("import belie.pytest_plugin") - loaded_by("import pytest")

    assert added == {"belie", "belie.pytest_plugin"}
