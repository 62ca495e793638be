"""The few fact files that differ from those of a run that was kept, and what stands against going on from that run."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from belie.caching.inputs import Inputs, digest_of_bytes, read_file
from belie.caching.run_state import RunState, name_of_file
from belie.loading.corpus import read_parts
from belie.loading.fact_file import Parts
from belie.loading.files import REGISTERS, show_path
from belie.loading.same import stands
from belie.loading.schemas import Schemas
from belie.model.entity import Definition

_MOST_FILES = 5
"""Changed files from which on all is judged anew."""

FindParts = Callable[[Sequence[str]], Mapping[str, bytes]]
"""The parts of a state by their names, as far as they are kept."""


class Obstacle(Exception):
    """Why a run cannot go on from what was kept, so that all must be read and judged anew."""


@dataclass(frozen=True, slots=True)
class Change:
    """A fact file as it was and as it is, and its bytes now; None where there was or is none.

    `moved`: a definition in it stands elsewhere than before. `new` are entities that only its later state defines,
    `order` all that this defines.
    """

    path: str
    before: Parts | None
    after: Parts | None
    data: bytes | None
    moved: bool
    new: Mapping[str, Definition]
    order: Sequence[str]


def find_changed(state: RunState, inputs: Inputs, asked: str) -> list[str]:
    """The paths of the fact files that were changed, added or removed. Raises Obstacle."""
    if (state.asked, state.code, state.settings) != (asked, inputs.code, inputs.settings):
        raise Obstacle("other code, checks or schemas")
    known = {path: one.digest for path, one in state.files.items()}
    changed = sorted(path for path in {**known, **inputs.files} if known.get(path) != inputs.files.get(path))
    if len(changed) > _MOST_FILES:
        raise Obstacle("many files differ")
    if any(path.lower().endswith(REGISTERS) or path != show_path(path) for path in changed):
        raise Obstacle("a register, or a name that is shown otherwise")
    return changed


def read_changes(
    root: Path, paths: Iterable[str], state: RunState, inputs: Inputs, schemas: Schemas, find: FindParts
) -> list[Change]:
    """The changed files, read as they were and as they are. Raises Obstacle for whatever may matter to other files."""
    changes = [_read_change(root, path, state, inputs, schemas, find) for path in paths]
    changed = {change.path for change in changes}
    others = {one.source for path, one in state.files.items() if path not in changed}
    touched = {state.files[path].source for path in changed if path in state.files}
    for change in changes:
        source = _source_of(change.after)
        if source is not None and source in others:
            raise Obstacle("a source has the id of another")
    if touched & {name.partition("#")[0] for pair in state.aside for name in pair}:
        raise Obstacle("a claim is set aside by another")
    if touched & {name.partition("#")[0] for name in state.weakened}:
        raise Obstacle("a claim is corrected by another")
    left = {_source_of(change.after) for change in changes}
    if any(source not in left and source in state.origins for source in touched):
        raise Obstacle("a source from which others are derived is gone")
    return changes


def _read_change(root: Path, path: str, state: RunState, inputs: Inputs, schemas: Schemas, find: FindParts) -> Change:
    before = after = data = None
    if path in state.files:
        name = name_of_file(path)
        old = find([name]).get(name)
        if old is None or digest_of_bytes(old) != state.files[path].digest:
            raise Obstacle("the former bytes of a file are not kept")
        before = read_parts(root, path, schemas, old)
    if path in inputs.files:
        data = read_file(root, path)
        if data is None or digest_of_bytes(data) != inputs.files[path]:
            raise Obstacle("a file changed meanwhile")
        after = read_parts(root, path, schemas, data)
    for parts in (before, after):
        if parts is not None and (parts.faults or parts.notes or parts.hides_entities or parts.hides_claims):
            raise Obstacle("a changed file cannot be used in full")
        if parts is not None and any("corrects" in _fields(claim.value) for claim in parts.claims):
            raise Obstacle("a changed file corrects claims")
    _compare(before, after)
    defined, now = before.entities if before else {}, after.entities if after else {}
    moved = before is not None and after is not None and _moved(before, after)
    return Change(path, before, after, data, moved, _new_definitions(defined, now), [*now])


def _compare(before: Parts | None, after: Parts | None) -> None:
    """Raises Obstacle where two states of a file do not describe one source and the same things."""
    if _declared(before) != _declared(after):
        raise Obstacle("a definition changed")
    if before is not None and after is not None and before.source_fields != after.source_fields:
        raise Obstacle("the description of a source changed")
    alone = before or after
    if (before is None or after is None) and alone is not None and alone.source_fields.get("derived_from"):
        raise Obstacle("a source that is derived from others is new or gone")


def _declared(parts: Parts | None) -> list[tuple[str, str]]:
    """The properties that are declared, in their order, with the keys in theirs."""
    return [] if parts is None else [(name, repr(one.fields)) for name, one in parts.properties.items()]


def _new_definitions(before: Mapping[str, Definition], after: Mapping[str, Definition]) -> Mapping[str, Definition]:
    """The entities that only the later state of a file defines. Raises Obstacle where the others are not the same."""
    kept = [(name, repr(one.fields)) for name, one in after.items() if name in before]
    if kept != [(name, repr(one.fields)) for name, one in before.items()]:
        raise Obstacle("a definition changed")
    return {name: one for name, one in after.items() if name not in before}


def _moved(before: Parts, after: Parts) -> bool:
    pairs = [(one, after.entities[name]) for name, one in before.entities.items()]
    pairs += [(one, after.properties[name]) for name, one in before.properties.items()]
    return not all(stands(one.origin, other.origin) for one, other in pairs)


def _source_of(parts: Parts | None) -> str | None:
    return None if parts is None else parts.source_fields.get("id")


def _fields(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}
