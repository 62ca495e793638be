"""The page with the figures: docs/performance.md."""

import os
import platform
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from .growth import Growth
from .rows import HEAD, Row

NOTE = """\
Times are CPU time in user and system mode together, with the time by the clock and the most memory that the process \
held beside it. They are medians of several rounds, in which all that is compared takes turns; what takes a peer \
minutes ran once. `belie check`, pytest and their peers are processes of their own, cold, without the cache. What is \
said to be work within belie (and by rustworkx and the like) is measured in a process of its own too, without its \
start; what it works on is in memory before. The corpora are invented: fact files of 40 claims of all kinds, ten \
sources telling of one region, with entities in shared files and in their own. The ratio is belie's CPU time by that \
of the peer; the flag says where it is over its limit, or a third higher than when it was last recorded \
(`docs/performance.json`). `make bench-quick` compares smaller work with what is recorded, in two minutes."""


def write_page(page: Path, rows: Iterable[Row], recorded: Mapping[str, float], growths: Sequence[Growth]) -> None:
    """Write the figures with the machine that gave them. `recorded` are the ratios of the run before this one."""
    lines = [
        "<!-- Written by make bench. -->",
        "# Performance",
        "",
        f"Measured with `make bench` on {_processor()}, {os.cpu_count()} cores, {platform.system()}, Python "
        f"{platform.python_version()}, PyYAML {version('PyYAML')}, pytest {version('pytest')}.",
        "",
        NOTE,
        "",
        f"| {' | '.join(HEAD)} |",
        f"|{'---|' * len(HEAD)}",
        *(f"| {' | '.join(row.cells(recorded.get(row.key)))} |" for row in rows),
    ]
    for growth in growths:
        limit = f" At most {growth.limit} is near linear." if growth.limit else ""
        lines += [
            "",
            f"## {growth.title[0].upper()}{growth.title[1:]}",
            "",
            f"![CPU seconds by {growth.unit}](pictures/growth-{growth.name}.svg)",
            "",
            f"CPU seconds by {growth.unit}, and the exponent of growth that fits them.{limit}",
            "",
            "| what | figures | exponent |",
            "|---|---|---|",
            *(f"| {' | '.join(row)} |" for row in growth.rows()),
        ]
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _processor() -> str:
    """The name of the processor, where the system tells it."""
    if sys.platform == "linux":
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
