"""What holds for a corpus as a whole: its checks and waivers, and the rules of its own."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from belie.loading.check_names import check_names, check_scope_ids
from belie.loading.checks import CheckFiles, read_checks
from belie.loading.complaint import in_order, problem_fault
from belie.loading.document import Problem
from belie.loading.own_rules import OwnRules, find_own_rules
from belie.loading.schemas import Schemas
from belie.model.corpus import Corpus
from belie.model.finding import FAULT_RULES, Fault
from belie.model.rule import Rule


@dataclass(frozen=True, slots=True)
class Settings:
    """What stands below `checks/`, and the faults in it and in the schemas."""

    checks: CheckFiles
    own: OwnRules
    faults: tuple[Fault, ...]


def read_settings(
    root: Path,
    schemas: Schemas,
    problems: Iterable[tuple[str, Problem]],
    run_python: bool = True,
    standard_rules: Collection[Rule] = (),
) -> Settings:
    """Read what stands below `checks/`; `problems` are those of the schemas.

    `run_python`: run `checks/*.py`. `standard_rules` are those that belie brings.
    """
    checks = read_checks(root, schemas)
    taken = (*FAULT_RULES, *(rule.name for rule in standard_rules))
    own = find_own_rules(root, taken, run_python, schemas.kinds)
    unknown: Iterable[Fault] = ()
    if standard_rules:
        complete = not own.not_run and not any(fault.file.endswith(".py") for fault in own.faults)
        unknown = check_names(checks.checks, checks.waivers, standard_rules, own.rules, complete)
    faults = [problem_fault(path, problem) for path, problem in problems]
    return Settings(checks, own, (*faults, *checks.faults, *own.faults, *unknown))


def with_settings(corpus: Corpus, settings: Settings) -> Corpus:
    """The facts of a corpus, with what holds for it as a whole."""
    own = {*settings.own.not_run, *(rule.name for rule in settings.own.rules)}
    is_whole = not any(fault.rule == "file_is_valid" for fault in corpus.faults)  # else it may be defined there
    unknown = check_scope_ids(settings.checks.checks, own, corpus.entities.by_id) if is_whole else []
    return replace(
        corpus,
        faults=in_order((*corpus.faults, *settings.faults, *unknown)),
        notes=(*corpus.notes, *settings.own.notes),
        checks=settings.checks.checks,
        waivers=settings.checks.waivers,
        rules=settings.own.rules,
        rules_not_run=settings.own.not_run,
    )
