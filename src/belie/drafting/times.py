"""When the clause around a date takes place, as a fact file writes it."""

import re
from dataclasses import dataclass
from functools import cache

from belie.drafting.material import Material
from belie.drafting.parts import Value
from belie.drafting.reckoned import relative_meant, weekday_meant, year_meant
from belie.drafting.subjects import Subject
from belie.drafting.verbs import AUXILIARIES, FUTURE, is_verb
from belie.evidence.mentions.date_context import WEEKDAYS, look_around
from belie.evidence.mentions.kinds import DateMention, WeekdayMention
from belie.evidence.mentions.tokens import FUNCTION_WORDS
from belie.model.coverage import Span, SpanKind
from belie.values.iso import iso_day

_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?|\d{3}X")
_MASKED = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class When:
    """A date: its place with the words before it ("in", "on"), its value, whether the desk inferred it, and a doubt."""

    start: int
    end: int
    value: Value
    inferred: bool
    doubt: str = ""


def find_when(material: Material, start: int, end: int, subject: Subject | None) -> When | None:
    """The one date that surely tells when a clause takes place; None where there is none, or two. One between the
    subject and its verb only tells of the subject."""
    found = list[When]()
    for span in material.of_kind(SpanKind.DATE):
        if start <= span.start and span.end <= end and span.about != "time of day":
            when = read_when(material, span, start, end)
            if when is None or (subject and subject.start < when.start < subject.verb[0]):
                continue
            if not found or (when.start, when.end) != (found[-1].start, found[-1].end):
                found.append(when)
    return found[0] if len(found) == 1 else None


def read_when(material: Material, span: Span, start: int, end: int) -> When | None:
    """The date of a span, if it surely dates what its clause tells."""
    mentions = material.reading.dates_in(span)
    if len(mentions) != 1 or re.match(r"s\b", material.prose.masked[span.end :][:2]) or span.text.endswith("days"):
        return None
    (mention,) = mentions
    way = look_around(material.reading.text, mention.start, mention.end).way
    is_span = isinstance(mention, DateMention) and mention.ends is not None
    if not mention.sure and not _is_plain_after_all(material, mention) or mention.reported:
        return None
    if way not in ("at", "none") and not is_span:
        return None
    if not is_span and _patterns()["other time"].search(material.prose.masked, start, mention.start):
        return None
    first = _with_preposition(material, mention.start)
    if hangs_on_participle(material.prose.masked, start, first):
        return None
    ahead = is_ahead(material, start, end, mention.end)
    if isinstance(mention, WeekdayMention):
        return _on_weekday(material, mention, min(first, span.start), ahead)
    day = material.day
    if mention.edtf is None:
        said = " ".join(mention.text.lower().split())
        meant = None if day is None else relative_meant(said, day)
        return When(first, mention.end, {"said": said, "is": meant}, True) if meant else None
    part = f'the text says "{" ".join(span.text.split())}"' if _is_part_of_year(span.text) else ""
    part = "" if re.fullmatch(r"(?:the )?\d{3}0s", " ".join(span.text.split())) else part
    if part:
        first = _with_preposition(material, span.start)
    last = max(mention.end - mention.text.endswith("."), span.end)
    if _PLAIN.fullmatch(mention.edtf):
        part = part or of_noun(material, start, first) if is_span else part
        return When(first, last, mention.edtf, False, part)
    if not _MASKED.fullmatch(mention.edtf):
        return None
    meant = None if day is None else year_meant(mention.edtf, mention.weekday, day, ahead)
    if meant is None:
        return When(first, last, mention.edtf, False, "of which year")
    return When(first, last, meant, True, part or "the text prints no year")


def of_noun(material: Material, start: int, place: int) -> str:
    """What there is to decide where a noun stands right before a span of time: "fraud between 2017 and 2019"."""
    words = material.prose.masked[start:place].split()
    last = words[-1].lower() if words else ""
    is_verb_like = (
        not last or is_verb(last, "it") or last in FUNCTION_WORDS or last.endswith("ly") or not last.isalpha()
    )
    return "" if is_verb_like or len(words) < 3 else f'whether it dates all this, or only "{last}"'


def hangs_on_participle(text: str, start: int, place: int) -> bool:
    """Whether a date at a place dates a noun before it: "the record set in 1988", "a beetle first recorded in 2016"."""
    found = _patterns()["participle"].search(text, start, place)
    if found is None:
        return False
    before = [word.strip(",").lower() for word in text[start : found.start()].split()]
    noun = before[-1] if before else ""
    has_verb = any(is_verb(word, last) for last, word in zip(["", *before], before, strict=False))
    behind = text[place:].partition(".")[0]
    has_verb = has_verb or re.search(r"^[^,;:]*\s(?:has|have|was|were|is|are|had)\s", behind) is not None
    return has_verb and noun not in FUNCTION_WORDS | AUXILIARIES and not noun.endswith("ly")


def plain_date(material: Material, span: Span) -> tuple[str, bool] | None:
    """The date of a span as it stands there, whatever it dates, and whether it was reckoned; None for one that no plain
    date writes."""
    mentions = material.reading.dates_in(span)
    edtf = mentions[0].edtf if len(mentions) == 1 and isinstance(mentions[0], DateMention) else None
    if edtf and _PLAIN.fullmatch(edtf):
        return edtf, False
    if edtf and _MASKED.fullmatch(edtf) and material.day is not None:
        meant = year_meant(edtf, None, material.day, ahead=False)
        return (meant, True) if meant else None
    return None


def _on_weekday(material: Material, mention: WeekdayMention, first: int, ahead: bool) -> When | None:
    """A weekday, as it is said and as the day that is meant."""
    if material.day is None:
        return None
    lead = re.search(r"(?i)\b(last|next|this)\s+$", material.prose.masked[max(0, mention.start - 6) : mention.start])
    word = lead[1].lower() if lead else ""
    meant = weekday_meant(mention.weekday, material.day, ahead, word)
    doubt = "the same weekday a week away may be meant" if meant == material.day else ""
    said = f"{word or 'on'} {WEEKDAYS[mention.weekday]}"
    return When(first, mention.end, {"said": said, "is": iso_day(meant)}, True, doubt)


def _is_plain_after_all(material: Material, mention: DateMention | WeekdayMention) -> bool:
    """Whether a date stands behind "on" or "in" at the end of a part of its sentence, or right behind a verb."""
    text = material.reading.text
    before = re.search(
        r"\b(?:on|in|died|met|opened|began|started)\s+$", text[max(0, mention.start - 9) : mention.start]
    )
    ends = re.match(r"[.;]", text[mention.end - 1 :]) or re.match(r"[.;,]", text[mention.end :])
    is_verb = before is not None and before[0].strip() not in ("on", "in")
    return bool(before and (ends or is_verb)) and not _patterns()["denied"].search(
        text[max(0, mention.start - 80) : mention.start].rpartition(". ")[2]
    )


def _is_part_of_year(words: str) -> bool:
    """Whether the words say less than the date that was read from them: "the spring of 2026"."""
    return _patterns()["part"].search(words) is not None


def _with_preposition(material: Material, start: int) -> int:
    found = _patterns()["preposition"].search(material.prose.masked, max(0, start - 16), start)
    return found.start("word") if found else start


def is_future(material: Material, start: int, end: int) -> bool:
    """Whether a clause tells of what is to come: by its auxiliary, or by a verb in the present before a date."""
    words = set(re.findall(r"[^\W\d_]+", material.prose.masked[start:end]))
    return bool(words & FUTURE) or bool(_patterns()["begins"].search(material.prose.masked, start, end))


def is_ahead(material: Material, start: int, end: int, place: int) -> bool:
    """Whether a date that ends at a place in a clause is to come: what the clause aims at behind it says nothing of it,
    "voted on Monday to close the hall"."""
    aim = _patterns()["aim"].search(material.prose.masked, place, end)
    return is_future(material, start, aim.start() if aim else end)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "participle": re.compile(
            r"\s(?:first\s|last\s)?(?P<word>set|made|built|held|won|seen|written|taken|given|found|bought|sold|"
            r"shown|lost|"
            r"born|[a-z]{3,}ed)\s$"
        ),
        "aim": re.compile(r"\sto\s[a-z]{2,}\s"),
        "preposition": re.compile(r"(?:^|\s)(?P<word>(?:[Oo]n|[Ii]n|[Aa]t|[Dd]uring|[Ff]rom)\s+(?:the\s+)?)$"),
        "part": re.compile(
            r"(?i)\b(?:early|late|mid|spring|summer|autumn|fall|winter|half|quarter|week|weekend|end|start|beginning|"
            r"middle|century)\b|mid-|\d0s"
        ),
        "denied": re.compile(r"(?i)\b(?:not|never|nobody|no|none|without|since|until|than|before|after)\b|n't\b"),
        "other time": re.compile(
            r"\b(?:(?:down|up|against|than|compared|versus|since|that|which|who)\b|"
            r"from\s(?=\W?\d|\w+ty\b|nearly|about|the|last|some))(?:[^,;]|,\d)*$"
        ),
        "begins": re.compile(
            r"\b(?:begins?|starts?|opens?|resumes?|ends?|leaves?|is\sdue|are\sdue|is\sexpected|are\sexpected|reports?|"
            r"takes?\splace|goes?|go\sup|runs?|is\son|are\son|gets?\sa\schance|faces|meets|"
            r"hosts|retires|steps\sdown|returns|flies|travels|votes?\son)\b"
        ),
    }
