"""What would defend a claim: a second source, evidence that settles it, what the rules need to compare it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.mutation import Change, Outcome, Tried, Undefended
from belie.model.wording import say

_ABOUT = {
    "event": ("event",),
    "role": ("holder", "office"),
    "count": ("of", "what"),
    "statement": ("subject", "property"),
    "ordinal": ("item", "series"),
}
_Key = tuple[str, ...]


def find_undefended(corpus: Corpus, tried: Iterable[Tried]) -> tuple[Undefended, ...]:
    """The claims of which some changes went unnoticed, in the order in which they were tried."""
    sources = _sources(corpus)
    unnoticed: dict[Claim, list[Change]] = defaultdict(list)
    for one in tried:
        if one.outcome is Outcome.UNNOTICED:
            unnoticed[one.mutant.original].append(one.mutant.change)
    return tuple(
        Undefended(
            claim,
            say(claim, corpus.entities),
            tuple(changes),
            tuple(dict.fromkeys(_defences(claim, changes, corpus, sources))),
        )
        for claim, changes in unnoticed.items()
    )


def _defences(
    claim: Claim, changes: Sequence[Change], corpus: Corpus, sources: Mapping[_Key, set[str]]
) -> Iterator[str]:
    yield from _witnesses(claim, sources)
    yield from _own_words(claim, changes, corpus)
    for change in changes:
        yield from _comparable(claim, change, corpus)


def _sources(corpus: Corpus) -> dict[_Key, set[str]]:
    """Which sources speak of each thing."""
    found: dict[_Key, set[str]] = defaultdict(set)
    for claim in corpus.claims:
        if key := _about(claim):
            found[key].add(claim.source.id)
    return found


def _about(claim: Claim) -> _Key | None:
    parts = _ABOUT.get(claim.kind)
    return (claim.kind, *map(claim.ref, parts)) if parts else None


def _witnesses(claim: Claim, sources: Mapping[_Key, set[str]]) -> Iterator[str]:
    others = sources.get(_about(claim) or (), set()) - {claim.source.id}
    speak = "1 other speaks of it" if len(others) == 1 else f"{len(others)} others speak of it"
    yield f"another source that says it as exactly ({speak})" if others else "a second source"


def _own_words(claim: Claim, changes: Sequence[Change], corpus: Corpus) -> Iterator[str]:
    basis = claim.fields.get("basis", "stated")
    if basis != "stated":
        yield f"a text that states it (this claim is of basis {basis}, which is not held against its evidence)"
    elif "evidence" not in claim.fields:
        yield "evidence"
    else:
        yield f"evidence that settles {' and '.join(dict.fromkeys(one.what for one in changes))}"
        if claim.source.id not in corpus.texts:
            yield "the text of its source"


def _comparable(claim: Claim, change: Change, corpus: Corpus) -> Iterator[str]:
    """What the entities of a claim lack that a rule would need to see a change."""
    known = corpus.entities
    if change.what == "the place" and claim.kind == "event" and known[claim.ref("where")].at is None:
        yield f"coordinates of {claim.ref('where')} (at)"
    if claim.kind == "role" and known[claim.ref("office")].seats is None:
        yield f"a number of seats of {claim.ref('office')}, so that its holders are compared"
    if claim.kind == "statement":
        prop = known.property(claim.ref("property"))
        if not prop.single and not prop.unique:
            yield f"single or unique in the definition of {prop.name}"
    if claim.kind == "ordinal" and not {"every", "number", "opens"} <= set(known[claim.ref("series")].fields):
        yield f"every, number and opens of {claim.ref('series')}"
    if claim.kind == "quote" and "at" not in claim.fields and "on" not in claim.fields:
        yield "an occasion (at or on)"
