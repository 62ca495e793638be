"""Networks of relations among events, from claims to an explained conflict: belie beside graph libraries and z3.

`python -m tests.benchmarks.bench_timeline` prints one table of CPU times in seconds. All build what they need from the
same claims, in Python. rustworkx, networkx and z3 are no dependencies of belie; one that is not installed is left out,
and the table says so. They find some conflict; belie finds every minimal one, and says in words what it rests on.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from math import log
from typing import TypeVar

from belie.engine.standard import standard_rules
from belie.model.corpus import Corpus
from belie.model.finding import Finding
from belie.reasoning.memory import forget

from .networks import SHAPES, network, ring
from .timeline_peers import PEERS

RULE = next(rule for rule in standard_rules() if rule.name == "events_in_order")
EVENTS = 10_000
"""With three relations an event: a network of 30,000 relations."""

ROUNDS = 5
SIZES = (10_000, 100_000, 1_000_000)
"""Points: two an event."""

STEEPEST = 1.2
"""The highest exponent of growth that counts as near linear."""

Row = tuple[str, str, str, str]
Found = TypeVar("Found")


def main(largest: int = SIZES[-1]) -> None:
    """Print the table, up to networks of so many points."""
    for row in rows(largest):
        print(" | ".join(row), flush=True)


def rows(largest: int = SIZES[-1]) -> Iterator[Row]:
    """The rows of the table: what was measured, the figure, what it is beside its peer, its limit."""
    yield from beside_peers()
    yield from growth(largest)


def beside_peers() -> Iterator[Row]:
    """One network of 30,000 relations with a planted conflict, in rounds in which each has its turn."""
    corpus = network("woven", EVENTS, planted=True)
    ways: dict[str, Callable[[Corpus], int]] = {
        "belie": lambda corpus: len(judge(corpus, 1)),
        "belie, all minimal sets": lambda corpus: len(judge(corpus)),
    }
    missing = []
    for name, peer in PEERS.items():
        try:
            peer(network("woven", 20, planted=True))
        except ModuleNotFoundError:
            missing.append(name)
        else:
            ways[name] = peer
    costs: dict[str, float] = {}
    found: dict[str, int] = {}
    for number in range(ROUNDS):
        for name, way in ways.items():
            if name in ("belie", "rustworkx") or number == 0:  # the others are far slower: once is enough
                cost, found[name] = timed(lambda way=way: way(corpus))  # type: ignore[misc]
                costs[name] = min(cost, costs.get(name, cost))
    what = f"{len(corpus.claims):,} claims on {EVENTS:,} events, one conflict planted"
    base = costs.get("rustworkx")
    for name, cost in costs.items():
        share = f"{cost / base:.2f} times rustworkx" if base and name != "rustworkx" else ""
        limit = "at most 3 times rustworkx" if name == "belie" else ""
        said = f"{int(found[name])} found" if found[name] else "none found"
        yield f"{what}: {name}, {said}", f"{cost:.3f} CPU s", share, limit
    for name in missing:
        yield f"{what}: {name}", "not measured: it is not installed", "", ""


def growth(largest: int) -> Iterator[Row]:
    """Ten and a hundred times as many points, in several shapes, clean and with one conflict planted."""
    sizes = [size for size in SIZES if size <= largest]
    for shape in SHAPES:
        for planted in (False, True):
            costs = [cost_of(network(shape, size // 2, planted)) for size in sizes]
            yield _growth(f"{shape}, {'one conflict planted' if planted else 'clean'}", sizes, costs)
    circles = [1_000, 10_000]
    yield _growth("a circle of `before` (events)", circles, [cost_of(ring(size)) for size in circles])


def _growth(what: str, sizes: list[int], costs: list[float]) -> Row:
    figures = ", ".join(f"{size:,}: {cost:.2f} s" for size, cost in zip(sizes, costs, strict=True))
    return what, figures, f"exponent {exponent(sizes, costs):.2f}", f"at most {STEEPEST}"


def exponent(sizes: list[int], costs: list[float]) -> float:
    """The slope of the least-squares line through the logarithms."""
    xs, ys = [log(size) for size in sizes], [log(cost) for cost in costs]
    x_mean, y_mean = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys, strict=True))
    return above / sum((x - x_mean) ** 2 for x in xs)


def cost_of(corpus: Corpus) -> float:
    """The best of two rounds."""
    return min(timed(lambda: judge(corpus))[0] for _ in range(2))


def judge(corpus: Corpus, most: int | None = None) -> list[Finding]:
    """What events_in_order finds in a corpus: all of it, or the first few."""
    fresh = Corpus(corpus.claims)  # nothing is known of it yet
    every = (finding for group in RULE.groups(fresh) if not group.screened for finding in RULE.judge(group))
    found = list(islice(every, most))
    forget()
    return found


def timed(work: Callable[[], Found]) -> tuple[float, Found]:
    """CPU seconds and the result, without the garbage collector, as `belie check` runs."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    try:
        found = work()
        return time.process_time() - start, found
    finally:
        gc.enable()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
