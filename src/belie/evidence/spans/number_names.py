"""Passages whose numbers are parts of names: addresses, products, roads, what one dials or opens."""

import re
from collections.abc import Iterator
from functools import cache

_STREET = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Way|Square|Place|Court|Boulevard|Terrace|Crescent|Close|Hill|Gardens|"
    r"Park|Row|Quay|Wharf|Mews|Walk|Parade|Embankment|Broadway|Highway|Alley|Yard|Circus|Green|Grove|Rise|Mount|Plaza|"
    r"Meadow|Vale|Bank)"
)
_NAME = r"[A-Z][\w'-]*\.?"
_BEFORE_NUMBERS = (
    r"(?:Grant|Case|Docket|File|Bill|Order|Catch|Channel|Formula|Covid|COVID|Group|Type|Class|Level|Stage|Grade|Pier|Gate|"
    r"Unit|Studio|Windows|iPhone|Galaxy|Boeing|Airbus|Apollo|Area|Route|Interstate|Highway|Fahrenheit|Big|Final|Sweet|"
    r"Elite|Fortune|FTSE|Nikkei|Dow|Radio|BBC|World\s+War)"
)
_ADDRESSES = (
    rf"\b\d{{1,5}}[A-Za-z]?(?:\s?[-\u2013]\s?\d{{1,4}})?,?\s+(?:{_NAME}\s+){{1,3}}?{_STREET}\b",
    r"\b(?:https?://|www\.)\S{1,400}|(?<!\S)\S{1,100}@\S{1,200}|(?<![\w-])[\w-]{1,63}\.(?:com|org|net|gov|edu|info|uk|kz|de)\b\S{0,200}",
    r"\b[A-Z]{1,2}\d[\dA-Z]?\s?\d[A-Z]{2}\b|\bP\.?O\.?\s+Box\s+\d+",
    r"\b(?i:rang|ring|dial|dialled|dialed|call|called|phone|phoned|text)\s+(?:on\s+)?\d{3,}\b",
)
_PRODUCTS = (
    rf"\b{_BEFORE_NUMBERS}[\s-](?:\d[\d-]*|Two|Three|Four|Ten|One)\b",
    r"\b(?:ISBN|DOI|ISSN)\S*\s[\d-]+|\bv?\d+(?:\.\d+){2,}\b|\bv\d+(?:\.\d+)*\b|\b\d{4}\s[A-Z]{1,2}\d+\b|"
    r"\b[A-Z]{2,}-?\d+\b",
    r"\b24/7\b|\b9/11\b|\b7/7\b|\b(?:4K|8K|1080p|720p|2160p)\b",
    rf"\bthe\s+(?:{_NAME}\s+)*(?:Group\s+of\s+)(?:Seven|Eight|Twenty|\d+)\b",
    rf"(?<=[a-z,]\s)The\s+\d+\s+{_NAME}(?:\s+{_NAME})*",
)
_PHRASES = (
    r"\b(?:seven|five|six|eight|nine|eleven|\d)-a-side\b|\bnet[\s-]zero\b|\bnine-to-five\b|\b(?:one|two)\s+by\s+(?:one|two)\b",
    r"\bfour-(?:wheel|legged|letter|poster)\b|\bthree-(?:piece|dimensional)\b|\btwo-(?:faced|way|dimensional)\b",
    r"\bzero-(?:hours?|sum|tolerance|emissions?|carbon)\b",
)


def names_with_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Passages of a plain paragraph whose numbers are parts of an address, a name, or something to dial or to open."""
    for match in _patterns()["names"].finditer(text):
        yield match.span()
    for match in _patterns()["digits in a row"].finditer(text):
        if sum(char.isdecimal() for char in match[0]) >= 7 and not _patterns()["thousands"].fullmatch(match[0]):
            yield match.span()


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    money = r"$\u20ac\u00a3"
    return {
        "names": re.compile("|".join((*_ADDRESSES, *_PRODUCTS, *_PHRASES))),
        "digits in a row": re.compile(
            rf"(?<![\w.,{money}])(?:\+\s?\d+(?:\s?\(0\)\s?\d+)?|\(?\d+\)?)(?:[ -]\d+)+(?![\w%]|[.,]\d)"
        ),
        "thousands": re.compile(r"\d{1,3}(?: \d{3})+|\d{1,4}-\d{1,4}"),
    }
