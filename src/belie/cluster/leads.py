"""Where claims lead: to which groups of which rules, and what each says for the tests of a screen.

These are the columns of the distributed job. A lead is made of one claim, by what its rule's screen declares.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, cast

from belie.cluster.spans import NOTHING, Look, look_at
from belie.engine.policy import Policy
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.entities import Entities
from belie.model.rule import Rule
from belie.model.screening import Behaves, Conflicts, Declares, Given, HasText, NamesEntity, Rows, RowTest, Said, Stated
from belie.model.source import Source

BESIDE = "beside"
"""The sort of a lead that alone makes no group: of a role to the life of its holder, of a count that has no parts."""

LIVES = ("born", "died")


class Lead(NamedTuple):
    """One claim, on its way to one group.

    `rule` is its number among those asked, `key` the JSON text of the group's key. `sort` is the claim's kind. `could`:
    the claim alone makes the group one that could hold a finding. `value`, `low`, `high`, `starts` and `ends` are what
    a screen's test compares (see `spans`); `events` are those whose time bears on the group, `links` further keys.
    `people` are those whose births and deaths belong to the group.
    """

    rule: int
    key: str
    sort: str
    could: bool
    value: str | None = None
    low: float | None = None
    high: float | None = None
    starts: str | None = None
    ends: str | None = None
    events: list[str] | None = None
    links: list[str] | None = None
    people: list[str] | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What leads are made with: entities and sources of the corpus, the sources that have a text, and the checks."""

    entities: Entities
    sources: Mapping[str, Source]
    with_text: frozenset[str]
    policy: Policy


def leads_of(claim: Claim, rules: Sequence[Rule], known: Known) -> Iterator[Lead]:
    """All leads of a claim. A rule without a screen has none."""
    for number, rule in enumerate(rules):
        screen = rule.screen
        if screen is None:
            continue
        for rows in screen.rows:
            if rows.kinds and claim.kind not in rows.kinds:
                continue
            if all(_holds(test, claim, known) for test in rows.where):
                for key in _keys(rule, rows, claim, known):
                    yield _lead(number, rule, rows, key, claim, known)
        if screen.with_lives:
            yield from _to_lives(number, claim)


def key_text(values: Iterable[str]) -> str:
    """A key as text: equal exactly for equal keys."""
    return json.dumps(list(values), ensure_ascii=False)


def _lead(number: int, rule: Rule, rows: Rows, key: tuple[str, ...], claim: Claim, known: Known) -> Lead:
    screen = rule.screen
    assert screen is not None
    events = sorted({event for column in screen.dated_by for event in _texts(claim, column) if event[:1].islower()})
    look: Look = NOTHING
    if screen.could is not None:
        look = look_at(screen.could, rule, dict(zip(rule.key, key, strict=False)), claim, known.entities, known.policy)
    links = None
    if screen.linked is not None:
        parts = cast("list[dict[str, str]]", claim.fields.get(screen.linked, []))
        links = [key_text([part[name] for name in rule.key]) for part in parts] or None
    could = look.could or (screen.could is None) or bool(screen.dated_by and events)
    sort = BESIDE if screen.linked is not None and links is None else claim.kind
    _, value, low, high, starts, ends = look
    low, high = (None if at is None else float(at) for at in (low, high))  # a whole number is none to Spark here
    return Lead(number, key_text(key), sort, could, value, low, high, starts, ends, events or None, links)


def _to_lives(number: int, claim: Claim) -> Iterator[Lead]:
    """Births and deaths lead to the group of the person, and so do tenures; roles at an event lead to the event's."""
    if claim.kind == "statement" and is_life(claim):
        yield Lead(number, key_text([claim.ref("subject")]), claim.kind, True)
    elif claim.kind == "role":
        event, holder = claim.event("on"), claim.ref("holder")
        if event is None:
            yield Lead(number, key_text([holder]), BESIDE, True)
        else:
            yield Lead(number, key_text([event]), claim.kind, True, events=[event], people=[holder])


def is_life(claim: Claim) -> bool:
    """Whether a statement says when somebody was born or died."""
    return claim.ref("property") in LIVES and claim.date("value") is not None


def _keys(rule: Rule, rows: Rows, claim: Claim, known: Known) -> Iterator[tuple[str, ...]]:
    screen = rule.screen
    assert screen is not None
    if screen.by_claim:
        alone = Corpus((claim,), known.entities, known.sources)
        for group in rule.groups(alone):
            yield tuple(group.key.values())
        return
    columns = [_values(claim, column) for column in rows.key]
    if all(columns):
        yield from set(_product(columns))


def _product(columns: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    if len(columns) == 1:
        yield from ((value,) for value in columns[0])
    elif all(len(values) == 1 for values in columns):
        yield tuple(values[0] for values in columns)
    else:
        from itertools import product

        yield from product(*columns)


def _values(claim: Claim, column: str) -> list[str]:
    """The values of a column as parts of a key; several where it leads into a list."""
    value = claim.fields.get(column)
    if isinstance(value, str):
        return [value]
    if isinstance(value, int | float):
        return [str(value)]
    if column == "file":
        return [claim.origin.path]
    return _texts(claim, column) if value is None else []


def _texts(claim: Claim, column: str) -> list[str]:
    """The texts that stand in a column."""
    outer, dot, inner = column.partition(".")
    value = claim.fields.get(outer)
    if dot:
        parts = cast("list[dict[str, object]]", value or [])
        return [text for part in parts if isinstance(text := part.get(inner), str)]
    if isinstance(value, str):
        return [value]
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


def _holds(test: RowTest, claim: Claim, known: Known) -> bool:
    fields, entities = claim.fields, known.entities
    match test:
        case Declares(column, field, value):
            entity = entities.get(cast(str, fields.get(column)))
            found = entity.fields.get(field) if entity else None
            return found is not None and value in (None, found)
        case Behaves(column, quality):
            return bool(getattr(entities.property(cast(str, fields.get(column))), quality))
        case Conflicts(column):
            return fields.get(column) in entities.conflicts
        case NamesEntity(column):
            name = fields.get(column)
            return isinstance(name, str) and name in entities
        case Given(columns):
            return any(column in fields for column in columns)
        case Said(columns):
            return any(isinstance(fields.get(column), dict) for column in columns)
        case Stated():
            return fields.get("basis", "stated") == "stated"
        case HasText():
            return claim.source.id in known.with_text


@cache
def parts_of_key(key: str) -> tuple[str, ...]:
    """The values of a key that was made a text."""
    return tuple(json.loads(key))
