"""Slips of the hand in dates: a neighbouring day, month or year, digits that change places, day and month exchanged."""

import re
from collections.abc import Iterator

from belie.model.claim import read_date
from belie.mutation.slips import Slip
from belie.values.dates import DateError

_QUALIFIED = "[?~%]*"
_DATE = re.compile(
    rf"(?<![\w+:])(?P<year>\d{{4}}|\d{{3}}X|\d\dXX|XXXX)"
    rf"(?:{_QUALIFIED}-{_QUALIFIED}(?P<month>0[1-9]|1[0-2])(?:{_QUALIFIED}-{_QUALIFIED}(?P<day>\d\d))?)?(?!\d)",
    re.ASCII,
)


def other_dates(value: object) -> Iterator[Slip]:
    """The dates that stand for another by a slip, with the part that is wrong. All of them can be read.

    `value` is a date as fact files write it: text, a year, a list, or {said, is}. A date stays as vague as it is.
    """
    for what, other in _others(value):
        try:
            read_date(other)
        except DateError:
            continue
        if other != value:
            yield what, other


def _others(value: object) -> Iterator[Slip]:
    if isinstance(value, dict):
        yield from ((what, {**value, "is": other}) for what, other in _others(value.get("is")))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from ((what, [*value[:place], other, *value[place + 1 :]]) for what, other in _others(one))
    elif isinstance(value, int) and not isinstance(value, bool):
        yield from ((what, int(text)) for what, text in _of_text(f"{value:04d}"))
    elif isinstance(value, str):
        yield from _of_text(value)


def _of_text(text: str) -> Iterator[tuple[str, str]]:
    for date in _DATE.finditer(text):
        for part, others in (("year", _years), ("month", _months), ("day", _days)):
            for other in others(date[part]) if date[part] else ():
                yield f"the {part}", text[: date.start(part)] + other + text[date.end(part) :]
        if date["day"] and int(date["day"]) <= 12:
            between = text[date.end("month") : date.start("day")]
            exchanged = f"{date['day']}{between}{date['month']}"
            yield "the month", text[: date.start("month")] + exchanged + text[date.end("day") :]


def _years(written: str) -> Iterator[str]:
    digits = written.rstrip("X")
    if digits:
        rest = written[len(digits) :]
        yield from (f"{int(digits) + step:0{len(digits)}d}{rest}" for step in (1, -1) if int(digits) + step >= 0)
        if not rest and digits[2] != digits[3]:
            yield digits[:2] + digits[3] + digits[2]


def _months(written: str) -> Iterator[str]:
    yield from (f"{month:02d}" for month in (int(written) - 1, int(written) + 1) if 1 <= month <= 12)


def _days(written: str) -> Iterator[str]:
    for day in dict.fromkeys((int(written) - 1, int(written) + 1, int(written[::-1]))):
        if 1 <= day <= 31:
            yield f"{day:02d}"
