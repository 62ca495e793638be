"""Relative dates ("last year", "on Monday", "two weeks ago") against the day of publication.

A phrase is read generously: it may denote every day that some careful reader would take it to
denote, so that no legitimate reading is refused. Days are numbers as in `calendar_days`, spans
are half-open. Weeks may begin on a Monday or on a Sunday.
"""

import re
from collections.abc import Callable

from belie.values.calendar_days import civil_from_days, days_from_civil, days_in_month, weekday
from belie.values.words import number_from_words

Span = tuple[int, int]
_Reading = Callable[[int], Span]
"""The days that a phrase may denote if said on a day; neither end moves back as the day moves on.

Between its ends a reading has no gaps, and those of two neighbouring days overlap or touch. So
what a phrase denotes that was said on any day of a span follows from the span's ends alone.
"""

_LONG_SPAN = 800  # days of publication from which on single weekdays are not told apart
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OFFSETS = {  # in days from the day of publication, half-open
    "today": (0, 1),
    "yesterday": (-1, 0),
    "tomorrow": (1, 2),
}
_WEEKDAY_OFFSETS = {
    "last": (-14, 0),
    "next": (1, 15),
    "on": (-7, 8),
    None: (-7, 8),
}
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_BESIDE = {"week": 3, "month": 7, "year": 91}
"""By how many days "n units ago" may miss: about half a week, a quarter of a month or of a year."""
_WEEKDAY = rf"(?:(last|this|next|on) )?({'|'.join(_WEEKDAYS)})"
_NEAR_UNIT = r"(last|this|next) (week|month|year)"
_EARLIER = r"earlier this (week|month|year)"
_COUNTED = r"(?:(.+) (day|week|month|year)s? ago|in (.+) (day|week|month|year)s?)"
_COUNT = r"[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}"


def resolve_relative(phrase: str, first_day: int, end_day: int) -> tuple[Span, ...] | None:
    """Return the days that `phrase` may denote if said on some day of [first_day, end_day).

    The spans are sorted and do not touch. None for a phrase outside the list of format.md,
    which is then undecided. For a weekday said in a span of more than 800 days the answer is
    one span without gaps. Raises ValueError where the span of publication has no day.
    """
    if end_day <= first_day:
        raise ValueError("the span of publication has no day")
    text = " ".join(phrase.lower().split())
    named = re.fullmatch(_WEEKDAY, text)
    reading = _weekday_reading(named[1], named[2]) if named else _reading(text)
    if reading is None:
        return None
    start, end = reading(first_day)[0], reading(end_day - 1)[1]
    if not named or end_day - first_day > _LONG_SPAN:
        return ((start, end),)
    first = _from(start, _WEEKDAYS.index(named[2]))
    return tuple((day, day + 1) for day in range(first, end, 7))


def _reading(text: str) -> _Reading | None:
    if text in _OFFSETS:
        return _offset(*_OFFSETS[text])
    if near := re.fullmatch(_NEAR_UNIT, text):
        return _near_unit(near[2], _SHIFTS[near[1]])
    if earlier := re.fullmatch(_EARLIER, text):
        return _earlier(earlier[1])
    if counted := re.fullmatch(_COUNTED, text):
        count = _count(counted[1] or counted[3])
        unit = counted[2] or counted[4]
        return _counted(unit, -count if counted[1] else count) if count else None
    return None


def _count(text: str) -> int | None:
    if text in {"a", "an"}:
        return 1
    if re.fullmatch(_COUNT, text):
        return int(text.replace(",", ""))
    return number_from_words(text)


def _offset(start: int, end: int) -> _Reading:
    return lambda day: (day + start, day + end)


def _near_unit(unit: str, shift: int) -> _Reading:
    """Read last, this and next week, month or year (shift -1, 0, 1).

    Last and next week may also be the seven days before and after.
    """

    def read(day: int) -> Span:
        start, end = _unit(unit, day, shift)
        if unit == "week" and shift:
            beside = (day - 7, day) if shift < 0 else (day + 1, day + 8)
            return min(start, beside[0]), max(end, beside[1])
        return start, end

    return read


def _earlier(unit: str) -> _Reading:
    """Read "earlier this year", which holds the day of publication too."""
    return lambda day: (_unit(unit, day, 0)[0], day + 1)


def _counted(unit: str, shift: int) -> _Reading:
    """Read "n years ago" and "in n years": exact in days, three days either way in weeks.

    In months and years it is all of that month or year of the calendar, so "two years ago" in 2024 is some day of
    2022, and what lies close to the same day n months or years away: "a month ago" on 3 July may be 28 May.
    """
    if unit == "day":
        return _offset(shift, shift + 1)
    beside = _BESIDE[unit]
    if unit == "week":
        return _offset(7 * shift - beside, 7 * shift + beside + 1)
    months = shift if unit == "month" else 12 * shift

    def read(day: int) -> Span:
        start, end = _unit(unit, day, shift)
        same = _same_day(day, months)
        return min(start, same - beside), max(end, same + beside + 1)

    return read


def _same_day(day: int, months: int) -> int:
    """Return the day with the same number so many months later, or the last of a month that has none."""
    year, month, date = civil_from_days(day)
    year, month = divmod(12 * year + month - 1 + months, 12)
    return days_from_civil(year, month + 1, min(date, days_in_month(year, month + 1)))


def _unit(unit: str, day: int, shift: int) -> Span:
    """Return the week, month or year that is `shift` units after the one that holds the day."""
    year, month, _ = civil_from_days(day)
    if unit == "week":
        monday, sunday = day - weekday(day), day - (weekday(day) + 1) % 7
        return min(monday, sunday) + 7 * shift, max(monday, sunday) + 7 * shift + 7
    if unit == "month":
        months = 12 * year + month - 1 + shift
        return _first_of_month(months), _first_of_month(months + 1)
    return days_from_civil(year + shift, 1, 1), days_from_civil(year + shift + 1, 1, 1)


def _first_of_month(months: int) -> int:
    """Return the first day of the month that is `months` after January of year 0."""
    year, month = divmod(months, 12)
    return days_from_civil(year, month + 1, 1)


def _weekday_reading(which: str | None, name: str) -> _Reading:
    """Return the days among which a phrase such as "last Monday" picks every Monday."""
    if which != "this":
        return _offset(*_WEEKDAY_OFFSETS[which])
    wanted = _WEEKDAYS.index(name)

    def read(day: int) -> Span:
        """Read "this Monday": that of the week that holds the day, or the next one to come."""
        in_week = _from(day - weekday(day), wanted)
        return min(in_week, _from(day - (weekday(day) + 1) % 7, wanted)), _from(day + 1, wanted) + 1

    return read


def _from(day: int, wanted: int) -> int:
    """Return the first day from `day` on that is the wanted weekday."""
    return day + (wanted - weekday(day)) % 7
