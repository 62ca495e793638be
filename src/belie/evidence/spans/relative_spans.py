"""Dates that a text gives by another day: by its own ("last year"), or by one that it tells of ("two days later")."""

import re
from collections.abc import Iterator
from functools import cache

from belie.evidence.spans.numerals import SMALL
from belie.evidence.spans.passage import Found

_UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|century|centurie|generation)s?"
_SEASON = r"(?:spring|summer|autumn|fall|winter|midsummer|midwinter)"
_PART = r"(?:morning|afternoon|evening|night|lunchtime)"
_FEAST = (
    r"Christmas(?:\s+(?:Day|Eve))?|Boxing\s+Day|New\s+Year(?:'s)?(?:\s+(?:Day|Eve))?|Hogmanay|Good\s+Friday|"
    r"Easter(?:\s+(?:Day|Sunday|Monday|Saturday|weekend))?|Whit\s+(?:Sunday|Monday)|Palm\s+Sunday|Ash\s+Wednesday|Pentecost|"
    r"Thanksgiving(?:\s+Day)?|Halloween|Hallowe'en|Diwali|Eid(?:\s+al-(?:Fitr|Adha))?|Ramadan|Hanukkah|Passover|Nauryz|"
    r"Nowruz|(?:Valentine's|Independence|Bastille|Labou?r|May|Midsummer's?|Armistice|Remembrance|Victory|Election|"
    r"Australia|Canada|Mother's|Father's|St\.?\s+\w+'s|Inauguration)\s+Day|Midsummer's?\s+Eve|Bonfire\s+Night"
)
_NUMBER = (
    rf"(?:\d{{1,3}}|an?|{SMALL}|several|a\s+few|a\s+couple\s+of|half\s+an?|a\s+quarter\s+of\s+an|"
    rf"(?:more|less)\s+than\s+(?:\d+|an?|{SMALL}))"
)
_ENDS = r"(?=[,.;:)]|$)"


def relative_spans(text: str) -> Iterator[Found]:
    """The relative dates, seasons of years and feasts of a plain paragraph, in order."""
    for match in _patterns()["relative"].finditer(text):
        yield Found(*match.span())
    for match in _patterns()["feast"].finditer(text):
        yield Found(*match.span())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    year = r"(?:1\d|20)\d\d\b"
    ways = "|".join((_shifted(), _season(year), _named(), _of_a_time()))
    return {
        "relative": re.compile(rf"(?i)(?<![\w-])(?:{ways})(?!\w|-(?!year))"),
        "feast": re.compile(rf"(?<![\w-])(?:(?i:last|this|next)\s+)?(?:{_FEAST})(?!\w)(?!\s+[A-Z])(?:\s+{year})?"),
    }


def _shifted() -> str:
    """How long before or after another time: "two and a half years ago"."""
    modifier = r"(?:(?:more|less)\s+than|about|around|nearly|almost|some|over|just|barely|only|exactly)"
    later = (
        r"(?:ago|later|earlier|beforehand|afterwards?|hence|previously|from\s+(?:now|today)|after\s+that|before\s+that)"
    )
    size = r"(?:\s+(?:and\s+a\s+half|or\s+so|full|short|long))?"
    return rf"(?:{modifier}\s+)?{_NUMBER}{size}[\s-]+{_UNIT}(?:\s+and\s+a\s+half)?\s+{later}"


def _season(year: str) -> str:
    """A season that belongs to a year, or to the one that is spoken of: "the spring of 2019", "by autumn"."""
    return (
        rf"(?:the\s+)?(?:(?:early|late)\s+)?{_SEASON}(?:\s+of)?(?:\s+{year}|\s+'\d\d\b)|(?<=in\s)the\s+{_SEASON}\b(?!\s+of\b)|"
        rf"(?<=\b(?:in|by)\s){_SEASON}\b(?!\s+(?:of|and)\b)|(?<=until\s){_SEASON}\b"
    )


def _named() -> str:
    """Days and other times with names of their own: "yesterday", "the weekend", "the year before"."""
    units = r"(?:day|week|month|year|decade|century|millennium)"
    return (
        r"the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)|(?:late|early|earlier|later)\s+(?:yesterday|today|tomorrow)|"
        rf"(?:yesterday|tomorrow)(?:\s+{_PART})?|today|tonight|overnight|(?<!\bto\s)the\s+day\s+(?:before|after)\b|"
        rf"the\s+(?:night|week|month|year|{_SEASON})\s+before{_ENDS}|a\s+year\s+on{_ENDS}|a\s+{units}\s+to\s+the\s+day|"
        rf"(?:late|earlier|later|early)\s+(?:in\s+the|that|this)\s+(?:{units}|{_PART}|{_SEASON})|the\s+weekend|"
        rf"(?:at|over|on)\s+the\s+weekend|(?:the\s+)?(?:end|start|beginning|middle|turn)\s+of\s+the\s+{units}|"
        r"(?:from\s+the\s+)?year-end|in\s+\w+(?:\s+\w+)?\s+(?:days'|weeks'|months'|years')\s+time|"
        rf"in\s+an?\s+{units}'s\s+time|earlier\s+the\s+same\s+day"
    )


def _of_a_time() -> str:
    """A unit of time that stands beside the one that is spoken of: "last year", "later that month"."""
    ends = r"(?:early|late|later|earlier|(?:the\s+)?(?:beginning|start|middle|end|close)\s+of|mid-?)\s*(?:in\s+)?"
    other = (
        r"(?:this|last|next|the\s+(?:next|following|previous|preceding|same|very\s+(?:next|same)|coming|past)|"
        r"that(?:\s+same|\s+very)?)"
    )
    unit = rf"(?:{_UNIT.replace('second|minute|', '')}|{_PART}|{_SEASON}|quarter|half-year|(?:fiscal|school)\s+year)"
    return rf"(?:{ends})?{other}\s+(?!nights?\s+out\b){unit}\b(?!-)(?:'s(?=\s+end\b))?"
