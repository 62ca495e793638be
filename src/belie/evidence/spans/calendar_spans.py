"""Days, months, years, decades and centuries that a text names; of a range each end by itself."""

import re
from collections.abc import Iterator
from functools import cache

from belie.evidence.mentions.calendar_words import MONTHS
from belie.evidence.mentions.date_context import WEEKDAYS
from belie.evidence.spans.passage import Found, starts_sentence, word_after, word_before
from belie.evidence.spans.years import bare_years

_ORDINAL_WORDS = (
    r"(?:(?:twenty|thirty)[\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|"
    r"thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth"
)
_DIGIT_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w])"
_MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)"
_JOINT = r"\s*(?:-|\u2013|\u2014|/|,|&|,?\s(?:to|and|or|until|till|through)\s)\s*"
_SHARE = (
    r"(?i:(?:the\s+)?(?:early|late|mid|beginning\s+of|start\s+of|middle\s+of|end\s+of|(?:first|second|third|fourth|last|final)"
    r"\s+(?:week|weekend|half|quarter|days)\s+of)[\s-]+(?:in\s+)?)"
)

_IN_TIME = frozenset(
    "in since until till by before after last next this of early late mid from to during for through on every each "
    "mid- and or between".split()
)
_AS_VERBS = frozenset(("March", "May", "Mar", "Sun", "Sat"))
_PAPERS = frozenset(
    "times telegraph mirror express herald post mail night independent sun chronicle island school review world".split()
)


def calendar_spans(text: str) -> Iterator[Found]:
    """The dates of a plain paragraph by day, month, year, decade or century, and its weekdays."""
    found = list[Found]()
    for read in (_in_digits, _with_days, _months, _decades, _weekdays):
        for one in read(text):
            if not any(one.start < other.end and other.start < one.end for other in found):
                found.append(one)
    yield from found
    yield from bare_years(text, found)


def _in_digits(text: str) -> Iterator[Found]:
    for match in _patterns()["digits"].finditer(text):
        first, second = (int(part) for part in re.findall(r"\d+", match[0])[:2]) if match["numeric"] else (1, 1)
        if 1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12:
            yield Found(*match.span())


def _with_days(text: str) -> Iterator[Found]:
    """Days with their month: in a list or a range each by itself, the first or the last of them with the month."""
    for match in _patterns()["days month"].finditer(text):
        days = _list_of(match, text)
        starts = [match.start(), *(start for start, _ in days[1:])]
        ends = [*(end for _, end in days[:-1]), match.end()]
        yield from map(Found, starts, ends)
    for match in _patterns()["day alone"].finditer(text):
        yield Found(*match.span())
    for match in _patterns()["month days"].finditer(text):
        days = _list_of(match, text)
        if len(days) > 1 and _counts(text, match):
            yield from (Found(match.start() if at == days[0] else at[0], at[1]) for at in days[:-1])
        else:
            yield Found(match.start(), days[0][1] if len(days) > 1 else match.end())
            yield from (Found(*day) for day in days[1:-1])
            if len(days) > 1:
                yield Found(days[-1][0], match.end())


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether the last number of a list counts what follows: "On July 3, 18 agencies met"."""
    return not match["year"] and bool(
        re.match(r"\s+(?!(?:and|or|to|at|in|on|for|with|the|as|by|was|when)\b)[a-z]", text[match.end() :])
    )


def _list_of(match: re.Match[str], text: str) -> list[tuple[int, int]]:
    """The places of the days in a list."""
    return [day.span() for day in _patterns()["day"].finditer(text, *match.span("days"))]


def _months(text: str) -> Iterator[Found]:
    for match in _patterns()["month"].finditer(text):
        name = match["name"].rstrip(".")
        if match["year"] or match["share"] or _is_month(text, name, match.start("name"), match.end("name")):
            yield Found(*match.span())


def _is_month(text: str, name: str, start: int, end: int) -> bool:
    """Whether the name of a month alone stands for the month, not for a person, a verb or something cut short."""
    before, after = word_before(text, start), word_after(text, end)
    if before.lower() in _IN_TIME and not (
        before.lower() in ("and", "or", "by", "for", "to", "from") and name in _AS_VERBS
    ):
        return not (
            after[:1].isupper() and after not in WEEKDAYS and before.lower() in ("by", "for", "to", "from", "and")
        )
    if name not in MONTHS or name in _AS_VERBS:
        return False
    is_person = after[:1].isupper() or (
        before[:1].isupper() and not starts_sentence(text, text.rfind(before, 0, start))
    )
    return not is_person


def _decades(text: str) -> Iterator[Found]:
    for match in _patterns()["decade"].finditer(text):
        yield Found(*match.span())


def _weekdays(text: str) -> Iterator[Found]:
    for match in _patterns()["weekday"].finditer(text):
        before, after = word_before(text, match.start()), word_after(text, match.end())
        is_name = after[:1].isupper() and (after.lower() in _PAPERS or before[:1].isupper()) or before == "Sheffield"
        if not is_name:
            yield Found(*match.span())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    day = rf"(?:{_DIGIT_DAY}|(?i:{_ORDINAL_WORDS})\b)"
    days = rf"(?:[Tt]he\s+)?{day}(?:{_JOINT}(?:the\s+)?{day})*"
    year = r"(?P<year>,?(?:\s+of|\s+in)?\s+(?:1\d|20)\d\d(?![\w%]|[.,:/]\d|-\d{3})|\s+'\d\d\b)"
    free = r"(?<![\w.,:/$\u20ac\u00a3#'-])"
    weekday = rf"(?:\b{_WEEKDAY},?\s+)"
    return {
        name: re.compile(pattern)
        for name, pattern in {
            "digits": (
                rf"{free}(?:\d{{4}}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?:T[\d:.+-]+Z?)?(?![\w-])|"
                r"(?P<numeric>\d{1,2}(?P<sign>[./-])\d{1,2}(?P=sign)(?:\d\d)?\d\d)(?![\w/-]|[.,:]\d))"
            ),
            "day": day,
            "day alone": r"(?<=\b[Oo]n )the\s+\d{1,2}(?:st|nd|rd|th)(?=[.,;)]|$|\s+(?:and|or|with|when|but)\b)",
            "days month": (
                rf"{weekday}?{free}(?P<days>{days})(?:(?<=(?:st|nd|rd|th))(?:\s+day)?\s+of)?[\s-]+{_MONTH}{year}?"
            ),
            "month days": (
                rf"{weekday}?\b{_MONTH}\s+(?:the\s+)?"
                rf"(?P<days>{_DIGIT_DAY}(?:{_JOINT}(?:the\s+)?{_DIGIT_DAY}(?![.,]\d|\s?%))*)"
                rf"(?!\w|[.:]\d|,\d{{3}}|\s?%){year}?"
            ),
            "month": rf"(?P<share>\b{_SHARE})?(?:\b(?i:last|next|this)\s+)?\b(?P<name>{_MONTH}){year}?",
            "decade": (
                r"(?:\b[Tt]he\s+)?(?i:\b(?:early|late|mid)[\s-]+)?(?<![\w.,:/])(?<!\d-)"
                r"(?:(?:1\d|20)\d0'?s\b|'\d0s\b|(?i:(?<=the )(?:twenties|thirties|forties|fifties|sixties|seventies|"
                r"eighties|nineties))\b|(?<=the )\d0s\b)"
                r"|(?i:\b(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?(?:\d{1,2}(?:st|nd|rd|th)|"
                rf"{_ORDINAL_WORDS})[\s-]+century\b)(?:\s+(?:BC|AD|BCE)\b)?"
            ),
            "weekday": (
                rf"\b(?:(?i:last|next|this)\s+)?(?:{'|'.join(WEEKDAYS)})s?\b"
                r"(?:\s+(?:morning|afternoon|evening|night|lunchtime)s?\b)?"
            ),
        }.items()
    }
