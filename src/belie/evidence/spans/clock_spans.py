"""Times of day that a text names; of a range each end by itself."""

import re
from collections.abc import Iterator
from functools import cache

from belie.evidence.mentions.date_context import WEEKDAYS
from belie.evidence.spans.numerals import SMALL
from belie.evidence.spans.passage import Found

TIME_OF_DAY = "time of day"
"""What the span of a time of day is about."""


def clock_spans(text: str) -> Iterator[Found]:
    """The times of day of a plain paragraph, in order."""
    for match in _patterns()["range"].finditer(text):
        yield Found(*match.span("from"), TIME_OF_DAY)
    for match in _patterns()["pair"].finditer(text):
        yield Found(*match.span("from"), TIME_OF_DAY)
        yield Found(*match.span("to"), TIME_OF_DAY)
    for match in _patterns()["clock"].finditer(text):
        yield Found(*match.span(), TIME_OF_DAY)
    for match in _patterns()["begins"].finditer(text):
        yield Found(*match.span("hour"), TIME_OF_DAY)
    for match in _patterns()["bare"].finditer(text):
        before = _patterns()["at"].search(text[max(0, match.start() - 12) : match.start()])
        is_four = match["sign"] is None and match[0][0] == "0"
        if match["zone"] or (
            before and (match["sign"] == ":" or is_four or (match["sign"] == "." and before[1].lower() == "at"))
        ):
            yield Found(*match.span(), TIME_OF_DAY)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    half = r"(?:a\.\s?m\.?|p\.\s?m\.?|am|pm|AM|PM)"
    hour = r"(?:[01]?\d|2[0-4])"
    spelt = rf"(?i:{SMALL})"
    zone = r"(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|IST|local\s+time|hours|hrs)"
    free = r"(?<![\w.,:/$\u20ac\u00a3#])(?:(?<!-)|(?<=\d-)|(?<=[ap]m-))"
    return {
        "range": re.compile(
            rf"{free}(?P<from>{hour}(?:[:.][0-5]\d)?)\s?(?:-|\u2013|\sto\s|\sand\s)\s?{hour}(?:[:.][0-5]\d)?\s?{half}(?!\w)"
        ),
        "pair": re.compile(
            rf"{free}(?P<from>{hour}:[0-5]\d)\s?(?:-|\u2013|\sto\s)\s?(?P<to>{hour}:[0-5]\d)(?![\w:%]|[.,]\d)"
        ),
        "clock": re.compile(
            rf"{free}{hour}(?:[:.][0-5]\d)?\s?{half}(?!\w)|\b(?i:noon|midday|midnight)\b|"
            rf"\b(?:{hour}|{spelt})\s+o'clock\b|"
            rf"\b(?i:half|quarter|twenty|ten|five|twenty-five)\s+past\s+(?:{hour}|{spelt})(?!\w)|"
            rf"\b(?i:quarter\s+to|(?<=at\s)(?:twenty|ten|five|twenty-five)\s+to)\s+(?:{hour}|{spelt})(?!\w)(?!\s+[a-z]+s\b)|"
            rf"\b(?:{spelt}|{hour})\s+in\s+the\s+(?:morning|afternoon|evening)\b|"
            rf"(?<=\bat\s)(?:{spelt}|{hour})\s+(?:sharp|tonight|tomorrow|today)\b|(?<=\bat\s)(?:{hour}|{spelt})(?=\s+on\s+(?:{'|'.join(WEEKDAYS)}|\d))"
        ),
        "bare": re.compile(
            rf"{free}(?:{hour}(?P<sign>[:.])|(?:[01]\d|2[0-3]))[0-5]\d(?![\w:%]|[.,]\d)(?P<zone>\s+{zone}\b)?"
        ),
        "begins": re.compile(
            r"\b(?:start|begin|began|open|close|end|finish|leave|depart|arrive|meet|kicks?\s+off|doors)(?:s|ed|ing)?\s+at\s+"
            r"(?P<hour>(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?=[.,;:]|$|\s+(?:on|and|every)\b)"
        ),
        "at": re.compile(r"(?i)\b(at|from|until|till|by|before|after|around|since|to|and|about|the)\s+$"),
    }
