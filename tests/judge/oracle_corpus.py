"""What the judge of the judge reads: fact files as plain data, flattened to claims; no part of the engine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from .oracle_dates import bounds, is_soft

Fields = Mapping[str, Any]
Finding = tuple[str, str, frozenset[str]]
"""Rule, verdict, ids of the claims."""


@dataclass(frozen=True)
class Said:
    """A claim as written, under its id in the corpus, with what its source says of its publication.

    `soft`: it is uncertain, or somebody else corrects it; a contradiction that needs it is `possible`.
    """

    id: str
    fields: Fields
    published: object = None
    publisher: object = None
    soft: bool = False

    @property
    def source(self) -> str:
        """The id of its source."""
        return self.id.partition("#")[0]

    @property
    def kind(self) -> str:
        """The claim's kind."""
        return str(self.fields["kind"])

    def list(self, key: str) -> list[Any]:
        """What a key holds that may hold one thing, several, or nothing."""
        value = self.fields.get(key, [])
        return value if isinstance(value, list) else [value]


@dataclass(frozen=True)
class Facts:
    """All claims of a corpus, with its entities, properties and sources, and what its checks set for each rule.

    `defined`: every definition of an entity, in the order of the files; `entities` has what holds meanwhile.
    """

    claims: tuple[Said, ...]
    entities: Mapping[str, Fields]
    properties: Mapping[str, Fields] = field(default_factory=dict)
    sources: Mapping[str, Fields] = field(default_factory=dict)
    checks: Mapping[str, Sequence[Fields]] = field(default_factory=dict)
    defined: Mapping[str, Sequence[Fields]] = field(default_factory=dict)

    def setting(self, rule: str, name: str, default: Any, **key: str) -> Any:
        """What the checks set for a group of a rule: the last entry that names the group says it, or leaves it out."""
        for entry in reversed(self.checks.get(rule, ())):
            only = entry.get("only", {})
            if all(key.get(part) in (one if isinstance(one, list) else [one]) for part, one in only.items()):
                return entry.get(name, default)
        return default

    def of_kind(self, *kinds: str) -> list[Said]:
        """The claims of some kinds."""
        return [claim for claim in self.claims if claim.kind in kinds]

    def is_kind(self, name: object, kind: str) -> bool:
        """Whether a value is the id of an entity of a kind."""
        return isinstance(name, str) and self.entities.get(name, {}).get("kind") == kind

    def nest(self, one: str, other: str) -> bool:
        """Whether two places are one, or one of them lies within the other."""
        return one in self.places_around(other) or other in self.places_around(one)

    def places_around(self, place: str) -> list[str]:
        """A place, the place that it is within, and so on."""
        around = [place]
        while (outer := self.entities[around[-1]].get("within")) is not None:
            around.append(outer)
        return around


def is_event_id(value: object) -> bool:
    """Whether `on` names an event: dates begin with no lower-case letter."""
    return isinstance(value, str) and value[:1].islower()


def entries_of(said: Fields | Sequence[Fields]) -> list[Fields]:
    """The entries of checks for one rule, where a file may hold one of them or a list."""
    return [said] if isinstance(said, Mapping) else list(said)


def flatten(files: Sequence[Fields]) -> Facts:
    """The claims of several fact files, each under source#claim; a file may hold `checks`, by rule."""
    entities: dict[str, Fields] = {}
    sources: dict[str, Fields] = {}
    checks: dict[str, list[Fields]] = {}
    defined: dict[str, list[Fields]] = {}
    properties: dict[str, Fields] = {
        "born": {"single": True, "value": "date"},
        "died": {"single": True, "value": "date"},
        "located_in": {"single": True, "value": "entity"},
    }
    claims: list[Said] = []
    for file in files:
        checks |= {rule: entries_of(said) for rule, said in file.get("checks", {}).items()}
        for name, fields in file.get("entities", {}).items():
            entities[name] = {**fields, **entities.get(name, {})}
            defined.setdefault(name, []).append(fields)
        for name, fields in file.get("properties", {}).items():
            properties[name] = {**properties.get(name, {}), **fields}
        source = file.get("source", {})
        if source:
            sources[source["id"]] = source
        for claim in file.get("claims", []):
            name = f"{source['id']}#{claim['id']}"
            claims.append(Said(name, claim, source.get("published"), source.get("publisher")))
    set_aside, weakened = _corrected(claims)
    standing = [claim for claim in claims if claim.id not in set_aside]
    marked = (
        replace(c, soft=c.id in weakened or _is_soft(c.fields, properties) or _rests_on_soft_publication(c))
        for c in standing
    )
    return Facts(tuple(marked), entities, properties, sources, checks, defined)


def _corrected(claims: Sequence[Said]) -> tuple[set[str], set[str]]:
    """The claims that their own source or publisher corrects, and those that somebody else does.

    In a chain each claim corrects for itself: a correction that is corrected in turn does not bring the first back.
    """
    by_id = {claim.id: claim for claim in claims}
    own: set[str] = set()
    foreign: set[str] = set()
    for claim in claims:
        for name in claim.list("corrects"):
            other = by_id[name]
            same = claim.source == other.source or (claim.publisher and claim.publisher == other.publisher)
            (own if same else foreign).add(name)
    return own, foreign


def _is_soft(fields: Fields, properties: Mapping[str, Fields]) -> bool:
    dated = [fields[key] for key in ("when", "from", "until", "on") if key in fields]
    if fields["kind"] == "statement" and properties.get(fields["property"], {}).get("value") == "date":
        dated.append(fields["value"])
    if fields["kind"] == "count" and bounds(fields["value"])[2]:
        return True
    return any(is_soft(value) for value in dated)


def _rests_on_soft_publication(claim: Said) -> bool:
    """Whether a claim means something by its uncertain day of publication: a default, an end that is open."""
    dates = [claim.fields[key] for key in ("when", "from", "until", "on", "value") if key in claim.fields]
    dates = [one for date in dates for one in (date if isinstance(date, list) else [date])]
    leans = claim.kind == "count" and "on" not in claim.fields
    leans |= any(str(one).strip() == ".." or str(one).endswith("/..") for one in dates)
    return leans and is_soft(claim.published)
