"""The coverage of texts as one HTML page: the texts themselves, every span with a link to its claims.

The page needs no script and nothing from elsewhere. Its content security policy allows its own style alone.
"""

from base64 import b64encode
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from belie.model.coverage import ClaimNote, CoverageReport, SourceCoverage, SpanKind, SpanState, share
from belie.reports.coverage_segments import Segment, paragraphs
from belie.reports.coverage_text import summary
from belie.reports.coverage_words import percent, span_words, state_words, tidy


def render_coverage_html(report: CoverageReport) -> str:
    """The page. Whatever comes from a text or a fact file is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # start-up is a feature

    pages = Environment(
        loader=PackageLoader("belie.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = pages.get_template("coverage.css").render()
    return (
        pages.get_template("coverage.html")
        .render(
            report=report,
            style=style,
            digest=b64encode(sha256(style.encode()).digest()).decode(),
            summary=summary(report),
            percent=percent,
            kinds=[(kind, *_figures(report, kind)) for kind in SpanKind],
            sources=[SourcePage(source, number) for number, source in enumerate(report.sources, 1)],
            tidy=tidy,
        )
        .rstrip("\n")
        + "\n"
    )


@dataclass(frozen=True)
class SourcePage:
    """A source as the page shows it; `number` makes the ids of its parts differ from those of other sources."""

    source: SourceCoverage
    number: int

    @cached_property
    def share(self) -> str:
        """How much is covered, as a percentage."""
        return percent(share(self.source.count(SpanState.COVERED), self.source.count(SpanState.MISSING)))

    @cached_property
    def paragraphs(self) -> list[list[Segment]]:
        """The text, cut up."""
        return list(paragraphs(self.source))

    @cached_property
    def spans(self) -> list[tuple[int, SpanState, str, str, list[tuple[str, str]]]]:
        """Of each span its number, its state, its words, why it is in its state, and its claims with their links."""
        return [
            (
                number,
                one.state,
                span_words(one) + ("" if one.page is None else f", {one.where}"),
                state_words(one),
                [(id, self.link(id)) for id in one.claims or one.near],
            )
            for number, one in enumerate(self.source.spans, 1)
        ]

    @cached_property
    def claims(self) -> list[tuple[ClaimNote, list[int]]]:
        """The claims that cover some span, or hold one in their evidence, with the numbers of those that they cover."""
        spans = list(enumerate(self.source.spans, 1))
        return [(claim, [number for number, one in spans if claim.id in one.claims]) for claim in self.source.claims]

    def link(self, id: str) -> str:
        """The id on the page of a claim."""
        number = next(number for number, claim in enumerate(self.source.claims, 1) if claim.id == id)
        return f"c{self.number}-{number}"


def _figures(report: CoverageReport, kind: SpanKind) -> tuple[int, int, int, str]:
    covered, missing, waived = (
        report.count(state, kind) for state in (SpanState.COVERED, SpanState.MISSING, SpanState.WAIVED)
    )
    return covered, missing, waived, percent(share(covered, missing))
