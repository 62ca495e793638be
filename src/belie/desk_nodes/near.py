"""What every run of pytest pays for: the quickest look for facts, and how options are read."""

import os
from argparse import ArgumentTypeError
from collections.abc import Iterable, Mapping
from pathlib import Path


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
        if len(text) == len("2024-07-03"):
            return date.fromisoformat(text).toordinal() - date(1970, 1, 1).toordinal()
    except ValueError:
        pass
    raise ArgumentTypeError(f"{text!r} is no day; write it as 2024-07-03")


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
}
"""Options by name, as argparse takes them: those of `belie check` that mean something to a test runner."""


def split_ids(start: Path, ids: Iterable[str]) -> list[tuple[str, ...]]:
    """What a run is asked for: the absolute path of each id, with the names that follow it."""
    return [(os.path.abspath(start / path), *names) for path, *names in (one.split("::") for one in ids)]


def rule_names() -> list[str]:
    """The names of the standard rules: those of loading, and of the files that hold the others; none of these is run."""
    folder = os.path.join(os.path.dirname(os.path.dirname(__file__)), "rules")
    found = [name[:-3] for name in os.listdir(folder) if name.endswith(".py") and not name.startswith("_")]
    return ["file_is_valid", "references_resolve", "ids_are_unique", "waivers_hold", *sorted(found)]
