"""The quotations of a text, with who speaks, as far as the text says so beside them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from belie.evidence.mentions.quotations import read_quotations
from belie.evidence.mentions.saying import CALLED, SAID
from belie.evidence.mentions.tokens import FUNCTION_WORDS, plain
from belie.evidence.spans.names import NameRun
from belie.evidence.spans.passage import Found
from belie.evidence.typography import UNSEEN

_FEW_WORDS = 6
_UNSEEN_EDGES = re.compile(rf"^[\s{UNSEEN}]+|[\s{UNSEEN}]+$")
"""In a page a mark may be written by its name, "&ldquo;", or stand before a tag: what is not shown follows it."""


def quote_spans(text: str, names: Sequence[NameRun]) -> Iterator[Found]:
    """What stands between quotation marks in a paragraph as it is written, titles and nicknames left out.

    `names` are those of the paragraph, in order. The span holds the words without the marks.
    """
    for quote in read_quotations(text):
        words = _UNSEEN_EDGES.sub("", quote.words)
        if (
            not words
            or not words[0].isalnum()
            and words[0] not in "\u2018'[\u2026.$\u00a3\u20ac("
            or not any(map(str.isalnum, words))
        ):
            continue
        start = quote.start + quote.text.find(words)
        end = start + len(words)
        speaker = _speaker(plain(text), quote.start, quote.end, names)
        if not speaker and _is_name(plain(text), quote.start, quote.end, words):
            continue
        yield Found(start, end, speaker)


def titles(text: str) -> Iterator[tuple[int, int]]:
    """The quotations of a paragraph that are titles or names, as they stand: what they hold tells nothing."""
    for quote in read_quotations(text):
        words = _UNSEEN_EDGES.sub("", quote.words)
        if (
            words
            and _is_name(plain(text), quote.start, quote.end, words)
            and not _speaker(plain(text), quote.start, quote.end, ())
        ):
            yield quote.start, quote.end


def _is_name(text: str, start: int, end: int, words: str) -> bool:
    """Whether the marks stand about a title or a nickname: few words, all that matter with capital letters."""
    parts = re.findall(r"[^\W_][\w'-]*", words)
    if len(parts) > _FEW_WORDS or words[-1] in ".,!?" or _patterns()["spoken"].search(text[:start][-60:]):
        return False
    main = [part for part in parts if part.lower() not in FUNCTION_WORDS] or parts
    return all(part[0].isupper() or part[0].isdecimal() for part in main) and (
        len(parts) > 1 or text[:start].rstrip()[-1:].isalpha()
    )


def _speaker(text: str, start: int, end: int, names: Sequence[NameRun]) -> str:
    """The name, the pronoun or the description that stands beside a quotation as that of its speaker; perhaps none."""
    after, before = text[end : end + 160], text[max(0, start - 160) : start]
    ended = text[:end].rstrip("\"'")[-1:] == "."
    found = (
        _patterns()["said who"].match(after)
        or (None if ended and _patterns()["new sentence"].match(after) else _patterns()["who said"].match(after))
        or _patterns()["told"].search(before)
    )
    if found is None:
        return ""
    shift = end if found.string is after else max(0, start - 160)
    low, high = shift + found.start("who"), shift + found.end("who")
    named = [name for name in names if low < name.end and name.start < high and text[name.end : name.end + 2] != "'s"]
    if not named and found.string is not after:
        apart = [name for name in names if name.end <= low and _patterns()["who is"].fullmatch(text, name.end, high)]
        named = apart[-1:]
    whole = [name for name in named if len(name.words) > 1]
    if len(whole) == 1 and len(named[0].words) == 1 and not text[named[0].end :].startswith(","):
        named = whole
    return named[0].text if named else found["who"].strip(" ,")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    who = r"(?P<who>(?:(?!\b(?:that|in|on|at|after|when|as|of\s+it)\b)[\w.'-]+,?\s*){1,8}?)"
    adverb = r"(?:then\s+|later\s+|also\s+|had\s+|has\s+|have\s+)?"
    return {
        "said who": re.compile(rf"[\s,]*{SAID}\s+{who}(?=[.,;:!?)\u2014]|$|\s(?:in|on|at|after|when|as|of|that)\b)"),
        "who said": re.compile(rf"[\s,]*(?!and\b|but\b){who}\s+{adverb}{SAID}\b"),
        "who is": re.compile(r",\s+who\s[^,.;\"]{1,70},\s+(?:[\w'-]+\s+){0,2}"),
        "new sentence": re.compile(r"\s+[A-Z]"),
        "told": re.compile(
            rf"(?P<who>(?:[\w'-]+,?\s+){{1,6}}?){adverb}(?:{SAID}|{CALLED}|put\s+it|(?:in\s+the\s+words\s+of))\b[^.;!?\"]{{0,80}}$"
        ),
        "spoken": re.compile(rf"\b(?:{SAID}|{CALLED})\b[^.;!?\"]*$|:\s*$"),
    }
