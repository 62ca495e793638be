"""What every run of pytest pays for: the quickest look for facts, and how options are read."""

import os
from argparse import ArgumentTypeError
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from belie.desk_nodes.desk import Desk


def facts_are_near(paths: Iterable[str]) -> bool:
    """Whether a folder `facts` lies in or beside one of the absolute paths, or in a folder above."""
    seen = set[str]()
    for path in paths:
        while path not in seen:
            if os.path.isdir(os.path.join(path, "facts")):
                return True
            seen.add(path)
            path = os.path.dirname(path)
    return False


def read_day(text: str) -> int:
    """A day as 2024-07-03, as the number of days from 1970-01-01. Raises ArgumentTypeError."""
    from datetime import date

    try:
        if len(text) == 10 and text[7] == "-":  # not 2024-W27-3, nor 20240703
            return date.fromisoformat(text).toordinal() - date(1970, 1, 1).toordinal()
    except ValueError:
        pass
    raise ArgumentTypeError(f"{text!r} is no day; write it as 2024-07-03")


def read_percent(text: str) -> "Fraction":
    """A percentage from 0 to 100. Raises ArgumentTypeError."""
    from belie.model.coverage import parse_percent

    number = parse_percent(text)
    if number is None:
        raise ArgumentTypeError(f"{text!r} is no percentage from 0 to 100")
    return number


OPTIONS: Mapping[str, Mapping[str, object]] = {
    "--belie-strict": {
        "action": "store_true",
        "help": "fail for warnings too, and for what is possible or undecided",
    },
    "--belie-today": {
        "metavar": "DATE",
        "type": read_day,
        "help": "the day by which waivers end, instead of the clock's",
    },
    "--belie-no-python": {
        "action": "store_true",
        "help": "do not run the corpus's own rules, checks/*.py",
    },
    "--belie-cov": {
        "action": "store_true",
        "help": "show what of the texts of sources no claim covers",
    },
    "--belie-cov-fail-under": {
        "metavar": "PERCENT",
        "type": read_percent,
        "help": "fail if less is covered (and show what is missing)",
    },
}
"""Options by name, as argparse takes them: those of `belie check` that mean something to a test runner."""


SETTINGS = ("belie_strict", "belie_today", "belie_no_python", "keyword", "belie_cov", "belie_cov_fail_under")
"""The names of the runner's options that a desk is opened with, in order."""


def open_desk(
    root: Path,
    start: Path,
    ids: Iterable[str],
    by_setting: bool,
    strict: bool = False,
    today: int | None = None,
    no_python: bool = False,
    words: str = "",
    coverage: bool = False,
    fail_under: "Fraction | None" = None,
) -> "Desk | None":
    """The desk of a run that is asked for some ids; None where there are no facts.

    `root` is the runner's own, `start` the folder in which it was started. `by_setting`: nobody named the ids, the
    project's settings do. `words` are not empty where nodes are chosen by words.
    """
    asked = [(os.path.abspath(start / path), *names) for path, *names in (one.split("::") for one in ids)]
    if not facts_are_near([str(root), *(path for path, *_ in asked)]):
        return None
    from belie.desk_nodes.desk import Desk, Settings

    desk = Desk(root, start, asked, by_setting, Settings(strict, today, no_python, bool(words), coverage, fail_under))
    return desk if desk.places else None


def mark_of(rule: str) -> str:
    """The mark of a rule: its name, without the underscores before it that no mark may have."""
    return rule.lstrip("_") or "rule"


def rule_names() -> list[str]:
    """The names of the standard rules: those of loading, and those that files are named by, none of which is run."""
    folder = os.path.join(os.path.dirname(os.path.dirname(__file__)), "rules")
    found = [name[:-3] for name in os.listdir(folder) if name.endswith(".py") and not name.startswith("_")]
    return ["file_is_valid", "references_resolve", "ids_are_unique", "waivers_hold", *sorted(found)]
