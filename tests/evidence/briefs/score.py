"""How well the finder of spans does on briefs with gold spans: `python -m tests.evidence.briefs.score DIR`.

A folder holds `<name>.txt` and `<name>.gold.yaml`, with `spans:`, a list of `{kind, words, nth}`: the exact words of
the text, and which occurrence of them (1 if not given). A found span matches a gold one of the same kind if they
overlap, each at most one. With `-v` what is missed and what is found too much is listed.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from belie.evidence.spans.finding import find_spans
from belie.model.coverage import SpanKind

Passage = tuple[int, int]


@dataclass
class Score:
    """Of one kind: spans that match, those of them with the very ends, all gold spans, all found ones."""

    matched: int = 0
    exact: int = 0
    gold: int = 0
    found: int = 0
    remarks: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.matched / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.matched / self.gold if self.gold else 1.0

    @property
    def exactness(self) -> float:
        return self.exact / self.matched if self.matched else 1.0


def read_gold(path: Path, text: str) -> Iterator[tuple[SpanKind, Passage]]:
    """The gold spans of a brief. Raises ValueError for words that the text does not have so often."""
    for one in yaml.safe_load(path.read_text(encoding="utf-8"))["spans"] or ():
        at = -1
        for _ in range(one.get("nth", 1)):
            at = text.find(one["words"], at + 1)
            if at < 0:
                raise ValueError(f"{path.name}: {one['words']!r} does not stand {one.get('nth', 1)} times in the text")
        yield SpanKind(one["kind"]), (at, at + len(one["words"]))


def match(gold: Sequence[Passage], found: Sequence[Passage]) -> list[tuple[Passage, Passage]]:
    """Pairs of overlapping spans, as many as can be; those with the same ends first."""
    pairs = [(one, one) for one in gold if one in found]
    open_gold = sorted(one for one in gold if one not in found)
    open_found = sorted(one for one in found if one not in gold)
    for one in open_gold:
        other = next((other for other in open_found if one[0] < other[1] and other[0] < one[1]), None)
        if other:
            open_found.remove(other)
            pairs.append((one, other))
    return pairs


def score(folder: Path) -> dict[SpanKind, Score]:
    """The scores by kind over all briefs of a folder."""
    scores = {kind: Score() for kind in SpanKind}
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        all_gold = list(read_gold(path.with_suffix(".gold.yaml"), text))
        all_found = find_spans(text)
        for kind, total in scores.items():
            gold = [place for sort, place in all_gold if sort is kind]
            found = [(span.start, span.end) for span in all_found if span.kind is kind]
            pairs = match(gold, found)
            total.matched += len(pairs)
            total.exact += sum(one == other for one, other in pairs)
            total.gold, total.found = total.gold + len(gold), total.found + len(found)
            for title, places, number in (("missed", gold, 0), ("too much", found, 1)):
                left = Counter(places) - Counter(pair[number] for pair in pairs)
                total.remarks += [f"{path.stem}: {kind} {title}: {_shown(text, place)}" for place in left]
    return scores


def _shown(text: str, place: Passage) -> str:
    start, end = place
    around = f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 30]}"
    return " ".join(around.split())


def main(arguments: Sequence[str]) -> int:
    """Print the table; 2 for wrong usage."""
    folders = [Path(one) for one in arguments if one != "-v"]
    if len(folders) != 1 or not folders[0].is_dir():
        print("usage: python -m tests.evidence.briefs.score DIR [-v]", file=sys.stderr)
        return 2
    scores = score(folders[0])
    print(f"{'kind':<8} {'gold':>5} {'found':>6} {'matched':>8} {'precision':>10} {'recall':>7} {'exact':>6}")
    for kind, one in scores.items():
        print(
            f"{kind:<8} {one.gold:>5} {one.found:>6} {one.matched:>8} {one.precision:>10.3f} {one.recall:>7.3f} "
            f"{one.exactness:>6.3f}"
        )
    if "-v" in arguments:
        print(*(line for one in scores.values() for line in one.remarks), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
