"""Years of more than four digits, and years of which only the first digits are significant: Y-17E7, 1950S2."""

import re

from belie.values.calendar_days import first_day_of_year
from belie.values.date_errors import DateError, no_date, shown
from belie.values.times import DAY, Span

MOST_DIGITS = 30
"""Of a year, and of the power of ten that follows its E: enough for any age of the world."""

_LONG = re.compile(r"Y(-?[1-9]\d*)(?:E([1-9]\d*))?(?:S([1-9]\d*))?[?~%]?", re.ASCII)
_ROUND = re.compile(r"(-?\d{4})()S([1-9]\d*)[?~%]?", re.ASCII)


def read_long_year(text: str) -> Span:
    """The years that Y12345, Y-17E7, Y171010000S3 or 1950S2 may mean. Raises DateError."""
    match = _LONG.fullmatch(text) or _ROUND.fullmatch(text)
    if match is None:
        raise no_date(text)
    if len(match[1]) > MOST_DIGITS or int((match[2] or "0")[:3]) > MOST_DIGITS or len(match[3] or "") > 2:
        raise DateError(f"{shown(text)}: the year has more than {MOST_DIGITS} digits", "write a smaller year")
    if match[1] == "-0000":
        raise DateError(f"{text}: there is no year -0000", "write 0000, which is 1 BC")
    year = int(match[1]) * 10 ** int(match[2] or 0)
    if text[0] == "Y" and abs(year) < 10_000:
        raise DateError(f"{text}: a year after Y has more than four digits", "leave out the Y")
    size = 1
    if match[3]:
        size = 10 ** max(0, len(str(abs(year))) - int(match[3]))
    low = abs(year) // size * size
    first, last = (low, low + size - 1) if year >= 0 else (-low - size + 1, -low)
    return first_day_of_year(first) * DAY, first_day_of_year(last + 1) * DAY
