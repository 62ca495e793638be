"""Words without their endings, so that one thing in the singular and in the plural is one word."""

import re
import unicodedata
from functools import lru_cache

_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "mice": "mouse", "feet": "foot"}


def stems(text: str) -> frozenset[str]:
    """The words of a text without endings, accents and case."""
    return frozenset(stem(word) for word in re.findall(r"[^\W_]+", text))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without the ending of a plural, accents and case."""
    folded = "".join(char for char in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(char))
    if folded in _IRREGULAR:
        return _IRREGULAR[folded]
    if folded.endswith("ies") and len(folded) > 4:
        return folded[:-3] + "y"
    if folded.endswith(("ses", "xes", "ches", "shes", "zes")) and len(folded) > 4:
        return folded[:-2]
    is_plural = len(folded) > 3 and folded.endswith("s") and not folded.endswith(("ss", "us", "is"))
    return folded[:-1] if is_plural else folded


def is_akin(word: str, text: str) -> bool:
    """Whether a word begins like some word of a text, as "opened" and "opening" do."""
    mine = stem(word)
    return len(mine) > 3 and any(len(other) > 3 and other[:4] == mine[:4] for other in stems(text))
