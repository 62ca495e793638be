"""What is kept of a run beside its report, so that the next one need only look at what changed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from belie.caching.inputs import digest_of_bytes
from belie.caching.report_form import FORM
from belie.caching.store import Part
from belie.model.entities import Entities
from belie.model.entity import Entity, Property

HEAD, ENTITIES, TIES = "head", "entities", "ties"
"""The names of the parts; those of files are `name_of_file`."""


class NoState(ValueError):
    """A part that does not hold what it should."""


@dataclass(frozen=True, slots=True)
class FileState:
    """What is known of a fact file: its digest, the id of its source, how many `ties` its claims have, and of each of
    its claims how many groups look at it."""

    digest: str
    source: str | None
    ties: int
    looks: Sequence[int]


@dataclass(frozen=True, slots=True)
class RunState:
    """A run without faults, of all files of a corpus.

    `asked`, `code` and `settings` are as for `Inputs`; `run` is the key of its report, `texts` the digests of the texts
    that it read, as JSON. `files` are by path, in order; `judged` is for each rule the number of its groups that had
    something to compare. `aside` pairs corrected claims with those that correct them, `weakened` are claims that other
    publishers correct, `origins` the sources that others are derived from, `notes` those of the files. `entities` and
    `ties` are the digests of these parts.
    """

    asked: str
    code: str
    settings: str
    run: str
    texts: str
    files: Mapping[str, FileState]
    judged: Mapping[str, int]
    aside: Sequence[tuple[str, str]]
    weakened: Sequence[str]
    origins: Sequence[str]
    notes: Sequence[str]
    entities: str
    ties: str


def name_of_file(path: str) -> str:
    """The name of the part that holds the bytes of a fact file."""
    return f"file {path}"


def make_part(data: bytes) -> Part:
    """Some bytes with their digest."""
    return Part(digest_of_bytes(data), data)


def write_state(state: RunState) -> bytes:
    """A state as JSON."""
    files = [[path, one.digest, one.source, one.ties, one.looks] for path, one in state.files.items()]
    head = [FORM, state.asked, state.code, state.settings, state.run, state.texts, files, state.judged]
    rest = [state.aside, state.weakened, state.origins, state.notes, state.entities, state.ties]
    return json.dumps([*head, *rest], separators=(",", ":")).encode("ascii")


def read_state(data: bytes) -> RunState | None:
    """The state that was written; None if in another form. Raises NoState."""
    try:
        form, asked, code, settings, run, texts, files, judged, aside, *rest = json.loads(data)
        if form != FORM:
            return None
        states = {path: FileState(*one) for path, *one in files}
        pairs = [(one, other) for one, other in aside]
        return RunState(asked, code, settings, run, texts, states, judged, pairs, *rest)
    except (ValueError, TypeError, RecursionError) as error:
        raise NoState(str(error)) from None


@dataclass(frozen=True, slots=True)
class KnownEntities:
    """Entities whose definitions were left out, and by their ids the files in which they are first defined."""

    entities: Entities
    homes: Mapping[str, str]


def homes_of(entities: Entities) -> dict[str, str]:
    """The files in which entities are first defined, by their ids."""
    return {one.id: one.definitions[0].origin.path for one in entities.by_id.values()}


def write_entities(entities: Entities, homes: Mapping[str, str]) -> bytes:
    """Entities and properties as JSON, without their definitions; `homes` are the files of the first of these."""
    of_all = [[one.id, one.fields, homes[one.id]] for one in entities.by_id.values()]
    properties = [[one.name, one.single, one.unique, one.value] for one in entities.properties.values()]
    return json.dumps([of_all, properties], separators=(",", ":")).encode("ascii")


def read_entities(data: bytes) -> KnownEntities:
    """The entities that were written. Raises NoState."""
    try:
        of_all, properties = json.loads(data)
        found: dict[str, Entity] = {name: Entity(name, fields, ()) for name, fields, _ in of_all}
        entities = Entities(found, {name: Property(name, *rest) for name, *rest in properties})
        return KnownEntities(entities, {name: path for name, _, path in of_all})
    except (ValueError, TypeError, RecursionError) as error:
        raise NoState(str(error)) from None
