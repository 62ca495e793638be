"""The sources of a corpus: who says how much, who derives from whom, who disagrees with whom."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from belie.model.corpus import Corpus
from belie.model.finding import Verdict
from belie.model.report import Report
from belie.model.source import Source


@dataclass(frozen=True, slots=True, eq=False)
class SourceLine:
    """What one source says: how many claims of each kind, how many of its claims were corrected and are set aside.

    `origins` are all sources that it derives from, directly or through others. `against_itself` is the number of
    contradictions among its claims alone, `against_others` that of those in which it takes part with other sources.
    """

    source: Source
    kinds: Mapping[str, int]
    corrected: int
    origins: tuple[str, ...]
    against_itself: int
    against_others: int

    @property
    def claims(self) -> int:
        """How many claims it makes, those that were corrected left out."""
        return sum(self.kinds.values())


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """The sources, those that say most first, and the pairs that disagree, those that do so most first.

    A contradiction counts once for each two sources of its claims, whether a waiver accepts it or not.
    """

    sources: tuple[SourceLine, ...]
    pairs: tuple[tuple[str, str, int], ...]
    contradictions: int


def survey(corpus: Corpus, report: Report) -> Overview:
    """The sources of a judged corpus."""
    kinds: dict[str, Counter[str]] = {name: Counter() for name in corpus.sources}
    for claim in corpus.claims:
        kinds[claim.source.id][claim.kind] += 1
    corrected = Counter(claim.source.id for claim in corpus.corrected)
    itself, others, pairs = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    found = [finding for finding in report.findings if finding.verdict is Verdict.CONTRADICTION]
    for finding in found:
        names = sorted({claim.source for claim in finding.claims if claim.source is not None and "#" in claim.id})
        (others if len(names) > 1 else itself).update(names)
        pairs.update(combinations(names, 2))
    lines = [
        SourceLine(
            source,
            dict(sorted(kinds[name].items())),
            corrected[name],
            _origins(name, corpus.sources),
            itself[name],
            others[name],
        )
        for name, source in corpus.sources.items()
    ]
    ranked = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    return Overview(
        tuple(sorted(lines, key=lambda line: (-line.claims, line.source.id))),
        tuple((one, other, count) for (one, other), count in ranked),
        len(found),
    )


def _origins(name: str, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """All that a source derives from, nearest first, without itself."""
    found: dict[str, None] = {}
    queue: list[str] = [*_derived(name, sources)]
    while queue:
        current = queue.pop(0)
        if current not in found and current != name:
            found[current] = None
            queue += _derived(current, sources)
    return tuple(found)


def _derived(name: str, sources: Mapping[str, Source]) -> Iterable[str]:
    return sources[name].derived_from if name in sources else ()
