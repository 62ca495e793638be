"""The rules in `checks/*.py`: found, or one fault for a file that cannot be run."""

import linecache
import sys
import traceback
from pathlib import Path

import pytest

from belie.loading.own_rules import OwnRules, find_own_rules
from belie.model.entities import Entities
from belie.model.rule import Group

from .corpora import write_corpus

HEAD = "from belie import rule\n\n"


def define(*names: str, body: str = "return []") -> str:
    """A file with rules; the decorator of the first stands on line 3."""
    rules = [f'@rule(kinds=["vote"], key=["on"])\ndef {name}(group):\n    {body}\n' for name in names]
    return HEAD + "\n".join(rules)


def find(root: Path, taken: tuple[str, ...] = (), run: bool = True, **files: str) -> OwnRules:
    write_corpus(root, {f"checks/{name}.py": text for name, text in files.items()}, good=False)
    return find_own_rules(root, taken, run)


def test_rules_are_found_in_order_of_name(tmp_path: Path) -> None:
    found = find(tmp_path, b=define("alpha"), a=define("zeta", "beta"))

    assert [rule.name for rule in found.rules] == ["alpha", "beta", "zeta"]
    assert found.faults == found.not_run == ()


def test_a_rule_that_is_imported_is_none_of_the_file(tmp_path: Path) -> None:
    text = "from belie.rules.counts_agree import counts_agree\n" + define("alpha") + "same = alpha\n"

    assert [rule.name for rule in find(tmp_path, a=text).rules] == ["alpha"]


def test_files_that_are_not_rules_are_left_alone(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"checks/below/c.py": "raise SystemExit"}, good=False)
    found = find(tmp_path, _shared="1 / 0\n", a=define("alpha"))

    assert [rule.name for rule in found.rules] == ["alpha"]
    assert found.faults == ()


def test_a_file_that_defines_no_rule_is_noted(tmp_path: Path) -> None:
    forgot = "def beta(group):\n    return []\n"
    (note,) = find(tmp_path, a=define("alpha"), b=forgot, _c=forgot).notes

    assert note.startswith("checks/b.py defines no rule: a rule is a function of this file under @rule(...)")


def test_nothing_runs_where_it_must_not(tmp_path: Path) -> None:
    found = find(tmp_path, run=False, b=define("alpha"), a=f"open({str(tmp_path / 'ran')!r}, 'w')\n")

    assert found == OwnRules(not_run=("checks/a.py", "alpha"))
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("x = 1\ndef f(:\n", 2, 7, "this is not Python: invalid syntax"),
        ("x = 1\0\n", 1, 1, "null bytes"),
        ("x = " + "(" * 5000, 1, 205, "too many nested parentheses"),
        ("def f():\n    raise ValueError('no')\n\nf()\n", 2, 5, "running this file ends with ValueError: no"),
        ("import json\n\njson.loads('{')\n", 3, 1, "JSONDecodeError"),
        ("import nothing_of_this_name\n", 1, 1, "ModuleNotFoundError"),
        ("import sys\nsys.exit(3)\n", 2, 1, "SystemExit: 3"),
        ("def f():\n    f()\nf()\n", 2, 5, "RecursionError"),
        ("import pytest\npytest.skip('x', allow_module_level=True)\n", 2, 1, "Skipped: x"),
        ("class E(Exception):\n    def __str__(self):\n        raise E\nraise E\n", 4, 1, "str() failed"),
    ],
)
def test_a_file_that_cannot_be_run_is_one_fault_at_its_line(
    text: str, line: int, column: int, message: str, tmp_path: Path
) -> None:
    found = find(tmp_path, a=text, b=define("alpha"))

    (fault,) = found.faults
    assert (fault.rule, fault.file, fault.line, fault.column) == ("file_is_valid", "checks/a.py", line, column)
    assert message in fault.message
    assert fault.hint
    assert [rule.name for rule in found.rules] == ["alpha"]


def test_an_interrupt_from_the_keyboard_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        find(tmp_path, a="raise KeyboardInterrupt\n")


def test_a_name_that_is_taken_is_a_fault_at_the_rule(tmp_path: Path) -> None:
    found = find(tmp_path, ("counts_agree",), a=define("alpha"), b=define("counts_agree", "alpha"))

    assert [rule.name for rule in found.rules] == ["alpha"]
    assert [(fault.file, fault.line, fault.message) for fault in found.faults] == [
        ("checks/b.py", 7, "checks/a.py has a rule 'alpha' already"),
        ("checks/b.py", 3, "belie has a rule 'counts_agree' already"),
    ]


def test_a_file_leaves_no_module_and_no_output_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = set(sys.modules)
    text = "from dataclasses import dataclass\n@dataclass\nclass A:\n    x: 'int'\nprint('hello')\n"
    found = find(tmp_path, json=text + define("alpha"))

    assert [rule.name for rule in found.rules] == ["alpha"]
    assert set(sys.modules) == before
    assert capsys.readouterr().out == ""


def test_the_traceback_of_a_rule_shows_its_lines(tmp_path: Path) -> None:
    (rule,) = find(tmp_path, a=define("alpha", body="return 1 / 0  # here")).rules
    linecache.checkcache()

    with pytest.raises(ZeroDivisionError) as raised:
        rule.judge(Group({}, (), Entities()))
    assert "return 1 / 0  # here" in "".join(traceback.format_exception(raised.value))
