"""Whether the names of a claim agree with the names that its evidence mentions."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from belie.evidence.agreement.disagreement import Disagreement, Passage
from belie.evidence.agreement.meant import has_other_office, may_be_meant, may_be_named
from belie.evidence.agreement.stems import is_akin, stems
from belie.evidence.mentions.calendar_words import MONTHS
from belie.evidence.mentions.date_context import WEEKDAYS
from belie.evidence.mentions.kinds import NameMention
from belie.evidence.mentions.names import is_longer, names_in
from belie.evidence.mentions.tokens import Token
from belie.model.entities import Entities


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a claim says under one key: ids of one kind of entity, and all other ids that it names for other reasons."""

    key: str
    ids: tuple[str, ...]
    others: frozenset[str]


def names_disagree(wanted: Wanted, passage: Passage, entities: Entities) -> Disagreement | None:
    """Another known entity of the kind, which the evidence names in place of the claimed ones.

    There is none where any word may stand for a claimed entity: a part of its name, its initials, a pronoun, a
    description ("the minister"), or a name that nobody knows.
    """
    kinds = {entities[one].kind for one in wanted.ids if one in entities}
    if len(kinds) != 1:
        return None
    mentions = names_in(passage.plain, entities)
    if any(name in wanted.ids for one in mentions for name in one.entities):
        return None
    strangers = [
        one
        for one in mentions
        if is_stranger(one, wanted, kinds, entities, passage)
        and (wanted.key == "value" or not _is_possessor(passage.plain, one))
        and (wanted.key != "of" or _is_subject(passage.plain, one))
    ]
    if not strangers or _patterns()["in turn"].search(_without(passage.plain, mentions)):
        return None
    if may_be_named(wanted.ids, words_beside(strangers, wanted.ids, passage.tokens, entities), entities):
        return None
    kind = next(iter(kinds))
    offices = [entities.name(one) for one in wanted.others if one in entities and entities[one].kind == "office"]
    alike = [one for one in mentions if all(entities[name].kind == kind for name in one.entities)]
    if may_be_meant(passage, mentions, alike, kind, stems(" ".join(offices)), wanted.key == "of"):
        return None
    if has_other_office(passage, mentions, strangers, entities):
        return None
    return name_disagreement(wanted, strangers[0], entities)


def place_disagrees(wanted: Wanted, passage: Passage, entities: Entities) -> Disagreement | None:
    """The same for where something takes place or lies: another known place counts only behind words that say so."""
    mentions = names_in(passage.plain, entities)
    strangers = [
        one
        for one in mentions
        if is_stranger(one, wanted, {"place"}, entities, passage)
        and (_patterns()["takes place"].search(passage.plain[: one.start]) or _lies_in(wanted, passage, mentions, one))
        and not passage.plain.startswith("'", one.end)
    ]
    if not strangers or _patterns()["elsewhere"].search(passage.plain):
        return None
    if may_be_named(wanted.ids, words_beside(strangers, wanted.ids, passage.tokens, entities), entities):
        return None
    if _patterns()["unknown place"].search(_without(passage.plain, mentions)):
        return None
    return name_disagreement(wanted, strangers[0], entities)


def _lies_in(wanted: Wanted, passage: Passage, mentions: Sequence[NameMention], place: NameMention) -> bool:
    """Whether the name of what the claim says to lie somewhere stands right before a place: "the Hall in Oldport"."""
    return wanted.key == "value" and any(
        not wanted.others.isdisjoint(one.entities)
        and re.fullmatch(r"\s+(?:in|at)\s+(?:the\s+)?", passage.plain[one.end : place.start])
        for one in mentions
    )


def is_stranger(
    mention: NameMention, wanted: Wanted, kinds: Collection[str], entities: Entities, passage: Passage
) -> bool:
    """Whether a name can only be that of an entity of the kind which the claim does not speak of."""
    for one in mention.entities:
        if entities[one].kind not in kinds or one in wanted.others:
            return False
        if any(entities.nest(one, other) for other in wanted.ids):
            return False
    return not is_longer(passage.tokens, mention)


def words_beside(
    strangers: Sequence[NameMention], ids: Sequence[str], tokens: Sequence[Token], entities: Entities
) -> list[Token]:
    """The words without the names of strangers that have a word of their own, and not all words of a claimed name.

    "Jon Berg" does not speak of Ann Berg, "Mayor of Oldport" not of the Harbour Master of Oldport.
    """
    names = [stems(name) for one in ids if one in entities for name in (entities[one].name, *entities[one].aliases)]
    known = frozenset[str]().union(*names)
    clear = [
        one
        for one in strangers
        if any(not any(word.startswith(own) or own.startswith(word) or is_akin(word, own) for own in known)
               for word in stems(one.text))
        and not any(name <= stems(one.text) for name in names)
    ]  # fmt: skip
    return [token for token in tokens if not any(one.start <= token.start < one.end for one in clear)]


def _is_subject(text: str, mention: NameMention) -> bool:
    """Whether a passage begins with a name, and goes on to say what that has: "Oldport has 18 schools"."""
    return bool(_patterns()["begins"].fullmatch(text, 0, mention.start) and _patterns()["has"].match(text, mention.end))


def _is_possessor(text: str, mention: NameMention) -> bool:
    """Whether a name only tells whose something is, or whom it is like: "a friend of Lind", "Lind's house"."""
    return text.startswith("'", mention.end) or bool(_patterns()["of"].search(text, 0, mention.start))


def _without(text: str, mentions: Sequence[NameMention]) -> str:
    """The text with all known names left out."""
    for one in reversed(mentions):
        text = text[: one.start] + "x" + text[one.end :]
    return text


def name_disagreement(wanted: Wanted, mention: NameMention, entities: Entities) -> Disagreement:
    """That a name stands in the evidence in place of the claimed ones."""
    claimed = " and ".join(entities.name(one) for one in wanted.ids)
    named = " or ".join(entities.name(one) for one in mention.entities)
    reason = f"the evidence names {named}, not {claimed}"
    return Disagreement(f"{wanted.key}: {claimed}", mention.text, reason)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    happens = (
        r"met|held|opened|opens|inaugurated|took\s+place|takes\s+place|gathered|convened|signed|spoke|speaks|began|begins|"
        r"started|ended|closed|launched|staged|played|performed|married|celebrated|unveiled|landed|sat\s+down|concluded|"
        r"appeared|voted|was|were|is|are|stands|stood|lies|located|situated|took\s+part"
    )
    time = (
        rf"(?:\s+(?:on|in)\s+[\w ,]*?\d[\w,]*|\s+(?:today|yesterday|last\s+\w+)|"
        rf"\s+on\s+(?:{'|'.join(WEEKDAYS)})(?:\s+(?:morning|afternoon|evening|night))?)?"
    )
    meets = r"(?-i:(?:met|received|welcomed|hosted)(?:\s+with)?\s+(?:the\s+)?(?:[A-Z][\w'-]*\s+){0,3}[A-Z][\w'-]*)"
    gathering = (
        r"(?:\s+(?:the|its|his|her|their|an?)\s+(?:meeting|session|talks|summit|conference|congress|ceremony|concert|"
        r"festival|match|game|final|exhibition|exercise|trial|rally))?"
    )
    return {
        "takes place": re.compile(
            rf"(?i)(?:^|[.;]\s|\b(?:{happens}|{meets}){gathering}{time},?\s+)(?:in|at)\s+(?:the\s+)?$|"
            r"\b(?:visited|visits|visit\s+to|toured)\s+(?:the\s+)?$"
        ),
        "elsewhere": re.compile(
            r"(?i)\b(?:there|here|elsewhere|where|before|after|then|later|earlier|while|on\s+to|born|having|this\s+time|"
            r"previously|formerly|once)\b"
        ),
        "of": re.compile(
            r"(?i)\b(?:of|for|about|from|than|like|against|without|after|before|under|unlike|to|over|despite|regarding)\s+"
            r"(?:the\s+)?(?:late\s+|former\s+)?$"
        ),
        "begins": re.compile(r"(?:The\s+|In\s+)?"),
        "has": re.compile(
            r",?\s+(?:there\s+(?:are|were)|has|had|have|is|houses|employs|counts|runs|holds|hosts|boasts|numbers)\b"
        ),
        "in turn": re.compile(
            r"(?i)\b(?:succeed\w*|replac\w*|former\w*|predecess\w*|success\w*|oust\w*|depos\w*|outgoing|instead|behalf|place\s+of|"
            r"represent\w*|deput\w*|absen\w*|nam\w*\s+after|quot\w*|citing|cited)\b"
        ),
        "unknown place": re.compile(rf"\b(?:in|at|to|of)\s+(?:the\s+)?(?!x\b|(?:{'|'.join(MONTHS)})\b)[A-Z]"),
    }
