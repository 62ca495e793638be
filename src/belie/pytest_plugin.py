"""belie in pytest: fact files are collected, and a contradiction fails a node. The only code that imports pytest."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

import pytest
from pytest import CollectReport

if TYPE_CHECKING:
    from _pytest._code.code import TerminalRepr

    from belie.desk_nodes.desk import Desk
    from belie.desk_nodes.entries import Entry
    from belie.desk_nodes.places import Place


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of `belie check` that mean something here."""
    from belie.desk_nodes.near import OPTIONS

    group = parser.getgroup("belie", "facts (belie)")
    for name, settings in OPTIONS.items():
        group.addoption(name, **settings)


def pytest_configure(config: pytest.Config) -> None:
    """Look for facts. Where there are none, this is all that belie does in a run."""
    from belie.desk_nodes.near import SETTINGS, open_desk

    by_setting = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    options = map(config.getoption, SETTINGS)
    desk = open_desk(config.rootpath, config.invocation_params.dir, config.args, by_setting, *options)
    if desk is not None:
        config.pluginmanager.register(FactHooks(config, desk), "belie-facts")


class FactNode(pytest.Item):
    """What a rule finds in a group or in a file. Its id begins with the first of its files, wherever it is listed."""

    entry: "Entry"

    def runtest(self) -> None:
        """Fail, or be xfailed, as the findings say."""
        weight, message = self.entry.outcome.weight.name, self.entry.outcome.message
        if weight == "WAIVED":
            pytest.xfail(message)  # it returns where --runxfail is given
        if weight in ("FAILED", "WAIVED"):
            pytest.fail(message, pytrace=False)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> "str | TerminalRepr":
        """What is found, in the same words for every style of tracebacks; its place alone for --tb=line."""
        if not isinstance(excinfo.value, pytest.fail.Exception):
            return super().repr_failure(excinfo)
        # The one use of names that pytest keeps to itself: with plain text, pytest 8 shows no message in its summary,
        # --tb=line shows no place, and what else can show itself comes from a worker of xdist as plain text.
        from _pytest._code.code import ReprEntryNative, ReprExceptionInfo, ReprFileLocation, ReprTraceback

        lines = [] if self.config.getoption("tbstyle") == "line" else [f"{self.entry.text}\n"]
        shown = ReprTraceback([ReprEntryNative(lines)], None, "native")
        return ReprExceptionInfo(shown, ReprFileLocation(*self.entry.crash))

    def reportinfo(self) -> tuple[str, int | None, str]:
        """The file of the first claim or fault, its line from 0, and a title."""
        return self.entry.path, *self.entry.seen[1:]


class FactRule(pytest.Collector):
    """A rule under a file, with a node for each group that has a claim in the file."""

    entries: Sequence["Entry"]

    def collect(self) -> Iterator[pytest.Item]:
        """The nodes of the groups."""
        return (make_item(self, entry) for entry in self.entries)


class FactFile(pytest.File):
    """A fact file, or a file of checks or schemas, with a node for each rule that is local to it."""

    desk: "Desk"
    at: tuple["Place", str]

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """The nodes of the file and, for each other rule, the groups that have a claim in it."""
        single, shared = self.desk.entries_under(*self.at)
        for line in self.desk.new_marks():
            self.config.addinivalue_line("markers", line)
        for entry in single:
            item = make_item(self, entry)
            item.add_marker(entry.mark)
            yield item
        for rule, entries in shared.items():
            collector: FactRule = FactRule.from_parent(self, name=rule)
            collector.add_marker(entries[0].mark)
            collector.entries = entries
            yield collector


def make_file(parent: pytest.Collector, desk: "Desk", place: "Place", file: str, path: Path) -> FactFile:
    """The collector of a path that a corpus knows as `file`; for pytest, what is not there stands in its folder."""
    at, nodeid = path if path.exists() else parent.path, place.prefix + file
    found: FactFile = FactFile.from_parent(parent, path=at, name=path.name, nodeid=nodeid)
    found.desk, found.at = desk, (place, file)
    return found


def make_item(parent: pytest.Collector, entry: "Entry") -> FactNode:
    """The item of a node."""
    item: FactNode = FactNode.from_parent(parent, name=entry.name, nodeid=entry.id)
    item.entry = entry
    item.location = entry.seen
    item.user_properties.extend(entry.outcome.properties)
    item.extra_keyword_matches.update(entry.words)
    if entry.outcome.weight.name == "UNDECIDED":
        item.add_marker(pytest.mark.skip(reason=entry.outcome.message))
    return item


def report_pass(item: FactNode) -> None:
    """Report that a node passes, in the one phase that counts."""
    hook, now = item.ihook, time()
    hook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    report = pytest.TestReport(item.nodeid, item.location, {}, "passed", None, "call", start=now, stop=now)
    hook.pytest_runtest_logreport(report=report)
    hook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)


class FactHooks:
    """What belie does in a run that may look at facts."""

    def __init__(self, config: pytest.Config, desk: "Desk") -> None:
        self.config, self.desk = config, desk
        self._set_up: list[object] = []
        for line in desk.new_marks():
            config.addinivalue_line("markers", line)

    def pytest_report_header(self) -> list[str]:
        """Say loudly where nobody looks at the facts."""
        return self.desk.unseen()

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> FactFile | None:
        """Make a collector of each file of a corpus."""
        found = self.desk.find_file(str(file_path))
        return make_file(parent, self.desk, *found, file_path) if found else None

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Generator[None, CollectReport, CollectReport]:
        """Collect what pytest passes over or stops at since it is no file or is closed: belie has a fault for it."""
        report = yield
        odd = self.desk.find_odd(str(collector.path)) if isinstance(collector, pytest.Directory) else ()
        for place, file, path in odd:
            if place.find(str(collector.path)) == file:
                report.outcome, report.longrepr = "passed", None
            if not collector.ihook.pytest_ignore_collect(collection_path=Path(path), config=self.config):
                report.result.append(make_file(collector, self.desk, place, file, Path(path)))
        return report

    @pytest.hookimpl(specname="pytest_make_collect_report", tryfirst=True)
    def pytest_collect_whole_file(self, collector: pytest.Collector) -> CollectReport | None:
        """Keep --lf from passing over a file: what failed in it may have an id that begins with another file."""
        asked = isinstance(collector, FactFile) and self.config.getoption("lf", False)
        return CollectReport(collector.nodeid, "passed", None, list(collector.collect())) if asked else None

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Let a node that is listed under several files run once."""
        first = {item.nodeid: item for item in reversed(items) if isinstance(item, FactNode)}
        items[:] = [item for item in items if not isinstance(item, FactNode) or first[item.nodeid] is item]
        self.desk.freeze()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
        """Report a node that passes in one phase, if no set-up of others is left to be torn down for the next item."""
        chain = nextitem.listchain() if nextitem else []
        if isinstance(item, FactNode):
            self.desk.note(item.entry)
            stays = nextitem and chain[: len(self._set_up)] == self._set_up and not self.config.getoption("setupshow")
            if stays and item.entry.outcome.weight.name == "PASSED":
                report_pass(item)
                return True
        self._set_up = [one for one, other in zip(item.listchain(), chain, strict=False) if one is other]
        return None

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Note what is to be said at the end; a worker of xdist sends it to the process that says it."""
        outbox, is_worker = getattr(self.config, "workeroutput", {}), hasattr(self.config, "workerinput")
        session.exitstatus = self.desk.finish(outbox, session.exitstatus, is_worker)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """Take what a worker of xdist has to say."""
        self.desk.unite(getattr(node, "workeroutput", {}))

    def pytest_terminal_summary(self, terminalreporter: "pytest.TerminalReporter") -> None:
        """Say what fails no node, and what was not looked at."""
        for title, lines in self.desk.sections(header=self.config.get_verbosity() >= 0):
            terminalreporter.write_sep("=", title)
            terminalreporter.write_line("\n".join(lines))
