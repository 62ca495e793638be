"""Where the files of a corpus name an entity: in definitions, claims, checks and waivers."""

from collections.abc import Iterator
from typing import NamedTuple, cast

from belie.loading.document import Document
from belie.loading.references import list_references, of_entity
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.origin import Origin, Place

_OF_NO_ENTITY = frozenset(("what", "property", "kind", "name", "words", "occasion", "file", "value"))
"""Parts of a group's key whose values are no ids of entities."""


_BETWEEN = ", "
"""What stands between the parts of a group's name."""


class Mention(NamedTuple):
    """A place in a file at which the id of an entity stands, or the name of a group of which the id is a part."""

    file: str
    place: Place
    text: str


def renamed(text: str, old: str, new: str) -> str:
    """The id, or the name of a group, with one id in place of another."""
    return _BETWEEN.join(new if part == old else part for part in text.split(_BETWEEN))


def mentions_of(corpus: Corpus, entity: str) -> set[Mention]:
    """All places at which the id of an entity stands by itself; those of corrected claims too."""
    found = set[Mention]()
    for one in corpus.entities.values():
        for definition in one.definitions:
            paths = [path for path, id, _ in of_entity(definition.fields) if id == entity]
            found.update(_at(definition.origin, path, entity) for path in paths)
    for claim in (*corpus.claims, *corpus.corrected):
        found.update(_at(claim.origin, path, entity) for path in _paths(claim, corpus, entity))
    for check in corpus.checks:
        for part, values in check.only.items():
            if entity in values and part not in _OF_NO_ENTITY:
                found.update(_in_list(check.origin, ("only", part), entity))
    for waiver in corpus.waivers:
        if entity in waiver.claims:
            found.update(_in_list(waiver.origin, ("claims",), entity))
        if waiver.group is not None and entity in waiver.group.split(_BETWEEN):
            found.add(Mention(waiver.origin.path, waiver.origin.place(("group",)), waiver.group))
    return found


def keys_of(corpus: Corpus, entity: str) -> set[Mention]:
    """The keys under which an entity is defined."""
    found = set[Mention]()
    for definition in corpus.entities[entity].definitions:
        file = definition.origin.file
        if isinstance(file, Document):
            found.add(Mention(file.path, file.place(("entities", entity), key=True), entity))
    return found


def _paths(claim: Claim, corpus: Corpus, entity: str) -> Iterator[tuple[str | int, ...]]:
    fields = dict(claim.fields)
    prop = corpus.entities.property(claim.ref("property")) if claim.kind == "statement" else None
    for path, id, _ in list_references(fields, prop):
        if id == entity:
            yield path
    # A string that is an entity's id is that entity, where the property does not say what its values are.
    if prop is not None and prop.value is None and fields["value"] == entity:
        yield ("value",)


def _in_list(origin: Origin, path: tuple[str, ...], entity: str) -> Iterator[Mention]:
    """The items of a list that are the id, or the one value that stands in place of a list."""
    value = origin.value
    for part in path:
        value = cast("dict[str, object]", value)[part]
    if isinstance(value, list):
        for number, item in enumerate(value):
            if item == entity:
                yield _at(origin, (*path, number), entity)
    elif value == entity:
        yield _at(origin, path, entity)


def _at(origin: Origin, path: tuple[str | int, ...], text: str) -> Mention:
    return Mention(origin.path, origin.place(path), text)
