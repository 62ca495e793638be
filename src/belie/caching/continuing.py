"""A run that goes on from one that was kept: few files changed, and only what they touch is read and judged again."""

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from belie.caching.changes import Change, FindParts, Obstacle, find_changed, read_changes
from belie.caching.inputs import Inputs, digest_of_bytes, digest_of_text
from belie.caching.judged_again import JudgedAgain, find_parts, judge_touched
from belie.caching.near_claims import NearClaims
from belie.caching.new_entities import NewEntities, find_mentioning, find_new
from belie.caching.run_state import ENTITIES, TIES, RunState, read_entities
from belie.caching.taken_over import Counts, count_again
from belie.caching.tie_hashes import index_ties, unpack
from belie.engine.judging import Run, rules_of, sum_up
from belie.engine.policy import Policy
from belie.engine.standard import standard_rules
from belie.loading.own_schemas import load_schemas
from belie.loading.settings import read_settings, with_settings
from belie.loading.texts import load_text
from belie.model.check import Severity
from belie.model.corpus import Corpus
from belie.model.report import GroupReport, Report, RuleError
from belie.model.rule import Rule

Found = tuple[Rule, Sequence[GroupReport], RuleError | None]


@dataclass(frozen=True, slots=True)
class Continued:
    """The report on all files as they are, the claims that were read for it, what is counted of all, and the entities
    that are new."""

    report: Report
    near: NearClaims
    changes: Sequence[Change]
    counts: Counts
    ties: "Mapping[str, array[int]]"
    new: NewEntities


def continue_run(
    root: Path, state: RunState, kept: Report, inputs: Inputs, asked: str, find: FindParts, today: int
) -> Continued:
    """The report that a complete run would give, from the report and the state of a run before.

    Raises Obstacle, and NoState.
    """
    paths = find_changed(state, inputs, asked)
    texts: dict[str, str] = dict(json.loads(state.texts))
    if any(digest_of_text(root, path) != digest for path, digest in texts.items()):
        raise Obstacle("a text changed")
    schemas, _ = load_schemas(root)
    changes = read_changes(root, paths, state, inputs, schemas, find)
    parts = find([ENTITIES, TIES])
    if [digest_of_bytes(parts.get(name, b"")) for name in (ENTITIES, TIES)] != [state.entities, state.ties]:
        raise Obstacle("parts of two runs are kept")
    known = read_entities(parts[ENTITIES])
    new = find_new(known, changes, inputs.files)
    entities = new.now.entities
    ties = unpack(parts[TIES], {path: one.ties for path, one in state.files.items()})
    near = NearClaims(root, schemas, entities, state, inputs, index_ties(ties), changes)
    staying = near.take_mentioning(find_mentioning(root, inputs, new, texts), new.ids, new.names)
    corpus = Corpus(
        entities=entities,
        files=tuple(inputs.files),
        notes=tuple(state.notes),
        set_aside=dict(state.aside),
        weakened=frozenset(state.weakened),
        texts=_load_texts(root, near),
    )
    corpus = with_settings(corpus, read_settings(root, schemas, (), True, standard_rules()))
    before, after, touched = find_parts(near, replace(corpus, entities=known.entities), corpus, staying)
    rules = rules_of(Run(corpus, Policy(corpus.checks)))
    shown = {(group.rule, group.name): group for group in kept.groups}
    judged = list(judge_touched(rules, before, after, touched, shown, staying))
    _look_for_moved(kept, changes, {rule.name for rule in rules if not rule.kinds})
    counts = count_again(state, kept, near, judged)
    report = sum_up(Run(corpus, after.policy), _merge(kept, rules, judged), today)
    idle = [rule.name for rule in rules if not counts.judged[rule.name] and not _is_off(rule, after)]
    report = replace(
        report,
        claims=counts.claims,
        not_exercised=tuple(sorted(idle)),
        unchecked=counts.unchecked,
        unlisted=sum(counts.judged.values()) - sum(group.exercised for group in report.groups),
    )
    return Continued(report, near, changes, counts, ties, new)


def _is_off(rule: Rule, run: Run) -> bool:
    return run.policy.terms(rule, {}).severity is Severity.OFF


def _load_texts(root: Path, near: NearClaims) -> dict[str, str]:
    """The texts of the sources of the changed files. Raises Obstacle."""
    texts: dict[str, str] = {}
    for source in near.sources.values():
        loaded = load_text(root, source)
        if loaded.faults:
            raise Obstacle("a text cannot be used")
        if loaded.text is not None:
            texts[source.id] = loaded.text
    return texts


def _look_for_moved(kept: Report, changes: Iterable[Change], of_definitions: Iterable[str]) -> None:
    """Raises Obstacle where a finding shows the place of a definition that moved."""
    moved = {change.path for change in changes if change.moved}
    rules = frozenset(of_definitions)
    if moved and any(not moved.isdisjoint(one.files) for one in kept.groups if one.rule in rules):
        raise Obstacle("a definition that is shown moved")


def _merge(kept: Report, rules: Sequence[Rule], judged: Iterable[JudgedAgain]) -> Iterator[Found]:
    """What came of all groups of each rule of which there is something to show. Raises Obstacle."""
    shown: dict[str, dict[str, GroupReport]] = {rule.name: {} for rule in rules}
    for group in kept.groups:
        shown[group.rule][group.name] = group
    for one in judged:
        of_rule = shown[one.rule.name]
        for group in one.gone:
            old = of_rule.pop(group.name, None)
            if old is not None and (old.ids, old.files, old.exercised) != (group.ids, group.files, group.exercised):
                raise Obstacle("a group is not what it was")
        for group in one.found:
            if group.findings or group.capped:
                if group.name in of_rule:
                    raise Obstacle("two groups have one name")
                of_rule[group.name] = group
    for rule in rules:
        yield rule, sorted(shown[rule.name].values(), key=lambda group: group.name), None
