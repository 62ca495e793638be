"""--belie-cov: the coverage of texts in a run of pytest."""

import pytest

from .corpora import run, run_apart, write

FACTS = """\
source: {id: brief, published: 2024-07-03, text: ../brief.txt%s}
claims:
  - {id: rooms, kind: count, of: plaza, what: rooms, value: 18, evidence: 18 rooms}
"""
SUM = "Coverage 50 %: 1 of 2 checkable spans covered in 1 text."


@pytest.fixture
def corpus(pytester):
    write(pytester.path, {"facts/brief.yaml": FACTS % "", "brief.txt": "It has 18 rooms and 3 floors."})
    return pytester


def test_coverage_is_shown_where_it_is_asked_for(corpus):
    result = run(corpus, "--belie-cov")

    assert result.ret == 0
    assert SUM in result.outlines
    assert '  brief.txt:1:21: count "3" (floors)' in result.outlines


def test_nothing_is_said_of_it_otherwise(corpus):
    assert SUM not in run(corpus).outlines


@pytest.mark.parametrize(("least", "status"), [("50", 0), ("50.1", 1)])
def test_less_than_is_asked_for_fails_the_run(corpus, least, status):
    result = run(corpus, "--belie-cov-fail-under", least)

    assert result.ret == status
    short = f"Coverage 50 % is below the {least} % that --belie-cov-fail-under asks for."
    assert (short in result.outlines) == bool(status)


def test_an_entry_that_waives_nothing_fails_the_run(corpus):
    write(corpus.path, {"facts/brief.yaml": FACTS % ", not_checked: [{exact: 4 floors, reason: none}]"})

    assert run(corpus, "--belie-cov").ret == 1


def test_a_run_that_failed_stays_so(corpus):
    write(corpus.path, {"facts/broken.yaml": "source: {id: 9}\n"})

    assert run(corpus, "--belie-cov").ret == 1


def test_workers_leave_it_to_the_process_that_says_it(corpus):
    result = run_apart(corpus, "-n", "2", "--belie-cov-fail-under", "60", plugins=("xdist",))

    assert result.ret == 1
    assert result.outlines.count(SUM) == 1


def test_a_percentage_that_is_none_is_wrong_usage(corpus):
    result = run_apart(corpus, "--belie-cov-fail-under", "much")

    assert result.ret == 4
    assert any("'much' is no percentage from 0 to 100" in line for line in result.errlines)
