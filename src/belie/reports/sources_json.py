"""The sources of a corpus as JSON; docs/mutation.md says what the keys mean."""

from belie import __version__
from belie.reports.json_report import json_text
from belie.reports.sources_overview import Overview, SourceLine

Json = dict[str, object]


def render_sources_json(overview: Overview) -> str:
    """One JSON object, in ASCII alone, with a line break at the end. Paths start at the corpus's root."""
    return json_text(
        {
            "version": __version__,
            "summary": {
                "sources": len(overview.sources),
                "claims": sum(line.claims for line in overview.sources),
                "contradictions": overview.contradictions,
            },
            "sources": [_source(line) for line in overview.sources],
            "disagreements": [
                {"sources": [one, other], "contradictions": count} for one, other, count in overview.pairs
            ],
        }
    )


def _source(line: SourceLine) -> Json:
    source = line.source
    row, column = source.origin.place()[:2] if source.origin else (None, None)
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published.text if source.published else None,
        "file": source.origin.path if source.origin else None,
        "line": row,
        "column": column,
        "claims": line.claims,
        "kinds": dict(line.kinds),
        "corrected": line.corrected,
        "derived_from": list(source.derived_from),
        "origins": list(line.origins),
        "against_itself": line.against_itself,
        "against_others": line.against_others,
    }
