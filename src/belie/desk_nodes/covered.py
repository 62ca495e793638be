"""The coverage of texts, as a run of a test runner shows it."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from belie.desk_nodes.places import Place
from belie.evidence.coverage.measuring import measure
from belie.loading.corpus import load_corpus
from belie.reports.coverage_text import render_coverage
from belie.reports.coverage_words import shortfall


def cover(places: Iterable[Place], least: Fraction | None) -> tuple[list[tuple[str, list[str]]], bool]:
    """A title and lines for each corpus, and whether the run fails by them.

    It fails where less than a percentage is covered, and for entries of `not_checked` that waive nothing; the faults of
    a corpus fail nodes of their own.
    """
    sections, failed = list[tuple[str, list[str]]](), False
    for place in places:
        try:
            lines, is_bad = _cover(place, least)
        except Exception as error:  # a bug of belie is one line that fails the run, not the end of its summary
            lines, is_bad = [f"belie has a bug: {type(error).__name__}: {error}"], True
        name = place.prefix.rstrip("/")
        sections.append((f"belie: coverage of {name}" if name else "belie: coverage", lines))
        failed = failed or is_bad
    return sections, failed


def _cover(place: Place, least: Fraction | None) -> tuple[list[str], bool]:
    corpus = load_corpus(Path(place.root), run_python=False)
    report = measure(corpus)
    own = replace(report, faults=tuple(fault for fault in report.faults if fault not in corpus.faults))
    short = shortfall(own, least, "--belie-cov-fail-under")
    return [*render_coverage(own, place.way).splitlines(), *([short] if short else [])], bool(short or own.faults)
