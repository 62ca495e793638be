"""The runs of the judge as docs/proof.md lists them; the layout depends on the figures alone."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .tally import Tally, share

RUNS = "| run | day | corpora | disagreements | contradictory | minimal sets | long | undecided | CPU s |"
FAMILIES = "| family | corpora | disagreements | contradictory | minimal sets | long | undecided | ms a corpus |"


@dataclass(frozen=True)
class Run:
    """One run: its number, its day, and what each family of corpora came to."""

    number: int
    day: str
    tallies: Mapping[str, Tally]


def runs_in(page: str) -> int:
    """The number of the last run that a page lists; 0 if there is none."""
    return max((int(found) for found in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)), default=0)


def add_run(page: str, run: Run) -> str:
    """The page with one run more, and with its families in place of those of the run before."""
    total = sum(run.tallies.values(), Tally())
    row = f"| {run.number} | {run.day} | {_figures(total)} | {total.seconds:,.0f} |"
    families = [
        f"| {name} | {_figures(tally)} | {1000 * tally.seconds / max(1, tally.corpora):.1f} |"
        for name, tally in run.tallies.items()
    ]
    page = _after_table(page, RUNS, [*_rows(page, RUNS), row])
    return _after_table(page, FAMILIES, families)


def _figures(tally: Tally) -> str:
    parts = (
        f"{tally.corpora:,}",
        str(tally.disagreements),
        share(tally.contradictory, tally.corpora),
        f"{tally.sets:,}",
        share(tally.long, tally.sets),
        share(tally.undecided, tally.corpora, 2),
    )
    return " | ".join(parts)


def _rows(page: str, head: str) -> list[str]:
    lines = page.splitlines()
    start = lines.index(head) + 2
    end = next((at for at in range(start, len(lines)) if not lines[at].startswith("|")), len(lines))
    return lines[start:end]


def _after_table(page: str, head: str, rows: list[str]) -> str:
    """The page with these rows in the table of that head. ValueError if there is no such table."""
    lines = page.splitlines()
    start = lines.index(head) + 2
    end = start + len(_rows(page, head))
    return "\n".join([*lines[:start], *rows, *lines[end:]]) + "\n"
