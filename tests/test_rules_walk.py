"""Every rule keeps to the shape of a rule: one file, one function, one docstring, two examples, one mirrored test."""

import ast
import inspect
from pathlib import Path

import pytest
import yaml

from belie.engine import standard_rules
from belie.model.rule import Rule

from .rules.judging import FIXTURES, found_by, report_on

ROOT = Path(__file__).parents[1]
PARTS = ("Why:", "Vague values:", "No contradiction:")
MOST_LINES = 40

every_rule = pytest.mark.parametrize("rule", standard_rules(), ids=lambda rule: rule.name)


def examples(rule: Rule) -> dict:
    return yaml.safe_load((FIXTURES / f"{rule.name}.yaml").read_text(encoding="utf-8"))


def module_of(rule: Rule) -> Path:
    return Path(inspect.getfile(rule.judge))


def function_of(rule: Rule) -> ast.FunctionDef:
    tree = ast.parse(module_of(rule).read_text(encoding="utf-8"))
    return next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == rule.name)


def lines_of(function: ast.FunctionDef) -> int:
    """The lines of a function's body without its docstring."""
    return (function.end_lineno or 0) - function.body[1].lineno + 1


@every_rule
def test_a_rule_stands_in_a_file_of_its_name(rule):
    assert module_of(rule) == ROOT / "src" / "belie" / "rules" / f"{rule.name}.py"


@every_rule
def test_a_docstring_says_the_property_then_why_and_how_vague_values_are_read(rule):
    paragraphs = inspect.cleandoc(rule.doc).split("\n\n")
    heads = [next((part for part in PARTS if paragraph.startswith(part)), None) for paragraph in paragraphs]

    assert heads == [None, *PARTS]
    assert all(paragraph.rstrip().endswith(".") for paragraph in paragraphs)


@every_rule
def test_the_function_of_a_rule_fits_a_screen(rule):
    assert lines_of(function_of(rule)) <= MOST_LINES


@every_rule
def test_a_rule_is_silent_on_its_consistent_example_though_it_looked(rule):
    report = report_on(examples(rule)["consistent"])
    about_claims = bool(rule.kinds)  # a rule about definitions has no group where none is given twice

    assert report.findings == ()
    assert not about_claims or rule.name not in report.not_exercised


@every_rule
def test_a_rule_finds_exactly_what_its_contradicting_example_holds(rule):
    example = examples(rule)
    listed = {(verdict, frozenset(ids)) for one in example["findings"] for verdict, ids in one.items()}

    assert found_by(rule.name, report_on(example["contradicting"])) == listed


@every_rule
def test_a_rule_has_a_test_of_its_name(rule):
    assert "def test_" in (ROOT / "tests" / "rules" / f"test_{rule.name}.py").read_text(encoding="utf-8")


def test_no_example_and_no_test_is_left_without_its_rule():
    names = {rule.name for rule in standard_rules()}

    assert {file.stem for file in FIXTURES.glob("*.yaml")} == names
    assert {file.stem.removeprefix("test_") for file in (ROOT / "tests" / "rules").glob("test_*.py")} == names
