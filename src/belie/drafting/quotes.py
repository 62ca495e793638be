"""Claims on who said what, word for word."""

import re
from collections.abc import Iterator
from functools import cache

from belie.drafting.cast import slug_of
from belie.drafting.material import Material
from belie.drafting.parts import NewClaim, Value
from belie.drafting.prose import Sentence
from belie.evidence.mentions.people_words import may_be_somebody
from belie.evidence.mentions.saying import SAID
from belie.model.coverage import Span, SpanKind

_SHE = ("he", "she")


def draft_quotes(material: Material) -> Iterator[NewClaim]:
    """A quote for each quotation whose speaker the text names beside it; both halves of one make one."""
    halves = set[int]()
    last_speaker: tuple[int, int, str] | None = None
    spans = material.of_kind(SpanKind.QUOTE, outside=False)
    for number, span in enumerate(spans):
        sentence = material.prose.sentence_at(span.start)
        if number in halves or sentence is None:
            continue
        speaker = _speaker(material, span) if span.about else None
        if speaker is None and not span.about and last_speaker and _follows(material, sentence, span, last_speaker):
            speaker = last_speaker[2], "the words before are said by that person"
        if speaker is None:
            continue
        words, last = _words(span.text), span
        following = spans[number + 1] if number + 1 < len(spans) else None
        if following and following.end <= sentence.end and _goes_on(material, span, following):
            words, last = f"{words} {_words(following.text)}", following
            halves.add(number + 1)
        start, end = _passage(material, sentence, span, last) if span.about else (span.start - 1, last.end + 1)
        last_speaker = (sentence.paragraph, sentence.end, speaker[0])
        fields: dict[str, Value] = {"kind": "quote", "speaker": speaker[0], "words": _without_comma(words)}
        decide = {"speaker": speaker[1]} if speaker[1] else {}
        claim = material.claim(slug_of(" ".join(span.text.split()[:4]), 30) or "quote", start, end, fields, decide)
        if claim:
            material.mark(span.start - 1, span.end + 1)
            material.mark(last.start - 1, last.end + 1)
            yield claim


def _follows(material: Material, sentence: Sentence, span: Span, last: tuple[int, int, str]) -> bool:
    """Whether a quotation is a sentence of its own right behind the one that a speaker is named for."""
    text = material.prose.plain
    alone = not text[sentence.start : span.start].strip(" \"'") and not text[span.end : sentence.end].strip(" \"'.!?")
    return alone and sentence.paragraph == last[0] and not text[last[1] : sentence.start].strip()


def _speaker(material: Material, span: Span) -> tuple[str, str] | None:
    """The person whom the words beside a quotation name; one of whom only a pronoun speaks, if nobody else is named."""
    about = span.about
    if about.lower().split()[0] in _SHE:
        sentence = material.prose.sentence_at(span.start)
        person = material.person_meant(span.start, sentence.start if sentence else span.start)
        return (person, f'the text says "{about.lower().split()[0]}"') if person else None
    for run in material.prose.runs:
        for size in range(len(run.words)):
            rest = run.since(size, material.prose.plain)
            person = material.person_called(rest.text) if rest.text in about else None
            if person:
                return person, ""
    known = material.cast.find(about, ("person", "organisation"))
    if known:
        return known, ""
    whole = next((run for run in material.prose.runs if run.text == about and len(run.words) > 1), None)
    person = material.name_person(whole) if whole else None
    return (person, "is it a person?") if person else _described(material, about)


def _described(material: Material, about: str) -> tuple[str, str] | None:
    """Somebody whom the text only calls by what they are: "one objector", "a baker"."""
    found = _patterns()["somebody"].fullmatch(about)
    if found is None or not (may_be_somebody(found["noun"].lower()) or found["noun"].lower() in ("guard", "local")):
        return None
    return material.cast.add_common("person", found["who"], f"who that {found['noun']} is"), ""


def _words(text: str) -> str:
    return " ".join(text.split())


def _without_comma(words: str) -> str:
    """The words without the comma that only leads to the speaker."""
    return words[:-1] if words.endswith(",") else words


def _goes_on(material: Material, span: Span, following: Span) -> bool:
    """Whether a quotation is only broken by its speaker: "…," she said, "…"."""
    between = material.prose.plain[span.end : following.start]
    return following.about in ("", span.about) and _patterns()["broken"].fullmatch(between) is not None


def _passage(material: Material, sentence: Sentence, first: Span, last: Span) -> tuple[int, int]:
    """The quotation with the words that name its speaker."""
    text = material.prose.plain
    start, end = max(sentence.start, first.start - 1), min(sentence.end, last.end + 1)
    if first is not last:
        return start, end
    name = first.about.split()[-1]
    place = text.find(name, end, min(sentence.end, end + 120))
    if place < 0:
        return sentence.start, end
    behind = _patterns()["said"].match(text, place + len(name), sentence.end)
    return start, behind.end() if behind else place + len(name)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "somebody": re.compile(r"(?:[Aa]n?|[Oo]ne|[Tt]he|[Aa]nother)\s(?P<who>(?:[a-z-]+\s){0,2}(?P<noun>[a-z-]{3,}))"),
        "broken": re.compile(
            rf",?\"?\s*[^.!?\"]{{1,60}}\b{SAID}\b[^.!?\"]{{0,40}},?\s*\"?|,?\"?\s*{SAID}\b[^.!?\"]{{1,60}},\s*\"?"
        ),
        "said": re.compile(rf"\s{SAID}\b"),
    }
