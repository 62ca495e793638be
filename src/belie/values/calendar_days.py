"""Civil dates of the proleptic Gregorian calendar as day numbers; 1970-01-01 is day 0.

Exact for every year, of any size and sign (year 0 is 1 BC, as in ISO 8601), where
`datetime.date` knows the years 1 to 9999 alone. The arithmetic is that of Howard Hinnant's
"chrono-Compatible Low-Level Date Algorithms": a year is thought to begin in March, so that a
leap day is its last day, and the calendar repeats every 400 years.
"""

_DAYS_PER_ERA = 146_097  # 400 years
_MARCH_1_OF_YEAR_0 = -719_468  # as a day number
_DAYS_FROM_YEAR_1_TO_1970 = 719_162
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_COMMON_YEAR = tuple((sum(_MONTH_LENGTHS[:month]), _MONTH_LENGTHS[month]) for month in range(12))
_LEAP_YEAR = tuple((before + (month > 1), length + (month == 1)) for month, (before, length) in enumerate(_COMMON_YEAR))


def is_leap_year(year: int) -> bool:
    """Return whether `year` has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return the number of days in a month; ValueError for a month outside 1 to 12."""
    if not 1 <= month <= 12:
        raise ValueError(f"a month is 1 to 12, not {month}")
    if month == 2 and is_leap_year(year):
        return 29
    return _MONTH_LENGTHS[month - 1]


def months_of_year(year: int) -> tuple[tuple[int, int], ...]:
    """Return how many days of a year lie before each month of it, and how many that month has."""
    return _LEAP_YEAR if is_leap_year(year) else _COMMON_YEAR


def first_day_of_year(year: int) -> int:
    """Return the day number of 1 January of a year."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400 - _DAYS_FROM_YEAR_1_TO_1970


def days_from_civil(year: int, month: int, day: int) -> int:
    """Return the day number of a civil date; ValueError for a month outside 1 to 12.

    The day is not checked: one beyond the month's end counts on into the next month.
    """
    if not 1 <= month <= 12:
        raise ValueError(f"a month is 1 to 12, not {month}")
    march_year = year - (month <= 2)
    month_from_march = (month + 9) % 12
    leap_days = march_year // 4 - march_year // 100 + march_year // 400
    day_of_march_year = (153 * month_from_march + 2) // 5 + day - 1
    return _MARCH_1_OF_YEAR_0 + march_year * 365 + leap_days + day_of_march_year


def civil_from_days(day: int) -> tuple[int, int, int]:
    """Return the civil date (year, month, day) of a day number."""
    era, day_of_era = divmod(day - _MARCH_1_OF_YEAR_0, _DAYS_PER_ERA)
    leap_days = day_of_era // 1460 - day_of_era // 36_524 + day_of_era // 146_096
    year_of_era = (day_of_era - leap_days) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    date = day_of_year - (153 * month_from_march + 2) // 5 + 1
    month = month_from_march + 3 if month_from_march < 10 else month_from_march - 9
    return era * 400 + year_of_era + (month <= 2), month, date


def weekday(day: int) -> int:
    """Return the weekday of a day number: Monday is 0, Sunday is 6."""
    return (day + 3) % 7
