"""Whether one cheap look at the evidence of a claim answers all that is asked of it, as most evidence does.

It asks what `asking` asks, without the means to look again: where it says no, the questions are still to be put.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from belie.evidence.agreement.obvious import has_date, has_marks, has_name, has_number, has_one_year, may_have_dates
from belie.evidence.pieces import SourceTexts
from belie.model.claim import Claim
from belie.model.entities import Entities

NAMED = ("person", "organisation", "place")
"""The kinds of entities of which texts speak by name."""


def agrees(claim: Claim, text: str, entities: Entities, texts: SourceTexts | None = None) -> bool:
    """Whether a claim is seen to agree with the words of its evidence. `texts`: where its source may have a text."""
    fields, kind = claim.fields, claim.kind
    if kind == "event":
        if not _dates_agree(fields, _WHEN, text):
            return False
        if "where" in fields and not has_name(text, claim.ref("where"), entities):
            return False
        who = cast("Sequence[Mapping[str, str]]", fields.get("who", ()))
        return not who or any(has_name(text, one["entity"], entities) for one in who)
    if kind == "role":
        is_named = has_name(text, claim.ref("holder"), entities) and has_name(text, claim.ref("office"), entities)
        return is_named and _dates_agree(fields, _TIMES, text)
    if kind == "count":
        if not has_number(text, fields["value"]) or not _dates_agree(fields, _ON, text):
            return False
        return _is_unnamed_or_in(text, claim.ref("of"), entities)
    if kind == "statement":
        return _statement_agrees(claim, text, entities)
    if kind == "quote":
        return not has_marks(text) and not (texts and texts.has(claim)) and _dates_agree(fields, _ON, text)
    return kind == "ordinal" and has_number(text, fields["number"])


_WHEN, _ON, _TIMES = ("when",), ("on",), ("from", "until", "on")


def _dates_agree(fields: Mapping[str, object], keys: Sequence[str], text: str) -> bool:
    """Whether one of the dates stands in a text that may not have another, or the text has no dates at all."""
    given = [value for key in keys if key in fields and (value := fields[key]) is not None and value != ".."]
    if not given:
        return True
    for value in given:
        if has_date(text, value) and (len(given) == 1 or has_one_year(text)):
            return True
    return not may_have_dates(text)


def _is_unnamed_or_in(text: str, entity: str, entities: Entities) -> bool:
    """Whether the name of an entity stands in a text, or it is of a kind of which texts need not speak by name."""
    known = entities.by_id.get(entity)
    return known is None or known.kind not in NAMED or has_name(text, entity, entities)


def _statement_agrees(claim: Claim, text: str, entities: Entities) -> bool:
    fields, value = claim.fields, claim.fields["value"]
    sort = entities.property(claim.ref("property")).value
    if sort == "date" or isinstance(value, dict):
        agrees = _dates_agree(fields, (*_TIMES, "value"), text)
    else:
        agrees = isinstance(value, str) and _dates_agree(fields, _TIMES, text)
        if agrees and sort in (None, "entity"):
            agrees = _is_unnamed_or_in(text, cast(str, value), entities)
    return agrees and _is_unnamed_or_in(text, claim.ref("subject"), entities)
