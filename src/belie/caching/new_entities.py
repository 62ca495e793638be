"""Entities that a changed file defines and no file defined before: what they may mean for claims that stay."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from belie.caching.changes import Change, Obstacle
from belie.caching.inputs import Inputs, read_file
from belie.caching.run_state import KnownEntities
from belie.engine.ties import holds_one, words_of_names
from belie.evidence.visible import visible
from belie.loading.references import of_entity
from belie.model.entities import Entities
from belie.model.entity import Entity
from belie.model.source import has_pages
from belie.reasoning.statements import normal_text

_CUT = re.compile(r"-\r?\n\s*")
"""Where a word may be cut at the end of a line."""


@dataclass(frozen=True, slots=True)
class NewEntities:
    """The ids of entities that are `new`, their names, and the entities as they are now."""

    ids: Sequence[str]
    names: Sequence[str]
    now: KnownEntities


def find_new(known: KnownEntities, changes: Sequence[Change], files: Iterable[str]) -> NewEntities:
    """The entities that the changes add, in the order in which a run on all `files` would have them. Raises Obstacle
    where one of them may matter to more than the claims that name it, or whose evidence does."""
    added = list(chain.from_iterable(change.new.items() for change in changes))
    if not added:
        return NewEntities((), (), known)
    found = {name: Entity(name, one.fields, (one,)) for name, one in added}
    if len(found) < len(added) or not known.entities.by_id.keys().isdisjoint(found):
        raise Obstacle("a definition is added to another")
    _look_for_namesakes(known.entities, found.values())
    _look_at_references(known.entities, found)
    homes = dict(known.homes)
    for change in changes:
        homes |= dict.fromkeys(change.new, change.path)
    everyone = {**known.entities.by_id, **found}
    ordered = _in_order(everyone, homes, {change.path: change.order for change in changes}, files)
    now = KnownEntities(Entities(ordered, known.entities.properties), homes)
    return NewEntities([*found], [name for one in found.values() for name in (one.name, *one.aliases)], now)


def _look_for_namesakes(known: Entities, found: Collection[Entity]) -> None:
    names = [(one.kind, normal_text(name)) for one in found for name in {one.name: 0, **dict.fromkeys(one.aliases)}]
    taken = {(one.kind, normal_text(name)) for one in known.values() for name in (one.name, *one.aliases)}
    if len(set(names)) < len(names) or not taken.isdisjoint(names):
        raise Obstacle("a new entity has the name of another")


def _look_at_references(known: Entities, found: Mapping[str, Entity]) -> None:
    """What a new entity names must be there already: then nothing lies round in a circle."""
    for entity in found.values():
        for _, name, kinds in of_entity(entity.fields):
            if name not in known or known[name].kind not in kinds or entity.conflicts_with:
                raise Obstacle("a new entity bears on others")


def _in_order(
    everyone: Mapping[str, Entity],
    homes: Mapping[str, str],
    orders: Mapping[str, Sequence[str]],
    files: Iterable[str],
) -> dict[str, Entity]:
    """Entities by the files in which they are first defined; `orders` are their orders in those that changed."""
    of_files: dict[str, list[str]] = {}
    for name in everyone:
        of_files.setdefault(homes[name], []).append(name)
    for path, order in orders.items():
        if path in of_files:
            of_files[path] = [name for name in order if homes[name] == path]
    return {name: everyone[name] for path in files for name in of_files.get(path, ())}


def find_mentioning(root: Path, inputs: Inputs, new: NewEntities, texts: Iterable[str]) -> Iterator[str]:
    """The fact files that may name new entities, or hold evidence that does. Raises Obstacle for a text that may."""
    if not new.ids:
        return
    wanted = words_of_names(new.names)
    for path in texts:
        data = read_file(root, path)
        if data is None or has_pages(path) or holds_one(visible(data.decode("utf-8", "replace"), path), wanted):
            raise Obstacle("a text may speak of a new entity")
    ids = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, new.ids))})(?![\w-])", re.ASCII)
    for path in inputs.files:
        data = read_file(root, path)
        if data is None:
            raise Obstacle("a file changed meanwhile")
        text = data.decode("utf-8", "replace")
        if "\\" in text or ids.search(text) or holds_one(_CUT.sub("", text), wanted):  # what is escaped is not read
            yield path
