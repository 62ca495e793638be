"""A name tells the entities of one kind apart."""

from collections.abc import Iterator
from itertools import combinations

from belie.model.check import Severity
from belie.model.corpus import Corpus
from belie.model.entity import Entity
from belie.model.finding import Finding, possible
from belie.model.rule import Group, rule
from belie.reasoning.statements import normal_text


def by_name(corpus: Corpus) -> Iterator[Group]:
    """The entities of one kind that share a name or an alias; two that share several, under the first of them."""
    first: dict[tuple[str, str], Entity] = {}
    shared: dict[tuple[str, str], dict[str, Entity]] = {}
    for entity in corpus.entities.values():
        for name in (entity.name, *entity.aliases):
            key = (entity.kind, normal_text(name))
            other = first.setdefault(key, entity)
            if other is not entity:
                shared.setdefault(key, {other.id: other})[entity.id] = entity
    for (kind, name), entities in sorted(shared.items()):
        yield Group({"kind": kind, "name": name}, (), corpus.entities, defined=tuple(entities.values()))


@rule(kinds=(), key=("kind", "name"), groups=by_name, formed_of=(), least=0, severity=Severity.WARNING)
def names_tell_apart(group: Group) -> Iterator[Finding]:
    """A name tells the entities of one kind apart.

    Why: one person under two ids is never held against themselves, so contradictions stay hidden.

    Vague values: always only possible, since two people may bear one name. Case and typography make no difference.

    No contradiction: entities of different kinds, as a city and the province that is named after it.
    """
    for one, other in combinations(group.defined, 2):
        shared = sorted({*_names(one)} & {*_names(other)})
        if shared and shared[0] == group.key["name"]:
            yield possible(
                [one, other],
                f"{one.id} and {other.id} are both called {_as_written(one, shared[0])}",
                "one thing under two ids, or two things of one name",
                "give one of them a fuller name, or make one id of the two",
            )


def _as_written(entity: Entity, name: str) -> str:
    return next(one for one in (entity.name, *entity.aliases) if normal_text(one) == name)


def _names(entity: Entity) -> list[str]:
    return [normal_text(name) for name in (entity.name, *entity.aliases)]
