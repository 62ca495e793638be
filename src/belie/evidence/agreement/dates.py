"""Whether the dates of a claim agree with the dates and weekdays that its evidence mentions."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from math import inf

from belie.evidence.agreement.disagreement import Disagreement, Passage
from belie.evidence.agreement.stems import is_akin
from belie.evidence.agreement.times import days_of_week, have_day, times_of, whole_days
from belie.evidence.mentions.date_context import WEEKDAYS
from belie.evidence.mentions.kinds import DateMention, WeekdayMention
from belie.model.claim import Claim
from belie.model.wording import date_words
from belie.values.calendar_days import weekday
from belie.values.dates import Date, parse_date
from belie.values.iso import iso_day
from belie.values.times import DAY, Spans, Times, meet

_NIGHT = re.compile(r"(?i)\b(?:night (?:of|to|from)|overnight|midnight)\b")
"""A night belongs to two days, and people name either."""

_CHOSEN = re.compile(
    r"(?i)\b(?:re-?)?(?:elect|appoint|nominat|designat|confirm|select)\w*\b|\b(?:named|chosen|won|vote\w*)\b"
)

_TAKEN = re.compile(r"(?i)\b(?:bec[ao]me|becomes|took|taken|takes|sworn|assum\w*|inaugurat\w*|start\w*|beg[au]n)\b")
_LEFT = re.compile(
    r"(?i)\b(?:left|leav(?:es|ing)|resign\w*|step\w*\s+(?:down|aside)|retir\w*|quit|oust\w*|dismiss\w*|sacked|fired|"
    r"removed|(?:succeeded|replaced)\s+by|impeach\w*|gave\s+up)\b"
)

_SINCE = re.compile(r"(?i)\bsince\s+$")
_UNTIL = re.compile(r"(?i)\b(?:until|till)\s+$")


def dates_disagree(claim: Claim, keys: Iterable[str], passage: Passage, topic: str = "") -> Disagreement | None:
    """What of the dates under some keys of a claim its evidence rules out.

    Every date that the evidence mentions may be that of the claim; only where none can be, and one is sure to date
    what the sentence tells, they disagree. One that dates an aside counts where its verb is a word of the `topic`, the
    name of what the claim tells of: "the hall, opened in May" for the opening of a hall.
    """
    dates = [(key, date) for key in keys if (date := claim.date(key)) is not None and date.text != ".."]
    if not dates or any(_stands_as_said(claim, key, passage) for key, _ in dates):
        return None
    mentions = [one for one in passage.dates if isinstance(one, DateMention)]
    if claim.kind == "role":
        keys = [key for key, _ in dates]
        mentions = [_of_tenure(one, keys, passage.plain) for one in mentions]
    if _NIGHT.search(passage.plain):
        mentions = [_with_night(one) for one in mentions]
    weekdays = [one for one in passage.dates if isinstance(one, WeekdayMention)]
    if any(one.times is None for one in mentions):
        return None
    claimed = [times for _, date in dates for times in times_of(date)]
    if any(_may_be_one(times, mention) for times in claimed for mention in mentions):
        return _ends_disagree(claim, passage) or _bounds_disagree(claim, passage, mentions)
    if any(_is_on_weekday(times, [one.weekday for one in weekdays]) for times in claimed):
        return None
    is_quote = claim.kind == "quote"
    clauses = _clauses_of(topic, passage.plain)
    every: list[DateMention | WeekdayMention] = [*mentions, *weekdays]
    for mention in every:
        if isinstance(mention, DateMention) and mention.verb and is_akin(mention.verb, topic):
            return _disagreement(claim, dates, mention)
        if not isinstance(mention, DateMention) and not _is_short(claimed):
            continue
        if clauses and not any(start <= mention.start < end for start, end in clauses):
            continue
        if mention.sure or (mention.reported and is_quote):
            return _disagreement(claim, dates, mention)
    return None


def _of_tenure(mention: DateMention, keys: Collection[str], text: str) -> DateMention:
    """A date of a tenure by what happens then, where the claim gives none of the keys that this would speak of.

    Office is taken within the year after somebody is chosen, held from when it is taken, and until it is left.
    """
    if mention.times is None:
        return mention
    first, end = mention.times.first, mention.times.end
    if _CHOSEN.search(text) and end != inf:
        end += 366 * DAY
    if "from" not in keys and (_CHOSEN.search(text) or _TAKEN.search(text)):
        end = inf
    if "until" not in keys and _LEFT.search(text):
        first = -inf
    if (first, end) == (mention.times.first, mention.times.end):
        return mention
    return replace(mention, times=Spans(((first, end),)), ends=None)


def _with_night(mention: DateMention) -> DateMention:
    """A date by which a night is named: the day before and the day after may be meant."""
    if mention.times is None or inf in (-mention.times.first, mention.times.end):
        return mention
    times = Spans(((mention.times.first - DAY, mention.times.end + DAY),))
    return replace(mention, times=times, ends=None)


def _clauses_of(topic: str, text: str) -> list[tuple[int, int]]:
    """The clauses of a passage that have the first words of the topic; none where it calls that otherwise."""
    head = re.split(r"\s+(?:of|to|in|at|for|on|with|and|by|from|about)\s+", topic, maxsplit=1)[0]
    places = [0, *(place for match in _JOINT.finditer(text) for place in match.span()), len(text)]
    clauses = list(zip(places[::2], places[1::2], strict=True))
    return [(start, end) for start, end in clauses if any(is_akin(word, head) for word in text[start:end].split())]


_JOINT = re.compile(
    r"[;!?]\s|\.\s(?=[A-Z\"'])|,?\s(?:(?:and|but|while|whereas|which|who|when|where)\s|"
    r"(?:after|before)\s(?=(?:it|he|she|they|the|an?|its|his|her|their)\b|[A-Z]))"
)


def _ends_disagree(claim: Claim, passage: Passage) -> Disagreement | None:
    """A tenure from one date until another is held against a span with both ends: "from 2019 to 2023"."""
    start, end = (claim.date(key) for key in ("from", "until")) if claim.kind in ("role", "statement") else (None, None)
    spans = [one for one in passage.dates if isinstance(one, DateMention) and one.ends is not None]
    if start is None or end is None or end.text == ".." or len(spans) != 1 or not spans[0].sure:
        return None
    for key, date, meant in zip(("from", "until"), (start, end), spans[0].ends or (), strict=True):
        others = [one for one in passage.dates if isinstance(one, DateMention) and one is not spans[0]]
        if not any(meet(whole_days(times), meant) for times in times_of(date)) and not any(
            _may_be_one(times, one) for times in times_of(date) for one in others
        ):
            return _disagreement(claim, [(key, date)], spans[0])
    return None


def _bounds_disagree(claim: Claim, passage: Passage, mentions: Sequence[DateMention]) -> Disagreement | None:
    """The end of a tenure is held against "until 2016", its start against "since 1998", if it lies before that."""
    for key, word in (("from", _SINCE), ("until", _UNTIL)):
        date = claim.date(key) if claim.kind in ("role", "statement") else None
        bounds = [one for one in mentions if one.sure and one.edtf and word.search(passage.plain[: one.start])]
        if date is None or date.text == ".." or len(bounds) != 1:
            continue
        meant = [whole_days(times) for times in times_of(parse_date(bounds[0].edtf or ""))]
        claimed = [whole_days(times) for times in times_of(date)]
        others = [one for one in mentions if one is not bounds[0]]
        if any(meet(one, other) for one in claimed for other in meant):
            continue
        if any(_may_be_one(times, other) for times in times_of(date) for other in others):
            continue
        if key == "until" or all(one.end <= other.first for one in claimed for other in meant):
            return _disagreement(claim, [(key, date)], bounds[0])
    return None


def _may_be_one(claimed: Times, mention: DateMention) -> bool:
    """Whether a claimed date and a mentioned one may be the same day, its weekday included."""
    times = mention.times
    if times is None:
        return True
    whole = whole_days(claimed)
    if not meet(whole, times):
        return False
    return mention.weekday is None or have_day(whole, times, mention.weekday)


def _is_short(claimed: Iterable[Times]) -> bool:
    """Whether all claimed dates leave out some weekday."""
    return all(days_of_week(times) is not None for times in claimed)


def _is_on_weekday(times: Times, meant: Collection[int]) -> bool:
    """Whether a date that leaves out some weekday may be on one of those meant."""
    days = days_of_week(times)
    return days is not None and any(day in meant for day in days)


def _stands_as_said(claim: Claim, key: str, passage: Passage) -> bool:
    """Whether the date is given as the evidence says it; what those words mean is for another rule."""
    value = claim.fields.get(key)
    if not isinstance(value, dict):
        return False
    said = " ".join(str(value["said"]).casefold().split())
    return said in " ".join(passage.plain.casefold().split())


def _disagreement(claim: Claim, dates: list[tuple[str, Date]], mention: DateMention | WeekdayMention) -> Disagreement:
    key, date = dates[0]
    named = f"{key}: {date_words(claim.fields[key])}"
    if mention.weekday is not None and (day := _only_day(date)) is not None and weekday(day) != mention.weekday:
        reason = f"{iso_day(day)} is a {WEEKDAYS[weekday(day)]}"
    else:
        reason = f'{named.partition(": ")[2]} is not "{mention.text}"'
    return Disagreement(named, mention.text, reason)


def _only_day(date: Date) -> int | None:
    first, end = date.first_day, date.end_day
    return int(first) if end - first == 1 and first > -inf else None
