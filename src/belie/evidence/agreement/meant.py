"""Whether a passage may speak of an entity without its name: by a part of that, initials, a pronoun, a description."""

import re
from collections.abc import Collection, Iterable, Sequence

from belie.evidence.agreement.disagreement import Passage
from belie.evidence.agreement.stems import stem, stems
from belie.evidence.mentions.calendar_words import MONTHS
from belie.evidence.mentions.date_context import WEEKDAYS
from belie.evidence.mentions.kinds import NameMention
from belie.evidence.mentions.people_words import DETERMINERS, IMPERSONAL, PERSONAL, TITLES, may_be_somebody
from belie.evidence.mentions.tokens import FUNCTION_WORDS, Token, low
from belie.model.entities import Entities

_CALENDAR = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
_PREPOSITIONS = ("on", "in", "with", "for", "at", "by", "to", "from", "like", "and", "or", "but", "whose", "her", "his")
_COPULAS = ("is", "was", "are", "were", "became", "becomes", "remains", "remained", "being")
_CHOSEN = ("made", "elected", "appointed", "named", "chosen")
_FILLERS = frozenset("of the for and to in at on de la al von van bin".split())


def may_be_named(ids: Iterable[str], tokens: Sequence[Token], entities: Entities) -> bool:
    """Whether some word of the passage may be part of the name of one of some entities, or its initials."""
    words = [token.text.removesuffix("'s") for token in tokens if token.is_word and token.low not in FUNCTION_WORDS]
    there = {stem(word) for word in words}
    acronyms = {word for word in words if word.isupper() and len(word) > 1}
    for one in ids:
        if one not in entities:
            return True
        for name in (entities[one].name, *entities[one].aliases):
            parts = [word for word in re.findall(r"[^\W_]+", name) if word.lower() not in _FILLERS]
            own = {word for word in stems(name) if len(word) > 1 and word not in FUNCTION_WORDS | _FILLERS}
            if own & there or any(_is_akin(word, other) for word in own for other in there):
                return True
            initials = "".join(word[0].upper() for word in parts)
            if any(acronym in initials for acronym in acronyms):
                return True
    return False


def _is_akin(one: str, other: str) -> bool:
    """Whether two words begin alike, as Kazakh and Kazakhstan do, or a name in two spellings."""
    return len(one) > 3 and len(other) > 3 and one[:4] == other[:4]


def may_be_meant(
    passage: Passage,
    mentions: Sequence[NameMention],
    alike: Sequence[NameMention],
    kind: str,
    titles: Collection[str] = (),
    counted: bool = False,
) -> bool:
    """Whether a word beside the known names may stand for somebody: a pronoun, a description, an unknown name.

    `alike` are the names of others of the kind; a description beside one of them belongs to that. `titles` are stems of
    the claim's own offices, which belong to the name that they stand before. `counted`: the claim is a count of it, so
    a plural behind a number is what is counted.
    """
    tokens = passage.tokens
    pronouns = PERSONAL if kind == "person" else IMPERSONAL
    for at, token in enumerate(tokens):
        if not token.is_word or any(one.start <= token.start < one.end for one in mentions):
            continue
        if token.low in pronouns:
            return True
        if token.low in FUNCTION_WORDS or token.low in _CALENDAR or (counted and _is_counted(passage, token)):
            continue
        may_name = _is_unknown_name(tokens, at, kind) or _is_description(tokens, at)
        if may_name and not _is_bound(tokens, at, alike, titles):
            return True
    return False


def _is_unknown_name(tokens: Sequence[Token], at: int, kind: str) -> bool:
    """Whether a word may be a name, or belong to one, of an entity of the kind."""
    token, before = tokens[at], low(tokens, at - 1)
    if not token.is_capital or kind != "person":
        return token.is_capital
    if before == "the":
        return token.low in TITLES or may_be_somebody(token.low)
    return not token.text.isupper() and before not in ("in", "at", "from")


def _is_counted(passage: Passage, token: Token) -> bool:
    """Whether a plural stands right behind a number: "18 agencies"."""
    return token.low.endswith("s") and any(one.end + 1 == token.start for one in passage.numbers)


def _is_description(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may be a noun for somebody: it has an article not far before it, or is a plural."""
    word = tokens[at].low
    if tokens[at].is_capital or not may_be_somebody(word):
        return False
    if word.endswith(("s", "men", "people")):
        return True
    return any(low(tokens, at - step) in DETERMINERS for step in (1, 2, 3))


def _is_bound(tokens: Sequence[Token], at: int, strangers: Sequence[NameMention], titles: Collection[str]) -> bool:
    """Whether a title or a description belongs to the name of a stranger: it stands right before it, behind it after a
    comma or "is", or behind "as"."""
    is_title = not tokens[at].is_capital or tokens[at].low in TITLES or stem(tokens[at].text) in titles
    right = at + 1
    while is_title and right < len(tokens) and _may_lead(tokens[right]):
        if any(one.start == tokens[right].start for one in strangers):
            return True
        right += 1
    left = at
    while left > 0 and (tokens[left - 1].is_word or tokens[left - 1].text == "-") and left > at - 8:
        if low(tokens, left - 1) == "as" or _follows(tokens, left, strangers):
            return True
        left -= 1
    return low(tokens, left) not in _PREPOSITIONS and _follows(tokens, left, strangers)


def _may_lead(token: Token) -> bool:
    """Whether a token may stand between a title and a name."""
    return token.is_capital or token.text == "-" or token.low in TITLES


def _follows(tokens: Sequence[Token], at: int, strangers: Sequence[NameMention]) -> bool:
    """Whether a comma, "is", "has been" or "was made" stands before a token, and the name of a stranger before that."""
    left = at - 1 if low(tokens, at - 1) in _CHOSEN and low(tokens, at - 2) in (*_COPULAS, "been") else at
    if low(tokens, left - 1) == "been" and low(tokens, left - 2) in ("has", "have", "had"):
        left -= 2
    elif low(tokens, left - 1) in _COPULAS or (left == at and low(tokens, left - 1) == ","):
        left -= 1
    else:
        return False
    return left > 0 and any(one.end == tokens[left - 1].end for one in strangers)


def _is_followed(tokens: Sequence[Token], end: int, strangers: Sequence[NameMention]) -> bool:
    """Whether the name of a stranger stands at a token, or "is" and then the name: "the mayor is Lind"."""
    at = end + 1 if low(tokens, end) in _COPULAS else end
    return at < len(tokens) and any(one.start == tokens[at].start for one in strangers)


def has_other_office(
    passage: Passage, mentions: Sequence[NameMention], strangers: Sequence[NameMention], entities: Entities
) -> bool:
    """Whether an office is named that need not be that of a stranger, and so may stand for its holder."""
    tokens = passage.tokens
    for one in mentions:
        if any(entities[name].kind == "office" for name in one.entities):
            at = next(number for number, token in enumerate(tokens) if token.end > one.start)
            end = next((number for number, token in enumerate(tokens) if token.start >= one.end), len(tokens))
            at -= low(tokens, at - 1) in ("the", "a", "an")
            before = low(tokens, at - 1) == "as" or _follows(tokens, at, strangers)
            if passage.plain.startswith("'", one.end) or not (before or _is_followed(tokens, end, strangers)):
                return True
    return False
