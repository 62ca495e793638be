"""The golden reports. `python -m tests.reports.golden` (or `make golden`) writes them anew; look at the difference."""

from collections.abc import Callable
from pathlib import Path

from belie.api import Selection, run
from belie.model.report import Report
from belie.reports.github import render_github
from belie.reports.json_report import render_json
from belie.reports.markdown import render_markdown
from belie.reports.sarif import render_sarif
from belie.reports.text import render_text

FIXTURES = Path(__file__).parents[2] / "fixtures"
CORPORA = ("contradicting", "vote")
FORMATS: dict[str, Callable[[Report], str]] = {
    "txt": render_text,
    "json": render_json,
    "md": render_markdown,
    "sarif": render_sarif,
    "github": render_github,
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


if __name__ == "__main__":
    for corpus, end in GOLDEN:
        golden_file(corpus, end).write_text(report_on(corpus, end), encoding="utf-8", newline="\n")
        print(golden_file(corpus, end).relative_to(FIXTURES.parent))
