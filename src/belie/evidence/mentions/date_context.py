"""What the words around a date make of it: since then, until then, and whether it dates what the sentence tells."""

import re
from dataclasses import dataclass
from functools import cache

from belie.evidence.mentions.saying import SAID
from belie.evidence.mentions.tokens import FUNCTION_WORDS

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_BESIDE_SAYING = (
    r"(?:on|late|early|in|a|an|the|at|to|via|by|through|his|her|its|their|statement|interview|reporters|journalists|news|"
    r"conference|briefing|press|letter|speech|remarks|lawmakers|deputies|parliament|telegram|twitter|social|media|television|"
    r"tv|radio|again|here|earlier|morning|evening|night|afternoon|this|last|telephone|phone|call|post|release)"
)
_PREPOSITIONS = {
    "at": ("in", "on", "on a", "at", "during", "as of", "as at", "this", "last", "next", "until now in"),
    "since": ("since", "after", "following", "from", "starting", "beginning", "as early as", "not until", "not before"),
    "until": (
        "until", "till", "before", "by", "through", "to", "prior to", "ahead of", "no later than", "up to",
        "as late as",
    ),
    "loose": (
        "for", "than", "with", "and", "or", "dated", "every", "each", "any", "around", "circa", "about", "roughly",
        "approximately", "on or about", "on or around", "on or before", "on or after", "against", "versus", "like",
        "unlike", "c.", "ca.", "since about", "per", "between", "within", "near", "towards", "toward", "a", "an",
        "as in", "as on",
    ),
}  # fmt: skip
_KINDS = {phrase: kind for kind, phrases in _PREPOSITIONS.items() for phrase in phrases}
_FILL = (
    r"(?:(?:the|early|late|mid|end|start|beginning|middle|close|of|evening|morning|night|afternoon|year|years|month|months|"
    r"summer|spring|autumn|fall|winter|very|exactly|whole|first|second|third|fourth|half|quarter|week|weekend|days?)[\s-]+)*"
)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a date. `way`: at, since, until, loose, or none without a preposition before it.

    `sure`: it dates what its sentence tells. `reported`: it dates the words of somebody who tells it. `verb` is the
    word that it belongs to, where it would be sure but for standing in a clause that tells of something else.
    """

    way: str
    sure: bool
    reported: bool = False
    verb: str = ""


def look_around(text: str, start: int, end: int, is_year: bool = False) -> Around:
    """What the words before and after a passage with a date say of it. `is_year`: it is a year alone, which needs a
    preposition to be a date for sure."""
    left, right = text[max(0, start - 160) : start], text[end : end + 120]
    low = _in_small_letters(left)
    found = _patterns()["preposition"].search(low)
    way = _KINDS[" ".join(found[1].split())] if found else "none"
    if found and found[2] and re.search(r"\b(?:half|quarter|week|weekend|days?)\b", found[2]) and is_year:
        way = "at" if way == "at" else "loose"
    if not found and is_year and _patterns()["verb of years"].search(low):
        way = "at"
    sentence = re.split(r"[.;:!?\u2014\u2026]\s|[(\[]", left)[-1]
    low_sentence = low[len(low) - len(sentence) :]
    reported = _is_said_before(sentence, low_sentence) or _is_said_after(sentence, right, bool(found))
    doubtful = (
        reported
        or bool(_patterns()["denied"].search(low_sentence) or _patterns()["denied after"].match(right))
        or way == "loose"
        or (way == "none" and (is_year or _is_alone(left, right)))
        or _is_attribute(left, right, way)
    )
    aside = not doubtful and (_is_subordinate(sentence, low_sentence, right) or _is_inside(left))
    verb = re.search(r"(\w+)\s*$", left[: found.start()] if found else left) if aside and way != "none" else None
    return Around(way, not (doubtful or aside), reported, verb[1].lower() if verb else "")


def _in_small_letters(text: str) -> str:
    """The text in small letters, each where it stood."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _is_said_before(sentence: str, low: str) -> bool:
    """Whether somebody says something right before; `low` is the sentence in small letters."""
    return bool(_patterns()["says"].search(low) and _patterns()["said before"].search(sentence))


def _is_said_after(sentence: str, right: str, has_preposition: bool) -> bool:
    """Whether somebody says something then: "On Friday, Reed said"; not so in "came on Friday, Reed said"."""
    said = _patterns()["said after"].match(right)
    if said is None:
        return False
    is_first = len(re.findall(r"\w+", sentence)) <= 1 + has_preposition
    return is_first or not said[1] or not said[2]


def _is_alone(left: str, right: str) -> bool:
    """Whether a date without a preposition may be a heading or a date line, and not a part of a sentence."""
    before = left.rstrip()
    if not before:
        return bool(re.match(r"\s*(?:[(\u2014\u2013:|-]|$)", right))
    if before[-1] in ",(\u2014\u2013-[|/":
        return not before.rstrip(", ").endswith(WEEKDAYS)
    word = before.rsplit(None, 1)[-1]
    return word[0].isupper() and word.strip(".,") not in WEEKDAYS


def _is_attribute(left: str, right: str, way: str) -> bool:
    """Whether the date belongs to a noun: "the 2019 summit", "May's vote", "Expo 2017"."""
    if re.match(r"'s?\b|-[A-Za-z]", right):
        return True
    after = re.match(r"\s+([a-z]+)", right)
    before = re.search(r"([A-Za-z']+)\s+$", left)
    if before is None or after is None or after[1] in FUNCTION_WORDS:
        return bool(before and re.match(r"\s+[A-Z]", right) and before[1].lower() in _DETERMINERS)
    word = before[1].lower()
    return (word in _DETERMINERS and way != "at") or word in ("the", "a", "an", "its", "his", "her")


_DETERMINERS = frozenset("the a an this that these its his her their our my your every each any no of".split())


def _is_subordinate(sentence: str, low: str, right: str) -> bool:
    """Whether the date stands in a clause that only tells more of something in the sentence; `low` is that in small
    letters."""
    if re.match(r"\s+(?:was|is|were|are|has|had|have|will|would|can|could|may|might|must)\b", right) and re.search(
        r"\w+(?:ed|ilt|orn|eld|ade|en|un)\s+(?:in|on|at)\s+$", sentence
    ):
        return True
    if re.match(r"\s*,", right) and _patterns()["apposition"].search(sentence):
        return True
    aside = _patterns()["aside"].search(sentence)
    if aside and sentence[: aside.start()].split():
        return True
    return bool(_patterns()["conjunction"].search(low))


def _is_inside(left: str) -> bool:
    """Whether the passage stands in brackets that are not at the beginning."""
    opening = max(left.rfind("("), left.rfind("["))
    return opening > 0 and not re.search(r"[)\]]", left[opening:])


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    phrases = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(_KINDS, key=len, reverse=True))
    denied = (
        r"(?:\b(?:not|never|nobody|none|nothing|neither|nor|without|failed|instead|rather\s+than|no\s+(?:one|longer))\b"
        r"|n't\b)"
    )
    planned = r"(?:due|planned|scheduled|expected|meant|supposed|intended|to|hoped|set)"
    participle = (
        r"(?:\w+ed|born|built|set|held|won|made|known|given|shown|begun|written|taken|struck|laid|cut|sunk|bought|sold|told|"
        r"seen|sent|left|found|lost|paid)"
    )
    # "preposition", "says", "denied", "verb of years" and "conjunction" are for small letters, which are found faster
    return {
        "preposition": re.compile(rf"(?<![\w-])({phrases})[\s-]+({_FILL})$"),
        "says": re.compile(rf"(?<!\w)(?:{SAID}|according to)\b"),
        "said before": re.compile(rf"\b(?i:{SAID}|according to)\s+(?:(?:{_BESIDE_SAYING}\b|[A-Z][\w'-]*)[,\s]+)*$"),
        "denied": re.compile(
            rf"{denied}|\b(?:should|could|would|might|must)\s+have\b|\b(?:was|were|had\s+been|been)\s+(?:\w+ly\s+)?{planned}\b|\boriginally\b"
        ),
        "denied after": re.compile(rf"(?i)[^.;!?]*?{denied}"),
        "verb of years": re.compile(r"\b(?:born|died|founded|established)\s+$"),
        "said after": re.compile(rf"(?i)\s*(,?)\s+((?:[\w'-]+\s+){{0,6}}?)(?:{SAID}|according to)\b"),
        "aside": re.compile(
            rf"\b(?:which|who|whose|whom|where|when|while|whereas|whether)\b[^,;]*$|,\s+(?:\w+ly\s+)?{participle}\b[^,;]*$"
        ),
        "apposition": re.compile(r"\w,\s+(?:an?|the|once|then|formerly|previously|now)\b[^,;]*$"),
        "conjunction": re.compile(
            r"\b(?:after|before|since|until|till|once|although|though|because|if|unless|as|than)\s+"
            r"(?!(?:the\s+)?(?:early|late|mid|end|start|beginning|of|at|early|\d))"
            r"[a-z][\w'-]*\s+[^,;]*$"
        ),
    }
