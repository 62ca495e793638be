"""Shares that a text tells as fractions: "two-thirds", "a quarter of", "nearly a third", "one in five"."""

import re
from collections.abc import Iterator
from functools import cache

from belie.evidence.spans.numerals import SMALL

_PARTS = r"(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)"
_MODIFIERS = frozenset(
    "about around nearly almost roughly approximately over under than only just least most some to by barely fully "
    "exactly costs cost".split()
)


def fractions(text: str) -> Iterator[tuple[int, int]]:
    """The places of the fractions of a plain paragraph; "a third term" is none, nor is "a quarter" of a year."""
    sure = [match.span() for match in _patterns()["sure"].finditer(text)]
    yield from sure
    for match in _patterns()["perhaps"].finditer(text):
        before = re.search(r"(\w+)\s+$", text[max(0, match.start() - 30) : match.start()])
        if before and before[1].lower() in _MODIFIERS and match.span() not in sure:
            yield match.span()


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    several = r"(?:two|three|four|five|six|seven|eight|nine)"
    follows = r"(?=\s+(?:of|more|less|fewer|as|larger|smaller|higher|lower)\b)(?!\s+of\s+an\s+hour)"
    unit = (
        r"(?=\s+an?\s+(?:metre|meter|mile|kilometre|kilometer|kilo|litre|liter|percent|per\s+cent|percentage|degree|tonne|"
        r"ton|acre|point)\b)"
    )
    share = (
        rf"(?:{SMALL}|\d+)\s+(?:in|out\s+of)(?:\s+every)?\s+(?:{SMALL}|\d{{1,3}})"
        r"(?![\w.,:]\d|\s+(?:\w+\s+)?(?:days|weeks|months|years|minutes|hours|games|matches)\b)"
    )
    return {
        "sure": re.compile(
            rf"(?i)(?<![\w.,:/-])(?:{several}[\s-]{_PARTS}s(?!\s+(?:past|to)\b)|(?:an?|one)[\s-]{_PARTS}{follows}|one-{_PARTS}|"
            rf"(?<!first )(?<!second )(?<!other )half(?=\s+(?:of|the|its|their|his|her|all)\s)|"
            rf"half{unit}|(?<=than\s)half|{share}|(?:\d+|one)-in-(?:\d+|{SMALL}))(?!\w)"
        ),
        "perhaps": re.compile(rf"(?i)(?<![\w-])an?\s{_PARTS}(?!\w)(?!\s+(?:an?|past|to)\b)"),
    }
