"""Where the verb of a clause stands, among its words."""

import re

from belie.drafting.verbs import is_verb
from belie.evidence.mentions.people_words import PERSONAL
from belie.evidence.mentions.tokens import FUNCTION_WORDS

_MOST_WORDS = 12
_RELATIVE = ("who", "which", "that", "whose", "where")


def find_verb(words: list[re.Match[str]]) -> int:
    """The number of the word that is the verb; 0 where there is none near."""
    is_aside = False
    for number, word in enumerate(words[1 : _MOST_WORDS + 8], 1):
        text, before = word[0].lower(), words[number - 1][0].lower()
        if text == ",":
            is_aside = not is_aside
            continue
        is_new = text.endswith("s") and len(text) > 3 and text not in FUNCTION_WORDS
        if is_new and not is_aside and number > 1 and before == "," and words[number][0].islower():
            return number
        following = words[number + 1][0].lower() if number + 1 < len(words) else ""
        is_named = number > 1 and words[number - 1][0][0].isupper() and words[number - 2][0][0].isupper()
        if is_new and is_named and words[number][0].islower() and "'" not in text and not is_verb(following, text):
            return number
        if is_new and number == 1 and before in ("it", "he", "she"):
            return number
        if is_aside or not text[0].isalpha():
            continue
        if (
            is_verb(text, before)
            and before not in _RELATIVE
            and before not in FUNCTION_WORDS - {"it", "he", "she", "they", "there", "also", "now"}
        ):
            return _behind_participle(words, number)
        if number > _MOST_WORDS:
            break
    return 0


def _behind_participle(words: list[re.Match[str]], number: int) -> int:
    """The verb of a clause whose first candidate only tells more of the subject: "a beetle seen there has spread"."""
    word = words[number][0].lower()
    if not (word.endswith("ed") or word in ("set", "made", "built", "held", "seen", "found", "taken", "written")):
        return number
    for at in range(number + 1, min(number + 8, len(words))):
        low = words[at][0].lower()
        if (
            low in ",;:"
            or low in PERSONAL
            or low in ("and", "but", "that", "who", "which", "to", "as", "when", "after")
        ):
            return number
        if low in ("has", "have", "had", "was", "were", "is", "are", "will"):
            return at
    return number
