"""Dates that another event tells: "the next day", "ten years later"."""

import re
from functools import cache

from belie.drafting.material import Material
from belie.drafting.parts import Value
from belie.drafting.prose import Sentence
from belie.drafting.times import When
from belie.model.coverage import Span
from belie.values.calendar_days import days_from_civil
from belie.values.iso import iso_day
from belie.values.words import number_from_words


def later_than(material: Material, sentence: Sentence, span: Span) -> tuple[When, dict[str, Value]] | None:
    """When an event was that the text only dates by the one before it; None where it tells of none in the paragraph."""
    found = _patterns()["later"].fullmatch(" ".join(span.text.lower().split()))
    paragraph = [one for one in material.prose.sentences if one.paragraph == sentence.paragraph]
    before = [one for one in material.events if paragraph[0].start <= one[0] < span.start]
    if found is None or not before:
        return None
    _, event, date = max(before, key=lambda one: one[0])
    value = _reckoned(found, date)
    doubt = "later than which event; here it is the one that the text tells of before"
    return When(span.start, span.end, value, bool(value), doubt), {"after": event}


def _reckoned(found: re.Match[str], date: Value) -> str:
    """The date that is meant, where the other one is known well enough: the next day, or about so many years later."""
    known = str(date["is"]) if isinstance(date, dict) else str(date)
    if found["next"] == "day" and re.fullmatch(r"\d{4}-\d\d-\d\d", known):
        year, month, day = (int(part) for part in known.split("-"))
        return iso_day(days_from_civil(year, month, day) + 1)
    said = found["number"] or ""
    number = int(said) if said.isdecimal() else number_from_words(said) if said else None
    if found["unit"] == "year" and number and re.match(r"\d{4}(?:-|$)", known):
        return f"{int(known[:4]) + int(number):04d}~"
    return ""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "later": re.compile(
            r"(?:the )?(?:next|following) (?P<next>day|morning|week|month|year)|(?P<number>[\w-]+) (?P<unit>year|"
            r"month|week|day|hour)s? later"
        ),
    }
