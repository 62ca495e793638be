"""What stands before the subject of a clause without a comma: "On 19 July it was …", "In the relay Hungary …"."""

import re

from belie.drafting.verbs import is_verb
from belie.evidence.mentions.calendar_words import MONTHS
from belie.evidence.mentions.date_context import WEEKDAYS
from belie.evidence.mentions.tokens import FUNCTION_WORDS

_CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
_OPENING = re.compile(
    r"(?:All\stold|Still|However|Meanwhile|Instead|Later|Then|Yet|Even\sso|Overall|Altogether|Together|Finally|"
    r"First|Afterwards|"
    r"Now|Today|Yesterday|Even\snow),\s(?=(?:the|an?|it|he|she|they|its|his|her|their)\s)"
)
_LEAD_WORD = re.compile(r"[^\W_][\w'.-]*\w|[^\W_]|[,;:]")
_LEADS = frozenset("in on at by after from during since with before under over within for between".split())
_JOINTS = frozenset("near among across along around towards via least most no".split())
_STARTERS = frozenset(
    "it he she they we the his her its their a an one two three four five six seven eight nine ten there half some "
    "nearly more fewer".split()
)


def behind_lead(text: str, start: int, end: int) -> int:
    """Where the subject begins behind words such as "On 19 July" with no comma between; 0 if there are none."""
    opening = _OPENING.match(text, start, end)
    if opening:
        return opening.end()
    words = list(_LEAD_WORD.finditer(text, start, end))[:16]
    if not words or words[0][0].lower() not in _LEADS or words[0].start() > start + 1:
        return 0
    for number in range(2, min(7, len(words))):
        word, before = words[number][0], words[number - 1][0]
        if before in ",;:" or word in ",;:":
            return 0
        is_dated = before in _CALENDAR or (before.isdecimal() and len(before) == 4)
        is_start = (
            word.lower() in _STARTERS
            or (is_dated and word.isalpha() and word not in _CALENDAR and word.lower() not in FUNCTION_WORDS)
            or (word[0].isupper() and before[0].islower() and before[-1].isalpha())
        )
        is_object = number == 2 and before in ("him", "her", "them", "it") and word in ("the", "a", "an", "its")
        if not is_start or (before.lower() in FUNCTION_WORDS | _JOINTS and not is_object):
            continue
        behind = [one[0] for one in words[number : number + 9]]
        if any(is_verb(one.lower(), last.lower()) for last, one in zip(behind, behind[1:], strict=False)):
            return words[number].start()
    return 0
