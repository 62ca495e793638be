"""Day numbers as people write days."""

from belie.values.calendar_days import civil_from_days


def iso_day(day: float) -> str:
    """A day (1970-01-01 is 0) as ISO 8601 writes it; years outside 0 to 9999 with all their digits."""
    year, month, date = civil_from_days(int(day))
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{date:02d}"
