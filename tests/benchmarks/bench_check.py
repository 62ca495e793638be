"""Rows of the bench about `belie check` as a process: beside loading, validating, pytest, and a Python that does
nothing."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from .measure import run, side_by_side
from .rows import Row
from .shared import BELIE, BUILD, PROBE, ROOT, corpus, figure, named

PATIENCE = 300
"""Seconds."""

TEN_CLAIMS = "\n".join(
    ["source: {id: a, published: 2024-01-01}", "entities: {choir: {kind: organisation, name: Choir}}", "claims:"]
    + [
        f"  - {{id: n{n}, kind: count, of: choir, what: singers, value: {40 + n}, on: {2000 + n}-01-01}}"
        for n in range(10)
    ]
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured: files of 40 claims, rounds, and whether the rows that take minutes are among it."""

    files: int
    rounds: int
    long: bool


FULL, QUICK = Sizes(1_000, 3, True), Sizes(250, 3, False)


def check_rows(sizes: Sizes) -> Iterator[Row]:
    """All rows of this module."""
    yield from against_yaml(sizes)
    if sizes.long:
        yield from against_validator(sizes)
        yield from memory_and_dates(sizes)
    yield from against_pytest(sizes)
    yield from start_up(sizes)


def against_yaml(sizes: Sizes) -> Iterator[Row]:
    """A cold check beside mere loading."""
    root, count = corpus(sizes.files), f"{sizes.files:,} files of 40 claims"
    cold, again = [*BELIE, str(root)], [part for part in (*BELIE, str(root)) if part != "--no-cache"]
    commands = {"yaml": [*PROBE, "load_only", str(root)], "belie": cold, "again": again}
    costs = side_by_side(commands, ROOT, sizes.rounds)
    peer = f"{named('PyYAML')}, CSafeLoader, merely loading"
    yield Row("check", f"`belie check`, cold, {count}", costs["belie"], peer, costs["yaml"], 1.0)
    yield Row("again", "`belie check` again, nothing changed", costs["again"], "the same, cold", costs["belie"], 0.1)
    if sizes.long:
        wrong = "the same with two wrong claims in each file"
        try:
            spoilt = run([*BELIE, "--format", "json", str(corpus(sizes.files, spoilt=True))], ROOT, (1,), PATIENCE)
        except subprocess.TimeoutExpired:
            yield Row("spoilt", wrong, said=f"stopped after {PATIENCE} s")
            return
        found = json.loads(spoilt.output)["summary"]["contradictions"]
        yield Row("spoilt", f"{wrong}: {found:,} contradictions", spoilt, peer, costs["yaml"])


def against_validator(sizes: Sizes) -> Iterator[Row]:
    """check-jsonschema on the same files, with the same schemas, beside all of belie. It is installed below build the
    first time, which needs the network."""
    work = f"`belie check` beside the schemas alone, {sizes.files:,} files"
    validator = install_validator()
    if validator is None:
        yield Row("validator", work, said="check-jsonschema could not be installed")
        return
    root = corpus(sizes.files)
    files = [str(file) for file in sorted((root / "facts").rglob("*.yaml"))]
    mine = run([*BELIE, str(root)], ROOT)
    theirs = run([str(validator), "--schemafile", str(ROOT / "schemas" / "fact-file.schema.json"), *files], ROOT)
    name = run([str(validator), "--version"], ROOT).output.strip().replace(", version", "")
    yield Row("validator", work, mine, name, theirs, 1 / 8)


def memory_and_dates(sizes: Sizes) -> Iterator[Row]:
    """What a claim takes in memory, and what a date takes to read."""
    full, bare = corpus(sizes.files), without_claims(corpus(sizes.files))
    taken, text, claims = map(int, run([*PROBE, "memory", str(full)], ROOT).output.split())
    rest, rest_text, _ = map(int, run([*PROBE, "memory", str(bare)], ROOT).output.split())
    text -= rest_text
    added = f"{(taken - rest - text) / claims:,.0f} bytes"
    yield Row("memory", "memory that a loaded claim adds, with its places", said=added, beside="at most 1,024")
    whole = f"{(taken - rest) / claims:,.0f} bytes"
    yield Row("memory-text", "the same with its text, which reports quote", said=whole)
    line = run([sys.executable, str(Path(__file__).parent / "bench_dates.py")], ROOT).output
    took = line.partition(":")[2].partition(",")[0].strip()
    yield Row("date", "reading a date, uncached", said=took, beside="at most 10 microseconds")


def against_pytest(sizes: Sizes) -> Iterator[Row]:
    """The same corpus through pytest and through `belie check`."""
    root = corpus(sizes.files // 2)
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", str(root / "facts")]
    costs = side_by_side({"pytest": pytest, "belie": [*BELIE, str(root)]}, root, min(sizes.rounds, 3))
    groups = int(costs["pytest"].output.strip().splitlines()[-1].split()[0])
    work = f"pytest on {sizes.files // 2} files, {groups:,} nodes ({named('pytest')})"
    yield Row("pytest", work, costs["pytest"], "`belie check`", costs["belie"], 2.5)


def start_up(sizes: Sizes) -> Iterator[Row]:
    """A check of ten claims beside a Python that does nothing, and the plugin beside pytest without it."""
    root = BUILD / "ten"
    (root / "facts").mkdir(parents=True, exist_ok=True)
    (root / "facts" / "choir.yaml").write_text(TEN_CLAIMS, encoding="utf-8")
    nothing, rounds = [sys.executable, "-c", "pass"], 3 * sizes.rounds
    costs = side_by_side({"nothing": nothing, "ten": [*BELIE, str(root)]}, ROOT, rounds)
    yield Row("start", "`belie check` on ten claims", costs["ten"], "`python -c pass`", costs["nothing"], 8)
    plugin = median(figure([*PROBE, "plugin", "."]) for _ in range(rounds))
    said = f"{plugin:.1f} CPU ms"
    yield Row("plugin", "`import belie.pytest_plugin` on top of pytest", said=said, beside="at most 10 ms")


def without_claims(root: Path) -> Path:
    """The root of the same corpus with the sources and entities alone."""
    bare = root.with_name(root.name + "-bare")
    for file in root.rglob("*.yaml"):
        copy = bare / file.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(file.read_text(encoding="utf-8").partition("\nclaims:\n")[0] + "\n", encoding="utf-8")
    return bare


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
