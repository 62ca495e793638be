"""What counts as typography: quotation marks, dashes, spaces, and characters that nobody sees."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

UNSEEN = "\u200b"
"""A zero width space, for a character of a file that readers do not see."""

QUOTES = (
    "\"'`\u00ab\u00b4\u00bb\u02b9\u02ba\u02bb\u02bc\u02bd\u02ee\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\u2034"
    "\u2035\u2036\u2037\u2039\u203a\u275b\u275c\u275d\u275e\u2e42\u300c\u300d\u300e\u300f\u301d\u301e\u301f\uff02\uff07"
)
DASHES = "\\-\u00ac\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe31\ufe32\ufe58\ufe63\uff0d"
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
HYPHENS = "-\u2010\u2011\u00ac"

SOLID = (
    "\u2e80-\u2fff\u3001-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff65-\uff9f\U00020000-\U0003ffff"
)
"""Chinese and Japanese letters and signs, beside which a space or a line break means nothing."""

UNBROKEN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese and Khmer, which set no space between words, but around numbers and between sentences."""

FIRST_MARK = "\u0300"
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8"
    "\u06ea-\u06ed\u0730-\u074a\u0900-\u0963\u0971-\u0df3"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f71-\u0f84\u102b-\u103e\u17b4-\u17d3"
)
"""Accents, points and vowel signs, which belong to the letter before them; letters of their blocks are among them."""

QUOTE = '"'
"""What every quotation mark becomes, and every run of them: “‘Yes’” and "'Yes'" are one."""

PLAIN = r"A-Za-z0-9 .,;:!?()/%$&#@+=<>|~^{}\\"
"""Characters that stand for themselves; dots and spaces only as long as they stand alone."""


@cache
def run_of_typography() -> re.Pattern[str]:
    """A run of typography. The marks that e-mails and Markdown put before a quoted line belong to it."""
    return re.compile(rf"(?:[{QUOTES}{DASHES}{INVISIBLE}\s]|(?<=\n)>+(?=[ \t>]))+")


@lru_cache(maxsize=4096)
def fold_run(run: str) -> tuple[tuple[tuple[str, str], ...], bool]:
    """The parts of a run of typography with what each becomes, and whether it is a hyphen that a line break follows.

    Spaces beside a dash or a quotation mark make no difference. A soft hyphen at the end of a line is such a hyphen.
    """
    if _patterns()["soft hyphen"].fullmatch(run):
        return ((run, "-"),), True
    if _patterns()["quotes"].search(run):
        return tuple(_fold_parts(run)), False
    if _patterns()["dashes"].search(run):
        return ((run, "-"),), run[0] in HYPHENS and any(char.isspace() for char in run)
    return ((run, " " if any(char.isspace() for char in run) else ""),), False


def is_tight(left: str, right: str) -> bool:
    """Whether a space, or a line break, between two characters means nothing in their script."""
    if left <= "\u0dff" and right <= "\u0dff":
        return False
    solid, unbroken = _patterns()["no space"], _patterns()["no space between"]
    return bool(solid.match(left) or solid.match(right) or (unbroken.match(left) and unbroken.match(right)))


def _fold_parts(run: str) -> Iterator[tuple[str, str]]:
    """Quotation marks and dashes by themselves; of two with nothing but spaces between, the first stands for both."""
    last = ""
    for part in _patterns()["parts"].findall(run):
        form = QUOTE if part[0] in QUOTES else "-" if _patterns()["dashes"].match(part) else ""
        yield part, "" if form == last else form
        last = form or last


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "soft hyphen": re.compile(rf"\u00ad[{INVISIBLE}]*\s*\n[\s>]*"),
        "quotes": re.compile(f"[{QUOTES}]"),
        "dashes": re.compile(f"[{DASHES}]"),
        "no space": re.compile(f"[{SOLID}\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff64]"),
        "no space between": re.compile(f"[{UNBROKEN}]"),
        "parts": re.compile(rf"[{QUOTES}]+|[{DASHES}]+|[^{QUOTES}{DASHES}]+"),
    }


@cache
def broken_word() -> re.Pattern[str]:
    """What shows that the words of a text may stand in it otherwise, too: broken, joined, or with spaces in them."""
    odd = rf"{INVISIBLE}{SOLID}{UNBROKEN}\u0300-\u036f\ufb00-\ufb06\uff10-\uffdc"
    return re.compile(rf"[{odd}]|[{HYPHENS}][ \t]*\r?\n")


@lru_cache(maxsize=4096)
def compatible(cluster: str) -> str:
    """The compatible form (NFKC) of a letter with its accents: a ligature becomes its letters."""
    return unicodedata.normalize("NFKC", cluster).replace("\u2044", "/")


def joins(char: str) -> bool:
    """Whether a character belongs to the letter before it: an accent, a vowel sign, the rest of a Korean syllable."""
    if char < FIRST_MARK:
        return False
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff" or char in "\uff9e\uff9f"
