"""A text without its typography, in which every character still knows its place.

Two texts have one form if they differ in nothing but quotation marks, dashes, spaces, line breaks, soft hyphens and
other invisible characters, ligatures, the way an ellipsis is set, or the emphasis and the links of Markdown. A changed
word changes the form, and so does a changed letter, however small.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from belie.evidence.typography import PLAIN, compatible, fold_run, is_tight, joins, run_of_typography

EMPHASIS = (
    r"(?<!\w)[*_]{1,3}(?=[^\W_]|[\"'“‘(])|(?<=[^\W_]|[.,;:!?)”’\"'])[*_]{1,3}(?!\w)"
)
LINK = (
    r"\[(?=[^\[\]\n]{1,200}\]\()|\]\([^()\s]{1,500}(?: \"[^\"\n]*\")?\)"
)
"""The marks of Markdown for emphasis, and of a link to an address."""

_DOTS = r"\.(?: ?\.){2,}|\u2026[.\u2026]*"

Change = tuple[int, int, str, bool]
"""A part of a text whose form is another: start, end, form, and whether it is a hyphen before a line break."""


@dataclass(frozen=True, slots=True, eq=False)
class Normal:
    """A text and its form. `hyphens` are the places in the form at which a dash between two letters is left out.

    A place is true there if the dash is a hyphen with a line break, which may stand for no dash at all. `pieces` says
    where the form's parts come from: start and end in the text, and whether they are copied; `starts` where they begin
    in the form.
    """

    text: str
    form: str
    hyphens: dict[int, bool] = field(default_factory=dict)
    starts: tuple[int, ...] = ()
    pieces: tuple[tuple[int, int, bool], ...] = ()

    def start_of(self, at: int) -> int | None:
        """The place in the text of a character of the form; None within what one character of the text became."""
        if not self.pieces:
            return at
        number = bisect_right(self.starts, at) - 1
        start, _, copied = self.pieces[number]
        if copied:
            return start + at - self.starts[number]
        return start if at == self.starts[number] else None

    def end_of(self, at: int) -> int | None:
        """The place in the text after the last of `at` characters of the form; None as in `start_of`."""
        if not self.pieces or at == 0:
            return at
        number = bisect_right(self.starts, at - 1) - 1
        start, end, copied = self.pieces[number]
        if copied:
            return start + at - self.starts[number]
        following = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.form)
        return end if at == following else None


def normalise(text: str) -> Normal:
    """The form of a text. Reads the text once."""
    pieces = None
    for change in _changes(text):
        pieces = pieces or _Pieces(text)
        pieces.change(*change)
    return pieces.finish() if pieces else Normal(text, text)


class _Pieces:
    """What of the form there is so far. A change that keeps the length, as most do, needs no piece of its own."""

    def __init__(self, text: str) -> None:
        self.text, self.done, self.size = text, 0, 0
        self.parts: list[str] = []
        self.starts: list[int] = []
        self.pieces: list[tuple[int, int, bool]] = []
        self.hyphens: dict[int, bool] = {}
        self.copied, self.copied_at = 0, 0

    def change(self, start: int, end: int, form: str, line_end: bool) -> None:
        """Copy up to a place of the text, and put a form in the place of what stands there."""
        text = self.text
        self.parts.append(text[self.done : start])
        self.size += start - self.done
        self.done = end
        if form == "-" and start and text[start - 1].isalpha() and text[end : end + 1].isalpha():
            self.hyphens[self.size] = line_end
            form = ""
        if len(form) != end - start:
            self._close(start)
            if form:
                self.starts.append(self.size)
                self.pieces.append((start, end, False))
            self.copied, self.copied_at = end, self.size + len(form)
        self.parts.append(form)
        self.size += len(form)

    def _close(self, end: int) -> None:
        """End the stretch that is copied character by character."""
        if end > self.copied:
            self.starts.append(self.copied_at)
            self.pieces.append((self.copied, end, True))

    def finish(self) -> Normal:
        """The form of the whole text."""
        self.parts.append(self.text[self.done :])
        self._close(len(self.text))
        return Normal(self.text, "".join(self.parts), self.hyphens, tuple(self.starts), tuple(self.pieces))


def _changes(text: str) -> Iterator[Change]:
    """The parts of a text whose form is another, in order."""
    search = _sites("  " in text, ".." in text or ". ." in text).search
    run, done = run_of_typography().match, 0
    while site := search(text, done):
        start = site.start()
        found = run(text, start)
        if found:
            end = found.end()
            while start > done and text[start - 1] == " ":
                start -= 1
            folded, line_end = fold_run(text[start:end])
            if folded[-1][1] == " " and is_tight(text[start - 1 : start], text[end : end + 1]):
                folded = ((text[start:end], ""),)
            for part, form in folded:
                if form != part or form == "-":
                    yield start, start + len(part), form, line_end
                start += len(part)
        elif text[start] in "*_[].\u2026":
            end = start + 1
            if markup := _markup().match(text, start):
                end = markup.end()
                if markup[0] != "...":
                    yield start, end, "..." if markup.lastgroup else "", False
        else:
            end = site.end()
            while joins(text[end : end + 1]):
                end += 1
            if start > done and text[start - 1] == " " and is_tight(text[start - 2 : start - 1], text[start]):
                yield start - 1, start, "", False
            start -= start > done and joins(text[start])
            if not unicodedata.is_normalized("NFKC", text[start:end]):
                yield from _clusters(text, start, end)
            if text[end : end + 1] == " " and is_tight(text[end - 1], text[end + 1 : end + 2]):
                yield end, end + 1, "", False
                end += 1
        done = end


def _clusters(text: str, start: int, end: int) -> Iterator[Change]:
    """The letters of a part of a text, with their accents, whose compatible form is another."""
    while start < end:
        after = start + 1
        while after < end and joins(text[after]):
            after += 1
        form = compatible(text[start:after])
        if form != text[start:after]:
            yield start, after, form, False
        start = after


@cache
def _sites(spaces: bool, dots: bool) -> re.Pattern[str]:
    """Where a change may be; a pattern of one class where that is enough, since those are found fastest."""
    one = rf"[^{PLAIN}](?:(?<=[^\x00-\x7f])[^\x00-\x7f\W]+)?"
    return re.compile("|".join([one, *(["  "] if spaces else []), *([r"\.(?= ?\.)"] if dots else [])]))


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(f"(?P<dots>{_DOTS})|{EMPHASIS}|{LINK}")
