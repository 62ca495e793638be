"""Words that were said at one occasion have one speaker."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, Verdict
from belie.model.rule import Group, rule
from belie.model.screening import Differ, Rows, Screen
from belie.model.wording import say
from belie.reasoning.counts import days_of
from belie.reasoning.statements import normal_text
from belie.values.iso import iso_day

LONG = 5
"""Words from which on an utterance is not said by two people at once by chance."""

_WORD = re.compile(r"\w(?:\S*\w)?")
"""From the first letter or digit up to the last one, with whatever stands between them."""


def by_words(corpus: Corpus) -> Iterator[Group]:
    """The quotes of the same words at the same event, or on the same single day."""
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        if claim.kind != "quote":
            continue
        words, occasion = " ".join(spoken(claim.ref("words"))), _occasion(claim)
        if words and occasion:
            found[words, occasion].append(claim)
    for (words, occasion), claims in found.items():
        yield Group({"words": words, "occasion": occasion}, tuple(claims), corpus.entities)


_SCREEN = Screen((Rows(("quote",), ()),), Differ("speaker"), by_claim=True)


@rule(
    kinds=("quote",),
    key=("words", "occasion"),
    groups=by_words,
    formed_of=("quote",),
    compares=("speaker",),
    screen=_SCREEN,
)
def quotes_agree(group: Group) -> Iterator[Finding]:
    """Words that were said at one occasion have one speaker.

    Why: a quotation wanders from one mouth to another when a report is retold.

    Vague values: an utterance of fewer than five words is possible in two mouths. Case, punctuation and typography make
    no difference to the words.

    No contradiction: quotes without an occasion or without a word ("…"), and those of days that are not known to be
    one.
    """
    certain = len(group.key["words"].split()) >= LONG
    for one, other in combinations(group.claims, 2):
        if not group.entities.nest(one.ref("speaker"), other.ref("speaker")):
            first, second = (group.entities.name(claim.ref("speaker")) for claim in (one, other))
            yield Finding(
                Verdict.CONTRADICTION if certain else Verdict.POSSIBLE,
                (one, other),
                f"the same words are given to {first} and to {second}",
                (
                    *(f"{claim.id}: {say(claim, group.entities)}" for claim in (one, other)),
                    "one utterance has one speaker" if certain else "so few words may be said by both",
                ),
            )


def spoken(words: str) -> list[str]:
    """The words without punctuation at their ends, typography and case."""
    return _WORD.findall(normal_text(words))


def _occasion(claim: Claim) -> str | None:
    if "at" in claim.fields:
        return claim.ref("at")
    days = days_of(claim) if "on" in claim.fields else None
    return iso_day(days[0]) if days and days[1] - days[0] == 1 else None
