"""What is asked of the evidence of a claim, by the claim's kind."""

from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from belie.evidence.agreement.dates import dates_disagree
from belie.evidence.agreement.disagreement import Disagreement, Passage
from belie.evidence.agreement.language import is_english
from belie.evidence.agreement.names import Wanted, names_disagree, office_disagrees, place_disagrees
from belie.evidence.agreement.numbers import count_disagrees, value_disagrees
from belie.evidence.agreement.ordinals import ordinal_disagrees
from belie.evidence.agreement.quotes import speaker_disagrees, words_disagree
from belie.model.claim import Claim
from belie.model.entities import Entities

_NAMED = ("person", "organisation", "place")


def disagreements(claim: Claim, passage: Passage, entities: Entities) -> Iterator[Disagreement]:
    """Everything in which a claim and its evidence disagree for sure; nothing where the evidence is not English."""
    if not is_english(claim, passage):
        return
    for found in _asked(claim, passage, entities):
        if found is not None:
            yield found


def _asked(claim: Claim, passage: Passage, entities: Entities) -> Iterator[Disagreement | None]:
    match claim.kind:
        case "event":
            yield dates_disagree(claim, ("when",), passage, entities.name(claim.ref("event")))
            if "where" in claim.fields:
                yield place_disagrees(_wanted(claim, "where", (claim.ref("where"),), entities), passage, entities)
            people = tuple(one.entity for one in claim.participants)
            yield names_disagree(_wanted(claim, "who", people, entities), passage, entities)
        case "role":
            yield dates_disagree(claim, ("from", "until", "on"), passage)
            yield names_disagree(_wanted(claim, "holder", (claim.ref("holder"),), entities), passage, entities)
            yield office_disagrees(claim.ref("office"), claim.ref("holder"), passage, entities)
        case "count":
            yield dates_disagree(claim, ("on",), passage)
            yield count_disagrees(claim.quantity("value"), claim.ref("what"), passage)
        case "statement":
            yield from _of_statement(claim, passage, entities)
        case "quote":
            yield dates_disagree(claim, ("on",), passage)
            yield words_disagree(claim, passage)
            yield speaker_disagrees(claim, passage, entities)
        case "ordinal":
            yield ordinal_disagrees(claim, passage, entities)


def _of_statement(claim: Claim, passage: Passage, entities: Entities) -> Iterator[Disagreement | None]:
    """The subject, the value by its sort, and the time of a statement."""
    name, value = claim.ref("property"), claim.fields["value"]
    sort = entities.property(name).value
    is_date = sort == "date" or isinstance(value, dict)
    times = ("from", "until", "on")
    yield dates_disagree(claim, (*times, "value") if is_date else times, passage, name)
    if isinstance(value, int | float) and not isinstance(value, bool) and not is_date:
        yield value_disagrees(Decimal(str(value)), name.replace("_", " "), passage)
    if isinstance(value, str) and sort in (None, "entity") and value in entities and entities[value].kind in _NAMED:
        wanted = _wanted(claim, "value", (value,), entities)
        yield (place_disagrees if name == "located_in" else names_disagree)(wanted, passage, entities)
    subject = claim.ref("subject")
    if subject in entities and entities[subject].kind in _NAMED:
        yield names_disagree(_wanted(claim, "subject", (subject,), entities), passage, entities)


def _wanted(claim: Claim, key: str, ids: tuple[str, ...], entities: Entities) -> Wanted:
    """What a claim says under a key, beside all else that it names."""
    return Wanted(key, ids, frozenset(_named(claim.fields, entities)) - set(ids))


def _named(value: object, entities: Entities) -> Iterator[str]:
    """All ids of entities in a value of a claim."""
    if isinstance(value, str):
        if value in entities:
            yield value
    elif isinstance(value, dict):
        for part in cast("dict[str, object]", value).values():
            yield from _named(part, entities)
    elif isinstance(value, list):
        for part in value:
            yield from _named(part, entities)
