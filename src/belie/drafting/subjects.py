"""The subject of a clause: the words before its verb, as far as these can be told apart without a grammar."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from belie.drafting.clause_verbs import find_verb
from belie.drafting.joints import MASK
from belie.drafting.leads import behind_lead
from belie.drafting.prose import Prose
from belie.evidence.mentions.people_words import DETERMINERS, IMPERSONAL, PERSONAL
from belie.evidence.mentions.tokens import FUNCTION_WORDS

_WORD = re.compile(r"[^\W_][\w'.,-]*\w|[^\W_]|[,;:()\"]")
_WITHIN = frozenset(
    "of in for on at from the a an and his her its their our to with between by over under about into like near "
    "against through last first this one only before after other own".split()
)
"""Words that may stand within a description."""
_PREPOSITIONS = frozenset("of in for on at from with by like near to than".split())

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
    first = behind_lead(prose.masked, start, end) or (lead.end() if lead else start)
    words = [match for match in _WORD.finditer(prose.masked, first, end) if MASK not in match[0]]
    verb = find_verb(words)
    if not verb:
        return None
    head = _until_comma(words[:verb])
    if head[0][0].lower() in ("having", "nobody", "everybody", "everyone", "anyone", "nothing"):
        return None
    name = next((run for run in prose.runs if head[0].start() <= run.start and run.end <= words[verb].start()), None)
    at = words[verb].span()
    if len(head) == verb and _owns(prose, head):
        return None
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
    if low in PERSONAL and len(head) > 2 and head[1][0] == "and":
        return Subject(head[0].start(), head[-1].end(), _words(prose, head), Form.PHRASE, at)
    if low in ("there", "nobody", "no", "who", "what", "those", "these", "this", "that", "not"):
        return None
    if low in DETERMINERS and len(head) > 1:
        head = head[1:]
    for before, word in zip(["", *(word[0].lower() for word in head)], head, strict=False):
        is_object = word[0].lower() == "it" and before in _PREPOSITIONS
        is_number = prose.masked[word.start() : word.start() + 4] == "No. "
        if word[0].lower() in FUNCTION_WORDS - _WITHIN and not is_object and not is_number:
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


def _owns(prose: Prose, head: list[re.Match[str]]) -> bool:
    """Whether a subject is only whose it is, "Brightwell's rose": the text has the name alone, so it is no "Macy's"."""
    bare = prose.masked[head[0].start() : head[-1].end()]
    alone = re.compile(rf"\b{re.escape(bare[:-2])}\b(?!')")
    return bare.endswith("'s") and alone.search(prose.masked) is not None


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
    if any(word[0].lower() in ("by", "with", "from", "at", "in", "of", "for") for word in words[size + 1 : size + 4]):
        return None
    run = next((run for run in prose.runs if low <= run.start <= high and len(run.words) > 1), None)
    return (run.start, run.end) if run and "," not in prose.masked[low : run.start] else None


def _words(prose: Prose, head: list[re.Match[str]]) -> str:
    return " ".join(prose.plain[head[0].start() : head[-1].end()].split())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    begins = (
        r"(?:[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Aa]fter|[Ff]rom|[Dd]uring|[Ss]ince|[Ww]ith|[Ff]or|[Oo]f|[Bb]efore|[Uu]nder|[Aa]s|"
        r"[Bb]etween|Having)"
    )
    return {
        "lead": re.compile(
            rf"(?:(?:and|but|so|then|now|later|earlier|meanwhile|today|yesterday|[Tt]hen|[Nn]ow|[Tt]oday|[Yy]esterday|"
            rf"[Ll]ast\s\w+|[Tt]he\snext\s\w+),?\s)?(?:{begins}\s[^,;:{MASK}]{{1,60}},\s(?:[\w\s]{{1,20}},\s)?)?"
        ),
        "number": re.compile(
            r"(?i)(?:at|more|fewer|less|nearly|about|some|almost|over|under|up|one|two|three|four|five|six|seven|"
            r"eight|nine|"
            r"ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|hundreds|"
            r"thousands|"
            r"half|\w+ty-\w+|only|just)$"
        ),
    }
