"""What a date of a text means, whatever it dates: as a fact file writes it."""

import re
from dataclasses import dataclass
from functools import cache

from belie.drafting.material import Material
from belie.drafting.parts import Value
from belie.drafting.reckoned import relative_meant, week_meant, weekday_meant, year_meant
from belie.evidence.mentions.date_context import WEEKDAYS
from belie.evidence.mentions.kinds import DateMention, WeekdayMention
from belie.model.coverage import Span
from belie.values.dates import parse_date
from belie.values.iso import iso_day

_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?|\d{2,3}X{1,2}")
_MASKED = re.compile(r"XXXX-\d\d(?:-\d\d)?")
_BOTH = re.compile(r"(XXXX-\d\d(?:-\d\d)?)/(XXXX-\d\d(?:-\d\d)?)")
_FEASTS = {
    "christmas eve": "12-24", "christmas day": "12-25", "boxing day": "12-26", "new year's eve": "12-31",
    "new year's day": "01-01", "may day": "05-01", "halloween": "10-31", "valentine's day": "02-14",
}  # fmt: skip
_MONTHS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}


@dataclass(frozen=True, slots=True)
class Meant:
    """A date as a fact file writes it; whether the desk inferred it, and what is to be decided about it."""

    value: Value
    inferred: bool
    doubt: str = ""

    @property
    def edtf(self) -> str:
        """The date alone, without the words that were said."""
        return str(self.value["is"]) if isinstance(self.value, dict) else str(self.value)


def meaning_of(material: Material, span: Span, ahead: bool) -> Meant | None:
    """What a date means. `ahead`: what it dates is to come. None where no date says it, or nobody can tell."""
    words = " ".join(span.text.lower().replace("\u2019", "'").split())
    day = material.day
    feast = next((date for name, date in _FEASTS.items() if words == name), None)
    if feast:
        return _of_some_year(f"XXXX-{feast}", None, day, ahead)
    century = _patterns()["century"].fullmatch(words)
    if century:
        number = int(century["number"]) - 1
        return Meant(f"-{number:02d}XX" if century["before"] else f"{number:02d}XX", inferred=False)
    mentions = material.reading.dates_in(span)
    if day is not None and len(mentions) <= 1:
        spoken = _spoken(words, day)
        if spoken:
            return spoken
    if len(mentions) != 1:
        return None
    (mention,) = mentions
    if isinstance(mention, WeekdayMention):
        return _weekday(words, mention, day, ahead)
    return _date(words, mention, day, ahead)


def _date(words: str, mention: DateMention, day: int | None, ahead: bool) -> Meant | None:
    part = f'the text says "{words}"' if _patterns()["part"].search(words) else ""
    if mention.edtf is None:
        said = " ".join(mention.text.lower().split())
        if day is None:
            return None
        meant = relative_meant(said, day) or week_meant(said, day)
        return Meant({"said": said, "is": meant}, inferred=True) if meant else None
    if _PLAIN.fullmatch(mention.edtf):
        return Meant(mention.edtf, False, part)
    ends = _BOTH.fullmatch(mention.edtf)
    if ends and day is not None:
        first = year_meant(ends[1], None, day, ahead=ahead)
        last = year_meant(ends[2], None, int(parse_date(first).first_day), ahead=True) if first else None
        return Meant(f"{first}/{last}", True, "the text prints no year") if first and last else None
    if not _MASKED.fullmatch(mention.edtf):
        return None
    found = _of_some_year(mention.edtf, mention.weekday, day, ahead and not words.startswith("last "))
    return Meant(found.value, found.inferred, part or found.doubt)


def _of_some_year(masked: str, on_weekday: int | None, day: int | None, ahead: bool) -> Meant:
    meant = None if day is None else year_meant(masked, on_weekday, day, ahead)
    if meant is None:
        return Meant(masked, False, "of which year")
    return Meant(meant, True, "the text prints no year")


def _weekday(words: str, mention: WeekdayMention, day: int | None, ahead: bool) -> Meant | None:
    if day is None:
        return None
    lead = re.match(r"(last|next|this)\s", words)
    meant = weekday_meant(mention.weekday, day, ahead, lead[1] if lead else "")
    said = f"{lead[1] if lead else 'on'} {WEEKDAYS[mention.weekday]}"
    doubt = "the same weekday a week away may be meant" if meant == day or (lead and lead[1] != "this") else ""
    return Meant({"said": said, "is": iso_day(meant)}, True, doubt)


def _spoken(words: str, day: int) -> Meant | None:
    """What words mean that no date is told by: parts of the day, the weekend, seasons."""
    if _patterns()["today"].fullmatch(words):
        return Meant(iso_day(day), inferred=True)
    if words == "this weekend":
        saturday = day + (5 - (day + 3) % 7) % 7
        saturday = day - 1 if (day + 3) % 7 == 6 else saturday
        return Meant(f"[{iso_day(saturday)}..{iso_day(saturday + 1)}]", inferred=True)
    season = _patterns()["season"].fullmatch(words)
    if season is None:
        return None
    year, month = int(iso_day(day)[:4]), int(iso_day(day)[5:7])
    first, last = _MONTHS[season["name"]]
    if season["way"] == "last":
        begins = year - (1 if month <= last or last < first else 0)
    elif season["way"] == "next":
        begins = year + (1 if month >= first else 0)
    else:
        begins = year
    ends = begins + (last < first)
    return Meant(
        f"[{begins}-{first:02d}..{ends}-{last:02d}]", True, f'the text says "{words}"; these are northern months'
    )


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "century": re.compile(r"(?:the )?(?P<number>\d{1,2})(?:st|nd|rd|th) century(?P<before> bc(?:e)?)?"),
        "today": re.compile(r"tonight|this (?:morning|afternoon|evening)"),
        "season": re.compile(r"(?P<way>last|this|next) (?P<name>spring|summer|autumn|fall|winter)"),
        "part": re.compile(
            r"\b(?:early|late|mid|spring|summer|autumn|fall|winter|half|quarter|week|weekend|end|start|beginning|"
            r"middle)\b"
        ),
    }
