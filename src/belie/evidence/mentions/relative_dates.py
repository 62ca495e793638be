"""Dates that a text gives by its day of publication ("last year"), and words that leave a date open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from belie.values.relative import resolve_relative
from belie.values.times import DAY, Spans, Times

_TODAY = ("tonight", "this morning", "this afternoon", "this evening", "overnight", "last night")

_BEYOND = {"day before yesterday": -2, "day after tomorrow": 2}


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative date: its place, and the times that it may mean; None where that is open. `is_figure`: perhaps it is
    not meant to the day ("Today it is a museum")."""

    start: int
    end: int
    times: Times | None
    is_figure: bool = False


def relative_dates(text: str, published: tuple[int, int] | None) -> Iterator[Relative]:
    """The relative dates of a plain text, and what leaves a date open, in order.

    `published` is the first day of publication and the one after the last (1970-01-01 is 0).
    """
    if not may_have_relative(text):
        return
    for match in _phrases().finditer(text):
        if match.lastgroup == "open":
            yield Relative(*match.span(), None)
        else:
            phrase = " ".join(match["phrase"].lower().split())
            yield Relative(*match.span("phrase"), _times(phrase, match, published), phrase == "today")


def may_have_relative(text: str) -> bool:
    """Whether there may be anything of what `relative_dates` finds: a cheap look for parts of words, of which each
    phrase holds one."""
    if not text.isascii():
        return True
    low = text.lower()
    for sign in _SIGNS:
        if sign in low:
            return True
    return any(sign in text for sign in _CAPITAL_SIGNS)


_SIGNS = (
    "day", "night", "year", "month", "week", "hour", "minute", "second", "morning", "noon", "eve", "decade", "centur",
    "season", "time", "term", "quarter", "spring", "summer", "autumn", "fall", "winter", "generation", "ago", "last",
    "next", "this", "past", "previous", "tomorrow", "earlier", "recently", "lately", "meanwhile", "shortly",
    "anniversar", "christmas", "easter", "thanksgiving", "ramadan", "eid", "nauryz", "nowruz", "hanukkah", "passover",
    "halloween", "diwali", "0s", "fiscal",
)  # fmt: skip
_CAPITAL_SIGNS = ("BC", "B.C", "AD", "A.D", "CE", "FY", "O.S")


def _times(phrase: str, match: re.Match[str], published: tuple[int, int] | None) -> Times | None:
    if published is None or (match["open_before"] and phrase not in _BEYOND):
        return None
    first, end = published
    if phrase in _BEYOND:
        return Spans((((first + _BEYOND[phrase]) * DAY, (end + _BEYOND[phrase]) * DAY),))
    if phrase in _TODAY:
        return Spans((((first - 1) * DAY, (end + 1) * DAY),))
    days = resolve_relative(phrase, first, end)
    return None if days is None else Spans(tuple((low * DAY, high * DAY) for low, high in days))


@cache
def _phrases() -> re.Pattern[str]:
    unit = (
        r"(?:second|minute|hour|day|night|morning|evening|afternoon|week|weekend|fortnight|month|year|decade|century|"
        r"season)s?"
    )
    season = (
        r"(?:spring|summer|autumn|fall|winter|season|decade|century|weekend|night|time|term|quarter|evening|generation)"
    )
    number = (
        r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|"
        r"\w+ty-\w+)"
    )
    phrase = (
        rf"day\s+before\s+yesterday|day\s+after\s+tomorrow|"
        rf"(?:last|this|next)\s+(?:week|month|year)|yesterday|tomorrow|today|tonight|overnight|last\s+night|"
        rf"this\s+(?:morning|afternoon|evening)|earlier\s+this\s+(?:week|month|year)|{number}\s+(?:day|week|month|year)s?\s+ago"
    )
    before = (
        r"(?P<open_before>\b(?:the|over|past|every|each|than|about|around|some|nearly|almost|within|during|for|until|since|by|"
        r"before|after|from|through|before\s+the)\s+)?"
    )
    names = (
        r"Christmas|Easter|New\s+Year|Thanksgiving|Ramadan|Eid|Nauryz|Nowruz|Hanukkah|Passover|Halloween|Diwali|"
        r"Good\s+Friday"
    )
    opened = (
        rf"\b{unit}\s+(?:after|before|later|earlier|prior|previously|following|since|afterwards?|into|apart|from|on,)|"
        rf"\bthe\s+(?:next|following|previous|preceding|same|very|other|coming|past|last)\s+(?:\w+\s+)?{unit}\b|"
        rf"\b(?:that|same)\s+(?:very\s+)?(?:{unit}|{season})\b|\b(?:last|this|next|past|coming)\s+{season}\b|"
        rf"\b(?:last|next|past|previous)\s+(?:few|couple|several|{number})\b|\b\w+\s+{unit}\s+ago\b|"
        rf"\bin\s+(?:the\s+)?(?:\w+\s+)?{number}\s+(?:day|week|month|year)s?\b|\bago\b|"
        r"\b(?:on|at)\s+the\s+eve\b|\banniversar(?:y|ies)\b|\b(?:recently|lately|meanwhile|eventually)\b|"
        r"\bshortly\s+(?:after|afterwards|before|thereafter)\b(?!\s+\d)|"
        rf"\b(?:{names})\b|(?-i:\b[A-Z]\w+(?:'s)?\s+(?:Day|Eve)\b|\b(?:BC|BCE|AD|CE|FY\d*|O\.S)\b|\bB\.C\.|\bA\.D\.)|"
        r"\bcentury\b|(?<!\w)'\d0s\b|\bfiscal\b"
    )
    # all of it begins where a word does, and to say so first is much faster
    return re.compile(rf"(?<!\w)(?=[\w'])(?:{before}\b(?P<phrase>{phrase})\b(?!-)|(?P<open>{opened}))", re.IGNORECASE)
