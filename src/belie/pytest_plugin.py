"""belie in pytest: fact files are collected, and a contradiction fails a node. The only code that imports pytest."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, TypeVar

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import TerminalRepr

    from belie.desk_nodes.desk import Desk
    from belie.desk_nodes.entries import Entry
    from belie.desk_nodes.places import Place

    Report = TypeVar("Report")
    Wrapper = Generator[None, Report, Report]


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of `belie check` that mean something here."""
    from belie.desk_nodes.near import OPTIONS

    group = parser.getgroup("belie", "facts (belie)")
    for name, settings in OPTIONS.items():
        group.addoption(name, **settings)


def pytest_configure(config: pytest.Config) -> None:
    """Look for facts. Where there are none, this is all that belie does in a run."""
    from belie.desk_nodes.near import facts_are_near, split_ids

    start = config.invocation_params.dir
    asked = split_ids(start, config.args)
    if facts_are_near([str(config.rootpath), *(path for path, *_ in asked)]):
        from belie.desk_nodes.desk import Desk, Settings

        words = ("belie_strict", "belie_today", "belie_no_python", "keyword")
        by_setting = config.args_source is pytest.Config.ArgsSource.TESTPATHS
        desk = Desk(config.rootpath, start, asked, by_setting, Settings(*map(config.getoption, words)))
        if desk.places:
            config.pluginmanager.register(FactHooks(config, desk), "belie-facts")


class FactNode(pytest.Item):
    """What a rule finds in a group or in a file. Its id begins with the first of its files, wherever it is listed."""

    entry: "Entry"

    def runtest(self) -> None:
        """Fail, be skipped, or be xfailed, as the findings say."""
        outcome = self.entry.outcome
        if outcome.weight.name == "UNDECIDED":
            pytest.skip(outcome.message)
        if outcome.weight.name == "WAIVED":
            pytest.xfail(outcome.message)  # it returns where --runxfail is given
        if outcome.weight.name in ("FAILED", "WAIVED"):
            pytest.fail(outcome.message, pytrace=False)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> "str | TerminalRepr":
        """What is found, in the same words for every style of tracebacks; its place alone for --tb=line."""
        if not isinstance(excinfo.value, pytest.fail.Exception):
            return super().repr_failure(excinfo)
        lines = [] if self.config.getoption("tbstyle") == "line" else [f"{self.entry.text}\n"]
        try:
            # The one use of names that pytest keeps to itself. With plain text, pytest 8 has no message in its short
            # summary, and --tb=line no place; and xdist makes plain text of whatever it does not know.
            from _pytest._code.code import ReprEntryNative, ReprExceptionInfo, ReprFileLocation, ReprTraceback

            shown = ReprTraceback([ReprEntryNative(lines)], None, "native")
            return ReprExceptionInfo(shown, ReprFileLocation(*self.entry.crash))
        except (ImportError, TypeError):
            return self.entry.text

    @property
    def location(self) -> tuple[str, int | None, str]:
        """The file of the first claim or fault, its line from 0, and a title."""
        return self.entry.location

    def reportinfo(self) -> tuple[str, int | None, str]:
        """The same with the absolute path."""
        return self.entry.path, *self.entry.location[1:]


class FactRule(pytest.Collector):
    """A rule under a file, with a node for each group that has a claim in the file."""

    entries: Sequence["Entry"]

    def collect(self) -> Iterator[pytest.Item]:
        """The nodes of the groups."""
        return (make_item(self, entry) for entry in self.entries)


class FactFile(pytest.File):
    """A fact file, or a file of checks or schemas, with a node for each rule that is local to it."""

    desk: "Desk"
    place: "Place"
    file: str

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """The nodes of the file and, for each other rule, the groups that have a claim in it."""
        single, shared = self.desk.listing(self.place).under(self.file)
        register_marks(self.config, self.desk)
        for entry in single:
            yield add_mark(make_item(self, entry), entry.node.rule)
        for rule, entries in shared.items():
            collector: FactRule = FactRule.from_parent(self, name=rule)
            collector.entries = entries
            yield add_mark(collector, rule)


def make_file(parent: pytest.Collector, desk: "Desk", place: "Place", file: str, path: str) -> FactFile:
    """The collector of what a corpus knows as `file`; `path` may be another one where that cannot be opened."""
    name, nodeid = file.rpartition("/")[2], place.prefix + file
    collector: FactFile = FactFile.from_parent(parent, path=Path(path), name=name, nodeid=nodeid)
    collector.desk, collector.place, collector.file = desk, place, file
    return collector


def make_item(parent: pytest.Collector, entry: "Entry") -> FactNode:
    """The item of a node."""
    item: FactNode = FactNode.from_parent(parent, name=entry.name, nodeid=entry.id)
    item.entry = entry
    item.user_properties.extend(entry.outcome.properties)
    item.extra_keyword_matches.update(entry.words)
    return item


def register_marks(config: pytest.Config, desk: "Desk") -> None:
    """Tell pytest the names of rules, as far as they are known by now."""
    for rule in desk.new_rules():
        config.addinivalue_line("markers", f"{rule}: what this rule finds in facts")


def add_mark(node: FactNode | FactRule, rule: str) -> FactNode | FactRule:
    """The node, so that -m chooses it by its rule."""
    if not rule.startswith("_"):  # pytest has no such marks
        node.add_marker(rule)
    return node


class FactHooks:
    """What belie does in a run that may look at facts."""

    def __init__(self, config: pytest.Config, desk: "Desk") -> None:
        self.config, self.desk = config, desk
        self._set_up: list[object] = []
        register_marks(config, desk)

    def pytest_report_header(self) -> list[str]:
        """Say loudly where nobody looks at the facts."""
        return self.desk.unseen()

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> FactFile | None:
        """Make a collector of each file of a corpus."""
        found = self.desk.find_file(str(file_path))
        return make_file(parent, self.desk, *found, str(file_path)) if found else None

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> "Wrapper[pytest.CollectReport]":
        """Collect what pytest passes over or stops at since it is no file or is closed: belie has a fault for it."""
        report = yield
        odd = self.desk.find_odd(str(collector.path)) if isinstance(collector, pytest.Directory) else ()
        for place, file, path in odd:
            if report.failed and path == str(collector.path):
                report.outcome, report.longrepr = "passed", None
            if not collector.ihook.pytest_ignore_collect(collection_path=Path(path), config=self.config):
                report.result.append(make_file(collector, self.desk, place, file, path))
        return report

    @pytest.hookimpl(specname="pytest_make_collect_report", tryfirst=True)
    def collect_whole_file(self, collector: pytest.Collector) -> pytest.CollectReport | None:
        """Keep --lf from passing over a file: what failed in it may have an id that begins with another file."""
        if isinstance(collector, FactFile) and self.config.getoption("lf", False):
            return pytest.CollectReport(collector.nodeid, "passed", None, list(collector.collect()))
        return None

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Let a node that is listed under several files run once."""
        first = {item.nodeid: item for item in reversed(items) if isinstance(item, FactNode)}
        items[:] = [item for item in items if not isinstance(item, FactNode) or first[item.nodeid] is item]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
        """Report a node that passes in one phase, if no set-up of others is left to be torn down for the next item."""
        chain = nextitem.listchain() if nextitem else []
        if isinstance(item, FactNode):
            self.desk.note(item.entry)
            stays = nextitem and chain[: len(self._set_up)] == self._set_up and not self.config.getoption("setupshow")
            if stays and item.entry.outcome.weight.name == "PASSED":
                hook, now, at = item.ihook, time(), (item.nodeid, item.location)
                hook.pytest_runtest_logstart(nodeid=at[0], location=at[1])
                report = pytest.TestReport(*at, {}, "passed", None, "call", start=now, stop=now)
                hook.pytest_runtest_logreport(report=report)
                hook.pytest_runtest_logfinish(nodeid=at[0], location=at[1])
                return True
        self._set_up = [one for one, other in zip(item.listchain(), chain, strict=False) if one is other]
        return None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> "Wrapper[pytest.TestReport]":
        """Let the reason of a skip stand at the place of the claim."""
        report = yield
        if isinstance(item, FactNode) and isinstance(report.longrepr, tuple):
            report.longrepr = *item.entry.crash[:2], f"Skipped: {item.entry.outcome.message}"
        return report

    def pytest_sessionfinish(self) -> None:
        """Note what is to be said at the end; a worker of xdist sends it to the process that says it."""
        self.desk.finish()
        if hasattr(self.config, "workeroutput"):
            self.config.workeroutput["belie"] = self.desk.summary.plain()

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """Take what a worker of xdist has to say."""
        self.desk.summary.unite(getattr(node, "workeroutput", {}).get("belie"))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what fails no node, and what was not looked at."""
        unseen = self.desk.unseen() if self.config.get_verbosity() < 0 else []  # there was no header
        for title, lines in self.desk.summary.sections(unseen):
            terminalreporter.section(title)
            terminalreporter.write_line("\n".join(lines))
