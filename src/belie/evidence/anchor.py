"""Where the words of a piece of evidence stand in a text."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

from belie.evidence.normal import Normal, normalise
from belie.evidence.rare_words import only_place
from belie.evidence.typography import DASHES, broken_word
from belie.evidence.word_edges import is_edge
from belie.model.source import say_line

_SUPERSCRIPTS = "\u00b2\u00b3\u00b9\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
_MOST_PLACES = 1_000
_BLANK = re.compile(r"\n[ \t\r]*\n|\u2029")


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of a text: start and end (exclusive) in characters from 0; line and column of its start, from 1.

    `page`, from 1, is that of a text that has pages; `line` is then that of the page.
    """

    start: int
    end: int
    line: int
    column: int
    page: int | None = None

    @property
    def where(self) -> str:
        """The line in words, with its page if it has one."""
        return say_line(self.line, self.page)


@dataclass(frozen=True, eq=False)
class SourceText:
    """The text of a source, as it stands in its file, and its form, which is made when it is first asked for.

    `has_pages`: form feeds part the pages of the text. `is_markdown`: its marks of Markdown are not seen.
    """

    text: str
    has_pages: bool = False
    is_markdown: bool = False

    @cached_property
    def normal(self) -> Normal:
        """The text without its typography."""
        return normalise(self.text)

    @cached_property
    def without_heads(self) -> "SourceText | None":
        """The text of which the heads and feet of pages are not seen; None where it has none."""
        if not self.has_pages:
            return None
        from belie.evidence.page_heads import hide_heads  # start-up is a feature

        shown = hide_heads(self.text)
        return None if shown == self.text else SourceText(shown, True)

    @cached_property
    def has_whole_words(self) -> bool:
        """Whether no word is broken at the end of a line, or holds a ligature, a loose accent or what is invisible."""
        return broken_word().search(self.text) is None

    def paragraph(self, place: Place) -> str:
        """The paragraph, or the paragraphs, that a passage stands in; nothing beyond the next page on either side."""
        first, last = self._pages_about(place) if self.has_pages else (0, len(self.text))
        before = [match.end() for match in _BLANK.finditer(self.text, first, place.start)]
        after = _BLANK.search(self.text, place.end, last)
        return self.text[before[-1] if before else first : after.start() if after else last]

    def _pages_about(self, place: Place) -> tuple[int, int]:
        """Where the page before that of a passage begins, and where the one after it ends."""
        begun = self.text.rfind("\f", 0, max(0, self.text.rfind("\f", 0, place.start)))
        ended = self.text.find("\f", place.end)
        ended = self.text.find("\f", ended + 1) if ended >= 0 else -1
        return begun + 1, ended if ended >= 0 else len(self.text)

    def place(self, start: int, end: int) -> Place:
        """The place of a passage."""
        before = self.text.rfind("\n", 0, start) + 1
        if not self.has_pages:
            return Place(start, end, self.text.count("\n", 0, start) + 1, start - before + 1)
        top, page = self.text.rfind("\f", 0, start) + 1, self.text.count("\f", 0, start) + 1
        return Place(start, end, self.text.count("\n", top, start) + 1, start - max(top, before) + 1, page)


def find(text: SourceText, exact: str, prefix: str = "", suffix: str = "") -> list[Place]:
    """The places where `exact` stands in a text between `prefix` and `suffix`, whatever the typography; in order, and
    1,000 at most.

    The ends of `exact` are ends of words: "18 agencies" does not stand in "118 agencies", nor "200 people" in "1,200
    people" or "He won" in "He won't". Where it begins or ends with something else than a letter or a digit, and in
    scripts that set no spaces between words, that end may be anywhere. `prefix` and `suffix` may be cut off within a
    word, and spaces between them and `exact` make no difference. Words that run on over the end of a page are found
    though its foot and the head of the next stand between them. Words copied with their marks of Markdown are found.
    """
    parts = (exact, prefix, suffix)
    found = _find(text, *parts)
    if not found and text.without_heads:
        found = _find(text.without_heads, *parts)
    if not found and text.is_markdown:
        from belie.evidence.markdown import seen_of_markdown  # start-up is a feature

        seen = tuple(seen_of_markdown(part) for part in parts)
        found = _find(text, *seen) if seen != parts else []
    return found


def _find(text: SourceText, exact: str, prefix: str, suffix: str) -> list[Place]:
    exact = _trim(exact)
    if not prefix and not suffix and text.has_whole_words:
        at = only_place(text.text, exact)
        if at is not None and is_edge(text.text, at) and is_edge(text.text, at + len(exact)):
            return [text.place(at, at + len(exact))]
    wanted = normalise(exact)
    before, after = (normalise(_trim(part)).form if part else "" for part in (prefix, suffix))
    found = _search(text, wanted, before, after) if wanted.form else []
    return found or ([] if prefix or suffix else _as_it_stands(text, exact))


def _as_it_stands(text: SourceText, exact: str) -> list[Place]:
    """The first place of words that are cut out of marks of Markdown, and so stand in the text, but not in its form."""
    at = text.text.find(exact) if exact else -1
    end = at + len(exact)
    return [text.place(at, end)] if at >= 0 and is_edge(text.text, at) and is_edge(text.text, end) else []


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


@cache
def _edge_dashes() -> re.Pattern[str]:
    return re.compile(rf"^[{DASHES}\s]+(?=[^\W\d_])|(?<=[^\W\d_])[{DASHES}\s]+$")
