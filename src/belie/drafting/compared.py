"""Figures beside another one that say the same of something in another unit, after a change, or at another time."""

import re
from functools import cache

from belie.drafting.cast import slug_of
from belie.drafting.figure import Figure
from belie.drafting.material import Material
from belie.drafting.parts import NewClaim, Value
from belie.drafting.times import plain_date
from belie.model.coverage import SpanKind

_MOVES = re.compile(
    r"(?:rose|fell|grew|dropped|climbed|increased|declined|has_risen|has_fallen|went|jumped|sank)(?:_|$)"
)
_SORTS = re.compile(r"(?:length|height|weight|width|share|cost|age|duration)$").search
_END = re.compile(r"_(?:by|from|to)$")


def draft_compared(material: Material, figure: Figure) -> NewClaim | None:
    """ "dropped 4.75 crowns, or 6.2%", "fell 8 % to $412 million", "down from 14,000 in May 2021": the second."""
    text, span = material.prose.masked, figure.span
    earlier = [one for one in material.of_kind(SpanKind.COUNT) if figure.sentence.start <= one.start < span.start]
    other = material.figures.get(earlier[-1].start) if earlier else None
    link = _patterns()["link"].search(text, earlier[-1].end if earlier else span.start, span.start)
    if other is None or link is None or not re.fullmatch(r"(?:[\s-][a-z]+){0,3}", text[earlier[-1].end : link.start()]):
        return None
    if link["other"]:
        return _former(material, figure, other, link["other"])
    name = str(other.fields.get("property", ""))
    if not name or not figure.amount.unit or (link["and"] and _SORTS(name)):
        return None
    if link["to"]:
        if _patterns()["rivals"].match(text, figure.amount.end):
            return None
        name = f"{_END.sub('', name)}_to"
    return _again(material, other, {"property": name, "value": figure.amount.words}, figure.amount.end)


def _former(material: Material, figure: Figure, other: NewClaim, link: str) -> NewClaim | None:
    """The same thing at another time, if the text says when that was."""
    name = str(other.fields.get("property", ""))
    if "from" in link.split():
        name = f"{_END.sub('', name)}_from" if name else ""
    elif _MOVES.match(name):
        return None
    for one in material.of_kind(SpanKind.DATE):
        gap = material.prose.masked[figure.amount.end : one.start] if one.start >= figure.amount.end else "-"
        date = plain_date(material, one) if re.fullmatch(r"\s(?:(?:in|on|at)\s)?", gap) else None
        if date and other.fields["kind"] in ("count", "statement"):
            value = figure.value if other.fields["kind"] == "count" else figure.amount.words
            named: dict[str, Value] = {"property": name} if name else {}
            claim = (
                _again(material, other, {**named, "value": value, "on": date[0]}, one.end)
                if value is not None
                else None
            )
            if claim:
                material.mark(one.start, one.end)
            return claim
    return None


def _again(material: Material, other: NewClaim, changed: dict[str, Value], end: int) -> NewClaim | None:
    fields = {key: value for key, value in other.fields.items() if key != "evidence"} | changed
    if "on" in changed:
        fields.pop("basis", None)
    decide = {key: doubt for key, doubt in other.decide.items() if key not in changed}
    stem = slug_of(str(changed.get("property", other.id)).replace("_", " "), 30) or "amount"
    return material.claim(stem, other.start, end, fields, decide)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "link": re.compile(
            r"(?:(?P<or>,\sor)|(?P<to>,?\sto)|(?P<and>\sand)|(?P<other>,?\s(?:against|compared\swith|compared\sto|"
            r"(?:up|down)\sfrom|from|"
            r"versus)(?:\s(?:only|just|a))?))\s$"
        ),
        "rivals": re.compile(r"\sfor\s(?:her|his|its|their|the)\b"),
    }
