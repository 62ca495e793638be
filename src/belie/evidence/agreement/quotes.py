"""Whether the words of a quote claim stand between the quotation marks of its evidence, and in the same mouth."""

import re
from collections.abc import Sequence
from functools import cache

from belie.evidence.agreement.disagreement import Disagreement, Passage
from belie.evidence.mentions.kinds import NameMention, QuoteMention
from belie.evidence.mentions.names import known_names, read_names
from belie.evidence.mentions.quotations import read_quotations
from belie.evidence.mentions.saying import CALLED, SAID
from belie.evidence.mentions.tokens import plain, tokenise
from belie.model.claim import Claim
from belie.model.entities import Entities

_LONG = 4
"""Words from which on a quotation is more than a name or a word in doubt."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def words_disagree(claim: Claim, passage: Passage) -> Disagreement | None:
    """The quotation of the evidence that has other words, where the claimed words are in none.

    Words within brackets and an ellipsis stand for any others; where the evidence has such, nothing is said.
    Punctuation and case make no difference. Words that stand in the evidence, but outside of the marks, are only
    unusual.
    """
    quotes = read_quotations(passage.text)
    words = claim.ref("words")
    parts = [_words(part) for part in re.split(r"\[[^\]]*\]|\u2026|\.(?: ?\.){2,}", words)]
    ours = [word for part in parts for word in part]
    theirs = [word for quote in quotes for word in _words(quote.words)]
    if not ours or not theirs or any(re.search(r"\[|\.\.|\u2026|\. \.", quote.words) for quote in quotes):
        return None
    if _holds(theirs, parts) or _holds(ours, [theirs]):
        return None
    said = f"words: {words}"
    if _holds(_words(passage.text), parts):
        return Disagreement(said, quotes[0].text, "the words stand outside of the quotation marks", True)
    near = [quote for quote in quotes if _is_near(ours, _words(quote.words))]
    if not near:
        return None
    return Disagreement(said, near[0].text, "the words between the quotation marks are others")


def stands_unmarked(claim: Claim, passage: Passage, around: Passage) -> Disagreement | None:
    """The words of a claim, where its evidence has them without quotation marks, and the paragraph of the text that it
    stands in has such marks, but not about them. That is only unusual."""
    parts = [_words(claim.ref("words"))]
    if read_quotations(passage.text) or not parts[0] or not _holds(_words(passage.text), parts):
        return None
    quotes = read_quotations(around.text)
    if not quotes or any(_holds(_words(quote.words), parts) for quote in quotes):
        return None
    reason = "the text has no quotation marks about the words"
    return Disagreement(f"words: {claim.ref('words')}", passage.text, reason, True)


def _words(text: str) -> list[str]:
    return _WORD.findall(plain(text).casefold())


def _holds(words: Sequence[str], parts: Sequence[Sequence[str]]) -> bool:
    """Whether all parts stand in a row of words, in their order."""
    at = 0
    for part in parts:
        size = len(part)
        found = next((n for n in range(at, len(words) - size + 1) if list(words[n : n + size]) == list(part)), None)
        if found is None:
            return False
        at = found + size
    return True


def _is_near(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a quotation is what the claim means to quote: it is long, or has many of the words."""
    common = len(set(ours) & set(theirs))
    return len(theirs) >= _LONG or 2 * common >= min(len(set(ours)), len(set(theirs)))


def speaker_disagrees(claim: Claim, passage: Passage, entities: Entities) -> Disagreement | None:
    """Whom the evidence names as the speaker, right beside the words, if that is another known one of the same kind."""
    quote = _quote_of(claim, passage)
    speaker = claim.ref("speaker")
    if quote is None or speaker not in entities:
        return None
    names = [
        name
        for name in read_names(passage.plain, tokenise(passage.plain), known_names(entities))
        if any(entities[one].kind == entities[speaker].kind for one in name.entities)
        and not quote.start <= name.start < quote.end
    ]
    own = [name for name in names if any(entities.nest(one, speaker) for one in name.entities)]
    found = [name for name in names if name not in own and _says(passage.plain, quote, name)]
    if own and not all(_is_told(passage.plain, quote, name, one) for name in found for one in own):
        return None
    if _patterns()["retold"].search(passage.plain[: quote.start] + " " + passage.plain[quote.end :]):
        return None
    if not found or any(entities.nest(one, speaker) for name in found for one in name.entities):
        return None
    mention = found[0]
    reason = f"the words are said by {mention.text}, not {entities.name(speaker)}"
    return Disagreement(f"speaker: {entities.name(speaker)}", mention.text, reason)


def _quote_of(claim: Claim, passage: Passage) -> QuoteMention | None:
    """The one quotation that has the first words of the claim."""
    ours = _words(claim.ref("words"))[:3]
    found = [quote for quote in read_quotations(passage.text) if ours and _holds(_words(quote.words), [ours])]
    return found[0] if len(found) == 1 else None


def _says(text: str, quote: QuoteMention, name: NameMention) -> bool:
    """Whether a name stands beside a quotation as that of its speaker: "…," said Ann; Ann said: "…"."""
    if name.start >= quote.end:
        if _patterns()["according"].fullmatch(text[quote.end : name.start]):
            return True
        between, after = text[quote.end : name.start], text[name.end :]
        if _patterns()["said"].fullmatch(between):
            return _patterns()["ends"].match(after) is not None
        return bool(_patterns()["titles"].fullmatch(between) and _patterns()["says"].match(after))
    if _patterns()["according"].search(text[: name.start]) and re.fullmatch(r"\s*,\s*", text[name.end : quote.start]):
        return True
    if _patterns()["begins"].search(text[: name.start]) and re.fullmatch(r"\s*:\s*", text[name.end : quote.start]):
        return True
    return _patterns()["leads"].fullmatch(text[name.end : quote.start]) is not None


def _is_told(text: str, quote: QuoteMention, name: NameMention, one: NameMention) -> bool:
    """Whether the words are said to somebody, or something else is done to them: "…," Ann told Bo; Ann told Bo: "…";
    Ann called it "…" and asked Bo to go."""
    if name.end <= quote.start and one.start >= quote.end:
        return _patterns()["does"].fullmatch(text[quote.end : one.start]) is not None
    if one.start < name.end or not _patterns()["tells"].fullmatch(text[name.end : one.start]):
        return False
    return one.start >= quote.end or re.fullmatch(r"\s*[:,]\s*", text[one.end : quote.start]) is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    stops = (
        "of|to|about|for|with|by|from|against|on|at|in|after|as|and|or|that|when|while|who|whose|whom|which|where|because|"
        "before|since|until|than|but|so|if|he|she|it|they|we|i|you|his|her|their|its"
    )
    title = rf"(?:(?!(?:{stops})\b)[\w'-]+\s+)"
    return {
        "said": re.compile(rf"[\s,]*{SAID}\s+(?:the\s+)?{title}{{0,4}}"),
        "ends": re.compile(
            r"\s*(?:[.,;:!?)\u2014]|$|\s(?:at|in|on|during|after|when|while|who|before|yesterday|today|last)\b)"
        ),
        "begins": re.compile(rf"(?:^|[.!?\";\n]\s*)(?:the\s+|The\s+)?{title}{{0,3}}$"),
        "according": re.compile(rf"[\s,]*(?i:\baccording\s+to\s+)(?:the\s+)?{title}{{0,4}}$"),
        "titles": re.compile(rf"[\s,]*(?:the\s+)?{title}{{0,4}}"),
        "says": re.compile(rf"\s+(?:then\s+|later\s+|also\s+|had\s+|has\s+)?{SAID}\b"),
        "tells": re.compile(
            rf"\s+(?:has\s+|had\s+)?(?:told|asked|wrote\s+to|said\s+to|assured|warned)\s+(?:the\s+)?{title}{{0,3}}"
        ),
        "does": re.compile(rf"\s+and\s+(?:then\s+|later\s+)?(?!said)[a-z]+ed\s+(?:the\s+)?{title}{{0,3}}"),
        "retold": re.compile(
            r"(?i)\b(?:quot\w+|cit(?:ed|ing)|behalf|spokes\w+|translat\w+|interpret\w+|read(?:ing)?\s+out)\b"
        ),
        "leads": re.compile(
            rf"(?:,[^,.;]{{1,60}},)?\s+(?:then\s+|later\s+|also\s+|had\s+|has\s+)?(?:{SAID}|{CALLED})\b[^.;!?\"]{{0,80}}"
        ),
    }
