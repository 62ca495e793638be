"""Reports on whole corpora, compared with those that people have looked at."""

import pytest

from .golden import CORPORA, GOLDEN, golden_file, report_on


@pytest.mark.parametrize(("corpus", "end"), GOLDEN)
def test_the_report_is_the_one_that_was_looked_at(corpus, end):
    golden = golden_file(corpus, end).read_text(encoding="utf-8")

    assert report_on(corpus, end) == golden, "if the new report is better: python -m tests.reports.golden"


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_report_fits_a_terminal_of_80_columns(corpus):
    assert max(map(len, golden_file(corpus).read_text(encoding="utf-8").splitlines())) <= 80
