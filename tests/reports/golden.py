"""The golden reports. `python -m tests.reports.golden` (or `make golden`) writes them anew; look at the difference."""

from collections.abc import Callable
from pathlib import Path

from belie.api import Selection, run
from belie.evidence.coverage.measuring import measure
from belie.loading.corpus import load_corpus
from belie.model.report import Report
from belie.reports.coverage_html import render_coverage_html
from belie.reports.coverage_json import render_coverage_json
from belie.reports.coverage_text import render_coverage
from belie.reports.github import render_github
from belie.reports.html_report import render_html
from belie.reports.json_report import render_json
from belie.reports.markdown import render_markdown
from belie.reports.sarif import render_sarif
from belie.reports.text import render_text

COVERAGE = {"text": render_coverage, "json": render_coverage_json, "html": render_coverage_html}
FIXTURES = Path(__file__).parents[2] / "fixtures"
CORPORA = ("contradicting", "vote")
FORMATS: dict[str, Callable[[Report], str]] = {
    "txt": render_text,
    "json": render_json,
    "md": render_markdown,
    "sarif": render_sarif,
    "github": render_github,
    "html": render_html,
}
"""The renderers by the ends of their files' names."""
GOLDEN = [("contradicting", end) for end in FORMATS] + [("vote", "txt")]
TODAY = 20_000
"""A day in October 2024, so that no report depends on the clock."""


def report_on(corpus: str, end: str = "txt") -> str:
    """The report on one of the corpora in fixtures/ in a format, with paths from its root."""
    return FORMATS[end](run(Selection(FIXTURES / corpus), TODAY)[1])


def golden_file(corpus: str, end: str = "txt") -> Path:
    """Where the report of a corpus is kept."""
    return FIXTURES / "golden" / f"{corpus}.{end}"


def coverage_report(style: str) -> str:
    """The coverage of the corpus in fixtures/coverage as text, json or html, with paths from its root."""
    report = measure(load_corpus(FIXTURES / "coverage", run_python=False))
    return COVERAGE[style](report)


def coverage_file(style: str) -> Path:
    """Where it is kept."""
    return FIXTURES / "golden" / f"coverage.{'txt' if style == 'text' else style}"


if __name__ == "__main__":
    for corpus, end in GOLDEN:
        golden_file(corpus, end).write_text(report_on(corpus, end), encoding="utf-8", newline="\n")
        print(golden_file(corpus, end).relative_to(FIXTURES.parent))
    for style in COVERAGE:
        coverage_file(style).write_text(coverage_report(style), encoding="utf-8", newline="\n")
        print(coverage_file(style).relative_to(FIXTURES.parent))
