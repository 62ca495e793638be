"""belie in pytest: fact files are collected, and a contradiction fails a node. The only code that imports pytest."""

import os
import time
from argparse import ArgumentTypeError
from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from belie.desk_nodes.listing import Listing
    from belie.desk_nodes.nodes import Node
    from belie.desk_nodes.outcomes import Outcome
    from belie.desk_nodes.places import Place
    from belie.desk_nodes.summary import Plain


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of `belie check` that mean something here."""
    group = parser.getgroup("belie", "facts (belie)")
    strict = "fail for warnings too, and for what is possible or undecided"
    group.addoption("--belie-strict", action="store_true", help=strict)
    today = "the day by which waivers end, instead of the clock's"
    group.addoption("--belie-today", metavar="DATE", type=_read_day, help=today)
    group.addoption("--belie-no-python", action="store_true", help="do not run the corpus's own rules, checks/*.py")


def _read_day(text: str) -> int:
    """A day as 2024-07-03, in days from 1970-01-01."""
    from datetime import date

    try:
        if len(text) == len("2024-07-03"):
            return date.fromisoformat(text).toordinal() - date(1970, 1, 1).toordinal()
    except ValueError:
        pass
    raise ArgumentTypeError(f"{text!r} is no day; write it as 2024-07-03")


def pytest_configure(config: pytest.Config) -> None:
    """Look for facts. Where there are none, this is all that belie does in a run."""
    start = config.invocation_params.dir
    named = [os.path.abspath(start / argument.partition("::")[0]) for argument in config.args]
    if _facts_are_near([str(config.rootpath), *named]):
        from belie.desk_nodes.places import find_places

        whole = config.args_source is not pytest.Config.ArgsSource.TESTPATHS
        places = find_places(config.rootpath, start, named, whole)
        if places:
            config.pluginmanager.register(Desk(config, places, named), "belie-desk")


def _facts_are_near(paths: Iterable[str]) -> bool:
    """Whether there is a folder facts/ beside or above one of the paths."""
    seen = set[str]()
    for path in paths:
        while path not in seen:
            if os.path.isdir(os.path.join(path, "facts")):
                return True
            seen.add(path)
            path = os.path.dirname(path)
    return False


class Desk:
    """What belie does in a run that may look at facts. A corpus is read and judged when a file of it is collected."""

    def __init__(self, config: pytest.Config, places: Sequence["Place"], named: Sequence[str]) -> None:
        from belie.desk_nodes.summary import Summary

        self.config = config
        self.strict = bool(config.getoption("belie_strict"))
        self.summary = Summary()
        self._places = places
        self._named = named
        self._listings: dict[Place, Listing] = {}
        self._kept: tuple[pytest.Item, pytest.Item | None] | None = None
        self._register_marks(_standard_rules())

    def _register_marks(self, rules: Iterable[str]) -> None:
        for rule in rules:
            self.config.addinivalue_line("markers", f"{rule}: what the rule {rule} finds in facts (belie)")

    def listing(self, place: "Place") -> "Listing":
        """The nodes of a corpus, which is judged now if it was not before."""
        if place not in self._listings:
            from belie.desk_nodes.judged import judge_corpus
            from belie.desk_nodes.listing import Listing

            today, no_python = self.config.getoption("belie_today"), self.config.getoption("belie_no_python")
            judged = judge_corpus(Path(place.root), today, not no_python)
            self._register_marks(rule.name for rule in judged.corpus.rules)
            ids = [(path, argument.split("::")[1:]) for path, argument in zip(self._named, self.config.args, strict=True)]
            asked = [(place.find(path) or "", *names) for path, names in ids if names]
            self._listings[place] = Listing(judged, asked)
        return self._listings[place]
