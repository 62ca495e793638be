"""Events that a text only tells of as what somebody said then: "…, the land office said on Monday"."""

import re
from functools import cache

from belie.drafting.material import Material
from belie.drafting.meaning import meaning_of
from belie.drafting.parts import NewClaim, Value
from belie.drafting.prose import Sentence
from belie.drafting.subjects import Form
from belie.model.coverage import Span


def draft_saying(material: Material, sentence: Sentence, span: Span) -> NewClaim | None:
    """ "…, the land office said on Monday": that it was said then."""
    text = material.prose.masked
    said = _patterns()["said"].search(text, max(sentence.start, span.start - 60), span.start)
    meant = meaning_of(material, span, ahead=False) if said and span.about != "time of day" else None
    if said is None or meant is None:
        return None
    who = _patterns()["who"].search(text, max(sentence.start, said.start() - 60), said.start())
    if who:
        name, start = who["who"], who.start("who")
    else:
        subject = material.subject_at(sentence.start, span.end)
        if subject is None or subject.form is Form.PRONOUN or subject.verb[0] != said.start("verb"):
            return None
        name, start = subject.text, subject.start
    name = re.sub(r"^(?:[Tt]he|[Aa]n?)\s", "", " ".join(name.split()))
    event = material.cast.add("event", f"Statement by {name}", "a name by what was said", slug=f"statement {name}")
    fields: dict[str, Value] = {"kind": "event", "event": event, "when": meant.value}
    if meant.inferred:
        fields["basis"] = "inferred"
    person = material.person_called(name)
    if person:
        fields["who"] = [{"entity": person}]
    decide = {"when": meant.doubt} if meant.doubt else {}
    return material.claim("said", start, span.end, fields, decide)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "said": re.compile(
            r"\b(?P<verb>said|says|told|announced|confirmed|warned|added|admitted|ruled)(?:\s(?!that\b)[a-z]+){0,2}?\s"
            r"(?:(?:late\s|early\s)?on\s|in\s)?$"
        ),
        "who": re.compile(
            r"(?:^|[,.;]\s)(?P<who>(?:[Tt]he\s|[Aa]n?\s)?(?!who|which|it|he|she|they|and|but)[A-Za-z][\w'.-]*"
            r"(?:\s(?!and\b)[A-Za-z][\w'-]*){0,4})\s$"
        ),
    }
