"""What is asked of the evidence of a claim, by the claim's kind: at a glance, and with care where that does not do."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from belie.evidence.agreement import obvious
from belie.evidence.agreement.glance import NAMED
from belie.evidence.pieces import SourceTexts
from belie.model.claim import Claim
from belie.model.entities import Entities

if TYPE_CHECKING:
    from belie.evidence.agreement.careful import Careful
    from belie.evidence.agreement.disagreement import Disagreement

MOST_CHARACTERS = 5_000
"""A longer passage mentions so much that it may agree with anything."""


class Asked:
    """A claim with its evidence, and all questions to ask.

    `texts` has the text of its source, if there is one; quotes ask for the paragraph in which the evidence stands.
    `look_first`: leave out what a cheap look shows to agree. It makes no difference to what is found.
    """

    __slots__ = ("_careful", "claim", "entities", "text", "texts", "words")

    def __init__(
        self, claim: Claim, words: str, entities: Entities, texts: SourceTexts | None = None, look_first: bool = True
    ) -> None:
        self.claim, self.entities, self.texts, self.words = claim, entities, texts, words
        self.text = words if look_first else ""
        self._careful: Careful | None = None

    @property
    def careful(self) -> "Careful":
        """The answers to questions that need careful reading."""
        if self._careful is None:
            from belie.evidence.agreement.careful import Careful  # start-up is a feature: most evidence needs none

            self._careful = Careful(self.claim, self.words, self.entities)
        return self._careful

    def disagreements(self) -> "list[Disagreement]":
        """Everything in which the claim and its evidence surely disagree; nothing where the evidence is not English."""
        if len(self.words) > MOST_CHARACTERS:
            return []
        found = [one for one in self._answers() if one is not None]
        return found if found and self.careful.is_english() else []

    def _answers(self) -> "Iterator[Disagreement | None]":
        """The answers to the questions that a claim of this kind raises, as far as no glance answers them."""
        claim, entities = self.claim, self.entities
        match claim.kind:
            case "event":
                if dates := self._open_dates("when"):
                    yield self.careful.dates(dates, entities.name(claim.ref("event")))
                if "where" in claim.fields:
                    yield self._names("where", (claim.ref("where"),), True)
                if "who" in claim.fields:
                    yield self._names("who", claim.people)
            case "role":
                if dates := self._open_dates("from", "until", "on"):
                    yield self.careful.dates(dates, entities.name(claim.ref("office")))
                yield self._names("holder", (claim.ref("holder"),))
                if not obvious.has_name(self.text, claim.ref("office"), entities):
                    yield self.careful.office()
            case "count":
                if dates := self._open_dates("on"):
                    yield self.careful.dates(dates)
                if not obvious.has_number(self.text, claim.fields["value"]):
                    yield self.careful.count()
                if self._is_named(claim.ref("of")):
                    yield self._names("of", (claim.ref("of"),))
            case "statement":
                yield from self._statement()
            case "quote":
                if dates := self._open_dates("on"):
                    yield self.careful.dates(dates)
                is_marked = obvious.has_marks(self.words)
                paragraph = self.texts.paragraph(claim) if self.texts else None
                if is_marked or paragraph:
                    yield from self.careful.quote(is_marked, paragraph)
            case "ordinal":
                if not obvious.has_number(self.text, claim.fields["number"]):
                    yield self.careful.ordinal()

    def _statement(self) -> "Iterator[Disagreement | None]":
        """The subject, the value by its sort, and the time of a statement."""
        claim, entities = self.claim, self.entities
        name, value = claim.ref("property"), claim.fields["value"]
        sort = entities.property(name).value
        is_date = sort == "date" or isinstance(value, dict)
        if dates := self._open_dates("from", "until", "on", *(["value"] if is_date else [])):
            yield self.careful.dates(dates, name)
        if isinstance(value, int | float) and not isinstance(value, bool) and not is_date:
            yield self.careful.value(value)
        if isinstance(value, str) and sort in (None, "entity") and self._is_named(value):
            yield self._names("value", (value,), name == "located_in")
        if self._is_named(claim.ref("subject")):
            yield self._names("subject", (claim.ref("subject"),))

    def _open_dates(self, *keys: str) -> list[str]:
        """Those of the keys that hold dates, unless a cheap look shows that nothing speaks against them."""
        fields, text = self.claim.fields, self.text
        given = [key for key in keys if key in fields and fields[key] != ".."]
        for key in given:
            if obvious.has_date(text, fields[key]) and (len(given) == 1 or obvious.has_one_year(text)):
                return []
        return given if given and obvious.may_have_dates(self.words) else []

    def _is_named(self, entity: str) -> bool:
        """Whether texts speak of an entity by its name."""
        known = self.entities.by_id.get(entity)
        return known is not None and known.kind in NAMED

    def _names(self, key: str, ids: tuple[str, ...], is_place: bool = False) -> "Disagreement | None":
        """Whether the evidence names others in place of the entities under a key."""
        for one in ids:
            if obvious.has_name(self.text, one, self.entities):
                return None
        if not ids:
            return None
        named = _named(self.claim.fields, self.entities)
        if self.text and not _names_others(self.words, named.union(ids), self.entities):
            return None
        others = named.difference(ids)
        return (self.careful.place if is_place else self.careful.names)(key, ids, others)


def _names_others(words: str, known: set[str], entities: Entities) -> bool:
    """Whether a passage has a name that can be none of some entities: only such a one can stand in their place."""
    from belie.evidence.mentions.names import names_in
    from belie.evidence.mentions.tokens import plain

    return any(known.isdisjoint(mention.entities) for mention in names_in(plain(words), entities))


def _named(fields: Mapping[str, object], entities: Entities) -> set[str]:
    """All ids of entities in the values of a claim."""
    found, parts = set[str](), list(fields.values())
    while parts:
        part = parts.pop()
        if isinstance(part, str):
            if part in entities.by_id:
                found.add(part)
        elif isinstance(part, dict):
            parts += part.values()
        elif isinstance(part, list):
            parts += part
    return found
