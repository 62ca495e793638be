"""Dates that a text leaves to its readers, reckoned from the day of publication. Days count from 1970-01-01."""

from belie.values.calendar_days import civil_from_days, weekday
from belie.values.date_errors import DateError
from belie.values.dates import parse_date
from belie.values.iso import iso_day
from belie.values.relative import resolve_relative


def weekday_meant(number: int, day: int, ahead: bool, lead: str) -> int:
    """The day of a weekday (Monday 0): the last one up to a day, or with `ahead` the next one from it on. `lead` is
    "last" or "next" where that stands before it; then the day itself is not meant."""
    if ahead or lead == "next":
        distance = (number - weekday(day)) % 7
        return day + (7 if distance == 0 and lead == "next" else distance)
    distance = (weekday(day) - number) % 7
    return day - (7 if distance == 0 and lead == "last" else distance)


def relative_meant(said: str, day: int) -> str | None:
    """The day, the month or the year of a relative date that was said on a day; None where it is no one of these."""
    spans = resolve_relative(said, day, day + 1)
    if spans is None or len(spans) != 1:
        return None
    low, high = spans[0]
    year, month, number = civil_from_days(low)
    if high - low == 1:
        return iso_day(low)
    if number == 1 and 28 <= high - low <= 31:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}" if (month, number) == (1, 1) and 365 <= high - low <= 366 else None


def year_meant(masked: str, on_weekday: int | None, day: int, ahead: bool) -> str | None:
    """A date such as XXXX-07-03 in the last year up to a day in which it fits, or with `ahead` in the next one.

    `on_weekday`: only years in which it is on that weekday, Monday 0. None where no year near fits.
    """
    year = civil_from_days(day)[0]
    known = [text for one in (year - 1, year, year + 1) if _is_date(text := masked.replace("XXXX", f"{one:04d}"))]
    if on_weekday is not None and len(masked) == len("XXXX-07-03"):
        known = [text for text in known if weekday(int(parse_date(text).first_day)) == on_weekday]
    if ahead:
        return next((text for text in known if parse_date(text).end_day > day), None)
    return next((text for text in reversed(known) if parse_date(text).first_day <= day), None)


def _is_date(text: str) -> bool:
    """Whether the calendar has a date: no 29 February in most years."""
    try:
        parse_date(text)
    except DateError:
        return False
    return True


def week_meant(said: str, day: int) -> str | None:
    """The days of a relative date that is no day, month or year of the calendar, such as "last week": one of them."""
    spans = resolve_relative(said, day, day + 1)
    if spans is None or len(spans) != 1 or not 1 < spans[0][1] - spans[0][0] <= 31:
        return None
    return f"[{iso_day(spans[0][0])}..{iso_day(spans[0][1] - 1)}]"
