"""Names: those of properties, made of the words of a text, and whether one is whole."""

import re
from functools import cache

from belie.evidence.spans.place_words import ORGANISATIONS

_MOST_WORDS = 9
_WHOLE = frozenset("railway line bridge viaduct canal harbour station hospital museum library theatre mill".split())
"""What ends a whole name, beside words for organisations."""
_LEFT_OUT = frozenset("a an the just only also now then still already even about s and".split())


def property_of(words: str) -> str:
    """Some words as the name of a property: no articles, words joined by `_`; empty where they make none.

    Words with signs or letters outside of ASCII make none, and neither do more than nine; of figures only years do.
    """
    text = " ".join(words.split())
    if re.search(r"[^A-Za-z0-9' ,-]", text) or "," in text.strip(" ,") or re.search(r"\d", _year().sub("", text)):
        return ""
    found = re.findall(r"[A-Za-z0-9][A-Za-z0-9'-]*", text.replace("'s", ""))
    kept = [word.replace("'", "").strip("-") for word in found if word.lower() not in _LEFT_OUT]
    if len(kept) > 1 and kept[0].lower() == "had" and _participle().fullmatch(kept[1].lower()):
        kept = kept[1:]
    if not kept or len(kept) > _MOST_WORDS or kept[-1].lower() in ("that", "who", "which", "another"):
        return ""
    name = "_".join([kept[0].lower(), *kept[1:]])
    return name if re.fullmatch(r"[a-z][A-Za-z0-9_ -]*", name) else ""


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:1\d{3}|20\d\d)\b")


@cache
def _participle() -> re.Pattern[str]:
    return re.compile(
        r"\w{2,}ed|been|\w+en|won|lost|made|sold|cut|put|paid|run|met|come|gone|held|kept|left|led|stood|built|cost"
    )


def is_whole(name: str) -> bool:
    """Whether a name says what it is the name of: "Oldport Railway" is not short for "Oldport Railway Trust"."""
    return " " in name and name.split()[-1].lower() in ORGANISATIONS | _WHOLE
