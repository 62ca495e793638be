"""Rows of the bench about work within belie: networks of events, a crowded office, many claims, mutants, evidence, and
a watch."""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace

from .bench_check import Sizes
from .measure import Cost, run
from .rows import Row
from .shared import ROOT, has, named, works

EVENTS = 10_000
"""With three relations an event: a network of 30,000 relations."""

_LIBRARIES = ("rustworkx", "networkx", "z3")


def work_rows(sizes: Sizes) -> Iterator[Row]:
    """All rows of this module."""
    yield from networks(sizes)
    yield from office(sizes)
    yield from many_claims(sizes)
    yield from mutants(sizes)
    if sizes.long:
        yield from evidence()
        yield from watch()


def networks(sizes: Sizes) -> Iterator[Row]:
    """From claims in memory to a conflict; each builds what it needs, in Python. The others give no words."""
    events = EVENTS if sizes.long else EVENTS // 2
    peers = [name for name in _LIBRARIES if has(_package(name)) and (sizes.long or name != "z3")]
    quick = [name for name in peers if name == "rustworkx"]
    took = works(dict.fromkeys(("network", *quick), events), sizes.rounds)
    took |= works(dict.fromkeys([name for name in peers if name not in quick], events), 1)
    what = f"a conflict among {3 * events:,} relations, in words"
    for name in peers:
        limit = 3.0 if name == "rustworkx" else None
        peer = f"{named(_package(name))}, {'one conflict' if took[name][1] else 'none found'}"
        yield Row(f"network-{name}", what, took["network"][0], peer, took[name][0], limit)
    for name in [name for name in _LIBRARIES if name not in peers] if sizes.long else ():
        yield Row(f"network-{name}", what, took["network"][0], f"{name}: not installed")
    if "rustworkx" in peers:
        whole, found = works({"network-whole": events}, 1)["network-whole"]
        words = f"all minimal conflicts among them ({found})"
        yield Row("network-whole", words, whole, f"{named('rustworkx')}, one conflict", took["rustworkx"][0])


def office(sizes: Sizes) -> Iterator[Row]:
    """One office with thousands of tenures."""
    number = 4_000 if sizes.long else 1_000
    what = f"three overlaps among {number:,} tenures of one office"
    mine = works({"office": number}, sizes.rounds)["office"][0]
    if not (has("pyshacl") and has("oxrdflib")):
        yield Row("office", what, mine, "pySHACL: not installed")
        return
    theirs = works({"pyshacl": number}, 1)["pyshacl"][0]
    yield Row("office", what, mine, f"{named('pyshacl')} on Oxigraph ({named('oxrdflib')})", theirs, 1 / 50)


def many_claims(sizes: Sizes) -> Iterator[Row]:
    """Judging beside loading."""
    files = 2_500 if sizes.long else 250
    took = works({"judging": files, "loading": files}, min(sizes.rounds, 3))
    what = f"judging {files * 40:,} claims of all kinds"
    yield Row("judging", what, took["judging"][0], "belie loading them", took["loading"][0], 1.0)


def mutants(sizes: Sizes) -> Iterator[Row]:
    """A mutant beside judging all anew."""
    number = 400 if sizes.long else 100
    took = works({"mutants": number, "judgements": 5}, min(sizes.rounds, 3))
    mine, theirs = (_share(took[name][0], took[name][1]) for name in ("mutants", "judgements"))
    said = f"{mine.cpu * 1000:.1f} ms, where at most 50 are fine"
    yield Row("mutant", "one mutant among 1,000 claims", mine, "judging them as a whole", theirs, said=said)


def evidence() -> Iterator[Row]:
    """Looking for evidence in texts."""
    took = works({"anchoring": 1_000, "anchoring-otherwise": 1_000}, 5)
    for name, how, limit in (("anchoring", "as it stands", 20), ("anchoring-otherwise", "in other typography", 100)):
        said = f"{took[name][0].cpu * 1000:.1f} ms"
        what = f"1,000 pieces of evidence in texts of 5 kB, {how}"
        yield Row(name, what, said=said, beside=f"at most {limit} ms")


def watch() -> Iterator[Row]:
    """From a save to the answer of a watch, by the clock."""
    what = "`belie watch`, 1,000 files of 40 claims: from a save to the answer, by the clock"
    if not has("watchfiles"):
        yield Row("watch", what, said="not measured: watchfiles is not installed")
        return
    line = run([sys.executable, "-m", "tests.benchmarks.bench_watch", "60"], ROOT).output
    yield Row("watch", what, said=re.sub(r"^\d+ saves: ", "", line.strip()))


def _share(cost: Cost, number: int) -> Cost:
    return replace(cost, cpu=cost.cpu / number, clock=cost.clock / number)


def _package(name: str) -> str:
    return "z3-solver" if name == "z3" else name
