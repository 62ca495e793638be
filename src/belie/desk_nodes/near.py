"""What every run of pytest pays for: the quickest look for facts, and how options are read."""

import os
from argparse import ArgumentTypeError
from collections.abc import Iterable


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


def rule_names() -> list[str]:
    """The names of the standard rules that give findings: those of the files that hold them, none of which is run."""
    folder = os.path.join(os.path.dirname(os.path.dirname(__file__)), "rules")
    return sorted(name[:-3] for name in os.listdir(folder) if name.endswith(".py") and not name.startswith("_"))
