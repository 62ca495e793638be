"""Which claims a change of a corpus touches: those that are new or gone, and those that now mean something else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from belie.engine.ties import Ties
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.entities import Entities
from belie.model.entity import Entity
from belie.model.source import Source

_CALLED = frozenset(("name", "aliases"))


@dataclass(frozen=True, slots=True)
class Touched:
    """Claims that are gone, that are new, and that stay but mean or weigh something else; and whether an entity
    changed."""

    removed: frozenset[Claim]
    added: frozenset[Claim]
    staying: frozenset[Claim]
    entities: bool

    @property
    def present(self) -> frozenset[Claim]:
        """The touched claims that the corpus holds now."""
        return self.added | self.staying

    @property
    def claims(self) -> frozenset[Claim]:
        """All touched claims."""
        return self.removed | self.added | self.staying

    @property
    def shifted(self) -> frozenset[str]:
        """The ids of those that stay."""
        return frozenset(claim.id for claim in self.staying)


def find_touched(before: Corpus, after: Corpus, ties: Ties) -> Touched | None:
    """What a change touches; None where all must be judged anew. `ties` are those of the corpus before."""
    if before.entities.properties != after.entities.properties:
        return None
    olds, news = set(before.claims), set(after.claims)
    staying = set[Claim]()
    for source in (*_other_derivations(before.sources, after.sources), *_other_texts(before.texts, after.texts)):
        staying.update(ties.claims("source", source))
    entities = before.entities is not after.entities
    if entities:
        changed = _changed_entities(before.entities, after.entities)
        moved = [name for name in changed if not _differ_in_name(before.entities.get(name), after.entities.get(name))]
        for name in {*changed, *_around(moved, before.entities, after.entities)}:
            staying.update(ties.claims("id", name))
        names = set(_names(changed, before.entities)) ^ set(_names(changed, after.entities))
        staying.update(ties.mentioning(names, after.texts) if names else ())
    shifted = before.weakened ^ after.weakened
    if shifted:
        staying.update(claim for claim in after.claims if claim.id in shifted)
    kept = staying & olds & news
    return Touched(frozenset(olds - news), frozenset(news - olds), frozenset(kept), entities)


def _other_texts(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    for name in before.keys() | after.keys():
        if before.get(name) != after.get(name):
            yield name


def _other_derivations(before: Mapping[str, Source], after: Mapping[str, Source]) -> list[str]:
    """The sources that tell otherwise where they have it from, and all that are derived from them."""
    pairs = [(name, before.get(name), after.get(name)) for name in {**before, **after}]
    found = [name for name, old, new in pairs if old is not new and _derivation(old) != _derivation(new)]
    if not found:
        return []
    derived: dict[str, list[str]] = {}
    for source in (*before.values(), *after.values()):
        for origin in source.derived_from:
            derived.setdefault(origin, []).append(source.id)
    return _closure(found, derived)


def _derivation(source: Source | None) -> object:
    return source and (source.title, source.publisher, source.published and repr(source.published), source.derived_from)


def _changed_entities(before: Entities, after: Entities) -> list[str]:
    olds, news = before.by_id, after.by_id
    gone = [name for name in olds if name not in news]
    return gone + [name for name, new in news.items() if not _say_the_same(olds.get(name), new)]


def _say_the_same(one: Entity | None, other: Entity) -> bool:
    return one is other or (one is not None and one.fields == other.fields)


def _differ_in_name(one: Entity | None, other: Entity | None) -> bool:
    """Whether two entities differ in nothing but their names."""
    if one is None or other is None:
        return False
    return all(one.fields.get(k) == other.fields.get(k) for k in {**one.fields, **other.fields} if k not in _CALLED)


def _around(changed: Sequence[str], *all_entities: Entities) -> list[str]:
    """Some entities, those that lie in them or belong to them, and the offices that they conflict with."""
    if not changed:
        return []
    below: dict[str, list[str]] = {}
    for entities in all_entities:
        for entity in entities.by_id.values():
            for key in ("within", "of"):
                if isinstance(above := entity.fields.get(key), str):
                    below.setdefault(above, []).append(entity.id)
    found = _closure(changed, below)
    conflicts = [other for entities in all_entities for name in found for other in entities.conflicts.get(name, ())]
    return [*found, *conflicts]


def _closure(names: Iterable[str], further: Mapping[str, Iterable[str]]) -> list[str]:
    """Some names, those that they lead to, and so on."""
    found = dict.fromkeys(names)
    queue = [*found]
    for name in queue:  # grows
        new = [other for other in further.get(name, ()) if other not in found]
        found.update(dict.fromkeys(new))
        queue += dict.fromkeys(new)
    return [*found]


def _names(ids: Iterable[str], entities: Entities) -> Iterator[str]:
    for name in ids:
        if name in entities:
            yield from (entities[name].name, *entities[name].aliases)
