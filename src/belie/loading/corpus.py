"""A folder of fact files to a corpus: all that is usable, and a fault for all that is not."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from belie.loading.claims import ClaimBuilder
from belie.loading.collector import without_collector
from belie.loading.complaint import Complaint, fault_at, in_order, problem_fault
from belie.loading.corrections import apply_corrections
from belie.loading.cut_words import find_cut_words
from belie.loading.document import Problem
from belie.loading.entities import unite_entities, unite_properties
from belie.loading.entity_faults import check_entities
from belie.loading.fact_file import Parts, split_document
from belie.loading.files import REGISTERS, find_fact_files, read_bytes, show_path
from belie.loading.kept import Defined, Kept
from belie.loading.nearest import nearest
from belie.loading.own_schemas import load_schemas
from belie.loading.parquet_reader import has_parquet, read_parquet
from belie.loading.references import KnownIds
from belie.loading.register import read_register
from belie.loading.schemas import Schemas
from belie.loading.settings import read_settings, with_settings
from belie.loading.texts import load_text
from belie.loading.yaml_reader import read_yaml
from belie.model.corpus import Corpus
from belie.model.entities import Entities
from belie.model.finding import Fault
from belie.model.rule import Rule
from belie.model.source import Source

_MOST_NAMES = 12
"""Ids that a note lists at most."""


def load_corpus(root: Path, run_python: bool = True, standard_rules: Collection[Rule] = ()) -> Corpus:
    """Read the facts, schemas and checks of a corpus. Never raises for what its files hold.

    `run_python`: run `checks/*.py`; otherwise their rules are named in `rules_not_run`. `standard_rules` are those that
    belie brings: a rule of the corpus's own cannot have the name of one, and checks and waivers are held against all.
    """
    schemas, problems = load_schemas(root)
    with without_collector():
        parts = [read_parts(root, path, schemas) for path in find_fact_files(root)]
        corpus = build_corpus(root, parts, schemas)
    return with_settings(corpus, read_settings(root, schemas, problems, run_python, standard_rules))


def read_parts(root: Path, path: str, schemas: Schemas, unsaved: bytes | None = None) -> Parts:
    """Read one fact file. What comes of it depends on its bytes and the schemas alone.

    `unsaved` are bytes that count in place of what the disk holds.
    """
    shown = show_path(path)
    read = read_parquet if has_parquet(path) else read_bytes
    data = read(root / path) if unsaved is None else unsaved
    if isinstance(data, Problem):
        is_register = path.lower().endswith(REGISTERS)
        faults = [problem_fault(shown, data)]
        return Parts(shown, faults=faults, hides_entities=not is_register, hides_claims=True)
    if path.lower().endswith(REGISTERS):
        return read_register(shown, data, schemas)
    parts = split_document(read_yaml(data, shown), schemas)
    parts.notes += find_cut_words(shown, data)
    return parts


def build_corpus(root: Path, parts: Sequence[Parts], schemas: Schemas, kept: Kept | None = None) -> Corpus:
    """Put the parts of all files together. `kept`: what to take over where parts are those of before."""
    kept = kept or Kept()
    defined = _define(parts, kept)
    ids = KnownIds(defined.raw, defined.broken, defined.lenient, defined.unknown)
    kept.keep_ids(ids.kinds, defined.entities.properties)
    faults = [*defined.faults]
    builder = ClaimBuilder(ids, defined.entities.properties, kept)
    for part in parts:
        faults += part.faults
        builder.add_source(part)
    for part in parts:
        builder.add_claims(part)
    faults += builder.faults
    lenient = any(part.hides_claims for part in parts)
    corrections = apply_corrections(builder.claims, builder.broken, lenient)
    faults += [fault_at(c.origin, "references_resolve", complaint, c.id) for c, complaint in corrections.complaints]
    unknown = {*ids.unknown, *corrections.unknown}
    texts, changed = dict[str, str](), set[str]()
    for source in builder.sources.values():
        loaded = kept.take_text(source, partial(load_text, root))
        faults += loaded.faults
        if loaded.text is not None:
            texts[source.id] = loaded.text
        if loaded.changed:
            changed.add(source.id)
        derivation, lost = _check_derivation(source, builder.sources, lenient)
        faults += derivation
        unknown |= lost
    claims = [claim for claim in builder.claims if claim.id not in corrections.set_aside]
    return Corpus(
        claims=tuple(claims),
        entities=defined.entities,
        sources=builder.sources,
        files=tuple(part.path for part in parts),
        faults=in_order(faults),
        notes=(*_write_notes(parts, schemas, unknown), *_note_undefined(builder.sources)),
        set_aside=corrections.set_aside,
        weakened=corrections.weakened,
        texts=texts,
        left_out=frozenset(builder.broken),
        corrected=tuple(claim for claim in builder.claims if claim.id in corrections.set_aside),
        changed_texts=frozenset(changed),
    )


def _define(parts: Sequence[Parts], kept: Kept) -> Defined:
    """What the parts define: all entities and properties, and the faults of their keys."""
    broken = frozenset[str]().union(*(part.broken_entities for part in parts))
    lenient = any(part.hides_entities for part in parts)
    found = kept.take_defined(parts, broken, lenient)
    if found is None:
        before = kept.defined.raw if kept.defined else {}
        raw = unite_entities((part.entities for part in parts), before)
        ids = KnownIds(raw, broken, lenient)
        checked, faults = check_entities(raw, ids)
        entities = Entities(checked, *unite_properties(part.properties for part in parts))
        found = kept.defined = Defined(raw, entities, broken, lenient, faults, frozenset(ids.unknown))
    return found


def _check_derivation(source: Source, sources: Collection[str], lenient: bool) -> tuple[list[Fault], set[str]]:
    """Complain of ids in `derived_from` that no source has; or, where one may be hidden, give them back."""
    missing = [(number, name) for number, name in enumerate(source.derived_from) if name not in sources]
    if source.origin is None or lenient:
        return [], {name for _, name in missing}
    faults: list[Fault] = []
    for number, name in missing:
        near = nearest(name, sources, 0.6)
        hint = f"did you mean '{near}'?" if near else "give the id of a source that has a fact file, or leave it out"
        complaint = Complaint(("derived_from", number), False, f"no source has the id {name!r}", hint)
        faults.append(fault_at(source.origin, "references_resolve", complaint, "source"))
    return faults, set()


def _write_notes(parts: Sequence[Parts], schemas: Schemas, unknown: Collection[str]) -> Iterable[str]:
    """What is left out for a fault elsewhere: one note for each fault, not one for each claim."""
    if unknown:
        files = ", ".join(part.path for part in parts if part.hides_entities or part.hides_claims)
        names = sorted(unknown)
        more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
        listed = ", ".join(names[:_MOST_NAMES])
        yield f"while {files} cannot be read in full, what names {listed}{more} is left out"
    for part in parts:
        yield from part.notes
    for kind in sorted(set[str]().union(*(part.unusable_kinds for part in parts))):
        yield f"while {schemas.broken[kind]} cannot be used, claims of the kind {kind} are left out"


def _note_undefined(sources: Mapping[str, Source]) -> Iterable[str]:
    """Sources that only the rows of registers name: nothing is known of when they were published."""
    defined = [name for name, source in sources.items() if source.origin is not None]
    for name, source in sources.items():
        if source.origin is None:
            near = nearest(name, defined, 0.6)
            hint = f"did you mean {near!r}?" if near else "a fact file with its source and no claims would say more"
            yield f"rows of a register name the source {name!r}, which no fact file describes; {hint}"
