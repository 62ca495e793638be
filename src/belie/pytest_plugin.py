"""belie in pytest: fact files are collected, and a contradiction fails a node. The only code that imports pytest."""

import os
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from belie.desk_nodes.desk import Desk
    from belie.desk_nodes.nodes import Node
    from belie.desk_nodes.outcomes import Outcome
    from belie.desk_nodes.places import Place


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of `belie check` that mean something here."""
    from belie.desk_nodes.near import read_day

    group = parser.getgroup("belie", "facts (belie)")
    strict = "fail for warnings too, and for what is possible or undecided"
    group.addoption("--belie-strict", action="store_true", help=strict)
    today = "the day by which waivers end, instead of the clock's"
    group.addoption("--belie-today", metavar="DATE", type=read_day, help=today)
    group.addoption("--belie-no-python", action="store_true", help="do not run the corpus's own rules, checks/*.py")


def pytest_configure(config: pytest.Config) -> None:
    """Look for facts. Where there are none, this is all that belie does in a run."""
    from belie.desk_nodes.near import facts_are_near

    start = config.invocation_params.dir
    asked = [argument.split("::") for argument in config.args]
    paths = [(os.path.abspath(start / path), *names) for path, *names in asked]
    if facts_are_near([str(config.rootpath), *(path for path, *_ in paths)]):
        from belie.desk_nodes.desk import Desk

        by_setting = config.args_source is pytest.Config.ArgsSource.TESTPATHS
        today, run_python = config.getoption("belie_today"), not config.getoption("belie_no_python")
        desk = Desk(config.rootpath, start, paths, by_setting, today, run_python, bool(config.getoption("keyword")))
        if desk.places:
            config.pluginmanager.register(FactHooks(config, desk), "belie-facts")


class Found(Exception):
    """What a node raises that fails."""


class FactNode(pytest.Item):
    """What a rule finds in a group or in a file. Its id begins with the first of its files, wherever it is found."""

    place: "Place"
    node: "Node"
    outcome: "Outcome"

    def runtest(self) -> None:
        """Fail, be skipped, or be xfailed, as the findings say."""
        weight = self.outcome.weight.name
        if weight == "UNDECIDED":
            pytest.skip(self.outcome.message)
        if weight == "WAIVED":
            pytest.xfail(self.outcome.message)  # returns where --runxfail is given
        if weight in ("FAILED", "WAIVED"):
            raise Found(self.outcome.message)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> object:
        """What is found, in the same words for every style of tracebacks; its place alone for --tb=line."""
        if not isinstance(excinfo.value, (Found, pytest.xfail.Exception)):
            return super().repr_failure(excinfo)
        from belie.desk_nodes.outcomes import failure_text

        brief, strict = self.config.getoption("tbstyle") == "line", self.config.getoption("belie_strict")
        text = "" if brief else failure_text(self.node, strict, self.place.way)
        return lay_out(text, self.place.way + self.outcome.file, self.outcome.line, self.outcome.message)

    @property
    def location(self) -> tuple[str, int | None, str]:
        """The place of the first claim or fault, its line from 0, and a title."""
        line = self.outcome.line - 1 if self.outcome.line else None
        title = f"{self.node.rule}: {self.node.group or self.node.file}"
        return self.place.prefix + (self.outcome.file or self.node.file), line, title

    def reportinfo(self) -> tuple[str, int | None, str]:
        """The same, with the whole path."""
        _, line, title = self.location
        return os.path.join(self.place.root, self.outcome.file or self.node.file), line, title


def lay_out(text: str, file: str, line: int, message: str) -> object:
    """A failure at a place.

    The one use of names that pytest keeps to itself. From plain text, pytest 8 takes no message for the short summary,
    and no pytest a place for --tb=line; what else can show itself becomes plain text on its way from a worker. Should
    the names go, plain text it is.
    """
    try:
        from _pytest._code.code import ReprEntryNative, ReprExceptionInfo, ReprFileLocation, ReprTraceback

        shown = ReprTraceback([ReprEntryNative([text + "\n"] if text else [])], None, "native")
        return ReprExceptionInfo(shown, ReprFileLocation(file, line, message))
    except (ImportError, TypeError):
        return f"{file}:{line}: {message}\n{text}"


class FactRule(pytest.Collector):
    """A rule under a file, with a node for each group that has a claim in the file."""

    file: "FactFile"
    nodes: Sequence["Node"]

    def collect(self) -> Iterator[pytest.Item]:
        """The nodes of the groups."""
        for node in self.nodes:
            yield self.file.make_item(self, node, node.group or node.rule)


class FactFile(pytest.File):
    """A fact file, or a file of checks or schemas, with a node for each rule that is local to it."""

    desk: "Desk"
    place: "Place"
    file: str

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """The nodes of the file and, for each other rule, the groups that have a claim in it."""
        single, shared = self.desk.listing(self.place).under(self.file)
        for node in single:
            item = self.make_item(self, node, node.rule if node.file == self.file else node.id)
            self.mark(item, node.rule)
            yield item
        for rule, nodes in shared.items():
            collector: FactRule = FactRule.from_parent(self, name=rule)
            collector.file, collector.nodes = self, nodes
            self.mark(collector, rule)
            yield collector

    def make_item(self, parent: pytest.Collector, node: "Node", name: str) -> FactNode:
        """The item of a node that is found under this file."""
        from belie.desk_nodes.outcomes import outcome_of

        item: FactNode = FactNode.from_parent(parent, name=name, nodeid=self.place.prefix + node.id)
        item.place, item.node = self.place, node
        item.outcome = outcome_of(node, self.config.getoption("belie_strict"))
        item.user_properties.extend(item.outcome.properties)
        keywords = self.desk.listing(self.place).judged.keywords
        if keywords:
            item.extra_keyword_matches |= keywords.of(node)
        return item

    def mark(self, node: pytest.Item | pytest.Collector, rule: str) -> None:
        """Let `-m` find a node by its rule."""
        if rule.startswith("_"):
            return  # pytest has no such marks
        if rule not in self.desk.marks:  # one of the corpus's own rules, and marks may be strict
            add_marks(self.config, self.desk, [rule])
        node.add_marker(rule)


def add_marks(config: pytest.Config, desk: "Desk", rules: Sequence[str]) -> None:
    """Tell pytest of the marks of rules."""
    for rule in rules:
        config.addinivalue_line("markers", f"{rule}: what this rule finds in facts")
    desk.marks.update(rules)


class FactHooks:
    """What belie does in a run that may look at facts."""

    def __init__(self, config: pytest.Config, desk: "Desk") -> None:
        from belie.desk_nodes.near import rule_names

        self.config, self.desk = config, desk
        self._set_up: list[object] = []
        add_marks(config, desk, rule_names())

    def pytest_report_header(self) -> list[str]:
        """Say loudly where nobody looks at the facts."""
        return self.desk.unseen()

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> FactFile | None:
        """Make a collector of each file of a corpus."""
        found = self.desk.find_file(str(file_path))
        return make_file(self.desk, *found, file_path, parent) if found else None

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Collect what pytest passes over since it is no file, or cannot open: belie has a fault for each."""
        report = yield
        if isinstance(collector, pytest.Directory):
            for place, found, path in self.desk.find_odd(str(collector.path)):
                if path == str(collector.path):
                    report.outcome, report.longrepr = "passed", None
                if not collector.ihook.pytest_ignore_collect(collection_path=Path(path), config=self.config):
                    report.result.append(make_file(self.desk, place, found, Path(path), collector))
        return report

    @pytest.hookimpl(specname="pytest_make_collect_report", tryfirst=True)
    def collect_whole_file(self, collector: pytest.Collector) -> pytest.CollectReport | None:
        """Keep `--lf` from passing over a file: what failed in it may have an id that begins with another file."""
        if isinstance(collector, FactFile) and self.config.getoption("lf", False):
            return pytest.CollectReport(collector.nodeid, "passed", None, list(collector.collect()))
        return None

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Let a node that is found under several files run once."""
        first = {item.nodeid: item for item in reversed(items) if isinstance(item, FactNode)}
        items[:] = [item for item in items if not isinstance(item, FactNode) or first[item.nodeid] is item]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
        """Report a node that passes without set-up and tear-down, unless something is left to be torn down."""
        if isinstance(item, FactNode):
            for remark in item.outcome.remarks:
                self.desk.summary.add_node(item.place.prefix, f"{item.nodeid} - {remark}")
            if item.outcome.weight.name == "PASSED" and self._may_stay(nextitem):
                report_pass(item)
                return True
        chain = nextitem.listchain() if nextitem else []
        self._set_up = [one for one, other in zip(item.listchain(), chain, strict=False) if one is other]
        return None

    def _may_stay(self, nextitem: pytest.Item | None) -> bool:
        """Whether the next item needs all that is set up; the last item of a run tears it down."""
        if nextitem is None or self.config.getoption("setupshow"):
            return False
        return nextitem.listchain()[: len(self._set_up)] == self._set_up

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Let the reason of a skip stand at the place of the claim."""
        report = yield
        if isinstance(item, FactNode) and isinstance(report.longrepr, tuple):
            place = item.place.way + (item.outcome.file or item.node.file)
            report.longrepr = (place, item.outcome.line or 1, f"Skipped: {item.outcome.message}")
        return report

    def pytest_sessionfinish(self) -> None:
        """Note what is to be said at the end; a worker sends it to the process that says it."""
        self.desk.finish()
        if hasattr(self.config, "workeroutput"):
            self.config.workeroutput["belie"] = self.desk.summary.plain()

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """Take what a worker of pytest-xdist has to say."""
        output = getattr(node, "workeroutput", {})
        if "belie" in output:
            self.desk.summary.unite(output["belie"])

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what fails no node, and what was not looked at."""
        for title, lines in self.desk.summary.sections():
            terminalreporter.section(title)
            for line in lines:
                terminalreporter.write_line(line)
        if self.config.get_verbosity() < 0:  # then there is no header
            for line in self.desk.unseen():
                terminalreporter.write_line(line)


def make_file(desk: "Desk", place: "Place", file: str, path: Path, parent: pytest.Collector) -> FactFile:
    """The collector of a file, which has the name `file` in its corpus."""
    collector: FactFile = FactFile.from_parent(parent, path=path, nodeid=place.prefix + file)
    collector.desk, collector.place, collector.file = desk, place, file
    return collector


def report_pass(item: FactNode) -> None:
    """Report that a node passes, in one phase."""
    hook, at = item.ihook, {"nodeid": item.nodeid, "location": item.location}
    hook.pytest_runtest_logstart(**at)
    now = time()
    report = pytest.TestReport(**at, keywords={}, outcome="passed", longrepr=None, when="call", start=now, stop=now)
    hook.pytest_runtest_logreport(report=report)
    hook.pytest_runtest_logfinish(**at)
