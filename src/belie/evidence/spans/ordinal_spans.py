"""Places in a row that a text names: "46th", "third", "second-largest"."""

import re
from collections.abc import Iterator
from functools import cache

from belie.evidence.mentions.nouns import find_noun
from belie.evidence.mentions.tokens import tokenise
from belie.evidence.spans.passage import Found, Taken, starts_sentence

_WORDS = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    r"fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|"
    r"eightieth|ninetieth|hundredth|thousandth|millionth)"
)
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_HUNDREDS = r"(?:(?:one|two|three|four|five|six|seven|eight|nine|a)\s+hundred\s+and\s+|(?:two|three|four|five)[\s-])"


def ordinal_spans(text: str, taken: Taken) -> Iterator[Found]:
    """The ordinals of a plain paragraph, in order; `taken` are its dates and fractions."""
    for match in _patterns()["ordinal"].finditer(text):
        if taken.meets(*match.span()) or _is_other(text, match):
            continue
        noun = find_noun(tokenise(text[match.end() : match.end() + 80]), 0)
        yield Found(*match.span(), " ".join(noun))


def _is_other(text: str, match: re.Match[str]) -> bool:
    """Whether the words are a fraction, a time of a clock, a name, a street or a turn of phrase."""
    start, end = match.span()
    if _patterns()["phrase before"].search(text[max(0, start - 24) : start]):
        return True
    if match["words"] is not None and match["words"][0].isupper() and not starts_sentence(text, start):
        return True
    if _patterns()["adverb"].match(text, end) and starts_sentence(text, start):
        return True
    return _patterns()["other after"].match(text, end) is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "ordinal": re.compile(
            rf"(?<![\w'-])(?:\d[\d,]*(?:st|nd|rd|th)\b|(?P<words>(?i:{_HUNDREDS}?(?:{_TENS}[\s-])?{_WORDS}))\b)(?!')"
            r"(?:-(?:largest|biggest|highest|tallest|oldest|longest|best|fastest|busiest|richest|most|smallest|lowest|ever)\b)?"
        ),
        "phrase before": re.compile(
            r"(?i)\b(?:at|every|split|in\s+the|a\s+split)\s+$(?<!in\sthe\s)|\b(?:per|each)\s+$"
        ),
        "adverb": re.compile(r"\s*,|\s+(?:the|a|an|it|he|she|they|we|I|you|there|came|comes|and)\b"),
        "other after": re.compile(
            r"(?:\s+(?:of\s+all|hand|name|names|aid|thing|floor|degree|sight|class\b(?=\s+(?:ticket|travel|cabin))|cousins?|"
            r"thoughts?|Street|Avenue|Minister|Lady|Division|Secretary|World\s+War|and\s+foremost)\b|-(?:hand|class|name|degree|"
            r"rate|person|floor)\b|,\s+second(?:ly)?,|\s+(?:they|he|she|it|we|you|I)\b)"
        ),
    }
