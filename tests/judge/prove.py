"""A long run of the judge against the engine: `make prove`, or `BELIE_PROVE=5000 make prove` for so many corpora.

The corpora are new in each run: what is drawn depends on the number of runs that docs/proof.md already lists, which
gets a line more. A disagreement is printed with the fewest claims that show it; the exit status is then 1.
"""

import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from .assembling import File
from .comparing import compare, difference, drawn, smallest
from .corpora import FAMILIES
from .recording import Run, add_run, runs_in
from .tally import Tally, count

PAGE = Path(__file__).parents[2] / "docs" / "proof.md"
CHUNK = 250
"""Corpora that are drawn at once."""


def main() -> int:
    """Compare, report progress, and write the run down; the exit status."""
    number = int(os.environ.get("BELIE_PROVE", "100000"))
    page = PAGE.read_text(encoding="utf-8")
    run = runs_in(page) + 1
    each = -(-number // len(FAMILIES))
    tallies = {family: _prove(family, each, run) for family in FAMILIES}
    total = sum(tallies.values(), Tally())
    print(f"run {run}, {len(tallies)} families: {total.line()}")
    done = Run(run, datetime.now(UTC).date().isoformat(), tallies)
    PAGE.write_text(add_run(page, done), encoding="utf-8")
    return int(total.disagreements > 0)


def _prove(family: str, number: int, run: int) -> Tally:
    total = Tally()
    while total.corpora < number:
        begun = time.process_time()
        wanted = min(CHUNK, number - total.corpora)
        seed = run * 10**6 + total.corpora
        corpora = drawn(FAMILIES[family], wanted, seed)[:wanted]
        compared = [(files, compare(files)) for files in corpora]
        total += count((one for _, one in compared), time.process_time() - begun)
        for files, one in compared:
            if one.difference:
                _show(family, seed, files)
        print(f"{family}: {total.corpora:,} of {number:,}, {total.disagreements} disagreements", file=sys.stderr)
        if not corpora:
            break
    print(f"{family}: {total.line()}", flush=True)
    return total


def _show(family: str, seed: int, files: list[File]) -> None:
    print(f"DISAGREEMENT in {family}, seed {seed}")
    fewest = smallest(files)
    for file in fewest:
        print("  " + json.dumps(file, ensure_ascii=False))
    found = difference(fewest)
    for word, findings in (("missed", found.missed), ("invented", found.invented)):
        for rule, verdict, ids in sorted(findings, key=str):
            print(f"  {word}: {rule} {verdict} {', '.join(sorted(ids))}")


if __name__ == "__main__":
    sys.exit(main())
