"""One office with thousands of tenures, and other groups of that size: belie beside pySHACL.

`python -m tests.benchmarks.bench_offices` prints one table of CPU times in seconds. pySHACL is no dependency of belie;
where it is not installed (`pip install -e '.[bench]'`), the table says so. It is told of exact days alone, and finds
each overlap from both sides; belie reads vague dates too, and finds every minimal set.
"""

import sys
from collections.abc import Iterator

from belie.engine.standard import standard_rules
from belie.model.corpus import Corpus
from belie.model.finding import Finding
from belie.reasoning.memory import forget

from .bench_timeline import exponent, timed
from .crowds import SHAPES, tenures
from .office_peers import prepare

RULES = {rule.name: rule for rule in standard_rules()}
SIZES = (500, 1_000, 4_000)
"""Tenures of one office, as pySHACL can still take them."""

GROWTH = (1_000, 4_000, 16_000)

CAP = 50
"""So many findings are asked for: five times the cap of a group."""

Row = tuple[str, str, str, str]


def main(largest: int = GROWTH[-1]) -> None:
    """Print the table, up to groups of so many claims."""
    for row in rows(largest):
        print(" | ".join(row), flush=True)


def rows(largest: int = GROWTH[-1]) -> Iterator[Row]:
    """The rows of the table: what was measured, the figure, what it is beside its peer, its limit."""
    yield from beside_pyshacl(min(largest, SIZES[-1]))
    yield from growth(largest)


def beside_pyshacl(largest: int) -> Iterator[Row]:
    """One office with exact days and three overlaps planted: from claims (or a graph) in memory to findings."""
    for size in (size for size in SIZES if size <= largest):
        corpus = tenures(size, planted=3)
        mine = min(timed(lambda: judge("one_holder_at_a_time", corpus))[0] for _ in range(5))  # noqa: B023 - run at once
        what = f"one office with {size:,} tenures, three overlaps planted"
        yield f"{what}: belie", f"{mine:.3f} CPU s", "", ""
        try:
            look = prepare(corpus)
        except ModuleNotFoundError:
            yield f"{what}: pySHACL", "not measured: it is not installed", "", ""
            continue
        cost, found = timed(look)
        yield f"{what}: pySHACL, {found} found", f"{cost:.2f} CPU s", f"{cost / mine:,.0f} times belie", "at least 50"


def growth(largest: int) -> Iterator[Row]:
    """Groups of 1,000 claims and more."""
    sizes = [size for size in GROWTH if size <= largest]
    for shape, (rule, make) in SHAPES.items():
        costs, found = list[float](), 0
        for size in sizes:
            corpus = make(size)
            looks = [timed(lambda: judge(rule, corpus)) for _ in range(3)]  # noqa: B023 - run at once
            costs.append(min(cost for cost, _ in looks))
            found = len(looks[0][1])
        figures = ", ".join(f"{size:,}: {cost:.3f} s" for size, cost in zip(sizes, costs, strict=True))
        yield f"{shape}, {found} found", figures, f"exponent {exponent(sizes, costs):.2f}", "near linear"


def judge(rule: str, corpus: Corpus) -> list[Finding]:
    """What a rule finds in a corpus, up to so many in a group."""
    fresh = Corpus(corpus.claims, corpus.entities)  # nothing is known of it yet
    found: list[Finding] = []
    for group in RULES[rule].groups(fresh):
        if not group.screened:
            found += [finding for _, finding in zip(range(CAP), RULES[rule].judge(group), strict=False)]
    forget()
    return found


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
