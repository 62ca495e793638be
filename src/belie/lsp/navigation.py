"""From a word to where it is defined, and to all places that name it."""

from collections.abc import Iterable, Iterator
from posixpath import dirname, join, normpath

from lsprotocol.types import Location, Position, Range

from belie.editing.claim_mentions import claim_mentions, own_id
from belie.editing.mentions_of import Mention, keys_of, mentions_of
from belie.lsp.cards import find_claim
from belie.lsp.corpora import Held
from belie.lsp.desk import Desk
from belie.lsp.subjects import About, Subject, subject_at
from belie.lsp.texts import Spot
from belie.model.corpus import Corpus
from belie.model.origin import Origin


def subject_under(held: Held, position: Position) -> tuple[Subject, Spot] | None:
    """What stands at a position of a document, and where; None where it is nothing that belie knows of."""
    desk, document = held
    spot = document.spot(*desk.client.ruler.place(document.text.lines, position))
    subject = subject_at(spot, document.sort, desk.guide, desk.corpus.entities) if spot else None
    return (subject, spot) if subject and spot else None


def definition(held: Held, position: Position) -> list[Location]:
    """Where that is defined which stands at a position; of an entity there may be several definitions."""
    found = subject_under(held, position)
    if found is None:
        return []
    desk, subject = held.desk, found[0]
    if subject.about is About.TEXT:
        path = normpath(join(dirname(held.document.path), subject.id))
        start = Position(0, 0)
        return [Location(desk.uri(path), Range(start, start))] if desk.shelf.is_there(path) else []
    return _locations(desk, _definitions(subject, desk.corpus))


def references(held: Held, position: Position, with_definitions: bool) -> list[Location]:
    """All places that name what stands at a position, its definitions among them if wanted."""
    found = subject_under(held, position)
    if found is None:
        return []
    subject, corpus = found[0], held.desk.corpus
    places = set(_mentions(subject, corpus))
    if with_definitions:
        places.update(_definitions(subject, corpus))
    return _locations(held.desk, places)


def _locations(desk: Desk, mentions: Iterable[Mention]) -> list[Location]:
    """The places as a client counts them, in order of files and lines."""
    order = sorted(mentions, key=lambda one: (one.file, one.place))
    ruler = desk.client.ruler
    return [Location(desk.uri(one.file), ruler.range(desk.shelf.text(one.file).lines, one.place)) for one in order]


def _definitions(subject: Subject, corpus: Corpus) -> Iterator[Mention]:
    match subject.about:
        case About.ENTITY if subject.id in corpus.entities:
            yield from keys_of(corpus, subject.id)
        case About.CLAIM if claim := find_claim(subject.id, corpus):
            yield own_id(claim)
        case About.SOURCE if (source := corpus.sources.get(subject.id)) and source.origin:
            yield _at(source.origin, ("id",), subject.id)
        case About.PROPERTY:
            for one in corpus.entities.definitions.get(subject.id, ()):
                yield _at(one.origin, (), subject.id)


def _mentions(subject: Subject, corpus: Corpus) -> Iterator[Mention]:
    match subject.about:
        case About.ENTITY:
            yield from mentions_of(corpus, subject.id)
        case About.CLAIM:
            yield from claim_mentions(corpus, subject.id)
        case About.SOURCE:
            for source in corpus.sources.values():
                for number, id in enumerate(source.derived_from):
                    if id == subject.id and source.origin:
                        yield _at(source.origin, ("derived_from", number), id)
        case About.PROPERTY:
            for claim in corpus.with_property.get(subject.id, ()):
                yield _at(claim.origin, ("property",), subject.id)


def _at(origin: Origin, path: tuple[str | int, ...], text: str) -> Mention:
    return Mention(origin.path, origin.place(path), text)
