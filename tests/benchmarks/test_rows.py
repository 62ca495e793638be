"""What the bench says of its figures: ratios, limits, and what is slower than recorded."""

import sys
from pathlib import Path

import pytest

from .growth import Growth, draw
from .measure import Cost, run
from .performance_page import write_page
from .rows import Row, is_slower, record, recorded_ratios

SLOW, QUICK = Cost(3.0, 4.0, 50 * 2**20, ""), Cost(2.0, 2.5, 10 * 2**20, "")


def row(limit: float | None = None) -> Row:
    return Row("load", "loading", SLOW, "a peer 1.0", QUICK, limit)


def test_a_row_shows_both_costs_and_their_ratio():
    work, mine, peer, theirs, ratio, limit, flag = row(2.0).cells()

    assert (work, peer, ratio, limit, flag) == ("loading", "a peer 1.0", "1.50", "at most 2.00", "")
    assert mine == "3 s (clock 4 s, 50 MB)"
    assert theirs == "2 s (clock 2.5 s, 10 MB)"


def test_a_row_above_its_limit_is_flagged():
    assert row(1.4).cells()[-1] == "over the limit"


@pytest.mark.parametrize(("recorded", "slower"), [(None, False), (1.5, False), (1.2, False), (1.1, True)])
def test_a_row_is_slower_where_its_ratio_is_a_third_above_the_recorded_one(recorded, slower):
    assert is_slower(row().ratio, recorded) == slower
    assert ("slower" in row().cells(recorded)[-1]) == slower


def test_a_figure_without_a_peer_is_said_beside_what_it_may_be():
    told = Row("date", "reading a date", said="9 microseconds", beside="at most 10")

    assert told.cells(1.0) == ("reading a date", "9 microseconds", "", "", "", "at most 10", "")


def test_recorded_ratios_are_kept_by_part(tmp_path):
    file = tmp_path / "ratios.json"
    record(file, "full", [row(), Row("date", "a figure", said="9")])
    record(file, "quick", [])

    assert recorded_ratios(file, "full") == {"load": 1.5}
    assert recorded_ratios(file, "quick") == {}
    assert recorded_ratios(tmp_path / "none.json", "full") == {}


def test_what_a_process_takes_and_prints_is_told():
    cost = run([sys.executable, "-c", "print(len(bytearray(60_000_000)))"], Path.cwd())

    assert cost.output.strip() == "60000000"
    assert cost.memory > 60_000_000
    assert cost.cpu > 0


def test_a_process_that_fails_is_no_figure():
    with pytest.raises(RuntimeError, match="ended with 3"):
        run([sys.executable, "-c", "raise SystemExit(3)"], Path.cwd())


def test_the_page_has_the_table_and_how_cost_grows(tmp_path):
    growth = Growth("check", "checking", "claims", {"belie": [(10, 1.0), (100, 10.0)]}, 1.2)
    write_page(tmp_path / "page.md", [row(2.0)], {"load": 1.0}, [growth])
    page = (tmp_path / "page.md").read_text(encoding="utf-8")

    assert "| loading | 3 s (clock 4 s, 50 MB) | a peer 1.0 |" in page
    assert "slower: 1.00 when last recorded" in page
    assert "| belie | 10: 1 s, 100: 10 s | 1.00 |" in page
    assert "pictures/growth-check.svg" in page


def test_the_same_figures_give_the_same_picture(tmp_path):
    pytest.importorskip("matplotlib")
    growth = Growth("check", "checking", "claims", {"belie": [(10, 1.0), (100, 10.0)]})
    one, other = (draw(growth, tmp_path / name).read_bytes() for name in ("one", "other"))

    assert one == other
    assert b"<svg" in one
