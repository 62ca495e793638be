"""Large registers: `belie check --engine duckdb` beside the overlap query that a user would write by hand.

`python -m tests.benchmarks.bench_bulk [TENURES]` measures up to so many tenures (1,000,000 unless told; 100,000,000
takes 5 GB of disk and an hour), and prints a table in Markdown. With `--page` the table replaces the one of
docs/bulk.md. All that is made lies in a temporary folder (`TMPDIR`), which is taken away.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from .measure import ENVIRONMENT, Cost, run
from .registers import Shape, write_register

SHAPES = (
    Shape(1_000_000, 1_000, 1, 100),
    Shape(1_000_000, 1_000, 1, 100, shuffled=True),
    Shape(10_000_000, 1_000, 4, 100),
    Shape(100_000_000, 1_000, 8, 100),
)
"""Tenures of offices, and the overlaps planted in them."""

ROUNDS = {1_000_000: 5, 10_000_000: 3, 100_000_000: 1}
LIMITS = {1_000_000: "at most 3 times", 100_000_000: "at most 2 times; 4 GB"}
HEAD = ("tenures", "what", "CPU s", "s", "memory, MB", "beside the query by hand", "limit")
BEGIN, END = "<!-- table of bench_bulk -->", "<!-- end of the table -->"
PEERS = {"polars": "polars", "pandas": "pandas", "json": "json"}
LARGEST_OF_PEERS = 1_000_000
"""All rows of the peers but DuckDB are in memory."""

_SOURCE = Path(__file__).parents[2] / "src"

Row = tuple[str, ...]


def main(arguments: list[str]) -> None:
    """Print the table, or put it into the page."""
    sizes = [int(word.replace(",", "").replace("_", "")) for word in arguments if word != "--page"]
    rows = list[Row]()
    for shape in SHAPES:
        if shape.tenures <= (sizes or [SHAPES[0].tenures])[0]:
            for form in ("parquet", "ndjson") if shape is SHAPES[0] else ("parquet",):
                for row in beside_query(shape, form):
                    print(" | ".join(row), flush=True)
                    rows.append(row)
    if "--page" in arguments:
        page = Path(__file__).parents[2] / "docs" / "bulk.md"
        text = page.read_text(encoding="utf-8")
        before, after = text.partition(BEGIN)[0], text.partition(END)[2]
        page.write_text(f"{before}{BEGIN}\n{table(rows)}\n{END}{after}", encoding="utf-8")


def table(rows: list[Row]) -> str:
    """The rows as a table in Markdown, with what they were measured on."""
    lines = [f"| {' | '.join(row)} |" for row in (HEAD, ("---",) * len(HEAD), *rows)]
    made_of = [f"{name} {found}" for name in ("duckdb", "polars", "pandas") if (found := _version(name))]
    return "\n".join([f"Measured on {os.cpu_count()} cores with {', '.join(made_of)}.", "", *lines])


def beside_query(shape: Shape, form: str) -> Iterator[Row]:
    """One register: the medians of some rounds, in each of which every way is taken once."""
    with tempfile.TemporaryDirectory(prefix="belie-bench-") as name:
        folder = Path(name)
        write_register(folder, shape, form)
        (folder / "temporary").mkdir()
        environment = {**ENVIRONMENT, "PYTHONPATH": str(_SOURCE), "TMPDIR": str(folder / "temporary")}
        commands = dict(_commands(folder, shape, form))
        costs: dict[str, list[Cost]] = {way: [] for way in commands}
        for _ in range(ROUNDS[shape.tenures]):
            for way, command in commands.items():
                costs[way].append(run(command, folder, (0, 1), environment=environment))
    by_hand = median(cost.cpu for cost in costs["DuckDB, by hand"])
    for way, found in costs.items():
        cpu = median(cost.cpu for cost in found)
        limit = LIMITS.get(shape.tenures, "") if way.startswith("belie") else ""
        yield (
            f"{shape.tenures:,}, {'Parquet' if form == 'parquet' else 'NDJSON'}{', shuffled' * shape.shuffled}",
            f"{way}: {found[0].output.strip().splitlines()[-1]}",
            f"{cpu:.2f}",
            f"{median(cost.clock for cost in found):.1f}",
            f"{max(cost.memory for cost in found) / 1e6:,.0f}",
            "" if way == "DuckDB, by hand" else f"{cpu / by_hand:.2f} times",
            limit,
        )


def _commands(folder: Path, shape: Shape, form: str) -> Iterator[tuple[str, list[str]]]:
    peers = str(Path(__file__).with_name("overlap_peers.py"))
    yield "DuckDB, by hand", [sys.executable, peers, "duckdb", str(folder)]
    yield "belie", [sys.executable, "-m", "belie", "check", "--engine", "duckdb", "-o", "report.txt"]
    if shape.tenures <= LARGEST_OF_PEERS and not shape.shuffled:
        for way, module in PEERS.items():
            if find_spec(module) and not (way == "json" and form == "parquet"):
                yield way, [sys.executable, peers, way, str(folder)]


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


if __name__ == "__main__":
    main(sys.argv[1:])
