"""The coverage of the texts of a corpus by its claims."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from posixpath import dirname, join, normpath

from belie import __version__
from belie.evidence.anchor import Place, SourceText, find
from belie.evidence.coverage.answering import answers
from belie.evidence.coverage.reading import Reading
from belie.evidence.coverage.waiving import Waived, find_waived, idle_entries
from belie.evidence.pieces import as_seen, piece_of
from belie.evidence.spans.finding import find_spans
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.coverage import ClaimNote, CoverageReport, CoveredSpan, SourceCoverage, Span, SpanKind, SpanState
from belie.model.finding import Fault
from belie.model.source import Source
from belie.model.wording import say

Proposer = Callable[[str, Sequence[Span]], Iterable[Span]]
"""What adds spans to those that the rules find in a text; they are shown, and count for nothing."""


def measure(corpus: Corpus, only: Collection[str] = (), propose: Proposer | None = None) -> CoverageReport:
    """The coverage of all sources with a text, or of those with some ids.

    Claims that another one sets aside cover what they say as before: somebody looked at it.
    """
    claims = defaultdict[str, list[Claim]](list)
    for claim in (*corpus.claims, *corpus.corrected):
        if "evidence" in claim.fields:
            claims[claim.source.id].append(claim)
    sources, faults, no_text = list[SourceCoverage](), list[Fault](), list[str]()
    for source in corpus.sources.values():
        if only and source.id not in only:
            continue
        if source.id in corpus.texts:
            coverage, idle = _measure(corpus, source, claims[source.id], propose)
            sources.append(coverage)
            faults += idle
        elif source.origin is not None:
            no_text.append(source.id)
    return CoverageReport(__version__, tuple(sources), tuple(no_text), (*corpus.faults, *faults))


def _measure(
    corpus: Corpus, source: Source, claims: Sequence[Claim], propose: Proposer | None
) -> tuple[SourceCoverage, list[Fault]]:
    """The coverage of one source, and the faults of its `not_checked`."""
    text = as_seen(corpus.texts[source.id], source.text or "")
    body = (text.without_heads or text).text
    reading = Reading(body, source.published, corpus.entities)
    spans = find_spans(body, corpus.entities)
    if propose:
        spans = sorted([*spans, *propose(body, spans)], key=lambda span: (span.start, -span.end))
    held = [(claim, places[0]) for claim in claims if len(places := _places(text, claim)) == 1]
    waived, used = find_waived(source, text), set[int]()
    covered = list[CoveredSpan]()
    for span in spans:
        around = [claim for claim, place in held if place.start <= span.start and _needed_end(span) <= place.end]
        by = [claim for claim in around if answers(claim, span, reading)]
        entries = [] if by else [one for one in waived if one.holds(span.start, span.end)]
        used.update(one.number for one in entries if not span.proposed)
        covered.append(_cover(span, text, by, around, entries))
    named = {id for one in covered for id in (*one.claims, *one.near)}
    notes = tuple(_note(corpus, claim) for claim in claims if claim.id in named)
    path = normpath(join(dirname(source.origin.path), source.text or "")) if source.origin else ""
    faults = idle_entries(source, waived, used, [(span.start, span.end) for span in spans if not span.proposed])
    return SourceCoverage(source.id, source.title or source.id, path, text.text, tuple(covered), notes), faults


def _needed_end(span: Span) -> int:
    """Where the words of a span end; the comma before the mark that ends a quotation is the writer's."""
    return span.end - (len(span.text) - len(span.text.rstrip(",.;"))) if span.kind is SpanKind.QUOTE else span.end


def _places(text: SourceText, claim: Claim) -> list[Place]:
    """Where the evidence of a claim stands."""
    piece = piece_of(claim)
    return find(text, piece.exact, piece.prefix, piece.suffix)


def _cover(span: Span, text: SourceText, by: list[Claim], around: list[Claim], entries: list[Waived]) -> CoveredSpan:
    place = text.place(span.start, span.end)
    state = SpanState.COVERED if by else SpanState.WAIVED if entries else SpanState.MISSING
    near = () if by else tuple(claim.id for claim in around)
    reason = entries[0].entry.reason if entries else ""
    return CoveredSpan(span, state, place.line, place.column, tuple(claim.id for claim in by), near, reason, place.page)


def _note(corpus: Corpus, claim: Claim) -> ClaimNote:
    line, *_ = claim.place
    return ClaimNote(claim.id, claim.origin.path, line, say(claim, corpus.entities))
