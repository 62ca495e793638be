"""A time of day within a date, with its offset: T10:00, T10:00:00+05:00."""

import re

from belie.values.date_errors import DateError, shown

_TIME = re.compile(r"T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII)


def read_time(text: str, time: str) -> tuple[int, int, int | None]:
    """The first second of a time of day, the one after its last, and its offset in seconds if it has one.

    `text` is the whole date, for messages; `time` what stands in it from the T on. Without seconds it denotes a
    minute. Raises DateError.
    """
    match = _TIME.fullmatch(time)
    if match is None:
        raise _no_time(text, time)
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        raise DateError(f"{shown(text)}: there is no time {time[1:9]}", "hours go to 23, minutes and seconds to 59")
    start = hour * 3600 + minute * 60 + second
    offset = None if match[4] is None else _read_offset(text, match[4])
    return start, start + (1 if match[3] else 60), offset


def _no_time(text: str, time: str) -> DateError:
    hint = "write T10:00 or T10:00:00+05:00"
    if re.match(r"T\d\d:\d\d:\d\d[.,]\d", time, re.ASCII):
        hint = "times are kept to the second: leave out its fraction"
    return DateError(f"{shown(text)}: {shown(time[1:])!r} is no time of day", hint)


def _read_offset(text: str, offset: str) -> int:
    if offset == "Z":
        return 0
    digits = offset[1:].replace(":", "").ljust(4, "0")
    seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    limit = 14 if offset[0] == "+" else 12
    if int(digits[2:]) > 59 or seconds > limit * 3600 or (offset[0] == "-" and not seconds):
        raise DateError(
            f"{shown(text)}: there is no offset {offset}", "offsets go from -12:00 to +14:00; UTC is Z or +00:00"
        )
    return seconds if offset[0] == "+" else -seconds
