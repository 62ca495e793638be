"""The weekdays of a text, alone and beside dates."""

import re
from collections.abc import Iterator
from functools import cache

from belie.evidence.mentions.calendar_words import Named
from belie.evidence.mentions.date_context import WEEKDAYS, look_around
from belie.evidence.mentions.kinds import WeekdayMention

_BEFORE_DATE = re.compile(r"\.?,?\s*\(?(?:\s*(?:the|morning|afternoon|evening|night|on|of),?)*\s*")
_AFTER_DATE = re.compile(r",?\s*\(?\s*(?:a\s+|on\s+a\s+|on\s+)?")
_DAY_NAME = re.compile(
    rf"'s|-|\s+(?:night|evening|midnight)|\s+(?:to|through|until|and|or|into)\s+(?:{'|'.join(WEEKDAYS)})|\s+[A-Z]"
)
_OTHER_DAYS = frozenset(
    "every each following previous other most any some and or to good black holy bloody super".split()
)


def find_weekdays(text: str) -> Iterator[re.Match[str]]:
    """Where weekdays stand: the first group is the name, the second the ending of a plural."""
    return _weekdays().finditer(text)


def find_short_weekdays(text: str) -> Iterator[re.Match[str]]:
    """Where weekdays stand in short, such as "Wed"; only beside a date they are weekdays for sure."""
    return _short_weekdays().finditer(text)


def number_of(day: re.Match[str]) -> int:
    """The number of a weekday, Monday 0."""
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(day[1][:3]))


def is_beside(text: str, day: re.Match[str], date: Named | tuple[Named, Named]) -> bool:
    """Whether a weekday belongs to a date: "Thursday, July 3", "July 3, a Thursday"."""
    first, last = date if isinstance(date, tuple) else (date, date)
    if day[2] or (first.bare and first.month is None):
        return False
    if day.end() <= first.start:
        return _BEFORE_DATE.fullmatch(text, day.end(), first.start) is not None
    return day.start() >= last.end and _AFTER_DATE.fullmatch(text, last.end, day.start()) is not None


def read_weekday(text: str, day: re.Match[str]) -> WeekdayMention:
    """A weekday that stands by itself, and whether it dates what the sentence tells."""
    start, end = day.span()
    around = look_around(text, start, end)
    before = re.search(r"(\w+)\s+$", text[:start])
    loose = day[2] or around.way in ("since", "until", "loose") or (before and before[1].lower() in _OTHER_DAYS)
    named = _DAY_NAME.match(text, end) or (around.way == "none" and re.search(r"\b[A-Z]\w*\s+$", text[:start]))
    quoted = text.count('"', 0, start) % 2 == 1
    sure = around.sure and not (loose or named or quoted)
    return WeekdayMention(start, end, day[0], number_of(day), sure, around.reported)


@cache
def _weekdays() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(WEEKDAYS)})(s)?\b")


@cache
def _short_weekdays() -> re.Pattern[str]:
    return re.compile(r"\b(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b()")
