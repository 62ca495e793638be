"""Numbers that tell how many or how much, each with its modifiers, and with what it counts."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from belie.evidence.mentions.modifiers import PHRASES_AFTER, PHRASES_BEFORE
from belie.evidence.mentions.nouns import find_noun
from belie.evidence.mentions.tokens import tokenise
from belie.evidence.spans.fractions import fractions
from belie.evidence.spans.no_counts import is_no_count
from belie.evidence.spans.number_names import names_with_numbers
from belie.evidence.spans.numerals import NUMBER
from belie.evidence.spans.passage import Found, Taken


def count_spans(text: str, taken: Taken) -> Iterator[Found]:
    """The counts of a plain paragraph, in order; `taken` are its dates and ordinals."""
    shares = list(fractions(text))
    names = Taken((*names_with_numbers(text), *shares))
    for share in shares:
        if not taken.meets(*share):
            yield _with_modifiers(text, *share, taken)
    at = 0
    while match := _number().search(text, at):
        start, end = match.span()
        at = end
        if taken.meets(start, end) or names.meets(start, end):
            first = _first().match(text, start)
            at = first.end() if first and first.end() < end else end
            if at == end or taken.meets(*first.span()) or names.meets(*first.span()):  # type: ignore[union-attr]
                continue
            start, end = first.span()  # type: ignore[union-attr]
        if not is_no_count(text, start, end):
            yield _with_modifiers(text, start, end, taken)


def _with_modifiers(text: str, start: int, end: int, taken: Taken) -> Found:
    """The number with the modifiers that stand right before and behind it, and what it counts."""
    before = _before().search(text, max(0, start - 40), start)
    after = _after().match(text, end)
    first = before.start() if before and not taken.meets(before.start(), start) else start
    last = after.end() if after and not taken.meets(end, after.end()) else end
    return Found(first, last, " ".join(find_noun(tokenise(text[last : last + 80]), 0)))


@cache
def _first() -> re.Pattern[str]:
    return re.compile(NUMBER)


@cache
def _number() -> re.Pattern[str]:
    number = rf"(?:(?:(?<![\w)-])-(?=[\d$\u20ac\u00a3.])|(?i:minus)\s+)?{NUMBER})"
    bare = r"(?:\d[\d,.]*|(?i:[a-z]+(?:-[a-z]+)?))"
    free = r"(?<![\w.,:/$\u20ac\u00a3#@_^*\\])(?:(?<![^\W\d_]-)|(?<=magnitude-))(?<!\d-)"
    span = rf"(?<![Ff]rom\s)(?={bare}(?:\s(?:to|or)\s|-(?:to|or)-)){number}(?:\s(?:to|or)\s|-(?:to|or)-){number}"
    return re.compile(
        rf"(?<!\w)(?:(?i:between)\s+{number}\s+and\s+{number}|{free}(?:\d+/\d+(?![\w/])|\d+\sfor\s\d+(?![\w%])|"
        r"(?<=\bhis )\d0s|(?<=\bher )\d0s|(?<=\btheir )\d0s|"
        rf"\d{{1,2}}(?::[0-5]\d){{1,2}}(?:\.\d+)?(?!\d)|{number}\s?[-\u2013\u2014]\s?{number}|{span}|{number}))(?!\w)"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_either(PHRASES_BEFORE)}\s*$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?:\s?-\s?|\s+|(?=\+)){_either(PHRASES_AFTER)}(?!\w)")


def _either(phrases: Iterable[str]) -> str:
    """A part of a regular expression for one of some phrases, the longest first."""
    ways = sorted(
        (way.removeprefix("- ") for way in phrases if not way.endswith(" .") and way != "c"), key=len, reverse=True
    )
    return "(?i:" + "|".join(re.escape(way).replace(r"\ ", r"\s+") for way in ways) + ")"
