"""Amounts of a text with their units, and what an amount of some unit is of something."""

import re
from dataclasses import dataclass
from functools import cache

from belie.drafting.material import Material
from belie.evidence.mentions.units import TIME, UNITS
from belie.model.coverage import Span

_NO_UNITS = frozenset("real reais won rand square cubic basis fold time pound stone m".split())
_OTHERS = frozenset("francs crowns marks pounds runs".split())
_SORTS = {
    "share": frozenset("percent % percentage pct cent".split()),
    "temperature": frozenset("degrees degree celsius c f \u00b0".split()),
    "speed": frozenset("mph kph knots km/h".split()),
    "duration": TIME,
    "weight": frozenset("tonne tonnes ton tons kg kilo kilos kilogram kilograms gram grams lb lbs ounces".split()),
    "area": frozenset("acre acres hectare hectares ha".split()),
}


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with its unit, and a rate behind it: its words, where it ends, and what it is an amount of: "share",
    "duration", "cost"; "amount" where the unit does not tell. `unit` is empty for a bare number."""

    words: str
    end: int
    unit: str
    sort: str


def amount_at(material: Material, span: Span) -> Amount:
    """The amount that begins with the figure of a span."""
    text = material.prose.masked
    end, unit = span.end, ""
    found = None if re.search(r"[$\u20ac\u00a3\u00a5\u20b8]", span.text) else _patterns()["unit"].match(text, end)
    if found:
        end, unit = found.end(), found["unit"].lower()
    elif _patterns()["signed"].search(span.text):
        unit = _patterns()["signed"].search(span.text)[0].strip().lower()  # type: ignore[index]
    elif joined := re.search(r"\d(km|cm|mm|kg|m|mph|km/h|C|F)\b", span.text):
        unit = joined[1].lower()
    speed = re.compile(r"/[sh]\b").match(text, end)
    end = speed.end() if speed else end
    rate = _patterns()["rate"].match(text, end)
    end = rate.end() if rate and unit else end
    words = " ".join(material.prose.text[span.start : end].split())
    return Amount(words, end, unit, "speed" if speed else _sort(unit))


def _sort(unit: str) -> str:
    last = unit.split()[-1] if unit else ""
    if re.search(r"[$\u20ac\u00a3\u00a5\u20b8]", last) or last in _OTHERS | {"dollars", "euros", "pounds", "yen"} - {
        "runs"
    }:
        return "cost"
    return next((sort for sort, words in _SORTS.items() if last in words), "amount")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    units = "|".join(sorted((UNITS - _NO_UNITS) | _OTHERS, key=len, reverse=True))
    size = r"(?:square|cubic|nautical|metric|full|calendar|whole|consecutive|straight)"
    return {
        "unit": re.compile(rf"[\s-](?:an?\s)?(?:{size}\s)?(?P<unit>(?:per\scent|percentage\spoints?|{units}))\b(?!-)"),
        "signed": re.compile(r"[$\u20ac\u00a3\u00a5\u20b8%\u00b0]|per\s?cent|\b(?:cent|pence|p)$"),
        "rate": re.compile(
            r"\s(?:(?:a|an|per|every|each)\s(?:year|month|week|day|night|hour|minute|person|head|share|litre|kilo|"
            r"tonne|head|"
            r"household|home|pupil|hectare|seat|ticket|pound|barrel|ounce|gallon|metre|mile|kilogram|kilometre|room|"
            r"vote|game|square\smetre)|each|apiece|annually)\b"
            r"(?!\s(?:earlier|ago|later|before|on\b))"
        ),
    }
