"""Places that a text names behind words such as "in", or by words such as "Street", without a list of places."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from belie.evidence.spans.names import NameRun
from belie.evidence.spans.passage import Found, Taken, word_after
from belie.evidence.spans.place_words import (
    ADJECTIVE_ENDINGS,
    BEFORE_NAMES_OF_PLACES,
    BUILDINGS,
    IN_NAMES_OF_PLACES,
    NO_PLACES,
    ORGANISATIONS,
)

_SAINTS = ("St", "St.", "Saint")
_ROADS = ("highway", "route", "interstate", "motorway")


def places_named(text: str, runs: Sequence[NameRun], taken: Taken) -> Iterator[str]:
    """The names in a plain paragraph that are surely those of places; `taken` are its dates, people and known names."""
    return (run.text for run in runs if not taken.meets(run.start, run.end) and _is_place(text, run))


def place_spans(text: str, runs: Sequence[NameRun], taken: Taken, named: Collection[str]) -> Iterator[Found]:
    """Where the places that are `named` anywhere stand in a plain paragraph, in order."""
    for match in _patterns()["dateline"].finditer(text):
        yield Found(*match.span("place"))
    for run in runs:
        if run.text not in named or taken.meets(run.start, run.end):
            continue
        number = _patterns()["number"].match(text, run.end)
        if run.words[-1][0].lower() not in _ROADS:
            if not number:
                church = _patterns()["of a saint"].match(text, run.end) if run.words[0][0] in _SAINTS else None
                yield Found(run.start, church.end() if church else run.end)
        elif number and not word_after(text, number.end()).startswith("bus"):
            yield Found(run.start, number.end())


def _is_place(text: str, run: NameRun) -> bool:
    """Whether a name is that of a place, by what stands before it and by its own words."""
    words = [word.lower().rstrip(".") for word, _, _ in run.words]
    before = text[max(0, run.start - 48) : run.start]
    if words[0] in NO_PLACES or (run.text.isupper() and len(run.text) < 6 and len(words) == 1):
        return False
    is_in = _patterns()["in"].search(before) is not None
    if words[-1] in BUILDINGS and len(words) > 1:
        return is_in
    if words[-1] in ORGANISATIONS and words[-1] not in IN_NAMES_OF_PLACES:
        return False
    if len(words) == 1 and run.text.endswith(ADJECTIVE_ENDINGS) and word_after(text, run.end).islower():
        return False
    if is_in or (words[-1] in _ROADS and _patterns()["number"].match(text, run.end)):
        return True
    if len(words) > 1 and (words[-1] in IN_NAMES_OF_PLACES or words[0] in BEFORE_NAMES_OF_PLACES):
        return True
    if _patterns()["from"].search(before) and re.match(
        r"[,.;)]|$|\s+(?:who|and|said|was|is|in|on|to)\b", text[run.end :]
    ):
        return True
    return _patterns()["towards"].search(before) is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    motion = (
        r"(?:go|goes|went|gone|going|fl(?:y|ies|ew|own|ying)|travel\w*|mov(?:e|es|ed|ing)|c[ao]me|return\w*|sail\w*|drove|driv\w+|"
        r"walk\w*|march\w*|head\w*|escap\w*|arriv\w*|fled|trip|visit|journey|flight|flights|train|trains|road|ferry|left|bus|buses|"
        r"emigrat\w*|migrat\w*|ship\w*|export\w*|sent|brought|taken|back|way|born|exiled|native|natives|shut|closed|line|link)"
    )
    seat = (
        r"(?:[Gg]overnor|[Mm]ayor|[Pp]resident|[Kk]ing|[Qq]ueen|city|town|village|capital|port|people|state|province|region|"
        r"island|coast|north|south|east|west|outskirts|suburb|district|streets|Bishop|[Aa]rchbishop|Republic|republic|kingdom|"
        r"part|parts|shores|banks|edge|kilometres|miles|km)"
    )
    return {
        "in": re.compile(
            r"(?i:\b(?:in|near|outside|across|throughout|around|inside|visited|visits|visiting|toured|reached|left\s+for)\s+"
            r"(?:the\s+(?:(?:nearby|central|old|\w+ern)\s+)?(?:(?:city|town|village|port|heart|centre|middle|north|south|east|west|"
            r"suburb|province|region|state)\s+of\s+)?|nearby\s+|central\s+|\w+ern\s+|downtown\s+)?)$|\b[Aa]t\s+(?:the\s+)?$"
        ),
        "from": re.compile(r"\bfrom\s+$"),
        "towards": re.compile(
            rf"\b{motion}\s+(?:\w+\s+)?(?:to|from|into|for|between|towards|through|via|of)\s+(?:the\s+)?$|\b{seat}\s+of\s+(?:the\s+)?$|"
            rf"\b{motion}\s+(?:between|from)\s+(?:[A-Z][\w'-]*\s+)+(?:and|to)\s+$|\b(?:capital|city|town|village|port),\s+$"
        ),
        "number": re.compile(r"\s\d+\b"),
        "of a saint": re.compile(r"'s(?:\s(?:[A-Z][\w-]*))+"),
        "dateline": re.compile(r"^(?P<place>[A-Z][A-Z.'-]+(?:\s[A-Z.'-]+){0,3})(?=,\s|\s\(|\s[-\u2013\u2014]\s)"),
    }
