"""Work that the bench measures within a process of its own: `python -m tests.benchmarks.work NAME [NUMBER]`.

Each prints the CPU seconds and the seconds by the clock of the work itself, and how much was found: what it works on is
made before. The garbage collector is off meanwhile, as it is in `belie check`.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

Work = Callable[[], int]


def network(size: int, most: int | None = 1) -> Work:
    """From the claims of a woven network of so many events to its planted conflict, in words."""
    from .bench_timeline import judge
    from .networks import network as make

    corpus = make("woven", size, planted=True)
    return lambda: len(judge(corpus, most))


def network_whole(size: int) -> Work:
    """The same, up to all minimal sets of claims."""
    return network(size, None)


def peer(name: str) -> Callable[[int], Work]:
    """The same by another library; it finds one conflict, without words."""

    def prepare(size: int) -> Work:
        from .networks import network as make
        from .timeline_peers import PEERS

        PEERS[name](make("woven", 20, planted=True))  # what is imported once is not the work
        corpus = make("woven", size, planted=True)
        return lambda: PEERS[name](corpus)

    return prepare


def office(size: int) -> Work:
    """One office with so many tenures of exact days, three overlaps planted."""
    from .bench_offices import judge
    from .crowds import tenures

    corpus = tenures(size, planted=3)
    return lambda: len(judge("one_holder_at_a_time", corpus))


def office_shacl(size: int) -> Work:
    """The same by pySHACL, which finds each overlap from both sides."""
    from .crowds import tenures
    from .office_peers import prepare

    return prepare(tenures(size, planted=3))


def loading(files: int) -> Work:
    """Loading a bench corpus of so many files of 40 claims."""
    from belie.engine import standard_rules
    from belie.loading.corpus import load_corpus

    root = _corpus(files)
    return lambda: len(load_corpus(root, standard_rules=standard_rules()).claims)


def judging(files: int) -> Work:
    """Judging it, once it is loaded."""
    from belie.engine import judge, standard_rules
    from belie.loading.corpus import load_corpus

    corpus = load_corpus(_corpus(files), standard_rules=standard_rules())
    return lambda: len(judge(corpus, 0).groups)


def mutants(budget: int) -> Work:
    """So many mutants of a corpus of 1,000 claims, which was judged before."""
    from belie.engine import standard_rules
    from belie.engine.touched import judge_to_keep
    from belie.loading.corpus import load_corpus
    from belie.mutation.choosing import choose_mutants, within_budget
    from belie.mutation.trying import try_mutants

    corpus = load_corpus(_corpus(25), standard_rules=standard_rules())
    chosen, judged = within_budget(choose_mutants(corpus, corpus.claims), budget), judge_to_keep(corpus)
    return lambda: sum(1 for _ in try_mutants(judged, chosen))


def judgements(number: int) -> Work:
    """Judging the same corpus as a whole, so many times."""
    from belie.engine import judge, standard_rules
    from belie.loading.corpus import load_corpus

    corpus = load_corpus(_corpus(25), standard_rules=standard_rules())
    return lambda: sum(bool(judge(corpus, 0).groups) for _ in range(number))


def anchoring(pieces: int, otherwise: bool = False) -> Work:
    """Looking for pieces of evidence in texts of 5 kB, as they stand."""
    from random import Random

    from ..evidence import measure_anchoring as anchors

    draw = Random(5)
    words = ["".join(draw.choices("aeiounrstlkmdbg", k=draw.randint(2, 9))) for _ in range(4_000)]
    weights = [1 / (place + 10) for place in range(len(words))]
    texts = [anchors.write(draw, words, weights) for _ in range(anchors.TEXTS)]
    cut = [(place := draw.randrange(anchors.TEXTS), anchors.cut(draw, texts[place])) for _ in range(pieces)]
    if otherwise:
        cut = [(place, anchors.set_otherwise(words)) for place, words in cut]
    return lambda: bool(anchors.measure(texts, cut)) * pieces


def anchoring_otherwise(pieces: int) -> Work:
    """The same in other typography."""
    return anchoring(pieces, True)


def _corpus(files: int) -> Path:
    """A bench corpus, removed when the process ends."""
    from .bench_corpus import write_corpus

    folder = TemporaryDirectory(prefix="belie-")
    _KEPT.append(folder)
    write_corpus(Path(folder.name), files)
    return Path(folder.name)


_KEPT: list["TemporaryDirectory[str]"] = []

WORKS: dict[str, Callable[[int], Work]] = {
    "network": network,
    "network-whole": network_whole,
    "rustworkx": peer("rustworkx"),
    "networkx": peer("networkx"),
    "z3": peer("z3"),
    "office": office,
    "pyshacl": office_shacl,
    "loading": loading,
    "judging": judging,
    "mutants": mutants,
    "judgements": judgements,
    "anchoring": anchoring,
    "anchoring-otherwise": anchoring_otherwise,
}


def main(name: str, number: int) -> None:
    """Do some work, and print what it took."""
    work = WORKS[name](number)
    gc.collect()
    gc.disable()
    clock, start = time.perf_counter(), time.process_time()
    found = work()
    took = {"cpu": time.process_time() - start, "clock": time.perf_counter() - clock, "found": found}
    print(json.dumps(took))


if __name__ == "__main__":
    main(sys.argv[1], *(int(argument) for argument in islice(sys.argv, 2, 3)))
