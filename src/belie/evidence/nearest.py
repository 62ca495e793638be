"""The passage of a text that comes nearest to words that do not stand in it, and what differs, word by word."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from belie.evidence.anchor import Place, SourceText
from belie.evidence.normal import normalise
from belie.evidence.typography import INVISIBLE, MARKS, SOLID, UNBROKEN

LEAST_ALIKE = 0.4
"""The share of words in common from which on a passage is near."""

_MOST_STARTS = 200
_MOST_WORDS = 200
_LETTERS = rf"[^\W_{SOLID}{UNBROKEN}]+(?:[{MARKS}]+[^\W_{SOLID}{UNBROKEN}]*)*"
_WORD = re.compile(rf"{_LETTERS}(?:[.,:/'’]{_LETTERS})*|(?:[{SOLID}]|(?=[{UNBROKEN}])[^\W_])[{MARKS}]*")
_TOKEN = re.compile(rf"\s*(?:{_WORD.pattern}|[^\s])")


@dataclass(frozen=True, slots=True)
class Near:
    """A passage: its place, its words with single spaces, and how they differ from the words that were looked for.

    In `difference` the words in common stand as they are, and each change as [looked for -> found].
    """

    place: Place
    words: str
    difference: str


def find_nearest(text: SourceText, exact: str) -> Near | None:
    """The passage that has the most words in common with `exact`, in their order; None if no passage has many. Of long
    evidence the first 200 words are looked for."""
    normal, exact = text.normal, " ".join(exact.split()[:_MOST_WORDS])
    spans = [match.span() for match in _WORD.finditer(normal.form)]
    theirs = [normal.form[start:end].casefold() for start, end in spans]
    ours = [match[0].casefold() for match in _WORD.finditer(normalise(exact).form)]
    best: tuple[float, int, int] = (0.0, 0, 0)
    for low in _starts(theirs, ours):
        best = max(best, _fit(theirs, ours, low))
    alike, first, last = best
    start, end = (normal.start_of(spans[first][0]), normal.end_of(spans[last - 1][1])) if last else (None, None)
    if alike < LEAST_ALIKE or start is None or end is None:
        return None
    if text.text[end : end + 1] == exact[-1:]:
        end += 1
    words = " ".join(_unseen().sub("", text.text[start:end]).split())
    return Near(text.place(start, end), words, _difference(exact, words))


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"[{INVISIBLE}]")


def _starts(theirs: Sequence[str], ours: Sequence[str]) -> list[int]:
    """The places in the text from which on most words are in common, at most so many."""
    places = defaultdict[str, list[int]](list)
    for number, word in enumerate(theirs):
        places[word].append(number)
    known = [(offset, places[word]) for offset, word in enumerate(ours) if word in places]
    known.sort(key=lambda one: len(one[1]))
    votes: Counter[int] = Counter()
    for offset, found in known[:60]:
        votes.update(max(0, number - offset) for number in found[:2_000])
    near: Counter[int] = Counter()
    for start, count in votes.items():
        near[start] = sum(votes[start + step] for step in (-2, -1, 1, 2)) + 2 * count
    return [start for start, _ in near.most_common(_MOST_STARTS)][: max(5, 20_000 // (len(ours) ** 2 + 1))]


def _fit(theirs: Sequence[str], ours: Sequence[str], low: int) -> tuple[float, int, int]:
    """How alike the passage about a place is, from 0 to 1, and its first word and the one after its last."""
    from difflib import SequenceMatcher

    slack = 2 + len(ours) // 3
    start = max(0, low - slack)
    window = theirs[start : low + len(ours) + slack]
    blocks = [block for block in SequenceMatcher(None, ours, window, False).get_matching_blocks() if block.size]
    if not blocks:
        return 0.0, 0, 0
    first = max(0, blocks[0].b - blocks[0].a)
    last = min(len(window), blocks[-1].b + blocks[-1].size + len(ours) - blocks[-1].a - blocks[-1].size)
    common = sum(block.size for block in blocks)
    return 2 * common / (len(ours) + last - first), start + first, start + last


def _difference(wanted: str, found: str) -> str:
    from difflib import SequenceMatcher

    ours, theirs = (_TOKEN.findall(" ".join(words.split())) for words in (wanted, found))
    one, other = ([normalise(token.strip()).form for token in tokens] for tokens in (ours, theirs))
    parts = list[str]()
    for tag, a, b, c, d in SequenceMatcher(None, one, other, False).get_opcodes():
        before, after = "".join(ours[a:b]), "".join(theirs[c:d])
        if tag == "equal":
            parts.append(after)
        else:
            space = " " if (before or after)[0] == " " else ""
            parts.append(f"{space}[{before.strip() or 'nothing'} -> {after.strip() or 'nothing'}]")
    return re.sub(rf"\](?=[^\W{SOLID}{UNBROKEN}])", "] ", "".join(parts)).strip()
