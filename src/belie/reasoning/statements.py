"""What statements say: whether they hold at all times, and which of their values agree."""

import unicodedata
from collections.abc import Hashable
from functools import lru_cache
from math import inf

from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.reasoning.overlap import may_be_one
from belie.values.dates import Date

_QUOTES = str.maketrans("“”„‟«»‘’‚‛′″–—‑‐−", "\"\"\"\"\"\"''''''-----")


def is_timeless(claim: Claim) -> bool:
    """Whether a statement holds at all times."""
    return not claim.fields.keys() & {"from", "until", "on"}


def value_date(claim: Claim, entities: Entities) -> Date | None:
    """The value of a statement as a date; None if the property has no dates as values."""
    declared = entities.property(claim.ref("property")).value
    return claim.date("value") if declared == "date" or isinstance(claim.fields["value"], dict) else None


def values_agree(one: Claim, other: Claim, entities: Entities) -> bool:
    """Whether two values of one property may be the same: a place within another agrees with it, a date with a less
    precise one, and typography and case make no difference to text."""
    first, second = value_date(one, entities), value_date(other, entities)
    if first is not None and second is not None:
        return may_be_one(first, second)
    mine, theirs = value_key(one, entities), value_key(other, entities)
    if mine == theirs:
        return True
    return mine[0] == theirs[0] == "entity" and entities.nest(mine[1], theirs[1])


def value_key(claim: Claim, entities: Entities) -> tuple[str, str]:
    """The sort of a value and what stands for it; equal exactly where two values are necessarily the same."""
    value = claim.fields["value"]
    date = value_date(claim, entities)
    if date is not None:
        single = date.end_day - date.first_day == 1 and inf not in (date.end_day, -date.first_day)
        return ("date", str(int(date.first_day))) if single else ("vague date", claim.id)
    may_name = entities.property(claim.ref("property")).value in (None, "entity")
    if isinstance(value, str) and may_name and value in entities:
        return "entity", value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "text", normal_text(str(value))


def value_mark(claim: Claim, entities: Entities) -> Hashable:
    """Equal where two statements of one property say the same, in the same words if it is a date."""
    if value_date(claim, entities) is not None:
        return "date", repr(claim.fields["value"])
    return value_key(claim, entities)


@lru_cache(maxsize=65_536)
def normal_text(text: str) -> str:
    """Text without what typography and case add: quotation marks, dashes, ligatures, spaces, capital letters."""
    if text.isascii():
        return " ".join(text.split()).casefold()
    plain = unicodedata.normalize("NFKC", text.translate(_QUOTES))
    return " ".join(plain.translate(_QUOTES).split()).casefold()
