"""A run with DuckDB gives the same report as one without, byte for byte."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from belie.api import Selection, run
from belie.bulk.options import BulkOptions
from belie.reports.json_report import render_json

from ..judge.corpora import FAMILIES
from .corpora import NEEDS_DUCKDB, write

pytestmark = NEEDS_DUCKDB
TODAY = 20_000
QUIET = {"deadline": None, "database": None, "derandomize": True, "suppress_health_check": list(HealthCheck)}


def reports(root: Path, paths: tuple[str, ...] = ()) -> tuple[str, str]:
    """The reports on a corpus without and with DuckDB, as JSON."""
    selection = Selection(root, paths)
    return render_json(run(selection, TODAY)[1]), render_json(run(selection, TODAY, bulk=BulkOptions())[1])


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("spoilt", [False, True], ids=["sound", "spoilt"])
def test_registers_of_every_family_of_rules_give_the_same_report(family, spoilt):
    @settings(max_examples=6, **QUIET)
    @given(FAMILIES[family], st.randoms(use_true_random=False))
    def compare(files, random):
        with TemporaryDirectory(prefix="belie-") as folder:
            write(Path(folder), files, random, spoilt)
            plain, bulk = reports(Path(folder))

            assert bulk == plain

    compare()


def test_a_selected_path_gives_the_same_report():
    @settings(max_examples=12, **QUIET)
    @given(FAMILIES["mixed"], st.randoms(use_true_random=False))
    def compare(files, random):
        with TemporaryDirectory(prefix="belie-") as folder:
            write(Path(folder), files, random)
            plain, bulk = reports(Path(folder), ("facts/m",))

            assert bulk == plain

    compare()
