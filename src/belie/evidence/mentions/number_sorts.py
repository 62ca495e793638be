"""What a number in a text is about, by the words around it. What cannot be told is of the sort OTHER."""

from belie.evidence.mentions import units
from belie.evidence.mentions.kinds import Sort
from belie.evidence.mentions.nouns import find_noun
from belie.evidence.mentions.number_context import (
    Context,
    is_age,
    is_clock,
    is_compared,
    is_in_row,
    is_joined_before,
    is_label,
    is_name,
    is_part,
    is_rate,
    is_share,
    may_be_year,
)
from belie.evidence.mentions.tokens import low

Found = tuple[Sort, tuple[str, ...], str, bool]
"""The sort, the noun, the unit, and whether the sort is sure."""


def classify(context: Context) -> Found:
    """What the number is about."""
    tokens, end = context.tokens, context.end
    other: Found = (Sort.OTHER, (), "", False)
    if context.is_score or is_in_row(context) or is_joined_before(context) or is_label(context) or is_clock(context):
        return other
    unit = _unit(context)
    if unit:
        return Sort.MEASURE, (), unit, True
    if low(tokens, end) == "-":
        return _adjective(context)
    if is_share(context):
        return Sort.SHARE, find_noun(tokens, end), "", False
    if context.amount.value != context.amount.value.to_integral_value() or is_age(context) or is_compared(context):
        return other
    noun = find_noun(tokens, end)
    if is_rate(context, noun):
        return Sort.OTHER, noun, "", False
    if is_part(context):
        return Sort.PART, noun, "", True
    if may_be_year(context, noun):
        return Sort.OTHER, noun, "", False
    return Sort.COUNT, noun, "", not is_name(context)


def _unit(context: Context) -> str:
    """The unit of the number, or an empty text."""
    tokens, end = context.tokens, context.end
    before = low(tokens, context.first - 1)
    if before and before[-1] in units.MONEY_SIGNS or low(tokens, context.amount.first - 1) in units.MONEY_SIGNS:
        return "money"
    if before in ("us$", "usd", "eur", "gbp", "chf", "a$", "c$"):
        return "money"
    after = low(tokens, end + (low(tokens, end) == "-"))
    if after in units.AFTER_SIGNS:
        return after
    if after == "per" and low(tokens, end + 1) == "cent":
        return "percent"
    if after in units.UNITS:
        return after
    following = low(tokens, end + 1)
    return following if following in units.UNITS and after in units.BEFORE_UNITS else ""


def _adjective(context: Context) -> Found:
    """A number that is joined to the next word: "18-strong", "12-member", "three-day"."""
    word = low(context.tokens, context.end + 1)
    if word == "strong":
        return Sort.COUNT, find_noun(context.tokens, context.end + 2), "", True
    return Sort.OTHER, (word,) if word else (), "", False
