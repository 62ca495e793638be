"""A cheap look at evidence: whether it has in so many words what a claim says, so that nothing more need be read.

Each function says yes only where the careful reading finds no disagreement either; a test holds them to that.
"""

import re
from functools import cache, lru_cache

from belie.evidence.mentions.calendar_words import MONTHS
from belie.evidence.mentions.modifiers import MODIFIER_ENDS
from belie.model.entities import Entities

_YEAR = re.compile(r"\d{4}")
_JOINING = tuple(".,:/-\u2013'$#")
_MODIFIERS = MODIFIER_ENDS | {"no", "not", "never", "by", "from", "than", "and"}
_OF_DATES = (
    "day", "year", "month", "week", "night", "ago", "last", "Last", "next", "Next", "this", "This", "arlier", "omorrow",
    "century",
)  # fmt: skip
_MARKS = re.compile("[\"'`\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]")


def has_number(text: str, value: object) -> bool:
    """Whether a text without months has a count in digits, without a modifier, such as 1,200; or the claim's phrase."""
    if isinstance(value, str):
        return any(char.isdigit() for char in value) and _is_unmodified(value, text)
    if not isinstance(value, int) or 1000 <= value <= 2199:
        return False
    return _is_unmodified(str(value), text) or (value > 999 and _is_unmodified(f"{value:,}", text))


def _is_unmodified(part: str, text: str) -> bool:
    at = _find(part, text)
    if at < 0 or (_has_month_stem(text) and _months().search(text)):
        return False
    before = text[:at].rsplit(None, 1)
    return not before or before[-1].lower() not in _MODIFIERS


def _has_short_day(text: str) -> bool:
    """Whether there may be a weekday, in full or in short. (One after the other is twice as fast as a loop.)"""
    return (
        "Mon" in text or "Tue" in text or "Wed" in text or "Thu" in text or "Fri" in text or "Sat" in text
        or "Sun" in text
    )  # fmt: skip


def _has_month_stem(text: str) -> bool:
    """Whether there may be the name of a month, in full or in short: all of them begin with one of these."""
    return (
        "Jan" in text or "Feb" in text or "Mar" in text or "Apr" in text or "May" in text or "Jun" in text
        or "Jul" in text or "Aug" in text or "Sep" in text or "Oct" in text or "Nov" in text or "Dec" in text
    )  # fmt: skip


@lru_cache(maxsize=4096)
def may_have_dates(text: str) -> bool:
    """Whether there may be a date, a weekday or a relative date in a text."""
    for word in _OF_DATES:
        if word in text:
            return True
    return _figures().search(text) is not None


def has_date(text: str, value: object) -> bool:
    """Whether a text without weekdays has a date in a usual form: 3 July 2024, July 3, 2024, July 2024, 2024."""
    if isinstance(value, dict):
        value = value.get("is")
    for way in _ways(value if isinstance(value, str) else str(value)):
        if way in text and _find(way, text) >= 0:
            return "day" not in text and not _has_short_day(text)
    return False


def has_one_year(text: str) -> bool:
    """Whether a text has no more than one number of four digits, so that no span has both of its years."""
    return len(_YEAR.findall(text)) < 2


def has_name(text: str, entity: str, entities: Entities) -> bool:
    """Whether the name or an alias of an entity stands in a text just so."""
    known = entities.by_id.get(entity)
    if known is None:
        return False
    fields = known.fields
    if fields.get("name", entity) in text:  # type: ignore[operator]  # the schema of entities requires text
        return True
    return "aliases" in fields and any(alias in text for alias in known.aliases)


def has_marks(text: str) -> bool:
    """Whether there may be a quotation mark in a text."""
    return _MARKS.search(text) is not None


@lru_cache(maxsize=4096)
def _ways(edtf: str) -> tuple[str, ...]:
    """How a year, a month or a day is written."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]*", edtf)
    if match is None or not "1000" <= match[1] <= "2199":
        return ()
    year, month, day = match.groups()
    if month is None:
        return (year,)
    if not 1 <= int(month) <= 12:
        return ()
    name = MONTHS[int(month) - 1]
    if day is None:
        return (f"{name} {year}",)
    number = int(day)
    iso = f"{year}-{month}-{day}"
    return (f"{number} {name} {year}", f"{number:02d} {name} {year}", f"{name} {number}, {year}", iso)


def _find(part: str, text: str) -> int:
    """Where a part that begins or ends with digits stands in a text by itself; -1 if nowhere."""
    at = text.find(part)
    while at >= 0:
        end = at + len(part)
        goes_on = _goes_on(part[0], text[at - 1], text[at - 2] if at > 1 else "") if at else False
        if not goes_on and not _goes_on(part[-1], text[end : end + 1], text[end + 1 : end + 2]):
            return at
        at = text.find(part, at + 1)
    return at


def _goes_on(edge: str, beside: str, beyond: str) -> bool:
    """Whether what stands beside the edge of a part may belong to it: a letter, a digit, a sign with something beyond
    it, or beside a digit, a space with a digit beyond. Beside or beyond the edge of the text there is nothing."""
    if beside.isspace():
        return beyond.isdigit() and edge.isdigit()
    return beside.isalnum() or (beyond != "" and beside in _JOINING and not beyond.isspace())


@cache
def _months() -> re.Pattern[str]:
    return re.compile(rf"{_names()}\b")


@cache
def _figures() -> re.Pattern[str]:
    """A year, a date in figures, or what begins like a month. All of it begins with one of some characters, since what
    they begin is found fastest."""
    capitals = "".join(sorted({name[0] for name in MONTHS}))
    year, figures, month = r"(?<=[12])(?<!\w.)\d{3}(?!\d)", r"(?<=\d)[./]\d", rf"(?<=[{capitals}])(?<!\w.)(?:{_rest()})"
    return re.compile(rf"[\d{capitals}](?:{year}|{figures}|{month})")


@cache
def _names() -> str:
    """The names of the months. The pattern begins with a letter, not with an edge, since those are found fastest."""
    return rf"[{''.join(sorted({name[0] for name in MONTHS}))}](?<!\w.)(?:{_rest()})"


def _rest() -> str:
    """How the names of the months go on after their first letters."""
    return "|".join(name[1:] for name in (*MONTHS, *(f"{name[:3]}" for name in MONTHS), "Sept"))
