"""What differs in what is kept, after a run that went on from another."""

from dataclasses import replace

from belie.caching.continuing import Continued
from belie.caching.inputs import Inputs
from belie.caching.run_state import (
    ENTITIES,
    HEAD,
    TIES,
    FileState,
    RunState,
    make_part,
    name_of_file,
    write_entities,
    write_state,
)
from belie.caching.store import Part
from belie.caching.tie_hashes import hash_ties, pack


def next_parts(state: RunState, inputs: Inputs, texts: str, done: Continued) -> tuple[dict[str, Part], list[str]]:
    """The parts of the state of a run that differ from those of the `state` that it went on from, and those that are
    gone. `texts` are the digests of the texts, as JSON."""
    near, counts, before = done.near, done.counts, state.files
    ties = {**done.ties}
    for one in done.changes:
        if one.after is not None:
            ties[one.path] = hash_ties(near.after[one.path], near.entities)
    sources = {source.origin.path: source.id for source in near.sources.values() if source.origin is not None}
    files: dict[str, FileState] = {}
    for path, digest in inputs.files.items():
        source = before[path].source if path in before else sources.get(path)
        looks = counts.looks[path] if path in counts.looks else before[path].looks
        files[path] = FileState(digest, source, len(ties[path]), looks)
    packed = make_part(pack(ties[path] for path in files))
    head = replace(state, run=inputs.key, texts=texts, files=files, judged=counts.judged, ties=packed.digest)
    more: dict[str, Part] = {}
    if done.new.ids:
        more[ENTITIES] = make_part(write_entities(done.new.now.entities, done.new.now.homes))
        head = replace(head, entities=more[ENTITIES].digest)
    data = {name_of_file(one.path): make_part(one.data) for one in done.changes if one.data is not None}
    gone = [name_of_file(one.path) for one in done.changes if one.data is None]
    return {**data, **more, HEAD: make_part(write_state(head)), TIES: packed}, gone
