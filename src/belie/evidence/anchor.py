"""Where the words of a piece of evidence stand in a text."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

from belie.evidence.normal import Normal, normalise
from belie.evidence.typography import DASHES, HYPHENS, INVISIBLE, QUOTES

_FIRST_WITHOUT_SPACES = "\u0e00"
_SPACED_AGAIN = (
    ("\u10a0", "\u167f"), ("\u1e00", "\u1fff"), ("\u2c60", "\u2c7f"), ("\ua640", "\ua7ff"), ("\ufb00", "\ufb06"),
)  # fmt: skip
"""From Thai on, scripts set no spaces between words, or tie other things to them; these blocks are exceptions."""

_SUPERSCRIPTS = "\u00b2\u00b3\u00b9\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
_MOST_PLACES = 1_000
_MOST_LOOKS = 50
_WITHIN_NUMBERS = ".,:/"
_BLANK = re.compile(r"\n[ \t\r]*\n|\u2029")


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of a text: start and end (exclusive) in characters from 0; line and column of its start, from 1."""

    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, eq=False)
class SourceText:
    """The text of a source, as it stands in its file, and its form, which is made when it is first asked for."""

    text: str

    @cached_property
    def normal(self) -> Normal:
        """The text without its typography."""
        return normalise(self.text)

    @cached_property
    def has_whole_words(self) -> bool:
        """Whether no word is broken at the end of a line, or holds a ligature or an invisible character."""
        return _broken_word().search(self.text) is None

    def paragraph(self, place: Place) -> str:
        """The paragraph, or the paragraphs, that a passage stands in."""
        before = [match.end() for match in _BLANK.finditer(self.text, 0, place.start)]
        after = _BLANK.search(self.text, place.end)
        return self.text[before[-1] if before else 0 : after.start() if after else len(self.text)]

    def place(self, start: int, end: int) -> Place:
        """The place of a passage."""
        before = self.text.rfind("\n", 0, start) + 1
        return Place(start, end, self.text.count("\n", 0, start) + 1, start - before + 1)


def find(text: SourceText, exact: str, prefix: str = "", suffix: str = "") -> list[Place]:
    """The places where `exact` stands in a text between `prefix` and `suffix`, whatever the typography; in order, and
    1,000 at most.

    The ends of `exact` are ends of words: "18 agencies" does not stand in "118 agencies", nor "200 people" in "1,200
    people" or "He won" in "He won't". Where it begins or ends with something else than a letter or a digit, and in
    scripts that set no spaces between words, that end may be anywhere. `prefix` and `suffix` may be cut off within a
    word, and spaces between them and `exact` make no difference.
    """
    exact = _trim(exact)
    if not prefix and not suffix and text.has_whole_words:
        at = text.text.find(exact)
        end = at + len(exact)
        if at >= 0 and _is_there_once(text.text, exact, at) and is_edge(text.text, at) and is_edge(text.text, end):
            return [text.place(at, end)]
    wanted = normalise(exact)
    before, after = (normalise(_trim(part)).form if part else "" for part in (prefix, suffix))
    found = _search(text, wanted, before, after) if wanted.form else []
    return found or ([] if prefix or suffix else _as_it_stands(text, exact))


def _as_it_stands(text: SourceText, exact: str) -> list[Place]:
    """The first place of words that are cut out of marks of Markdown, and so stand in the text, but not in its form."""
    at = text.text.find(exact) if exact else -1
    end = at + len(exact)
    return [text.place(at, end)] if at >= 0 and is_edge(text.text, at) and is_edge(text.text, end) else []


def _is_there_once(text: str, exact: str, at: int) -> bool:
    """Whether no other place than the one that is known can have the words, in whatever typography.

    True where one of the longest words stands nowhere else, or nowhere else near to all the others.
    """
    words = sorted((word for word in exact.split() if len(word) > 3 and word.isalnum()), key=len, reverse=True)[:4]
    count, rare = 0, ""
    for word in words:
        found = text.count(word)
        if found == 1:
            return True
        if not count or found < count:
            count, rare = found, word
    reach = 2 * len(exact)
    if count > _MOST_LOOKS:
        return False
    place = text.find(rare) if count else -1
    while place >= 0:
        around = text[max(0, place - reach) : place + reach]
        if not at <= place < at + len(exact) and all(word in around for word in words):
            return False
        place = text.find(rare, place + 1)
    return count > 0


def _search(text: SourceText, wanted: Normal, before: str, after: str) -> list[Place]:
    normal, found = text.normal, list[Place]()
    form, size = normal.form, len(wanted.form)
    at = form.find(wanted.form)
    while at >= 0 and len(found) < _MOST_PLACES:
        start, end = normal.start_of(at), normal.end_of(at + size)
        if (
            start is not None
            and end is not None
            and _is_edge(normal, at)
            and _is_edge(normal, at + size)
            and _have_same_dashes(normal, at, wanted)
            and (not before or form[:at].rstrip().endswith(before))
            and (not after or form[at + size :].lstrip().startswith(after))
        ):
            found.append(text.place(start, end))
        at = form.find(wanted.form, at + 1)
    return found


def _trim(part: str) -> str:
    """The words without spaces around them, and without dashes that only lead from or to other words."""
    part = part.strip()
    return part if part[:1].isalnum() and part[-1:].isalnum() else _edge_dashes().sub("", part)


def _have_same_dashes(text: Normal, at: int, wanted: Normal) -> bool:
    """Whether the words are joined by dashes at the same places; a hyphen at the end of a line may be none."""
    if not text.hyphens and not wanted.hyphens:
        return True
    inside = range(at + 1, at + len(wanted.form))
    inner = {place - at: broken for place, broken in text.hyphens.items() if place in inside}
    return all(broken or place in wanted.hyphens for place, broken in inner.items()) and all(
        broken or place in inner for place, broken in wanted.hyphens.items()
    )


def _is_edge(text: Normal, at: int) -> bool:
    """Whether a word may begin or end at a place of the form. The mark of a footnote is no part of a word."""
    if at in text.hyphens or is_edge(text.form, at):
        return True
    start = text.start_of(at)
    return start is not None and text.text[start] in _SUPERSCRIPTS


def is_edge(text: str, at: int) -> bool:
    """Whether a word or a number may begin or end at a place of a text."""
    if not 0 < at < len(text):
        return True
    left, right, beyond = text[at - 1], text[at], text[at + 1 : at + 2]
    if left.isalnum() and right.isalnum():
        return not (_is_letter(left) and _is_letter(right))
    if left in _WITHIN_NUMBERS and right.isdecimal():
        return not text[at - 2 : at - 1].isdecimal()
    if right in _WITHIN_NUMBERS and left.isdecimal():
        return not beyond.isdecimal()
    return not (left in "nN" and right in QUOTES and beyond in ("t", "T") and is_edge(text, at + 2))


def _is_letter(char: str) -> bool:
    """Whether it is a letter or a digit, of a script that sets spaces between words."""
    if not (char.isalpha() or char.isdecimal()):
        return False
    return char < _FIRST_WITHOUT_SPACES or any(first <= char <= last for first, last in _SPACED_AGAIN)


@cache
def _edge_dashes() -> re.Pattern[str]:
    return re.compile(rf"^[{DASHES}\s]+(?=[^\W\d_])|(?<=[^\W\d_])[{DASHES}\s]+$")


@cache
def _broken_word() -> re.Pattern[str]:
    return re.compile(rf"[{INVISIBLE}\ufb00-\ufb06\uff10-\uffdc]|[{HYPHENS}][ \t]*\r?\n")
