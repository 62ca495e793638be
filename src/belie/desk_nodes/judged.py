"""A corpus as it was read and judged, once a process."""

import traceback
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from belie import __version__
from belie.api import Selection, clock_day, run
from belie.desk_nodes.nodes import Node, NodeTable, make_table
from belie.loading.files import find_fact_files, find_files, show_path
from belie.loading.schemas import standard_schemas
from belie.model.corpus import Corpus
from belie.model.report import Report, RuleError


class Keywords:
    """The words by which a node is chosen: parts of paths, ids of sources, claims and entities, each by itself."""

    def __init__(self, corpus: Corpus) -> None:
        self._entities = corpus.entities
        self._claims = {claim.id: claim for claim in corpus.claims}
        self._sources: dict[str, set[str]] = defaultdict(set)
        for source in corpus.sources.values():
            if source.origin is not None:
                self._sources[source.origin.path].add(source.id)

    def of(self, node: Node) -> set[str]:
        """The words of a node."""
        words = {part for file in node.files for part in file.split("/")}
        for file in () if node.groups else node.files:
            words |= self._sources.get(file, set())
        for group in node.groups:
            words |= {value for value in group.key.values() if value in self._entities}
            for name in group.ids:
                words.update(name.split("#"))
                if name in self._claims:
                    words |= self._of_value(self._claims[name].fields)
        return words

    def _of_value(self, value: object) -> set[str]:
        """The ids of entities anywhere in a value."""
        if isinstance(value, str):
            return {value} if value in self._entities else set()
        parts = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
        return set[str]().union(*map(self._of_value, parts))


@dataclass(frozen=True, slots=True)
class Judged:
    """The report on a corpus, its fact files, and its nodes. `keywords`, if asked for, keep all claims alive."""

    report: Report
    files: frozenset[str]
    table: NodeTable
    keywords: Keywords | None = None

    @property
    def rules(self) -> set[str]:
        """The rules that were asked, those of the corpus's own too."""
        errors = (error.rule for error in self.report.errors)
        groups = (group.rule for group in self.report.groups)
        return {*self.report.local_rules, *self.report.not_exercised, *errors, *groups}


def judge_corpus(root: Path, today: int | None, run_python: bool, keywords: bool = False) -> Judged:
    """Read and judge a corpus. `today`: days from 1970-01-01, the clock's if None. A bug of belie becomes an error."""
    try:
        corpus, report = run(Selection(root), clock_day() if today is None else today, run_python)
        table = make_table(report, _other_files(root))
        return Judged(report, frozenset(report.files), table, Keywords(corpus) if keywords else None)
    except Exception as error:  # one node that shows it, not the end of a run that has other tests
        shown = "".join(traceback.format_exception(error))
        bug = RuleError("belie", None, f"{type(error).__name__}: {error}", shown)
        files = tuple(map(show_path, find_fact_files(root)))
        report = Report(__version__, files, 0, (), (), (), (), (bug,), (), (), ())
        node = Node(files[0] if files else "facts", bug.rule, error=bug)
        return Judged(report, frozenset(files), NodeTable(guests=(node,)))


def _other_files(root: Path) -> list[str]:
    """The files of checks/ and schemas/ that are read: no schemas of standard names, no Python that begins with _."""
    standard = {f"schemas/{name}" for name in standard_schemas().by_path}
    found = find_files(root, "checks", (".yaml", ".yml"))
    found += [path for path in find_files(root, "checks", (".py",)) if not Path(path).name.startswith("_")]
    found += [path for path in find_files(root, "schemas", (".schema.json",)) if path not in standard]
    return [show_path(path) for path in found]
