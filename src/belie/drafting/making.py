"""The text of a fact file for a text: proposed, tried against the corpus, and left without what does not hold."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from belie.drafting.drafts import About, propose, without
from belie.drafting.parts import Draft, NewSource
from belie.drafting.remains import list_remains
from belie.drafting.trying import open_shelf, try_file
from belie.drafting.writing import write_draft
from belie.evidence.pieces import as_seen
from belie.evidence.visible import headline
from belie.loading.digests import digest_of
from belie.model.corpus import Corpus
from belie.values.dates import Date

_MOST_TRIES = 20


class Unusable(ValueError):
    """A text that no draft can be made of. The message says why, and what to do."""


class Taken(ValueError):
    """An id that another source has. The message says where."""


@dataclass(frozen=True, slots=True)
class Made:
    """The text of a fact file; how many claims and new entities it has, things to decide, and lines of what is left."""

    text: str
    claims: int
    entities: int
    decide: int
    left: int


def make(root: Path, source: str, way: str, published: tuple[str, Date] | None) -> Made:
    """Draft the fact file `facts/<source>.yaml` of a corpus for the text at a path from `facts/`.

    Raises Unusable and Taken.
    """
    shelf, file = open_shelf(root), f"facts/{source}.yaml"
    for part in shelf.parts:
        if part.source is not None and part.source_fields.get("id") == source:
            line, column, *_ = part.source.place()
            raise Taken(f"a source has the id {source} already: {part.path}:{line}:{column}")
    fields = {"id": source, **({"published": published[0]} if published else {}), "text": way}
    corpus = shelf.with_file(file, write_draft(Draft(NewSource(fields))))
    complaint = next((fault for fault in corpus.faults if fault.file == file), None)
    if complaint or source not in corpus.texts:
        raise Unusable(_reason(complaint.message, complaint.hint) if complaint else "it cannot be read")
    text = as_seen(corpus.texts[source], way)
    seen = (text.without_heads or text).text
    if not any(map(str.isalnum, seen)):
        raise Unusable("it holds no words")
    digest = digest_of(root, corpus.sources[source])
    if digest is None:
        raise Unusable("it cannot be read")
    about = About(source, published, way, digest, headline(corpus.texts[source], way))
    draft = propose(seen, about, corpus.entities)
    for _ in range(_MOST_TRIES):
        corpus = shelf.with_file(file, write_draft(draft))
        complaints = try_file(corpus, file, source)
        if not complaints.claims and not complaints.others:
            break
        draft = _mended(draft, complaints.claims, bool(complaints.others))
    return _finished(corpus, draft, source)


def _mended(draft: Draft, claims: Mapping[str, str], has_others: bool) -> Draft:
    """The draft without the claims that there are complaints about; where it is about none, without all."""
    known = {claim.id for claim in draft.claims}
    reasons = {name: reason for name, reason in claims.items() if name in known}
    if not reasons and has_others:
        reasons = dict.fromkeys(known, "the draft of the file did not hold")
        draft = replace(draft, entities=())
    return without(draft, reasons)


def _finished(corpus: Corpus, draft: Draft, source: str) -> Made:
    left = (*draft.left, *list_remains(corpus, source))
    draft = replace(draft, left=left)
    decide = sum(len(claim.decide) for claim in draft.claims) + sum(bool(one.decide) for one in draft.entities)
    return Made(
        write_draft(draft), len(draft.claims), len(draft.entities), decide + len(draft.source.decide), len(left)
    )


def _reason(message: str, hint: str) -> str:
    """The complaint about a text, without its path from the fact file."""
    words = message.partition("': ")[2] or message
    return f"{words}; {hint.partition('; the path starts')[0]}" if hint else words
