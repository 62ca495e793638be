"""What ties claims together: which claims name an event, a holder, an office, a count, a series, a word.

Rules form their groups of claims that share such things, directly or through the events that they name. So the claims
that could share a group with one are found by following ties from it, without looking at all others.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import cast
from unicodedata import normalize

from belie.evidence.pieces import words_of
from belie.evidence.visible import visible
from belie.model.claim import RELATIONS, Claim
from belie.model.entities import Entities
from belie.reasoning.statements import normal_text, value_key
from belie.reasoning.timeline import LIVES
from belie.rules.quotes_agree import spoken

Tie = tuple[Hashable, ...]
"""The sort of a tie and what is shared, such as ("office", "mayor"). Those of the sort "id" are the entities that a
claim names for whatever reason."""

_IDS = ("event", "where", "holder", "office", "of", "subject", "speaker", "at", "item", "series", "credited_to")
"""Keys at which one id stands."""


class Ties:
    """The claims of a corpus by what ties them."""

    def __init__(self, claims: Iterable[Claim], entities: Entities) -> None:
        self._claims: dict[Tie, dict[Claim, None]] = defaultdict(dict)
        self._ties: dict[Claim, list[Tie]] = {}
        for claim in claims:
            self.add(claim, entities)

    def add(self, claim: Claim, entities: Entities) -> None:
        """Take a claim."""
        ties = self._ties[claim] = [*_shared(claim), *_named(claim), *_valued(claim, entities)]
        for tie in ties:
            self._claims[tie][claim] = None

    def remove(self, claim: Claim) -> None:
        """Let go of a claim."""
        for tie in self._ties.pop(claim):
            self._claims[tie].pop(claim, None)
            if not self._claims[tie]:
                del self._claims[tie]

    def claims(self, *tie: Hashable) -> Collection[Claim]:
        """The claims that share something."""
        return self._claims.get(tie, {}).keys()

    def of(self, claim: Claim) -> list[Tie]:
        """The ties of a claim that was added."""
        return self._ties[claim]

    def events(self, claim: Claim) -> list[str]:
        """The events that a claim that was added names."""
        return [cast(str, tie[1]) for tie in self._ties[claim] if tie[0] == "event"]

    def mentioning(self, names: Collection[str], texts: Mapping[str, str]) -> list[Claim]:
        """The claims whose evidence may hold one of some names: all words of it, whatever their case and accents; and
        quotes of a text that may hold one, since the speaker may stand around the evidence. `texts` are by source."""
        wanted = words_of_names(names)
        found = [claim for claim in self._ties if "evidence" in claim.fields and holds_one(words_of(claim), wanted)]
        for source, text in texts.items():
            quotes = [claim for claim in self.claims("source", source) if claim.kind == "quote"]
            if quotes and holds_one(visible(text, quotes[0].source.text or ""), wanted):
                found += quotes
        return found


def shared_ties(claim: Claim, entities: Entities) -> list[Tie]:
    """The ties of a claim that may lead to claims of other files; its file and the ids that it names are left out."""
    return [*_shared(claim), *_valued(claim, entities)] if claim.kind == "statement" else _shared(claim)


def words_of_names(names: Iterable[str]) -> list[list[str]]:
    """The words of each name, as `holds_one` looks for them."""
    return [[_plain(word) for word in re.findall(r"\w+", name)] for name in names]


def holds_one(text: str, names: Iterable[Iterable[str]]) -> bool:
    """Whether a text has all words of one of some names; a word that is cut at the end of a line is one."""
    text = _plain(text.replace("-\n", ""))
    return any(all(word in text for word in words) for words in names)


def _plain(text: str) -> str:
    """Text in small letters without accents; letters that are not Latin are left out."""
    return (text if text.isascii() else normalize("NFKD", text).encode("ascii", "ignore").decode()).lower()


def _shared(claim: Claim) -> list[Tie]:
    """What a claim shares with those that rules hold against it. All claims of a corpus are asked, so it is quick."""
    fields = claim.fields
    match claim.kind:
        case "event":
            ties: list[Tie] = [("event", fields["event"])]
            for relation in RELATIONS:
                if relation in fields:
                    ties += [("event", other) for other in claim.refs(relation)]
            for one in cast("list[dict[str, str]]", fields.get("who", ())):
                ties.append(("person", one["entity"]))
                if one.get("as"):
                    ties.append(("office", one["as"]))
            return ties
        case "role":
            event = claim.event("on")
            held: list[Tie] = [("person", fields["holder"]), ("office", fields["office"])]
            return [*held, ("event", event)] if event else held
        case "count":
            return [("count", fields["of"], fields["what"]), *(("part", *part) for part in claim.parts)]
        case "statement":
            subject, name, value = fields["subject"], fields["property"], fields["value"]
            stated: list[Tie] = [("subject", subject, name)]
            if name in LIVES:
                stated.append(("person", subject))
            if isinstance(value, str):
                stated.append(("listed", value, name))
            return stated
        case "quote":
            return [("words", " ".join(spoken(claim.ref("words"))))]
        case "ordinal":
            return [("series", fields["series"]), ("event", fields["item"])]
    return []


def _named(claim: Claim) -> Iterator[Tie]:
    """The file and the source of a claim, and the entities that it names."""
    yield "file", claim.origin.path
    yield "source", claim.source.id
    fields = claim.fields
    for key in _IDS:
        if isinstance(fields.get(key), str):
            yield "id", fields[key]
    if claim.kind == "event":
        for one in claim.participants:
            yield "id", one.entity
            if one.office:
                yield "id", one.office
        for relation in RELATIONS:
            yield from (("id", other) for other in claim.refs(relation))
    elif claim.kind == "role" and (event := claim.event("on")):
        yield "id", event
    elif claim.kind == "count":
        yield from (("id", of) for of, _ in claim.parts)
    elif claim.kind == "statement" and isinstance(fields["value"], str):
        yield "id", fields["value"]


def _valued(claim: Claim, entities: Entities) -> Iterator[Tie]:
    """What a statement says, if nothing else can have the same value: alike for an entity and a text of its id."""
    if claim.kind == "statement" and entities.property(claim.ref("property")).unique:
        sort, value = value_key(claim, entities)
        yield "value", claim.ref("property"), normal_text(value) if sort == "entity" else value
