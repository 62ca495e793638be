"""Whether the office of a role agrees with the office that its evidence gives to the holder."""

import re
from collections.abc import Sequence
from functools import cache

from belie.evidence.agreement.disagreement import Disagreement, Passage
from belie.evidence.agreement.meant import may_be_named
from belie.evidence.agreement.names import Wanted, is_stranger, name_disagreement, words_beside
from belie.evidence.mentions.kinds import NameMention
from belie.evidence.mentions.names import names_in
from belie.model.entities import Entities


def office_disagrees(office: str, holder: str, passage: Passage, entities: Entities) -> Disagreement | None:
    """Another known office, which the evidence gives to the holder in so many words: "Ann, the President of X"."""
    mentions = names_in(passage.plain, entities)
    holders = [one for one in mentions if one.entities == (holder,)]
    wanted = Wanted("office", (office,), frozenset((holder,)))
    for one in mentions:
        if not is_stranger(one, wanted, {"office"}, entities, passage):
            continue
        beside = any(
            re.fullmatch(r",\s+(?:the\s+)?", passage.plain[ann.end : one.start])
            or re.fullmatch(r",?\s+", passage.plain[one.end : ann.start])
            or (_is_called(passage.plain, ann, one) and not _has_person(mentions, ann.end, one.start, entities))
            for ann in holders
        )
        if beside and not may_be_named((office,), words_beside([one], (office,), passage.tokens, entities), entities):
            return name_disagreement(wanted, one, entities)
    return None


def _is_called(text: str, name: NameMention, office: NameMention) -> bool:
    """Whether an office is said to be that of a name before it: "Ann was the Mayor", "Ann spoke as Mayor"."""
    patterns = _patterns()
    is_said = patterns["is office"].fullmatch(text[name.end : office.start]) is not None
    return is_said and patterns["ends"].match(text, office.end) is not None


def _has_person(mentions: Sequence[NameMention], start: int, end: int, entities: Entities) -> bool:
    """Whether a known person stands between two places."""
    inside = (one for one in mentions if start <= one.start < end)
    return any(entities[name].kind == "person" for one in inside for name in one.entities)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "is office": re.compile(
            r"(?:,?\s+(?:was|is|as|became|becomes|remains|remained)|[^.;,]{0,60}\sas)\s+(?:the\s+)?"
        ),
        "ends": re.compile(r"\s*(?:[.,;:)]|$|\s(?:at|in|on|from|since|until|during|when|and)\b)"),
    }
