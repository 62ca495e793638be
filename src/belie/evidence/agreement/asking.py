"""What is asked of the evidence of a claim, by the claim's kind."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import cast

from belie.evidence.agreement import obvious
from belie.evidence.agreement.dates import dates_disagree
from belie.evidence.agreement.disagreement import Disagreement, Passage
from belie.evidence.agreement.language import is_english
from belie.evidence.agreement.names import Wanted, names_disagree, office_disagrees, place_disagrees
from belie.evidence.agreement.numbers import count_disagrees, value_disagrees
from belie.evidence.agreement.ordinals import ordinal_disagrees
from belie.evidence.agreement.quotes import speaker_disagrees, stands_unmarked, words_disagree
from belie.evidence.pieces import SourceTexts
from belie.model.claim import Claim
from belie.model.entities import Entities

MOST_CHARACTERS = 5_000
"""A longer passage mentions so much that it may agree with anything."""

_NAMED = ("person", "organisation", "place")


class Asked:
    """A claim with its evidence, and all questions to ask.

    `texts` has the text of its source, if there is one; quotes ask for the paragraph in which the evidence stands.
    `look_first`: leave out what a cheap look shows to agree. It makes no difference to what is found.
    """

    def __init__(
        self, claim: Claim, words: str, entities: Entities, texts: SourceTexts | None = None, look_first: bool = True
    ) -> None:
        self.claim, self.entities, self.texts = claim, entities, texts
        self.passage = Passage(words, claim.source.published)
        self.text = words if look_first else ""

    def disagreements(self) -> list[Disagreement]:
        """Everything in which the claim and its evidence surely disagree; nothing where the evidence is not English."""
        if len(self.passage.text) > MOST_CHARACTERS:
            return []
        found = [one for one in self._answers() if one is not None]
        return found if found and is_english(self.claim, self.passage) else []

    def _answers(self) -> Iterator[Disagreement | None]:
        """The answers to the questions that a claim of this kind raises."""
        claim = self.claim
        match claim.kind:
            case "event":
                yield self._dates(("when",), self.entities.name(claim.ref("event")))
                if "where" in claim.fields:
                    yield self._names("where", (claim.ref("where"),))
                if "who" in claim.fields:
                    yield self._names("who", tuple(one.entity for one in claim.participants))
            case "role":
                yield self._dates(("from", "until", "on"), self.entities.name(claim.ref("office")))
                yield self._names("holder", (claim.ref("holder"),))
                if not obvious.has_name(self.text, claim.ref("office"), self.entities):
                    yield office_disagrees(claim.ref("office"), claim.ref("holder"), self.passage, self.entities)
            case "count":
                yield self._dates(("on",))
                if not obvious.has_number(self.text, claim.fields["value"]):
                    yield count_disagrees(claim.quantity("value"), claim.ref("what"), self.passage)
                of = claim.ref("of")
                if of in self.entities and self.entities[of].kind in _NAMED:
                    yield self._names("of", (of,))
            case "statement":
                yield from self._statement()
            case "quote":
                yield self._dates(("on",))
                yield from self._quote()
            case "ordinal":
                if not obvious.has_number(self.text, claim.fields["number"]):
                    yield ordinal_disagrees(claim, self.passage, self.entities)

    def _quote(self) -> Iterator[Disagreement | None]:
        """The words and the speaker, in the evidence and in the paragraph of the text around it."""
        claim, entities = self.claim, self.entities
        marked = obvious.has_marks(self.passage.text)
        words = words_disagree(claim, self.passage) if marked else None
        yield words
        speaker = speaker_disagrees(claim, self.passage, entities) if marked else None
        paragraph = self.texts.paragraph(claim) if self.texts and words is None and speaker is None else None
        if paragraph:
            around = Passage(paragraph, claim.source.published)
            yield stands_unmarked(claim, self.passage, around)
            speaker = speaker_disagrees(claim, around, entities)
        yield speaker

    def _statement(self) -> Iterator[Disagreement | None]:
        """The subject, the value by its sort, and the time of a statement."""
        claim, entities = self.claim, self.entities
        name, value = claim.ref("property"), claim.fields["value"]
        sort = entities.property(name).value
        is_date = sort == "date" or isinstance(value, dict)
        times = ("from", "until", "on")
        yield self._dates((*times, "value") if is_date else times, name)
        if isinstance(value, int | float) and not isinstance(value, bool) and not is_date:
            yield value_disagrees(Decimal(str(value)), name.replace("_", " "), self.passage)
        if isinstance(value, str) and sort in (None, "entity") and value in entities and entities[value].kind in _NAMED:
            yield self._names("value", (value,), name == "located_in")
        subject = claim.ref("subject")
        if subject in entities and entities[subject].kind in _NAMED:
            yield self._names("subject", (subject,))

    def _dates(self, keys: Iterable[str], topic: str = "") -> Disagreement | None:
        given = [key for key in keys if self.claim.fields.get(key, "..") != ".."]
        if not given or not obvious.may_have_dates(self.passage.text):
            return None
        if any(obvious.has_date(self.text, self.claim.fields[key]) for key in given) and (
            len(given) == 1 or obvious.has_one_year(self.text)
        ):
            return None
        return dates_disagree(self.claim, given, self.passage, topic)

    def _names(self, key: str, ids: tuple[str, ...], is_place: bool = False) -> Disagreement | None:
        if not ids or any(obvious.has_name(self.text, one, self.entities) for one in ids):
            return None
        wanted = Wanted(key, ids, frozenset(_named(self.claim.fields, self.entities)) - set(ids))
        ask = place_disagrees if is_place or key == "where" else names_disagree
        return ask(wanted, self.passage, self.entities)


def _named(value: object, entities: Entities) -> Iterator[str]:
    """All ids of entities in a value of a claim."""
    if isinstance(value, str):
        if value in entities:
            yield value
    elif isinstance(value, dict):
        for part in cast("dict[str, object]", value).values():
            yield from _named(part, entities)
    elif isinstance(value, list):
        for part in value:
            yield from _named(part, entities)
