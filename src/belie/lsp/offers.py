"""The keys and values that may stand at a place of a file, the likeliest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from belie.engine import standard_rules
from belie.loading.check_names import OF_EVERY_RULE
from belie.lsp.cursor import STAND_IN, Cursor
from belie.lsp.guide import Guide, Slot
from belie.lsp.subjects import claim_path, kinds_at
from belie.lsp.texts import Sort, part_at
from belie.model.corpus import Corpus
from belie.model.entity import BUILT_IN
from belie.model.rule import Rule

_OF_ALL = ("basis", "evidence", "credited_to", "note", "checked", "corrects")
"""Keys that claims of all kinds have."""

_ABOUT_CHECK = ("rule", "severity", "only")


@dataclass(frozen=True, slots=True)
class Offer:
    """A word that may stand somewhere. `detail` is a short remark beside it, `means` a longer one; `names` are other
    names of what it stands for, under which it is found too."""

    word: str
    detail: str = ""
    means: str = ""
    names: tuple[str, ...] = ()
    is_key: bool = False


def keys_offered(cursor: Cursor, sort: Sort, guide: Guide, corpus: Corpus) -> list[Offer]:
    """The keys that are still missing from the mapping that the cursor is in; those that must be there come first."""
    return _keys(cursor.value, cursor.path[:-1], sort, guide, corpus)


def values_offered(cursor: Cursor, sort: Sort, guide: Guide, corpus: Corpus) -> list[Offer]:
    """The values that may stand at the cursor; in a list of mappings their keys."""
    path = cursor.path
    slot = guide.slot(sort, cursor.value, path)
    if slot and (not path or isinstance(path[-1], int)) and slot.schema.get("properties"):
        return _keys(cursor.value, path, sort, guide, corpus)
    kinds = kinds_at(sort, cursor.value, path, corpus.entities)
    found = [*_of_place(cursor, sort, slot, corpus)]
    if kinds is not None:
        found += _entities(kinds, corpus)
    if slot is not None and not found:
        found += [Offer(value, means=_meaning(value, cursor, sort, guide, slot)) for value in slot.values]
    return found


def _keys(value: object, path: tuple[str | int, ...], sort: Sort, guide: Guide, corpus: Corpus) -> list[Offer]:
    slot = guide.slot(sort, value, path)
    if slot is None:
        return []
    around = part_at(value, path)
    known = dict(guide.keys(slot, around))
    if path == claim_path(sort, path) and "id" not in known:  # the kind is not chosen yet
        known = {**guide.keys(slot, {"kind": "event"}), **known}
        known = {key: known[key] for key in ("id", "kind", *_OF_ALL) if key in known}
    if sort is Sort.CHECKS and isinstance(around, dict):
        rule = next((one for one in _rules(corpus) if one.name == around.get("rule")), None)
        if rule is not None:
            known = {key: one for key, one in known.items() if key in (*_ABOUT_CHECK, *OF_EVERY_RULE, *rule.params)}
    if sort is Sort.CHECKS and path[2:] == ("only",):
        check = part_at(value, path[:2])
        rules = [one for one in _rules(corpus) if isinstance(check, dict) and one.name == check.get("rule")]
        return [Offer(part, is_key=True) for rule in rules for part in rule.key]
    needed = guide.required(slot, around)
    present = set(around) if isinstance(around, dict) else set()
    names = sorted(known.keys() - present, key=lambda key: (key != "id", key not in needed, list(known).index(key)))
    return [
        Offer(key, "needed" if key in needed else "", known[key].description, is_key=True)
        for key in names
        if key != STAND_IN
    ]


def _of_place(cursor: Cursor, sort: Sort, slot: Slot | None, corpus: Corpus) -> Iterator[Offer]:
    """Names that are no ids of entities: of claims, sources, properties, things counted, rules."""
    path = cursor.path
    if sort in (Sort.CHECKS, Sort.WAIVERS):
        if path[2:] == ("rule",):
            yield from (Offer(rule.name, means=_first_words(rule)) for rule in _rules(corpus))
        elif path[2:3] == ("claims",):
            yield from _claims(corpus)
        return
    if sort is Sort.FACTS and path[:2] == ("source", "derived_from"):
        yield from (Offer(id, source.title or "") for id, source in sorted(corpus.sources.items()))
    start = claim_path(sort, path)
    claim, inside = part_at(cursor.value, start), path[len(start) :]
    kind = claim.get("kind") if isinstance(claim, dict) else None
    if inside[:1] == ("corrects",):
        yield from _claims(corpus)
    elif inside == ("property",):
        names = {*BUILT_IN, *corpus.entities.properties, *corpus.with_property}
        yield from map(Offer, sorted(names))
    elif inside[-1:] == ("what",) and kind == "count":
        yield from map(Offer, sorted({what for _, what in corpus.of_count}))
    elif slot is not None and inside == ("source",) and sort is Sort.REGISTER:
        yield from (Offer(id, source.title or "") for id, source in sorted(corpus.sources.items()))


def _entities(kinds: Iterable[str], corpus: Corpus) -> Iterator[Offer]:
    wanted = frozenset(kinds)
    for id in sorted(corpus.entities):
        entity = corpus.entities[id]
        if entity.kind in wanted:
            yield Offer(id, entity.name, f"{entity.kind}: {entity.name}", (entity.name, *entity.aliases))


def _claims(corpus: Corpus) -> Iterator[Offer]:
    yield from (Offer(claim.id, claim.kind) for claim in corpus.claims)


def _rules(corpus: Corpus) -> tuple[Rule, ...]:
    return (*standard_rules(), *corpus.rules)


def _first_words(rule: Rule) -> str:
    return " ".join(rule.doc.strip().partition("\n\n")[0].split())


def _meaning(value: str, cursor: Cursor, sort: Sort, guide: Guide, slot: Slot) -> str:
    if cursor.path[-1:] == ("kind",):
        around = guide.slot(sort, cursor.value, cursor.path[:-1])
        return guide.kind_means(around, value) if around else ""
    return slot.description
