"""The coverage of texts in plain text, for a terminal of 80 columns."""

from collections.abc import Iterator
from dataclasses import replace

from belie.model.coverage import CoverageReport, SourceCoverage, SpanKind, SpanState, share
from belie.reports.coverage_words import percent, several, span_words, state_words, tidy
from belie.reports.fault_text import fault_text
from belie.reports.layout import WIDTH, wrap


def render_coverage(report: CoverageReport, way: str = "", width: int = WIDTH) -> str:
    """What is missing, source by source, with the place of each span; then faults, and the figures last.

    `way` stands before paths, so that they lead there from the working folder. Ends with a line break.
    """
    blocks = [list(_source(source, way, width)) for source in report.sources]
    blocks += [fault_text(replace(fault, file=way + fault.file), width).splitlines() for fault in report.faults]
    blocks.append(list(figures(report, width)))
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def figures(report: CoverageReport, width: int = WIDTH) -> Iterator[str]:
    """The table by kinds, and the sum in one sentence."""
    if report.sources:
        yield f"{'':<9}{'covered':>8}{'missing':>9}{'waived':>8}"
    for kind in SpanKind if report.sources else ():
        covered, missing, waived = (report.count(state, kind) for state in _STATES)
        yield f"{kind:<9}{covered:>8}{missing:>9}{waived:>8}   {percent(share(covered, missing))}"
    yield from wrap(summary(report), width)


def summary(report: CoverageReport) -> str:
    """One sentence with the numbers."""
    covered, missing, waived = (report.count(state) for state in _STATES)
    if not report.sources:
        return "Nothing to cover: no source has a text (text: PATH in its fact file)."
    if not covered + missing:
        return (
            f"Nothing to cover: {several(len(report.sources), 'text')} with nothing checkable in it, {waived} waived."
        )
    found = [
        f"{covered} of {several(covered + missing, 'checkable span')} covered in {several(len(report.sources), 'text')}"
    ]
    found += [f"{waived} waived"] if waived else []
    found += [several(len(report.faults), "fault")] if report.faults else []
    return f"Coverage {percent(report.share)}: {', '.join(found)}."


_STATES = (SpanState.COVERED, SpanState.MISSING, SpanState.WAIVED)


def _source(source: SourceCoverage, way: str, width: int) -> Iterator[str]:
    covered, missing, waived = (source.count(state) for state in _STATES)
    yield from wrap(f"{source.id}: {percent(share(covered, missing))}", width)
    if tidy(source.title) != source.id:
        yield from wrap(tidy(source.title), width, "  ")
    for one in source.spans:
        if one.state is SpanState.COVERED:
            continue
        place = f":{one.line}:{one.column}" if one.page is None else f", {one.where}"
        yield from wrap(f"{way}{source.file}{place}: {span_words(one)}", width, "  ", "    ")
        if one.state is SpanState.WAIVED or one.near or one.span.proposed:
            yield from wrap(state_words(one), width, "    ")
    if not missing and covered:
        yield "  nothing is missing"
