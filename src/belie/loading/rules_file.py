"""Runs one file of `checks/*.py` by itself."""

import functools
import inspect
import sys
import traceback
from collections.abc import Collection, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType

from belie.loading.complaint import problem_fault
from belie.loading.document import Lines, Problem
from belie.loading.files import read_bytes, show_path
from belie.model.finding import Fault
from belie.model.rule import Rule


def run_rules_file(root: Path, path: str) -> list[tuple[Rule, int]] | Fault:
    """Run a file in a module of its own: the rules that it defines, with their lines, in order of name.

    Raises KeyboardInterrupt alone; whatever else the file raises is a fault.
    """
    data = read_bytes(root / path)
    if isinstance(data, Problem):
        return _fault(path, data.line, data.column, data.message, data.hint)
    file = str(root / path)  # the true name, so that a traceback of the rule shows its lines
    try:
        code = compile(data, file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as error:
        return _explain_syntax(path, error)
    name = f"belie_checks.{Path(path).stem}"
    module = ModuleType(name)
    module.__file__ = file
    known = sys.modules.get(name)
    sys.modules[name] = module  # dataclasses and pickle look their module up
    try:
        with redirect_stdout(sys.stderr):  # standard output is the report's
            exec(code, module.__dict__)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return _explain(path, file, error, Lines(data))
    finally:
        sys.modules.pop(name, None)
        if known is not None:
            sys.modules[name] = known
    rules = {id(value): value for value in vars(module).values() if isinstance(value, Rule)}
    return sorted(_defined_in(file, rules.values()), key=lambda pair: pair[0].name)


def _defined_in(file: str, rules: Collection[Rule]) -> Iterator[tuple[Rule, int]]:
    """The rules whose function stands in the file, with its line; one that is imported belongs to its own place."""
    for rule in rules:
        function: object = rule.judge
        while isinstance(function, functools.partial):
            function = function.func
        code = getattr(inspect.unwrap(function) if callable(function) else None, "__code__", None)
        if code is None or code.co_filename == file:
            yield rule, 1 if code is None else code.co_firstlineno


def _explain_syntax(path: str, error: BaseException) -> Fault:
    """Why a file is no Python, at its place."""
    line, column, words = 1, 1, str(error) or type(error).__name__
    if isinstance(error, SyntaxError):
        line, column, words = error.lineno or 1, error.offset or 1, error.msg
    hint = "mend the line; python -m py_compile shows it too"
    return _fault(path, line, max(1, column), f"this is not Python: {words}", hint)


def _explain(path: str, file: str, error: BaseException, lines: Lines) -> Fault:
    """What a file raised, at its own line."""
    frames = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file]
    number = (frames[-1] if frames else None) or 1
    text = lines.line(number)
    column = len(text) - len(text.lstrip()) + 1
    words = traceback.format_exception_only(error)[-1].strip().splitlines()[0][:200]
    hint = "mend the file; the other rules run meanwhile"
    return _fault(path, number, column, f"running this file ends with {words}", hint)


def _fault(path: str, line: int, column: int, message: str, hint: str) -> Fault:
    return problem_fault(show_path(path), Problem(line, column, message, hint))
