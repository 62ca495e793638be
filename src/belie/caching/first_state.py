"""What is kept of a complete run beside its report."""

from collections import Counter
from itertools import chain

from belie.caching.inputs import Inputs
from belie.caching.run_state import (
    ENTITIES,
    HEAD,
    TIES,
    FileState,
    RunState,
    homes_of,
    make_part,
    name_of_file,
    write_entities,
    write_state,
)
from belie.caching.store import Part
from belie.caching.tie_hashes import hash_ties, pack
from belie.engine.judging import Run, rules_of
from belie.engine.policy import Policy
from belie.engine.standard import OWN_WORDS
from belie.loading.document import Document
from belie.loading.files import REGISTERS, show_path
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.report import Report

_MOST_BYTES = 50 * 1024 * 1024
"""Of fact files; the state of a larger corpus is not kept."""

_OF_SOURCES = "two_witnesses"
"""The rule whose groups depend on all sources."""


def describe_run(corpus: Corpus, report: Report, inputs: Inputs, texts: str, asked: str) -> dict[str, Part] | None:
    """The parts of the state of a run; None where nothing could be taken over from it.

    That is so where there are faults, rules of the corpus's own, or registers.
    """
    files = _documents(corpus)
    if corpus.faults or corpus.rules or corpus.rules_not_run or any(path != show_path(path) for path in inputs.files):
        return None
    if any(path.lower().endswith(REGISTERS) for path in inputs.files) or tuple(inputs.files) != corpus.files:
        return None
    rules = [rule.name for rule in rules_of(Run(corpus, Policy(corpus.checks)))]
    if _OF_SOURCES in rules or sum(len(file.lines.data) for file in files.values()) > _MOST_BYTES:
        return None
    judged = dict.fromkeys(rules, 0)
    for group in report.groups:
        judged[group.rule] += group.exercised
    looking = (group.ids for group in report.groups if group.exercised and group.rule not in OWN_WORDS)
    looks = Counter(chain.from_iterable(looking))
    claims: dict[str, list[Claim]] = {path: [] for path in inputs.files}
    for claim in corpus.claims:
        claims[claim.origin.path].append(claim)
    ties = {path: hash_ties(found, corpus.entities) for path, found in claims.items()}
    sources = {one.origin.path: one.id for one in corpus.sources.values() if one.origin is not None}
    states = {
        path: FileState(digest, sources.get(path), len(ties[path]), [looks[claim.id] for claim in claims[path]])
        for path, digest in inputs.files.items()
    }
    entities, packed = (
        make_part(write_entities(corpus.entities, homes_of(corpus.entities))),
        make_part(pack(ties.values())),
    )
    state = RunState(
        asked,
        inputs.code,
        inputs.settings,
        inputs.key,
        texts,
        states,
        judged,
        report.set_aside,
        sorted(corpus.weakened),
        sorted({name for source in corpus.sources.values() for name in source.derived_from}),
        corpus.notes,
        entities.digest,
        packed.digest,
    )
    parts = {name_of_file(path): Part(inputs.files[path], file.lines.data) for path, file in files.items()}
    return {**parts, HEAD: make_part(write_state(state)), ENTITIES: entities, TIES: packed}


def _documents(corpus: Corpus) -> dict[str, Document]:
    """The files that hold claims or a source; of others nothing is taken over once they change."""
    origins = [source.origin for source in corpus.sources.values() if source.origin is not None]
    return {origin.path: origin.file for origin in origins if isinstance(origin.file, Document)}
