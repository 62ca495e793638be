"""The times that claimed and mentioned dates may mean, and whether they have a day in common."""

from collections.abc import Iterator
from itertools import islice
from math import inf

from belie.evidence.mentions.dates import days_of
from belie.values.calendar_days import weekday
from belie.values.dates import Date
from belie.values.times import DAY, Spans, Times, meet

_MOST_DAYS = 400
"""Days that are looked at one by one; among as many there is every weekday."""


def times_of(date: Date) -> Iterator[Times]:
    """The instants that each reading of a date may mean: those of its start, or of all from start to end."""
    for reading in date.readings:
        if reading.start is not None and reading.end is None and not reading.interval:
            yield reading.start.times
            continue
        first = -inf if reading.start is None else reading.start.times.first
        last = inf if reading.end is None else reading.end.times.end
        yield Spans(((first, last),))


def whole_days(times: Times) -> Times:
    """A time of day stands for its day."""
    if times.end - times.first >= DAY or inf in (times.end, -times.first):
        return times
    return Spans(((times.first // DAY * DAY, -(-times.end // DAY) * DAY),))


def have_day(one: Times, other: Times, day_of_week: int) -> bool:
    """Whether two sets of instants have a day in common that is such a weekday; yes where they are too long to look."""
    if one.first == -inf or other.first == -inf:
        return True
    for number, day in enumerate(days_of(one if one.first >= other.first else other)):
        if number >= _MOST_DAYS:
            return True
        span = Spans(((day * DAY, day * DAY + DAY),))
        if weekday(day) == day_of_week and meet(one, span) and meet(other, span):
            return True
    return False


def days_of_week(times: Times) -> list[int] | None:
    """The weekdays that a date may be on; None where it may be any."""
    whole = whole_days(times)
    if -inf in (whole.first, -whole.end):
        return None
    days = list(islice(days_of(whole), 7))
    return None if len(days) == 7 else [weekday(day) for day in days]
