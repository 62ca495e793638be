"""Draw mutants, try them, and print what became of each: `python -m tests.mutants [a package] [seed] [minutes]`."""

import json
import sys
import time
from collections import Counter
from dataclasses import asdict

from .drawing import PACKAGES, draw, taking_turns
from .trying import remember_the_judge, try_mutant


def main(number: int = 100, seed: int = 1, minutes: int = 600) -> None:
    """Try so many mutants of each package, for so many minutes; print a line of JSON for each, then the figures."""
    end = time.monotonic() + 60 * minutes
    sizes, samples = zip(*(draw(package, number, seed) for package in PACKAGES), strict=True)
    remember_the_judge()
    clean = try_mutant(None)
    print(json.dumps(asdict(clean)), flush=True)
    if clean.verdict != "survived":
        sys.exit(f"the code as it is does not pass: {clean.by}")
    tally: Counter[tuple[str, str]] = Counter()
    for mutant in taking_turns(samples):
        if time.monotonic() > end:
            break
        outcome = try_mutant(mutant)
        tally[mutant.package, outcome.verdict] += 1
        print(json.dumps({"name": mutant.name, **asdict(outcome)}, ensure_ascii=False), flush=True)
    for package, size in zip(PACKAGES, sizes, strict=True):
        print(package, f"of {size}:", {verdict: n for (of, verdict), n in sorted(tally.items()) if of == package})


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
