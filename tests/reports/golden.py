"""The golden reports. `python -m tests.reports.golden` (or `make golden`) writes them anew; look at the difference."""

from pathlib import Path

from belie.api import Selection, run
from belie.reports.text import render_text

FIXTURES = Path(__file__).parents[2] / "fixtures"
CORPORA = ("contradicting", "vote")
TODAY = 20_000
"""A day in October 2024, so that no report depends on the clock."""


def text_report(corpus: str) -> str:
    """The report on one of the corpora in fixtures/, with paths from its root."""
    return render_text(run(Selection(FIXTURES / corpus), TODAY)[1])


def golden_file(corpus: str) -> Path:
    """Where the report of a corpus is kept."""
    return FIXTURES / "golden" / f"{corpus}.txt"


if __name__ == "__main__":
    for corpus in CORPORA:
        golden_file(corpus).write_text(text_report(corpus), encoding="utf-8", newline="\n")
        print(golden_file(corpus).relative_to(FIXTURES.parent))
