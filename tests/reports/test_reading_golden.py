"""The outputs of `belie mutate`, `stale` and `sources`, compared with those that people have looked at."""

import pytest

from .golden_reading import NAMES, golden_file, output


@pytest.mark.parametrize("name", NAMES)
def test_the_output_is_the_one_that_was_looked_at(name):
    golden = golden_file(name).read_text(encoding="utf-8")

    assert output(name) == golden, "if the new output is better: python -m tests.reports.golden_reading"


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".txt")])
def test_the_output_fits_a_terminal_of_80_columns(name):
    assert max(map(len, golden_file(name).read_text(encoding="utf-8").splitlines())) <= 80
