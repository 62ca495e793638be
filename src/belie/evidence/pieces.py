"""The evidence of claims, and the texts that it is looked for in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from belie.evidence.anchor import Place, SourceText, find
from belie.evidence.typography import UNSEEN
from belie.evidence.visible import is_markdown, visible
from belie.model.claim import Claim
from belie.model.source import has_pages


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of a piece of evidence, and what stands before and after them, as far as that is given."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def piece_of(claim: Claim) -> Piece:
    """The evidence of a claim that has some."""
    evidence = claim.fields["evidence"]
    if isinstance(evidence, dict):
        parts = cast("dict[str, str]", evidence)
        return Piece(parts["exact"], parts.get("prefix", ""), parts.get("suffix", ""))
    return Piece(str(evidence))


def seen_words_of(claim: Claim) -> str:
    """The words of the evidence of a claim that has some, without marks of Markdown if its text is that."""
    words, path = words_of(claim), claim.source.text
    if path is None:
        return words
    return visible(words, path).replace(UNSEEN, "") if is_markdown(path) else words


def words_of(claim: Claim) -> str:
    """The words of the evidence of a claim that has some."""
    evidence = claim.fields["evidence"]
    return evidence if isinstance(evidence, str) else piece_of(claim).exact


def as_seen(text: str, path: str) -> SourceText:
    """What readers see of the text of a source at a path."""
    return SourceText(visible(text, path), has_pages(path), is_markdown(path))


class SourceTexts:
    """The texts of sources, by the source's id, each read when it is first asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._read: dict[str, SourceText] = {}

    def has(self, claim: Claim) -> bool:
        """Whether there is a text of a claim's source."""
        return claim.source.id in self._texts

    def of(self, claim: Claim) -> SourceText | None:
        """What readers see of the text of a claim's source; None if it has none."""
        if not self.has(claim):
            return None
        name = claim.source.id
        if name not in self._read:
            self._read[name] = as_seen(self._texts[name], claim.source.text or "")
        return self._read[name]

    def find(self, claim: Claim) -> list[Place]:
        """The places at which the evidence of a claim stands in the text of its source."""
        text, piece = self.of(claim), piece_of(claim)
        return [] if text is None else find(text, piece.exact, piece.prefix, piece.suffix)

    def paragraph(self, claim: Claim) -> str | None:
        """The paragraph in which the evidence of a claim stands; None if it stands nowhere, or more than once."""
        text, places = self.of(claim), self.find(claim)
        return text.paragraph(places[0]) if text and len(places) == 1 else None
