"""The rules of a corpus's own: what `checks/*.py` define with the public API.

A file runs as this process, with all that this process may do; so `--no-python` exists, and nothing runs then.
What a file does while it runs cannot be bounded from within one process: a file that loops for ever, ends the
process by force or starts threads does just that, and belie promises nothing for it. Whatever a file raises, a call
of `sys.exit` included, is one fault; only an interrupt from the keyboard ends the run.
"""

import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from belie.loading.document import Problem
from belie.loading.files import find_files, read_bytes, show_path
from belie.loading.nearest import nearest
from belie.model.finding import Fault
from belie.model.rule import Rule


@dataclass(frozen=True, slots=True)
class OwnRules:
    """The rules of the corpus's own, in order of name; `not_run` are the names of those that were not run.

    `notes` name the files that define no rule.
    """

    rules: tuple[Rule, ...] = ()
    faults: tuple[Fault, ...] = ()
    not_run: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def find_own_rules(root: Path, taken: Collection[str] = (), run: bool = True, kinds: Collection[str] = ()) -> OwnRules:
    """The rules that `root`/checks/*.py define. Names that begin with _ or a dot are no files of rules.

    `taken` are the names that a rule cannot have, `kinds` the kinds of claims that it can look at (none: any).
    Each file runs by itself: none of them can be imported.
    """
    paths = [path for path in find_files(root, "checks", (".py",)) if _is_rules_file(path)]
    if not run or not paths:
        return OwnRules(not_run=tuple(name for path in paths for name in _list_rules(root, path)))
    from belie.loading.rules_file import run_rules_file  # most corpora have none, and start-up is a feature

    rules: dict[str, Rule] = {}
    faults: list[Fault] = []
    notes: list[str] = []
    places: dict[str, str] = dict.fromkeys(taken, "belie")
    for path in paths:
        found = run_rules_file(root, path)
        if isinstance(found, Fault):
            faults.append(found)
            continue
        if not found:
            notes.append(
                f"{show_path(path)} defines no rule: a rule is a function of this file under @rule(...); a file of "
                "something else has a name that begins with _"
            )
        for rule, line in found:
            if rule.name in places:
                message = f"{places[rule.name]} has a rule {rule.name!r} already"
                hint = "give this rule a name of its own; until then it does not run"
                faults.append(Fault("file_is_valid", show_path(path), line, 1, "", message, hint))
            elif kinds and (unknown := next((kind for kind in rule.kinds if kind not in kinds), None)) is not None:
                near = nearest(unknown, kinds, 0.6)
                hint = f"did you mean {near!r}?" if near else f"known kinds: {', '.join(sorted(kinds))}"
                hint = 'kinds is a tuple: kinds=("count",)' if len(unknown) == 1 else hint
                message = f"the rule {rule.name} looks at claims of the kind {unknown!r}, which there is not"
                faults.append(Fault("file_is_valid", show_path(path), line, 1, "", message, hint))
            else:
                rules[rule.name], places[rule.name] = rule, show_path(path)
    return OwnRules(tuple(rules[name] for name in sorted(rules)), tuple(faults), notes=tuple(notes))


def find_lines(root: Path, id: str) -> list[tuple[str, int]]:
    """The files of the corpus's own rules, and the lines in them, from 1, in which an id stands as a whole word."""
    word = re.compile(rf"(?<![\w-]){re.escape(id)}(?![\w-])")
    found: list[tuple[str, int]] = []
    for path in find_files(root, "checks", (".py",)):
        data = read_bytes(root / path)
        text = "" if isinstance(data, Problem) else data.decode("utf-8", "replace")
        found += [(show_path(path), number) for number, line in enumerate(text.split("\n"), 1) if word.search(line)]
    return found


def _list_rules(root: Path, path: str) -> list[str]:
    """The names of the rules in a file that is not run: the functions that it decorates with `rule`.

    Where none can be seen, the path of the file stands for them.
    """
    import ast  # only where files are not run

    data = read_bytes(root / path)
    try:
        tree = ast.parse(b"" if isinstance(data, Problem) else data)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return [show_path(path)]
    names = [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        for decorator in node.decorator_list
        if isinstance(decorator, ast.Call)
        and getattr(decorator.func, "id", getattr(decorator.func, "attr", None)) == "rule"
    ]
    return names or [show_path(path)]


def _is_rules_file(path: str) -> bool:
    folder, name = os.path.split(path)
    return folder == "checks" and not name.startswith("_")
