"""Years that stand alone: which numbers of four digits are years, and which count something."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from belie.evidence.mentions.nouns import looks_plural
from belie.evidence.mentions.tokens import FUNCTION_WORDS
from belie.evidence.mentions.units import LABELS, UNITS
from belie.evidence.spans.passage import Found, starts_sentence, word_after, word_before

_IN_TIME = frozenset(
    "in since until till during early late mid season year summer autumn winter spring fall vintage".split()
)
_PERHAPS_IN_TIME = frozenset("by before after from of to and or through between around circa for back on the".split())
_SHARE = (
    r"(?:\b(?i:(?:(?:the\s+)?(?:first|second)\s+half\s+of|the\s+(?:beginning|start|middle|end)\s+of|early(?:\s+in)?|"
    r"late(?:\s+in)?|mid)[\s-]))"
)
_AMOUNTS = frozenset(
    "than about some nearly over under least most almost roughly approximately only just another further exactly all "
    "these those up".split()
)


def bare_years(text: str, taken: Sequence[Found]) -> Iterator[Found]:
    """The years of a plain paragraph that are no part of a longer date; of a span of years each end by itself."""
    for match in _patterns()["era"].finditer(text):
        yield Found(*match.span())
    for match in _patterns()["short"].finditer(text):
        yield Found(*match.span())
    eras = [match.span() for match in _patterns()["era"].finditer(text)]
    for match in _patterns()["year"].finditer(text):
        start, end = match.span()
        inside = any(start < one.end and one.start < end for one in taken) or any(
            s < end and start < e for s, e in eras
        )
        if inside or not _is_year(text, match):
            continue
        yield Found(start, match.end("first") if match["last"] else end)
        if match["last"]:
            yield Found(match.start("last"), match.end("last"))


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four digits are a year, by the words around them."""
    first, last = int(match["first"]), match["last"]
    if last:
        return first < int(last) <= 2200
    before, after = word_before(text, match.start("first")), word_after(text, match.end())
    low, following = before.lower(), after.lower()
    if following in UNITS or re.match(
        r"\s?%|-(?:metre|meter|mile|seat|strong|year|page|square|foot)", text[match.end() :]
    ):
        return False
    if low.rstrip(".") in LABELS and low not in ("year", "season", "season"):
        return False
    plural = following not in FUNCTION_WORDS and looks_plural(following) or _second_is_plural(text, match.end())
    modern = 1600 <= first <= 2100
    in_row = re.search(r"\b(?:1[6-9]|20)\d\d,?\s(?:and|or|to)\s$", text[: match.start()])
    if in_row or match.start() < match.start("first"):
        return modern
    if low in _IN_TIME:
        return modern or not plural
    if low in _AMOUNTS:
        return False
    if low in _PERHAPS_IN_TIME or low in ("a", "an", "its", "his", "her", "their", "our", "this"):
        if plural:
            return 1800 <= first <= 2100 and low in ("the", "a", "an", "its", "this")
        return modern or low in ("by", "from", "before", "after", "around", "circa")
    if before[:1].isupper() and not starts_sentence(text, text.rfind(before, 0, match.start("first"))):
        return False
    return modern and not plural


def _second_is_plural(text: str, at: int) -> bool:
    """Whether the second word after a place is the plural that a number counts: "1500 young people"."""
    found = re.match(r"\s+([a-z]+)\s+([a-z]+)", text[at : at + 60])
    return bool(
        found and not {found[1], found[2]} & FUNCTION_WORDS and looks_plural(found[2]) and not found[1].endswith("ed")
    )


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    free = r"(?<![\w.,:/$\u20ac\u00a3#+])(?:(?<!-)|(?<=[Mm]id-))(?<!No\. )"
    ends = r"(?![\w%\u00b0]|[.,:/]\d)"
    return {
        "era": re.compile(
            r"(?:\b(?:Q[1-4]|H[12])\s+(?:of\s+)?(?:19|20)\d\d\b|\b(?:AD|CE)\s+\d{1,4}\b|"
            r"(?<![\w.,])\d{1,4}(?:,\d{3})?\s?(?:BC|BCE|CE|AD)\b)"
        ),
        "short": re.compile(r"(?<![\w])'(?:[0-9]\d)(?!s|\w)"),
        "year": re.compile(
            rf"{_SHARE}?{free}(?P<first>[12]\d{{3}})"
            r"(?:\s?[-\u2013\u2014/]\s?(?P<last>[12]\d{3})|[-\u2013/]\d\d(?![\w%]|[.,]\d))?"
            rf"(?!\s[A-Z]{{1,2}}\d)(?!-(?!\w))(?!\s?[-\u2013]\s?\d){ends}"
        ),
    }
