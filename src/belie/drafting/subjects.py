"""The subject of a clause: the words before its verb, as far as these can be told apart without a grammar."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from belie.drafting.prose import MASK, Prose
from belie.drafting.verbs import is_verb
from belie.evidence.mentions.people_words import DETERMINERS, IMPERSONAL, PERSONAL
from belie.evidence.mentions.tokens import FUNCTION_WORDS

_MOST_WORDS = 12
_WORD = re.compile(r"[^\W_][\w'.,-]*\w|[^\W_]|[,;:()\"]")
_WITHIN = frozenset(("of", "in", "for", "on", "at", "from", "the", "a", "and"))
"""Words that may stand within a description."""

_RELATIVE = ("who", "which", "that", "whose", "where")


class Form(StrEnum):
    """What a subject is made of."""

    NAME = "name"
    PHRASE = "phrase"
    PRONOUN = "pronoun"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: its place, without an article, and where the verb begins and ends. `text` has single spaces."""

    start: int
    end: int
    text: str
    form: Form
    verb: tuple[int, int]


def find_subject(prose: Prose, start: int, end: int) -> Subject | None:
    """The subject of a clause that reaches from one place to another; None where nobody can tell."""
    lead = _patterns()["lead"].match(prose.masked, start, end)
    first = lead.end() if lead else start
    words = [match for match in _WORD.finditer(prose.masked, first, end) if MASK not in match[0]]
    verb = _find_verb(words)
    if not verb:
        return None
    head = _until_comma(words[:verb])
    name = next((run for run in prose.runs if head[0].start() <= run.start and run.end <= words[verb].start()), None)
    at = words[verb].span()
    low = head[0][0].lower()
    titled = _behind_title(prose, head)
    if titled:
        return Subject(*titled, " ".join(prose.plain[slice(*titled)].split()), Form.NAME, at)
    first_word = head[1] if low == "the" and len(head) > 1 else head[0]
    is_whole = name and (name.end >= head[-1].start() or prose.masked[name.end : name.end + 1] == ",")
    if name and is_whole and name.start in (head[0].start(), first_word.start()):
        return Subject(name.start, name.end, " ".join(name.text.split()), Form.NAME, at)
    if len(head) == 1 and low in PERSONAL | IMPERSONAL:
        return Subject(*head[0].span(), head[0][0], Form.PRONOUN, at)
    inner = _named_within(prose, words[:verb], len(head))
    if inner:
        return Subject(*inner, " ".join(prose.plain[slice(*inner)].split()), Form.NAME, at)
    if head[0][0][0].isdecimal() or _patterns()["number"].match(head[0][0]):
        return Subject(head[0].start(), head[-1].end(), _words(prose, head), Form.NUMBER, at)
    if low.endswith("ed") or low in ("born", "built", '"', "(") or any(word[0] in '"()' for word in head):
        return None
    if low in ("there", "nobody", "no", "who", "what", "those", "these", "this", "that", "not"):
        return None
    if low in DETERMINERS and len(head) > 1:
        head = head[1:]
    if any(word[0].lower() in FUNCTION_WORDS - _WITHIN for word in head):
        return None
    return Subject(head[0].start(), head[-1].end(), _words(prose, head), Form.PHRASE, at)


def _behind_title(prose: Prose, head: list[re.Match[str]]) -> tuple[int, int] | None:
    """The name of two words or more that ends a subject behind a title: "Union official Owen ap Rhys"."""
    for run in prose.runs:
        if run.end == head[-1].end() and len(run.words) > 1 and head[0].start() < run.start:
            before = [word[0].lower() for word in head if word.start() < run.start]
            before = before[1:] if before[:1] in (["the"], ["its"], ["his"], ["her"], ["their"]) else before
            if not any(word in FUNCTION_WORDS for word in before) and len(before) <= 3:
                return run.start, run.end
    return None


def _find_verb(words: list[re.Match[str]]) -> int:
    """The number of the word that is the verb; 0 where there is none near."""
    is_aside = False
    for number, word in enumerate(words[1 : _MOST_WORDS + 8], 1):
        text, before = word[0].lower(), words[number - 1][0].lower()
        if text == ",":
            is_aside = not is_aside
            continue
        if is_aside or not text[0].isalpha():
            continue
        if (
            is_verb(text, before)
            and before not in _RELATIVE
            and before not in FUNCTION_WORDS - {"it", "he", "she", "they", "there", "also", "now"}
        ):
            return number
        if number > _MOST_WORDS:
            break
    return 0


def _until_comma(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words up to the first comma, the last adverb left out."""
    head = list[re.Match[str]]()
    for word in words:
        if word[0] in ',;:()"' or word[0].lower() in _RELATIVE:
            break
        head.append(word)
    while len(head) > 1 and head[-1][0].lower() in (
        "now",
        "also",
        "then",
        "still",
        "later",
        "never",
        "already",
        "only",
    ):
        head.pop()
    return head or words[:1]


def _named_within(prose: Prose, words: list[re.Match[str]], size: int) -> tuple[int, int] | None:
    """The name behind a comma that says who a description means: "Its leader, Gary Pell, 52, had"."""
    if len(words) <= size + 1 or words[size][0] != ",":
        return None
    low, high = words[size + 1].start(), words[min(size + 4, len(words) - 1)].start()
    run = next((run for run in prose.runs if low <= run.start <= high and len(run.words) > 1), None)
    return (run.start, run.end) if run and "," not in prose.masked[low : run.start] else None


def _words(prose: Prose, head: list[re.Match[str]]) -> str:
    return " ".join(prose.plain[head[0].start() : head[-1].end()].split())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    begins = (
        r"(?:[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Aa]fter|[Ff]rom|[Dd]uring|[Ss]ince|[Ww]ith|[Ff]or|[Oo]f|[Bb]efore|[Uu]nder|[Aa]s)"
    )
    return {
        "lead": re.compile(
            rf"(?:(?:and|but|so|then|now|later|earlier|meanwhile|today|yesterday|[Tt]hen|[Nn]ow|[Tt]oday|[Yy]esterday|"
            rf"[Ll]ast\s\w+|[Tt]he\snext\s\w+),?\s)?(?:{begins}\s[^,;:{MASK}]{{1,60}},\s(?:[\w\s]{{1,20}},\s)?)?"
        ),
        "number": re.compile(
            r"(?i)(?:at|more|fewer|less|nearly|about|some|almost|over|under|up|one|two|three|four|five|six|seven|eight|nine|"
            r"ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|hundreds|thousands|"
            r"half|\w+ty-\w+|only|just)$"
        ),
    }
