"""The coverage of texts as JSON; docs/coverage.md says what the keys mean."""

import json
from dataclasses import asdict

from belie.model.coverage import CoverageReport, CoveredSpan, SourceCoverage, SpanKind, SpanState
from belie.model.finding import Fault
from belie.reports.layout import clean

Json = dict[str, object]


def render_coverage_json(report: CoverageReport) -> str:
    """The report as one JSON object, in ASCII alone, with a line break at the end. Paths start at the corpus's root."""
    return json.dumps(coverage_object(report), ensure_ascii=True, indent=2) + "\n"


def coverage_object(report: CoverageReport) -> Json:
    """The report as plain values, in the order of the report. `percent` is cut off after two decimals."""
    share = report.share
    return {
        "version": report.version,
        "summary": {
            "sources": len(report.sources),
            **_counts(report),
            "percent": None if share is None else int(share * 10_000) / 100,
            "faults": len(report.faults),
            "kinds": {kind.value: _counts(report, kind) for kind in SpanKind},
        },
        "sources": [_source(source) for source in report.sources],
        "no_text": list(report.no_text),
        "faults": [_fault(fault) for fault in report.faults],
    }


def _counts(report: CoverageReport | SourceCoverage, kind: SpanKind | None = None) -> Json:
    return {state.value: report.count(state, kind) for state in SpanState}


def _source(source: SourceCoverage) -> Json:
    return {
        "id": source.id,
        "title": clean(source.title),
        "file": source.file,
        **_counts(source),
        "spans": [_span(one) for one in source.spans],
    }


def _span(one: CoveredSpan) -> Json:
    return {
        "kind": one.span.kind.value,
        "text": clean(one.span.text),
        "about": clean(one.span.about),
        "state": one.state.value,
        "claims": list(one.claims),
        "near": list(one.near),
        "reason": clean(one.reason),
        "proposed": one.span.proposed,
        "start": one.span.start,
        "end": one.span.end,
        "page": one.page,
        "line": one.line,
        "column": one.column,
    }


def _fault(fault: Fault) -> Json:
    return {key: clean(value) if isinstance(value, str) else value for key, value in asdict(fault).items()}
