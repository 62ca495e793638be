"""What to write for a date in words, such as `May 2019`, `circa 1920` or `before 1965`; for hints alone."""

import re
from collections.abc import Callable

from belie.values.calendar_days import civil_from_days, days_from_civil, days_in_month

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WORDED = tuple(
    re.compile(pattern, re.ASCII).fullmatch
    for pattern in (
        rf"{_DAY}\.? (?:of )?{_MONTH},? (?P<year>\d{{4}})",
        rf"{_MONTH} {_DAY},? (?P<year>\d{{4}})",
        rf"{_MONTH},? (?:of )?(?P<year>\d{{4}})",
    )
)
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII).fullmatch
_BETWEEN = (
    'for some time between the two "[{0}..{1}]", in quotes; {0}/{1} for what began in the one and ended in the other'
)
_THIRDS = {"early": (1, 4), "beginning of": (1, 4), "mid": (5, 8), "late": (9, 12), "end of": (9, 12)}
_FIRST_QUARTER = 33
"""The number by which EDTF knows the first quarter of a year."""


def hint_for_phrase(text: str) -> str | None:
    """What to write for a date in words; None where the words are no date that is known here."""
    plain = " ".join(text.casefold().split())
    iso = _iso(plain)
    if iso is not None:
        return f"write {iso}"
    for pattern, explain in _PHRASES:
        found = re.fullmatch(pattern, plain, re.ASCII)
        hint = found and explain(*found.groups(""))
        if hint:
            return hint
    return None


def _iso(words: str) -> str | None:
    """A year, a month or a day, in words or in digits, as EDTF has it; None if it is neither."""
    if _ISO(words):
        return words
    found = next(filter(None, (match(words) for match in _WORDED)), None)
    if found is None:
        return None
    parts = found.groupdict()
    month = _number_of_month(parts["month"])
    if month is None:
        return None
    day = f"-{parts['day']:0>2}" if parts.get("day") else ""
    return f"{parts['year']}-{month:02}{day}"


def _number_of_month(word: str) -> int | None:
    return next((number for number, name in enumerate(_MONTHS, 1) if len(word) > 2 and name.startswith(word)), None)


def _about(words: str) -> str | None:
    iso = _iso(words)
    return iso and f'write "{iso}~", in quotes'


def _before(words: str) -> str | None:
    iso = _iso(words)
    return iso and f'write "[..{_shift(iso, -1)}]", in quotes: some time before it'


def _until(words: str) -> str | None:
    iso = _iso(words)
    return iso and f'write "[..{iso}]", in quotes: some time up to it'


def _after(words: str) -> str | None:
    iso = _iso(words)
    return iso and f'write "[{_shift(iso, 1)}..]", in quotes: some time after it'


def _between(one: str, other: str) -> str | None:
    first, last = _iso(one), _iso(other)
    return _BETWEEN.format(first, last) if first and last else None


def _either(one: str, other: str) -> str | None:
    first, last = _iso(one), _iso(other)
    return f"write [{first}, {last}]" if first and last else None


def _third(which: str, year: str) -> str:
    first, last = _THIRDS[which]
    return f'write {year}, or the months that the desk takes it for: "[{year}-{first:02}..{year}-{last:02}]", in quotes'


def _quarter(year: str, number: str) -> str:
    return f"write {year}-{_FIRST_QUARTER - 1 + int(number)} for that quarter"


def _century(number: str) -> str:
    return f"write {int(number) - 1:02}XX for some year of it"


def _before_christ(year: str) -> str:
    return f"write -{int(year) - 1:04}: year 0 is 1 BC"


def _month_alone(word: str) -> str | None:
    number = _number_of_month(word)
    return f"write XXXX-{number:02} if no year is known, or its year before it" if number else None


def _shift(iso: str, step: int) -> str:
    """The year, the month or the day before (-1) or after (1) one."""
    year, month, day = (int(part) if part else None for part in _ISO(iso).groups())  # type: ignore[union-attr]
    if year is None or month is None:
        return f"{(year or 0) + step:04}"
    if day is None:
        months = year * 12 + month - 1 + step
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        return iso
    year, month, day = civil_from_days(days_from_civil(year, month, day) + step)
    return f"{year:04}-{month:02}-{day:02}"


_PHRASES: tuple[tuple[str, Callable[..., str | None]], ...] = (
    (r"(?:circa|ca\.?|c\.?|about|around|approximately|approx\.?|roughly) ?(.+)", _about),
    (r"(?:before|prior to) (.+)", _before),
    (r"(?:until|till|up to|by|no later than|not later than) (.+)", _until),
    (r"after (.+)", _after),
    (r"(?:from |between )?(.+?) (?:to|and|until|till|through|-|–|—) (.+)", _between),
    (r"(.+?)[–—](.+)", _between),
    (r"(?:either )?(.+) or (.+)", _either),
    (r"(early|beginning of|mid|late|end of)[ -](?:in )?(\d{4})", _third),
    (r"(\d{4}) ?q([1-4])", _quarter),
    (r"q([1-4]),?(?: of)? (\d{4})", lambda number, year: _quarter(year, number)),
    (r"(?:the )?(\d{1,2})(?:st|nd|rd|th) century", _century),
    (r"(\d{1,4}) (?:bc|bce|b\.c\.)", _before_christ),
    (r"([a-z]{3,9})\.?", _month_alone),
)
"""Phrases, and what makes a hint of their parts; it gives None where the parts are no dates."""
