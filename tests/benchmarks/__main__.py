"""`make bench`: belie beside what it is measured against, in one run; writes docs/performance.md.

`python -m tests.benchmarks` prints one table as it grows, records the ratios in docs/performance.json, and draws how
cost grows. `--quick` prints a smaller table in less than two minutes, and writes nothing; it ends with 1 where a row is
a third slower against its peer than recorded. `--points NUMBER` is the size of the largest network (1,000,000).
"""

import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Iterable

from .bench_check import FULL, QUICK, Sizes, check_rows
from .bench_work import work_rows
from .growth import check_growth, crowd_growth, draw, network_growth
from .performance_page import write_page
from .rows import HEAD, Row, is_slower, record, recorded_ratios
from .shared import BUILD, ROOT

RATIOS, PAGE, PICTURES = (ROOT / "docs" / name for name in ("performance.json", "performance.md", "pictures"))


def main(quick: bool, points: int) -> int:
    """Measure, show, and write; the exit status. `points`: those of the largest network."""
    shutil.rmtree(BUILD, ignore_errors=True)
    if quick:
        rows = measure(QUICK, "quick")
        slower = slower_rows(rows, "quick")
        print(f"a third slower than recorded: {', '.join(slower) or 'nothing'}")
        return int(bool(slower))
    before = recorded_ratios(RATIOS, "full")
    rows = measure(FULL, "full")
    print(f"a third slower than recorded: {', '.join(slower_rows(rows, 'full')) or 'nothing'}")
    growths = [check_growth(), crowd_growth(), network_growth(points)]
    for growth in growths:
        draw(growth, PICTURES)
        for line in growth.rows():
            print(" | ".join((growth.title, *line)), flush=True)
    write_page(PAGE, rows, before, growths)
    record(RATIOS, "full", rows)
    record(RATIOS, "quick", measure(QUICK, "quick"))
    return 0


def measure(sizes: Sizes, part: str) -> list[Row]:
    """All rows, shown as they come."""
    recorded, found = recorded_ratios(RATIOS, part), list[Row]()
    print(" | ".join(HEAD), flush=True)
    for rows in (check_rows(sizes), work_rows(sizes)):
        for row in rows:
            print(" | ".join(row.cells(recorded.get(row.key))), flush=True)
            found.append(row)
    return found


def slower_rows(rows: Iterable[Row], part: str) -> list[str]:
    """The keys of rows that are a third slower against their peers than recorded."""
    recorded = recorded_ratios(RATIOS, part)
    return [row.key for row in rows if is_slower(row.ratio, recorded.get(row.key))]


if __name__ == "__main__":
    parser = ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--points", type=int, default=1_000_000)
    given = parser.parse_args()
    sys.exit(main(given.quick, given.points))
