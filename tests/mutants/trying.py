"""One mutant before the suite: in a process of its own, the likeliest tests first, until one fails."""

import contextlib
import os
import pickle
import resource
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import TypeVar

import hypothesis
import jinja2  # noqa: F401  as are those below: imported once, before the processes part
import jsonschema_rs  # noqa: F401
import pytest
import yaml  # noqa: F401

from ..judge import oracle
from .drawing import Mutant

T = TypeVar("T")

SECONDS_A_TEST = 30
"""Seconds of the processor after which a test counts as one that does not end; the longest needs about ten."""

BYTES = 4 << 30
"""Memory that a mutant may take."""

_NOT_READ = "no test has imported the mutant"

_CASES = ["tests/conformance", "tests/rules", "tests/test_rules_walk.py"]
_AROUND = ["tests/docs", "tests/engine", "tests/loading", "tests/mutation", "tests/test_contradicting.py"]
_REPORTS = ["tests/reports", "--ignore=tests/reports/test_html_browser.py"]
_JUDGE = ["tests/judge/test_judge.py"]
STAGES: dict[str, Sequence[list[str]]] = {
    "values": (["tests/values"], _CASES, ["tests/evidence"], _JUDGE, _AROUND),
    "reasoning": (_CASES, _JUDGE, ["tests/reasoning"], _AROUND, ["tests/laws"]),
    "rules": (_CASES, ["tests/evidence"], _JUDGE, _AROUND, _REPORTS, ["tests/reasoning"], ["tests/bulk"]),
}
"""The tests that a mutant of a package meets, the likeliest and the fastest first."""

OPTIONS = [
    *["-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist", "-k", "not cut_down"],
    *["--assert=plain", "-W", "ignore::pytest.PytestAssertRewriteWarning"],
]
"""Plain assertions, because pytest would otherwise read the modules of its plugins, belie among them, by itself."""

hypothesis.settings.register_profile(
    "mutants",
    derandomize=True,
    database=None,
    deadline=None,
    phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
    suppress_health_check=list(hypothesis.HealthCheck),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """`killed`, `timed out` or `survived`; the test that noticed; seconds of the processor."""

    verdict: str
    by: str
    seconds: float


class _Watch:
    """Ends the process if a test does not end, and keeps the name of the test that failed."""

    failed = ""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self) -> None:
        signal.setitimer(signal.ITIMER_PROF, SECONDS_A_TEST)

    def pytest_collection_finish(self) -> None:
        judging = sys.modules.get("tests.judge.test_judge")
        if judging:
            vars(judging)["smallest"] = lambda files: files  # nobody reads how a mutant differs

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report.failed, report.nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report.failed, report.nodeid)

    def _note(self, failed: bool, name: str) -> None:
        if failed and not self.failed:
            self.failed = name


def try_mutant(mutant: Mutant | None) -> Outcome:
    """What the suite says of a mutant; with None, of the code as it is."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    said, status = _apart(lambda: _run(mutant))
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    if os.WIFSIGNALED(status):
        late = os.WTERMSIG(status) == signal.SIGPROF
        return Outcome("timed out" if late else "killed", f"signal {os.WTERMSIG(status)}", seconds)
    if said in ("", _NOT_READ):
        return Outcome("not read" if said else "survived", "", seconds)
    return Outcome("killed", said or "no answer", seconds)


def remember_the_judge() -> None:
    """Let the judge decide its corpora once: what it says does not depend on the code."""
    decisions, _ = _apart(_decisions)
    decide = oracle.decide
    oracle.decide = lambda facts: decisions.get(repr(facts)) or decide(facts)


def _decisions() -> dict[str, object]:
    """What the judge says in its test, by its facts."""
    made: dict[str, object] = {}
    decide = oracle.decide

    def kept(facts: oracle.Facts) -> oracle.Decision:
        made[repr(facts)] = decided = decide(facts)
        return decided

    oracle.decide = kept
    pytest.main([*OPTIONS, "tests/judge/test_judge.py"])
    return made


def _run(mutant: Mutant | None) -> str:
    """The test that fails first, in this process, which is not used afterwards; empty if all pass."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    hypothesis.settings.load_profile("mutants")
    read: list[str] = []
    if mutant:
        _put_in(mutant, read)
    stages = STAGES[mutant.package] if mutant else [paths for some in STAGES.values() for paths in some]
    watch = _Watch()
    for paths in dict.fromkeys(map(tuple, stages)):
        signal.setitimer(signal.ITIMER_PROF, SECONDS_A_TEST)
        if pytest.main([*OPTIONS, *paths], plugins=[watch]):
            return watch.failed or "pytest"
    return "" if read or not mutant else _NOT_READ


def _put_in(mutant: Mutant, read: list[str]) -> None:
    """Have the interpreter read a mutant where it would read the file; when it does so, that is noted in `read`."""
    usual, path = SourceFileLoader.get_code, str(Path(mutant.path).resolve())

    def get_code(self: SourceFileLoader, fullname: str) -> object:
        if self.path != path:
            return usual(self, fullname)
        read.append(fullname)
        return compile(mutant.code, path, "exec", dont_inherit=True)

    SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign]


def _apart(work: Callable[[], T]) -> tuple[T | None, int]:
    """The result of some work in a process of its own, and how that ended; what raises is its own result."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        with open(os.devnull, "w") as nothing:
            os.dup2(nothing.fileno(), 1)
            os.dup2(nothing.fileno(), 2)
        result: object = "an exception"
        with contextlib.suppress(BaseException):
            result = work()
        with open(writing, "wb") as pipe:
            pickle.dump(result, pipe)
        os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:
        text = pipe.read()
    _, status = os.waitpid(child, 0)
    return (pickle.loads(text) if text else None), status
