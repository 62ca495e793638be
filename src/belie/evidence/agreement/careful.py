"""The evidence of a claim, read with care where a cheap look does not settle what is asked of it."""

from collections.abc import Collection, Iterator
from decimal import Decimal

from belie.evidence.agreement.dates import dates_disagree
from belie.evidence.agreement.disagreement import Disagreement, Passage
from belie.evidence.agreement.language import is_english
from belie.evidence.agreement.names import Wanted, names_disagree, place_disagrees
from belie.evidence.agreement.numbers import count_disagrees, value_disagrees
from belie.evidence.agreement.offices import office_disagrees
from belie.evidence.agreement.ordinals import ordinal_disagrees
from belie.evidence.agreement.quotes import speaker_disagrees, stands_unmarked, words_disagree
from belie.model.claim import Claim
from belie.model.entities import Entities


class Careful:
    """A claim, its evidence as a passage, and the answers to questions about the two."""

    def __init__(self, claim: Claim, words: str, entities: Entities) -> None:
        self.claim, self.entities = claim, entities
        self.passage = Passage(words, claim.source.published)

    def is_english(self) -> bool:
        """Whether the words can be read at all."""
        return is_english(self.claim, self.passage)

    def dates(self, keys: Collection[str], topic: str = "") -> Disagreement | None:
        """The dates under some keys; `topic` names what the claim tells of."""
        return dates_disagree(self.claim, keys, self.passage, topic)

    def names(self, key: str, ids: tuple[str, ...], others: Collection[str]) -> Disagreement | None:
        """The entities under a key; `others` are those that the claim names elsewhere."""
        return names_disagree(Wanted(key, ids, frozenset(others)), self.passage, self.entities)

    def place(self, key: str, ids: tuple[str, ...], others: Collection[str]) -> Disagreement | None:
        """The same for where something takes place or lies."""
        return place_disagrees(Wanted(key, ids, frozenset(others)), self.passage, self.entities)

    def office(self) -> Disagreement | None:
        """The office of a role."""
        return office_disagrees(self.claim.ref("office"), self.claim.ref("holder"), self.passage, self.entities)

    def count(self) -> Disagreement | None:
        """How many a count says there are."""
        return count_disagrees(self.claim.quantity("value"), self.claim.ref("what"), self.passage)

    def value(self, number: int | float) -> Disagreement | None:
        """The number that a statement gives."""
        name = self.claim.ref("property").replace("_", " ")
        return value_disagrees(Decimal(str(number)), name, self.passage)

    def ordinal(self) -> Disagreement | None:
        """The number of an ordinal."""
        return ordinal_disagrees(self.claim, self.passage, self.entities)

    def quote(self, is_marked: bool, paragraph: str | None) -> Iterator[Disagreement | None]:
        """The words and the speaker, in the evidence if that has quotation marks, and in the paragraph of the text."""
        words = words_disagree(self.claim, self.passage) if is_marked else None
        yield words
        speaker = speaker_disagrees(self.claim, self.passage, self.entities) if is_marked else None
        if paragraph and words is None and speaker is None:
            around = Passage(paragraph, self.claim.source.published)
            yield stands_unmarked(self.claim, self.passage, around)
            speaker = speaker_disagrees(self.claim, around, self.entities)
        yield speaker
