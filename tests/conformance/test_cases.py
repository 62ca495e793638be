"""The conformance cases: exactly the findings, waived findings and faults that are listed."""

import pytest

from belie.engine import judge
from belie.loading.corpus import load_corpus

from .case_files import expected, read_cases, reported, write_corpus

TODAY = 20_000
"""2024-10-04; no waiver of the cases has ended by then."""


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case["case"])
def test_a_case_is_reported_exactly_as_listed(case, tmp_path):
    report = judge(load_corpus(write_corpus(tmp_path, case["files"])), TODAY)

    assert reported(report) == expected(case)
    assert not report.errors
