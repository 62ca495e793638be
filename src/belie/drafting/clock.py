"""Times of day of a text, as EDTF writes them behind a day."""

import re
from functools import cache

from belie.drafting.material import Material
from belie.drafting.parts import Value
from belie.model.coverage import Span, SpanKind

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII).fullmatch
_FARTHEST = 24
"""Characters between a date and the time of day that belongs to it."""


def with_time(
    material: Material, value: Value, place: tuple[int, int], clause: tuple[int, int]
) -> tuple[str, Span] | None:
    """A date with the time of day that stands beside it, and the span of that; None where the date is no day, or no
    time stands there, or several."""
    day = value.get("is") if isinstance(value, dict) else value
    if not isinstance(day, str) or not _DAY(day):
        return None
    near = [
        one
        for one in material.of_kind(SpanKind.DATE)
        if one.about == "time of day" and clause[0] <= one.start and one.end <= clause[1]
    ]
    if len(near) != 1 or min(abs(near[0].start - place[1]), abs(place[0] - near[0].end)) > _FARTHEST:
        return None
    if not _patterns()["at"].search(material.prose.masked, max(0, near[0].start - 8), near[0].start):
        return None
    time = time_of(near[0].text)
    return (f"{day}T{time}", near[0]) if time else None


def time_of(words: str) -> str | None:
    """A time of day as hours and minutes, with Z if it is said to be GMT or UTC; None for words that leave it open."""
    text = " ".join(words.lower().replace("\u202f", " ").split())
    if text in ("noon", "midday"):
        return "12:00"
    half = _patterns()["half"].fullmatch(text)
    if half:
        return None
    found = _patterns()["twelve"].fullmatch(text)
    if found:
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        if not 1 <= hour <= 12 or minute > 59:
            return None
        return f"{hour % 12 + 12 * (found['half'][0] == 'p'):02d}:{minute:02d}"
    found = _patterns()["whole"].fullmatch(text)
    if found and int(found["hour"]) < 24 and int(found["minute"]) < 60:
        return f"{found['hour']}:{found['minute']}{'Z' if found['zone'] else ''}"
    return None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "at": re.compile(r"\bat\s(?:about\s)?$"),
        "half": re.compile(r"half past \w+|quarter (?:to|past) \w+"),
        "twelve": re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\s?(?P<half>[ap]\.?\s?m\.?)"),
        "whole": re.compile(r"(?P<hour>\d\d)[.:]?(?P<minute>\d\d)\s?(?P<zone>gmt|utc)?"),
    }
