"""The page with the figures: docs/performance.md."""

import os
import platform
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

Row = tuple[str, str, str, str]
"""What was measured, the figure, what it is beside the line above it, and its limit."""


def write_page(page: Path, rows: Iterable[Row]) -> None:
    """Write the figures with the machine that gave them."""
    lines = [
        "<!-- Written by make bench. -->",
        "# Performance",
        "",
        f"Measured with `make bench` on {_processor()}, {os.cpu_count()} cores, {platform.system()}, Python "
        f"{platform.python_version()}, PyYAML {version('PyYAML')}, pytest {version('pytest')}.",
        "",
        "Every figure is of a process of its own, cold, with its CPU time in user and system mode together; most are "
        "medians of several runs, side by side. The corpora are invented: fact files of 40 claims of all kinds, ten "
        "sources telling of one region, with entities in shared files and in their own.",
        "",
        "| what | figure | beside it | limit |",
        "|---|---|---|---|",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _processor() -> str:
    """The name of the processor, where the system tells it."""
    if sys.platform == "linux":
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
