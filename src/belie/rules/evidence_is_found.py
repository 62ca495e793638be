"""The evidence of a claim stands in the text of its source."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction, possible
from belie.model.rule import Group, rule
from belie.model.screening import Given, HasText, Rows, Screen

if TYPE_CHECKING:
    from belie.evidence.anchor import Place, SourceText
    from belie.evidence.pieces import Piece

_MOST_PLACES = 6


def by_file(corpus: Corpus) -> Iterator[Group]:
    """The claims of each file that have evidence, and a text to look for it in."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.claims if corpus.texts else ():
        if "evidence" in claim.fields and claim.source.id in corpus.texts:
            found[claim.origin.path].append(claim)
    for path, claims in found.items():
        texts = {claim.source.id: corpus.texts[claim.source.id] for claim in claims}
        yield Group({"file": path}, tuple(claims), corpus.entities, texts=texts)


_SCREEN = Screen((Rows((), ("file",), (Given(("evidence",)), HasText())),))


@rule(
    kinds=("event", "role", "count", "statement", "quote", "ordinal"),
    key=("file",),
    groups=by_file,
    compares=("evidence",),
    least=1,
    local=True,
    alone=True,
    screen=_SCREEN,
)
def evidence_is_found(group: Group) -> Iterator[Finding]:
    """The evidence of a claim stands in the text of its source.

    Why: words are copied by hand and from memory, and a text is edited after it was read.

    Vague values: typography makes no difference: quotation marks, dashes, spaces, line breaks with their hyphens,
    ligatures, and the emphasis and the links of Markdown. A changed word does, and so does a changed letter. Words that
    stand more than once, where no prefix or suffix says which are meant, are possible. In a PDF words may run on over
    the end of a page, with its foot and the head of the next between them.

    No contradiction: a claim without evidence, and a source without a text. Claims of every basis and of the corpus's
    own kinds are asked.
    """
    from belie.evidence.pieces import SourceTexts, piece_of  # start-up is a feature

    texts = SourceTexts(group.texts)
    for claim in group.claims:
        text, places = texts.of(claim), texts.find(claim)
        if text is not None and not places:
            yield _missing(claim, text, piece_of(claim))
        elif len(places) > 1:
            yield possible(
                [claim],
                f'"{_short(piece_of(claim).exact)}" stands {len(places)} times in the text',
                f"{claim.source.text}: {_lines(places)}",
                "a prefix or a suffix says which is meant",
            )


def _missing(claim: Claim, text: "SourceText", piece: "Piece") -> Finding:
    """The finding on words that the text does not hold, with what comes nearest to them."""
    from belie.evidence.anchor import find
    from belie.evidence.nearest import find_nearest

    words, path = _short(piece.exact), claim.source.text
    elsewhere = find(text, piece.exact)
    if elsewhere:
        message = f'"{words}" does not stand in the text with that prefix and suffix'
        return contradiction([claim], message, f"{path}: {_lines(elsewhere)}, without them")
    message = f'"{words}" does not stand in the text'
    near = find_nearest(text, piece.exact)
    if near is None:
        return contradiction([claim], message, f"nothing in {path} comes near to it")
    line = f'did you mean "{_short(near.words)}" ({path}, {near.place.where})?'
    return contradiction([claim], message, line, f"evidence -> text: {near.difference}")


def _lines(places: "Sequence[Place]") -> str:
    shown = ", ".join(place.where for place in places[:_MOST_PLACES])
    return shown + (f" and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else "")


def _short(words: str) -> str:
    """Words in one line, cut off where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= 90 else line[:87].rsplit(" ", 1)[0] + " …"
