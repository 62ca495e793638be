"""What became of the evidence of a source whose text is no longer the one of its digest: a note for each such source.

The former text is not kept, so where words stood in it is not known. They are held to have moved where they stand in
the text, but no longer where their prefix and suffix say, or more than once with nothing that says which are meant.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from belie.model.claim import Claim
from belie.model.corpus import Corpus

if TYPE_CHECKING:
    from belie.evidence.anchor import Place
    from belie.evidence.pieces import SourceTexts

_MOST_CLAIMS = 10
"""Claims that a note names at most, of each sort."""

_MOST_PLACES = 3
_LONGEST = 120


def note_changed_texts(corpus: Corpus) -> Iterator[str]:
    """A note for each source with another text than its digest is of: which claims still stand, which moved, and which
    lost their words."""
    for name in sorted(corpus.changed_texts):
        claims = [claim for claim in corpus.claims if claim.source.id == name and "evidence" in claim.fields]
        yield f"the text of {name} changed since its digest was made: {_write_note(corpus, claims)}"


def _write_note(corpus: Corpus, claims: Sequence[Claim]) -> str:
    from belie.evidence.pieces import SourceTexts  # start-up is a feature

    if not claims:
        return "no claim has evidence from it"
    texts = SourceTexts(corpus.texts)
    stand, moved, lost = list[str](), list[str](), list[str]()
    for claim in claims:
        name, places = claim.id.partition("#")[2], texts.find(claim)
        if len(places) == 1:
            stand.append(name)
        elif places:
            moved.append(f"{name} (stands {len(places)} times: {_list_places(places)})")
        elif elsewhere := _without_sides(claim, texts):
            moved.append(f"{name} (without its prefix or suffix: {_list_places(elsewhere)})")
        else:
            lost.append(f"{name} ({_find_near(claim, texts)})")
    of_claims = "1 claim" if len(claims) == 1 else f"{len(claims)} claims"
    parts = (
        f"{len(stand)} still {'stands' if len(stand) == 1 else 'stand'}{_list(stand)}",
        f"{len(moved)} moved{_list(moved)}",
        f"{len(lost)} lost {'its' if len(lost) == 1 else 'their'} words{_list(lost)}",
    )
    return f"of {of_claims} with evidence from it {', '.join(parts)}"


def _without_sides(claim: Claim, texts: "SourceTexts") -> "Sequence[Place]":
    """The places of the words of a claim, whatever stands before and after them."""
    from belie.evidence.anchor import find
    from belie.evidence.pieces import words_of

    text = texts.of(claim)
    return find(text, words_of(claim)) if text else ()


def _find_near(claim: Claim, texts: "SourceTexts") -> str:
    """The passage that comes nearest to the words of a claim, with what differs."""
    from belie.evidence.nearest import find_nearest
    from belie.evidence.pieces import words_of

    text = texts.of(claim)
    near = find_nearest(text, words_of(claim)) if text else None
    return f'{near.place.where}: "{_shorten(near.difference)}"' if near else "nothing comes near to them"


def _list_places(places: "Sequence[Place]") -> str:
    more = len(places) - _MOST_PLACES
    return ", ".join(place.where for place in places[:_MOST_PLACES]) + (f" and {more} more" if more > 0 else "")


def _list(names: Sequence[str]) -> str:
    more = len(names) - _MOST_CLAIMS
    listed = ", ".join(names[:_MOST_CLAIMS]) + (f" and {more} more" if more > 0 else "")
    return f" ({listed})" if names else ""


def _shorten(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 3].rsplit(" ", 1)[0] + " …"
