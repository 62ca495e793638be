"""The dates and weekdays that a text mentions."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import inf

from belie.evidence.mentions.calendar_words import Named, counts_something, named_dates
from belie.evidence.mentions.date_context import look_around
from belie.evidence.mentions.kinds import DateMention, WeekdayMention
from belie.evidence.mentions.named_times import Published, bounded, meaning, of_near_year, span
from belie.evidence.mentions.relative_dates import relative_dates
from belie.evidence.mentions.weekdays import find_short_weekdays, find_weekdays, is_beside, number_of, read_weekday
from belie.values.calendar_days import civil_from_days
from belie.values.times import DAY, Times

_JOINTS = re.compile(
    r"\s*(?:-|\u2013|\u2014|,?\s(?:to|until|till|through|and|or))\s*(?:the\s+)?(?:early\s+|late\s+|mid-?\s*)?$"
)

_BETWEEN = re.compile(r"(?i)\bbetween\s+(?:the\s+)?(?:\w+\s+)?$")
_RELATIVE_YEAR = re.compile(r",?\s+(?:of\s+)?(last|this|next)\s+year\b(?!')", re.IGNORECASE)
_ASIDE = re.compile(r"\w,\s+(?:\w+ed|told|seen|sent|found|shown|made|given)\s[^,;.]*$")
_SHIFTS = {"last": -1, "this": 0, "next": 1}


def read_dates(text: str, published: Published = None) -> list[DateMention | WeekdayMention]:
    """The dates and weekdays of a plain text, in order. A weekday beside a date belongs to it."""
    weekdays, short = list(find_weekdays(text)), list(find_short_weekdays(text))
    dates, used = list[DateMention](), set[int]()
    for date in _joined(text, _with_relative_years(text, named_dates(text), published)):
        beside = next((day for day in (*weekdays, *short) if is_beside(text, day, date)), None)
        if beside:
            used.add(beside.start())
        dates.append(_mention(text, date, beside, published))
    found: list[DateMention | WeekdayMention] = [*dates, *_relative(text, published, dates)]
    for day in weekdays:
        if day.start() not in used and not any(one.start <= day.start() < one.end for one in found):
            found.append(read_weekday(text, day))
    return sorted(found, key=lambda one: one.start)


def _with_relative_years(text: str, dates: list[Named], published: Published) -> list[Named]:
    """The dates; those behind which "last year" or the like stands are of that year: "16 March next year"."""
    if published is None:
        return dates
    year = civil_from_days(published[0])[0]
    if year != civil_from_days(published[1] - 1)[0]:
        return dates
    found = list[Named]()
    for date in dates:
        after = _RELATIVE_YEAR.match(text, date.end) if date.year is None and date.month else None
        if after and not (text[date.end - 1] == "." and after[1][0].isupper()):  # that begins another sentence
            date = replace(date, end=after.end(), year=year + _SHIFTS[after[1].lower()], bare=False)
        found.append(date)
    return found


def _joined(text: str, dates: list[Named]) -> Iterator[Named | tuple[Named, Named]]:
    """The dates, and as pairs those that are the ends of a span: "from May to July 2019"."""
    at = 0
    while at < len(dates):
        date, following = dates[at], dates[at + 1 : at + 2]
        between = text[date.end : following[0].start] if following else "-"
        joint = _JOINTS.fullmatch(between) if following else None
        if joint and ("and" not in between or _BETWEEN.search(text, 0, date.start)):
            yield date, following[0]
            at += 1
        else:
            yield date
        at += 1


def _mention(
    text: str, date: Named | tuple[Named, Named], beside: re.Match[str] | None, published: Published
) -> DateMention:
    first, last = date if isinstance(date, tuple) else (date, date)
    start, end = first.start, last.end
    if beside:
        start, end = min(start, beside.start()), max(end, beside.end())
    is_year = first is last and first.bare and first.month is None
    around = look_around(text, start, end, is_year)
    if first.bare and (first.month is not None and around.way == "none" or counts_something(text, end)):
        around = replace(around, sure=False, verb="")
    edtf, times, ends = span(first, last) if first is not last else (*meaning(first), None)
    if first is last and published is not None and first.month and first.year is None and first.edtf is None:
        times = of_near_year(text, first, published) or times
    if first is last and times is not None:
        times = bounded(times, around.way, first.year is not None or first.edtf is not None)
    weekday = number_of(beside) if beside else None
    return DateMention(
        start, end, text[start:end], edtf, times, weekday, around.sure, around.reported, around.verb, ends
    )


def _relative(text: str, published: Published, dates: Iterable[DateMention]) -> Iterator[DateMention]:
    taken = [(date.start, date.end) for date in dates]
    for found in relative_dates(text, published):
        if any(start < found.end and found.start < end for start, end in taken):
            continue
        around = look_around(text, found.start, found.end)
        quoted = text.count('"', 0, found.start) % 2 == 1
        sure = around.sure or (around.way == "none" and not around.reported and not _is_owner(text, found.end))
        sure = sure and not _is_in_aside(text, found.start, found.end)
        sure = sure and not found.is_figure and not quoted and around.way in ("none", "at")
        yield DateMention(
            found.start, found.end, text[found.start : found.end], None, found.times, None, sure, around.reported
        )


def _is_in_aside(text: str, start: int, end: int) -> bool:
    """Whether a passage ends an aside that a participle begins: "Roth, told of it yesterday, had seen it"."""
    return text[end : end + 1] == "," and _ASIDE.search(text, 0, start) is not None


def _is_owner(text: str, end: int) -> bool:
    return text[end : end + 2] == "'s"


def days_of(times: Times) -> Iterator[int]:
    """The days that a set of instants touches, in order; perhaps without end."""
    at = times.first
    while at < inf and (span := times.ceil(at)) is not None:
        day = int(max(span[0], at) // DAY)
        while day * DAY < span[1]:
            yield day
            day += 1
        at = span[1]
