"""What counts as typography: quotation marks, dashes, spaces, and characters that nobody sees."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

QUOTES = (
    "\"'`\u00ab\u00b4\u00bb\u02b9\u02ba\u02bb\u02bc\u02bd\u02ee\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\u2034"
    "\u2035\u2036\u2037\u2039\u203a\u275b\u275c\u275d\u275e\u2e42\u300c\u300d\u300e\u300f\u301d\u301e\u301f\uff02\uff07"
)
DASHES = "\\-\u00ac\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe31\ufe32\ufe58\ufe63\uff0d"
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
HYPHENS = "-\u2010\u2011\u00ac"

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
        "parts": re.compile(rf"[{QUOTES}]+|[{DASHES}]+|[^{QUOTES}{DASHES}]+"),
    }


@lru_cache(maxsize=4096)
def compatible(cluster: str) -> str:
    """The compatible form (NFKC) of a letter with its accents: a ligature becomes its letters."""
    return unicodedata.normalize("NFKC", cluster).replace("\u2044", "/")


def joins(char: str) -> bool:
    """Whether a character belongs to the letter before it: an accent, a vowel sign, the rest of a Korean syllable."""
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff" or char in "\uff9e\uff9f"
