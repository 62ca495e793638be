"""A draft held against the rules before it is written: what of it belie itself would complain of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from belie.engine import judge
from belie.loading.collector import without_collector
from belie.loading.corpus import build_corpus, read_parts
from belie.loading.fact_file import Parts, split_document
from belie.loading.files import find_fact_files
from belie.loading.own_schemas import load_schemas
from belie.loading.schemas import Schemas
from belie.loading.yaml_reader import read_yaml
from belie.model.corpus import Corpus
from belie.model.finding import Fault, Verdict
from belie.model.report import ReportedFinding


@dataclass(frozen=True, slots=True)
class Shelf:
    """The fact files of a corpus, taken apart; one that is not written yet can be put beside them."""

    root: Path
    schemas: Schemas
    parts: Sequence[Parts]

    def with_file(self, path: str, text: str) -> Corpus:
        """The corpus with one more fact file. `path` is that from the root, with slashes."""
        parts = split_document(read_yaml(text.encode(), path), self.schemas)
        return build_corpus(self.root, [*self.parts, parts], self.schemas)


def open_shelf(root: Path) -> Shelf:
    """Read the fact files of a corpus. Never raises for what they hold."""
    schemas, _ = load_schemas(root)
    with without_collector():
        return Shelf(root, schemas, [read_parts(root, path, schemas) for path in find_fact_files(root)])


@dataclass(frozen=True, slots=True)
class Complaints:
    """What there is against a draft: reasons by claim id, and faults that belong to no claim."""

    claims: Mapping[str, str]
    others: Sequence[Fault]


def try_file(corpus: Corpus, path: str, source: str) -> Complaints:
    """What a corpus has against the claims of one source in one file: faults, evidence that does not stand in the text
    once or says otherwise, and claims of the draft that contradict each other.

    Of a contradiction the last claim in the file is named. What contradicts other sources stays: it is what a desk
    wants to see.
    """
    reasons, others = dict[str, str](), list[Fault]()
    for fault in corpus.faults:
        if fault.file == path:
            claim = fault.path.partition(".")[0].partition("[")[0]
            if claim.startswith(f"{source}#"):
                reasons.setdefault(claim.partition("#")[2], fault.message)
            else:
                others.append(fault)
    own = tuple(claim for claim in corpus.claims if claim.source.id == source)
    order = {claim.id: number for number, claim in enumerate(own)}
    alone = replace(corpus, claims=own, corrected=(), set_aside={}, faults=(), checks=(), waivers=(), rules=())
    for finding in judge(alone).findings:
        if _counts(finding) and all(claim.id in order for claim in finding.claims):
            last = max(finding.claims, key=lambda claim: order[claim.id])
            reasons.setdefault(last.id.partition("#")[2], finding.message)
    return Complaints(reasons, others)


def _counts(finding: ReportedFinding) -> bool:
    """Whether a finding speaks against a claim of a draft: any on its evidence, and contradictions."""
    if finding.rule in ("evidence_is_found", "evidence_agrees"):
        return True
    return finding.verdict is Verdict.CONTRADICTION
