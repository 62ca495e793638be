"""How far claims reach, in words: what a picture shows, for those who do not see it."""

from belie.model.extent import Extent, Line
from belie.values.iso import iso_day
from belie.values.times import DAY


def in_words(extent: Extent) -> str:
    """The bounds in words: "exactly 18", "121 or more", "between 2019-05-01 and 2019-05-31"."""
    low, high = extent.low, extent.high
    if extent.line is Line.NUMBERS:
        return _numbers(low, high)
    if low is not None and high is not None:
        words = _between(low, high, "between", "and")
    elif low is not None:
        words = f"{_day_or_minute(low)} or later"
    else:
        words = f"{_day_or_minute((high or 0) - 1)} or earlier"
    if extent.sure is None or extent.sure == (low, high):
        return words
    return f"{words}, for certain {_between(*extent.sure, 'from', 'to')}"


def _numbers(low: float | None, high: float | None) -> str:
    if high is None:
        return f"{_number(low or 0)} or more"
    if low == high:
        return f"exactly {_number(high)}"
    return f"between {_number(low)} and {_number(high)}" if low else f"at most {_number(high)}"


def _number(value: float) -> str:
    if isinstance(value, int):
        return f"{value:,}" if abs(value) < 10**15 else f"about 10^{len(str(abs(value))) - 1}"
    return f"{value:g}"


def _between(low: float, high: float, before: str, link: str) -> str:
    """From the first to the last day (or minute), or the one that it is; months and years where these are whole."""
    first, last = _day_or_minute(low), _day_or_minute(high - 1)
    if first[-6:] == "-01-01" and last[-6:] == "-12-31":
        first, last = first[:-6], last[:-6]
    elif first[-3:] == "-01" and len(last) == len(first) and _day_or_minute(high)[-3:] == "-01":
        first, last = first[:-3], last[:-3]
    return first if first == last else f"{before} {first} {link} {last}"


def _day_or_minute(instant: float) -> str:
    """The day that begins or ends with an instant; the minute where it lies within one."""
    day, second = divmod(int(instant), DAY)
    if second in (0, DAY - 1):
        return iso_day(day)
    return f"{iso_day(day)} {second // 3600:02d}:{second // 60 % 60:02d}"
