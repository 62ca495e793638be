"""Dates in the usual English forms: where they stand, and which year, month and day they name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from belie.evidence.mentions.nouns import looks_plural
from belie.evidence.mentions.tokens import FUNCTION_WORDS
from belie.values.words import ordinal_from_words

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)}
_NUMBERS |= {name[:3]: number for name, number in _NUMBERS.items()} | {"Sept": 9}
_NUMBER = r"3[01]|[12]\d|0?[1-9]"
_SUFFIX = r"(?:st|nd|rd|th)?"
_DAY = rf"({_NUMBER}){_SUFFIX}"
_JOINT = r"\s*(?:-|\u2013|/|\bto\b|\band\b|\bor\b|&|\bthrough\b|\buntil\b|\btill\b)\s*(?:the\s+)?"
_IN_MONTH = (
    r"(?i)\b(?:in|since|until|till|by|before|after|last|next|this|of|early|late|mid|from|to|during|for|through)[\s-]+$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A date as it is named: year, month and day as far as they are given, and its place.

    `last_day` ends a run of days, `last_year` a run of years; `edtf` stands for what these cannot tell. `bare`: a
    month or a year alone.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    last_year: int | None = None
    edtf: str | None = None
    bare: bool = False


def named_dates(text: str) -> list[Named]:
    """The dates of a plain text that name a year, a month or a day, in order; none within another."""
    found = list[Named]()
    for read in (_iso, _numeric, _with_month, _decades, _years):
        for date in read(text):
            if not any(date.start < other.end and other.start < date.end for other in found):
                found.append(date)
    return sorted(found, key=lambda date: date.start)


def _iso(text: str) -> Iterator[Named]:
    for match in _patterns()["iso"].finditer(text):
        yield Named(*match.span(), int(match[1]), int(match[2]), int(match[3]))


def _numeric(text: str) -> Iterator[Named]:
    """Days in digits alone, such as 3/7/2024: either number may be the month."""
    for match in _patterns()["numeric"].finditer(text):
        first, second, year = int(match[1]), int(match[2]), match[3]
        years = [year] if len(year) == 4 else [f"{century}{year}" for century in (18, 19, 20)]
        ways = [(second, first), (first, second)]
        days = {f"{y}-{m:02d}-{d:02d}" for y in years for m, d in ways if m <= 12 and 1 <= d <= 28 + 3 * (m != 2)}
        if days:
            yield Named(*match.span(), edtf="[" + ",".join(sorted(days)) + "]")


def _with_month(text: str) -> Iterator[Named]:
    for match in _patterns()["month"].finditer(text):
        month, start, end = _NUMBERS[match[1]], match.start(), match.end()
        date = Named(start, end, month=month)
        before = _patterns()["day before"].search(text, max(0, start - 40), start)
        spelt = None if before else _patterns()["day in words"].search(text, max(0, start - 40), start)
        after = None if before else _patterns()["day after"].match(text, end)
        if before:
            days = [int(day) for day in before.groups() if day]
            date = replace(date, start=before.start(), day=days[0], last_day=days[1] if len(days) > 1 else None)
        elif spelt and (day := ordinal_from_words(spelt[1])) and day <= 31:
            date = replace(date, start=spelt.start(), day=day)
        elif after:
            date = _day_after(text, date, after)
        year = _patterns()["year after"].match(text, date.end)
        if year and not counts_something(text, year.end()):
            date = replace(date, end=year.end(), year=int(year[1]))
        if date.day or date.year:
            yield date
        elif _is_month(text, match[1], start):
            yield replace(date, bare=True)


def _day_after(text: str, date: Named, after: re.Match[str]) -> Named:
    """The day after a month, and the last of a run of days, unless that counts something."""
    if after["last"] and not counts_something(text, after.end()):
        return replace(date, end=after.end(), day=int(after[1]), last_day=int(after["last"]))
    if after["last"]:
        return replace(date, end=after.start("joint"), day=int(after[1]))
    return date if counts_something(text, after.end()) else replace(date, end=after.end(), day=int(after[1]))


def _is_month(text: str, name: str, start: int) -> bool:
    """Whether the name of a month stands for the month, and not for a walk, a person, or something cut short."""
    if name in ("March", "May"):
        return _patterns()["in month"].search(text, max(0, start - 12), start) is not None
    return name in MONTHS


def _decades(text: str) -> Iterator[Named]:
    """Decades and centuries. "The 1900s" may be either, "the 2000s" are ten years; the 19th century may begin with 1800
    and end with 1900."""
    for match in _patterns()["decade"].finditer(text):
        is_century = match[1].startswith("1") and match[1][2] == "0"
        yield Named(*match.span(), edtf=f"{match[1][:2]}XX" if is_century else f"{match[1]}X")
    for match in _patterns()["century"].finditer(text):
        number = int(match[1]) if match[1] else ordinal_from_words(match[2].replace("-", " "))
        is_turn = text[: match.start()].endswith(("turn of the ", "turn of "))
        if number and 10 < number < 25 and not is_turn:
            yield Named(*match.span(), edtf=f"[{number - 1}00..{number}00]")


def _years(text: str) -> Iterator[Named]:
    for match in _patterns()["year"].finditer(text):
        first, last = int(match[1]), match[2]
        if not last:
            yield Named(*match.span(), year=first, bare=True)
            continue
        end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        if first < end <= first + 200:
            yield Named(*match.span(), year=first, last_year=end, bare=True)
        elif len(last) == 2 and end <= first:
            yield Named(match.start(1), match.end(1), year=first, bare=True)


def counts_something(text: str, at: int) -> bool:
    """Whether a number that ends at a place has a noun in the plural after it: "July 3, 1500 young people"."""
    match = _patterns()["two words"].match(text, at)
    if not match or match[1] in FUNCTION_WORDS:
        return False
    return looks_plural(match[1]) or bool(match[2] and match[2] not in FUNCTION_WORDS and looks_plural(match[2]))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    free, ends = r"(?<![\w.,:/$€£#-])", r"(?![\w:%]|[.,/]\d)"
    names = "|".join(sorted(_NUMBERS, key=len, reverse=True))
    return {
        name: re.compile(pattern)
        for name, pattern in {
            "iso": r"(?<![\w-])(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:T[\d:.+-]+Z?)?(?![\w-])",
            "numeric": rf"{free}([0-3]?\d)[./]([0-3]?\d)[./]((?:\d\d)?\d\d)(?![\w/-]|[.,:]\d)",
            "month": rf"\b({names})\b\.?",
            "day before": rf"(?:{free}{_DAY}{_JOINT})?{free}(?:the\s+)?{_DAY}(?:\s+day)?(?:\s+of)?[\s-]+$",
            "day in words": r"\b(?:the\s+)?([A-Za-z]+(?:[- ][a-z]+)?)\s+(?:day\s+)?of\s+$",
            "day after": rf",?\s+(?:the\s+)?{_DAY}{ends}(?:(?P<joint>{_JOINT})(?P<last>{_NUMBER}){_SUFFIX}{ends})?",
            "year after": r",?(?:\s+|-)(?:of\s+|in\s+)?([12]\d{3})(?![\w%]|[.,:/]\d|-\d)",
            "in month": _IN_MONTH,
            "decade": r"(?<![\w.,:/-])((?:1\d|20)\d)0'?s\b",
            "century": (
                r"(?<![\w-])(?:(\d\d)(?:st|nd|rd|th)|((?:twenty[- ])?[a-z]{5,}(?:th|st)))[\s-]+century\b"
                r"(?!-|\s+(?:[a-z]+s\b|BC|B\.C))"
            ),
            "year": rf"{free}([12]\d{{3}})(?:[-/\u2013](\d{{4}}|\d\d)(?![\w%]|[.,]\d))?(?![\w%]|[.,:]\d)",
            "two words": r"\s+([a-z]+)(?:\s+([a-z]+))?",
        }.items()
    }
