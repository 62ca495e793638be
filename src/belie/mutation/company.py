"""Which entity could stand in place of another by mistake: one of the same kind of which nobody says the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice
from zlib import crc32

from belie.model.claim import Claim
from belie.model.corpus import Corpus

MOST = 5
"""How many entities are proposed in place of one."""


class Company:
    """The entities of a corpus by kind, and what its claims say of them."""

    def __init__(self, corpus: Corpus) -> None:
        self._entities = corpus.entities
        self._of_kind: Mapping[str, list[str]] = defaultdict(list)
        for name, entity in sorted(corpus.entities.items()):
            self._of_kind[entity.kind].append(name)
        self._said = {said for claim in corpus.claims for said in _sayings(claim)}

    def others(self, claim: Claim, key: str, entity: str, post: str = "") -> Iterator[str]:
        """Some entities that could stand under a key of a claim by mistake; which ones depends on the claim's id.

        Left out are what the claim names already, what lies within the entity or around it (that would be less or more
        precise, not wrong), and what some claim says too (that would be true). `post` is the office in which somebody
        takes part in an event.
        """
        if entity not in self._entities:
            return iter(())
        named = set(_texts(dict(claim.fields)))
        kind = self._of_kind[self._entities[entity].kind]
        start = crc32(claim.id.encode("utf-8", "surrogatepass")) % len(kind)
        candidates = (kind[(start + step) % len(kind)] for step in range(len(kind)))
        wrong = (
            other
            for other in candidates
            if other not in named
            and not self._entities.nest(entity, other)
            and _saying(claim, key, other, post) not in self._said
        )
        return islice(wrong, MOST)


def _saying(claim: Claim, key: str, entity: str, post: str) -> tuple[str, ...]:
    """What a claim would say with an entity under a key, as far as another claim can say it too."""
    field = claim.fields.get
    match claim.kind, key:
        case "event", "who":
            return "who", claim.ref("event"), entity
        case "event", "as":
            return "as", claim.ref("event"), post, entity
        case "event", "where":
            return "where", claim.ref("event"), entity
        case "role", _:
            return "role", *(entity if key == part else claim.ref(part) for part in ("holder", "office"))
        case "statement", _:
            parts = ("subject", "property", "value")
            return "statement", *(entity if key == part else str(field(part)) for part in parts)
        case "quote", _:
            return "quote", entity, claim.ref("words")
    return ()


def _sayings(claim: Claim) -> Iterator[tuple[str, ...]]:
    """What a claim says, in the form of `_saying`."""
    match claim.kind:
        case "event":
            for one in claim.participants:
                yield "who", claim.ref("event"), one.entity
                if one.office:
                    yield "as", claim.ref("event"), one.entity, one.office
            if "where" in claim.fields:
                yield "where", claim.ref("event"), claim.ref("where")
        case "role":
            yield "role", claim.ref("holder"), claim.ref("office")
        case "statement":
            yield "statement", claim.ref("subject"), claim.ref("property"), str(claim.fields["value"])
        case "quote":
            yield "quote", claim.ref("speaker"), claim.ref("words")


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
