"""Numbers that count nothing: labels, pronouns, turns of phrase, and parts of names."""

import re
from functools import cache

from belie.evidence.mentions.modifiers import MODIFIER_ENDS
from belie.evidence.mentions.nouns import looks_plural
from belie.evidence.mentions.saying import CALLED, SAID
from belie.evidence.mentions.tokens import FUNCTION_WORDS
from belie.evidence.mentions.units import LABELS, LABELS_OR_VERBS, UNITS
from belie.evidence.spans.passage import starts_sentence, word_after, word_before

_ONE = frozenset(
    "one of the a an is was has had can could may might must will would should who that which another side hand "
    "thing way day by after in at on to and or for with but as if when from".split()
)
_NO_MORE_ONE = frozenset("no any the this that some every each another such which only-".split())
_MORE_LABELS = frozenset(
    "season version junction lot trench berth cell plot hut camp block bay booth box court desk file entry "
    "magnitude-".split()
)
_MEASURED = frozenset("age aged quarter year day".split())
"""Words among the labels behind which a number tells something."""

_FIRST_WORDS = frozenset(
    "just some another further extra all both half these those last next first score total".split()
)
_NO_ADVERBS = frozenset("family supply ally assembly monopoly butterfly jelly belly bully rally lily reply".split())


def is_no_count(text: str, start: int, end: int) -> bool:
    """Whether a number is a label, a part of a name, a turn of phrase or a pronoun."""
    words, before, after = text[start:end], word_before(text, start), word_after(text, end)
    if re.search(r"[\[#\u2116]$", text[:start]) or re.fullmatch(r"0\d{2,}.*", words):
        return True
    if words[0].isdecimal() and not re.search(r"\s", words):
        return _is_label(text, words, before, after, start, end)
    if re.match(r"[^\W\d_]+(?![^\s\w-])", words) and not re.search(r"\d", words[:3]):
        return _is_phrase(text, words, before, after, start, end)
    return False


def _is_label(text: str, words: str, before: str, after: str, start: int, end: int) -> bool:
    """Whether digits name something: "Article 50", "Apollo 11", "bus 42"."""
    low, following = before.lower().rstrip("."), after.lower()
    if _patterns()["abbreviated label"].search(text[max(0, start - 8) : start]):
        return True
    row = _patterns()["row of labels"].search(text[max(0, start - 30) : start])
    if row and row[1].lower() in (LABELS | LABELS_OR_VERBS | _MORE_LABELS) - _MEASURED:
        return True
    if not re.fullmatch(r"\d{1,6}(?:\.\d+)?", words):
        return False
    counts = following in UNITS or (bool(after) and after.islower() and _leads_to_plural(text, end))
    if low in LABELS or low.removesuffix("s") in _MORE_LABELS:
        return low not in _MEASURED and not (counts and low in ("rooms", "games"))
    if low in LABELS_OR_VERBS:
        return not counts and not re.match(r"\s?[%\u00b0]|-", text[end:])
    if not before[:1].isupper() or counts or low in FUNCTION_WORDS or re.match(r"\s?[%\u00b0-]", text[end:]):
        return False
    is_first = starts_sentence(text, text.rfind(before, 0, start))
    return not is_first or not (low in MODIFIER_ENDS or low in _FIRST_WORDS or low.endswith(("ly", "ing", "ed")))


def _leads_to_plural(text: str, end: int) -> bool:
    """Whether a plural follows within four words."""
    for word in re.match(r"((?:[\s-]+[a-z][\w']*){1,4})?", text[end : end + 80])[0].replace("-", " ").split():  # type: ignore[index]
        if word in FUNCTION_WORDS:
            return False
        if looks_plural(word):
            return True
    return False


def _is_phrase(text: str, words: str, before: str, after: str, start: int, end: int) -> bool:
    """Whether a number in words is a pronoun, or a part of a name or a title."""
    low, following = words.lower(), after.lower()
    if low == "one":
        return _is_pronoun(text, before, following, end)
    if (
        low in ("tens", "scores", "hundreds", "thousands", "millions", "billions", "dozens", "trillions")
        and following != "of"
    ):
        return low in ("tens", "scores") or before.lower() in ("the", "their", "its", "his", "her")
    if words[0].isupper() and not starts_sentence(text, start):
        return words != words.upper()
    if words[0].isupper() and after[:1].isupper():
        return not _leads_to_plural_name(text, end)
    return low in ("ten", "eleven") and before.lower() in ("top", "starting")


def _leads_to_plural_name(text: str, end: int) -> bool:
    """Whether capitalised words after a number lead to a plural: "Three Labour MPs", "Two French soldiers"."""
    found = re.match(
        r"\s+(?:[A-Z][\w'-]*\s+){0,2}?(?:[A-Z]{2,}s\b|(?!was\b|is\b|has\b)[a-z]\w*s\b|[A-Z]\w+(?:s|men|women)\s+[a-z])",
        text[end : end + 60],
    )
    return found is not None


def _is_pronoun(text: str, before: str, following: str, end: int) -> bool:
    """Whether "one" stands for something, and counts nothing."""
    if text[end : end + 1] == "-":
        return bool(re.match(r"-(?:off|way|sided|party|time|man|woman|on|to|nation|stop|eyed)\b", text[end:]))
    if (
        before.lower() in _NO_MORE_ONE
        or before.lower().endswith(("er", "est"))
        and before.lower() not in ("over", "after", "number", "under")
    ):
        return True
    if following == "more":
        return False
    if re.match(rf"\s+\w+\s+(?:{SAID}|{CALLED})\b", text[end:]):
        return True
    if not following or following in _ONE:
        return before.lower() not in ("least", "than", "only", "just") or following in ("of", "who", "that")
    return following in FUNCTION_WORDS or following.endswith(("ly", "self")) and following not in _NO_ADVERBS


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "row of labels": re.compile(r"\b([^\W\d_]+?)s?\.?\s\d{1,4}(?:,\s\d{1,4})*\s?(?:and|or|to|,|-|\u2013)\s?$"),
        "abbreviated label": re.compile(r"(?:\b(?:[Nn]os?|[Nn]r|[Aa]rt|[Ss]ec|[Cc]h|pp?|[Vv]ol|[Ff]ig|[Oo]p)\.\s?|#)$"),
    }
