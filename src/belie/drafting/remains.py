"""What of a text is checkable and stands in no claim of a draft, as lines for people."""

from collections.abc import Iterator

from belie.evidence.coverage.measuring import measure
from belie.model.corpus import Corpus
from belie.model.coverage import SourceCoverage, SpanKind, SpanState


def list_remains(corpus: Corpus, source: str) -> Iterator[str]:
    """A line for each span of a source's text that no claim covers; those within covered quotations are left out."""
    for coverage in measure(corpus, (source,)).sources:
        quotes = [
            (one.span.start, one.span.end)
            for one in coverage.spans
            if one.span.kind is SpanKind.QUOTE and one.state is SpanState.COVERED
        ]
        for one in coverage.spans:
            inside = any(start <= one.span.start and one.span.end <= end for start, end in quotes)
            if one.state is SpanState.MISSING and not inside:
                yield f"{one.where}: {one.span.kind} {_shown(coverage, one.span.start, one.span.end)}"


def _shown(coverage: SourceCoverage, start: int, end: int) -> str:
    """The words of a span in brackets among those beside it."""
    text = coverage.text
    low, high = max(0, start - 25), min(len(text), end + 25)
    before = text[low:start].partition(" ")[2] if low else text[:start]
    after = text[end:high].rpartition(" ")[0] if high < len(text) else text[end:]
    before, after = before.rpartition("\n\n")[2], after.partition("\n\n")[0]
    words = text[start:end] if end - start <= 60 else f"{text[start : start + 57]}\u2026"
    return " ".join(f"{before}[{words}]{after}".split())
