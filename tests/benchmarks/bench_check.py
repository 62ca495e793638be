"""`make bench`: belie beside what it is measured against, in one run; writes docs/performance.md.

Everything is a process of its own, cold, on corpora that `bench_corpus` writes below build/bench. Needs the network the
first time, to install check-jsonschema below build; without it the table says so.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from .bench_corpus import write_corpus
from .measure import Cost, run, side_by_side
from .performance_page import Row, write_page

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "bench"
FILES = 1_000
ROUNDS = 5
PATIENCE = 300
"""Seconds."""

BELIE = [sys.executable, "-m", "belie", "check"]
PROBE = [sys.executable, "-m", "tests.benchmarks.probes"]
TEN_CLAIMS = "\n".join(
    ["source: {id: a, published: 2024-01-01}", "entities: {choir: {kind: organisation, name: Choir}}", "claims:"]
    + [
        f"  - {{id: n{n}, kind: count, of: choir, what: singers, value: {40 + n}, on: {2000 + n}-01-01}}"
        for n in range(10)
    ]
)


def main() -> None:
    """Measure everything, show the table as it grows, and write the page."""
    shutil.rmtree(BUILD, ignore_errors=True)
    rows: list[Row] = []
    for part in (against_yaml, against_validator, memory_and_dates, against_pytest, growth, start_up):
        for row in part():
            print(" | ".join(row), flush=True)
            rows.append(row)
    write_page(ROOT / "docs" / "performance.md", rows)


def against_yaml() -> Iterator[Row]:
    """A cold check beside mere loading."""
    root = corpus(FILES)
    costs = side_by_side({"yaml": [*PROBE, "load_only", str(root)], "belie": [*BELIE, str(root)]}, ROOT, ROUNDS)
    base, cost = costs["yaml"].cpu, costs["belie"].cpu
    yield f"PyYAML's CSafeLoader merely loading {FILES:,} files of 40 claims", f"{base:.2f} CPU s", "", ""
    yield "`belie check`, cold, on the same files", f"{cost:.2f} CPU s", f"{cost / base:.2f} times", "at most 2 times"
    wrong = "the same with two wrong claims in each file"
    try:
        spoilt = run([*BELIE, "--format", "json", str(corpus(FILES, spoilt=True))], ROOT, (1,), PATIENCE)
    except subprocess.TimeoutExpired:
        yield wrong, f"stopped after {PATIENCE} s", "", ""
        return
    found = json.loads(spoilt.output)["summary"]["contradictions"]
    yield f"{wrong}: {found:,} contradictions", f"{spoilt.cpu:.2f} CPU s", f"{spoilt.cpu / base:.2f} times", ""


def against_validator() -> Iterator[Row]:
    """check-jsonschema on the same files, with the same schemas, beside all of belie."""
    name, limit = "check-jsonschema on the same files", "at least 4 times `belie check`"
    validator = install_validator()
    if validator is None:
        yield name, "not measured: it could not be installed", "", limit
        return
    root = corpus(FILES)
    files = [str(file) for file in sorted((root / "facts").rglob("*.yaml"))]
    belie = run([*BELIE, str(root)], ROOT)
    cost = run([str(validator), "--schemafile", str(ROOT / "schemas" / "fact-file.schema.json"), *files], ROOT)
    yield name, f"{cost.cpu:.1f} CPU s", f"{cost.cpu / belie.cpu:.1f} times", limit


def memory_and_dates() -> Iterator[Row]:
    """What a claim takes in memory, and what a date takes to read."""
    full, bare = corpus(FILES), without_claims(corpus(FILES))
    taken, text, claims = map(int, run([*PROBE, "memory", str(full)], ROOT).output.split())
    rest, rest_text, _ = map(int, run([*PROBE, "memory", str(bare)], ROOT).output.split())
    text -= rest_text
    yield (
        "memory that a loaded claim adds, with its places",
        f"{(taken - rest - text) / claims:,.0f} bytes",
        "",
        "at most 1,024",
    )
    yield "the same with its text, which reports quote", f"{(taken - rest) / claims:,.0f} bytes", "", ""
    yield "all of a corpus with its entities, by claims", f"{taken / claims:,.0f} bytes", "", ""
    line = run([sys.executable, str(Path(__file__).parent / "bench_dates.py")], ROOT).output
    yield "reading a date, uncached", line.partition(":")[2].partition(",")[0].strip(), "", "at most 10 microseconds"


def against_pytest() -> Iterator[Row]:
    """The same corpus through pytest and through `belie check`."""
    root = corpus(FILES // 2)
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", str(root / "facts")]
    costs = side_by_side({"pytest": pytest, "belie": [*BELIE, str(root)]}, root, 3)
    groups = costs["pytest"].output.strip().splitlines()[-1].split()[0]
    cpu = f"{costs['pytest'].cpu / costs['belie'].cpu:.2f} times"
    yield f"`belie check` on {FILES // 2} files", f"{costs['belie'].cpu:.2f} CPU s", "", ""
    yield f"pytest on them: {int(groups):,} nodes", f"{costs['pytest'].cpu:.2f} CPU s", cpu, "at most 2.5 times"


def growth() -> Iterator[Row]:
    """Ten and a hundred times as many claims."""
    for files in (25, 250, 2_500):
        cost = median_of(files)
        a_claim = f"{cost.cpu / files / 40 * 1e6:,.0f} microseconds a claim"
        yield f"`belie check` on {files * 40:,} claims", f"{cost.cpu:.2f} CPU s", a_claim, "near linear"


def start_up() -> Iterator[Row]:
    """A check of ten claims beside a Python that does nothing, and the plugin beside pytest without it."""
    root = BUILD / "ten"
    (root / "facts").mkdir(parents=True)
    (root / "facts" / "choir.yaml").write_text(TEN_CLAIMS, encoding="utf-8")
    nothing = [sys.executable, "-c", "pass"]
    costs = side_by_side({"nothing": nothing, "ten": [*BELIE, str(root)]}, ROOT, 15)
    times = costs["ten"].cpu / costs["nothing"].cpu
    plugin = median(float(run([*PROBE, "plugin", "."], ROOT).output) for _ in range(15))
    yield "`python -c pass`", f"{costs['nothing'].cpu * 1000:.0f} CPU ms", "", ""
    yield (
        "`belie check` on ten claims",
        f"{costs['ten'].cpu * 1000:.0f} CPU ms",
        f"{times:.1f} times",
        "at most 8 times",
    )
    yield "`import belie.pytest_plugin` on top of pytest", f"{plugin:.1f} CPU ms", "", "at most 10 ms"


def corpus(files: int, spoilt: bool = False) -> Path:
    """The root of a corpus of so many files, written when it is first asked for."""
    root = BUILD / f"{files}-files{'-spoilt' if spoilt else ''}"
    if not root.exists():
        write_corpus(root, files, spoilt=spoilt)
    return root


def without_claims(root: Path) -> Path:
    """The root of the same corpus with the sources and entities alone."""
    bare = root.with_name(root.name + "-bare")
    for file in root.rglob("*.yaml"):
        copy = bare / file.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(file.read_text(encoding="utf-8").partition("\nclaims:\n")[0] + "\n", encoding="utf-8")
    return bare


def median_of(files: int) -> Cost:
    """A cold check of so many files."""
    return side_by_side({"belie": [*BELIE, str(corpus(files))]}, ROOT, 3)["belie"]


def install_validator() -> Path | None:
    """The command check-jsonschema in an environment of its own below build; None if it cannot be installed."""
    folder = ROOT / "build" / "check-jsonschema"
    command = folder / "bin" / "check-jsonschema"
    if not command.exists():
        steps = (
            [sys.executable, "-m", "venv", str(folder)],
            [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "check-jsonschema"],
        )
        for step in steps:
            if subprocess.run(step, check=False, capture_output=True).returncode:
                return None
    return command


if __name__ == "__main__":
    main()
